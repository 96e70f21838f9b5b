// Two people against a boss: together they bring it down, and both have learned from it.
import { creatureIds } from '@hollowmere/world/creature-ids';
import { experienceAt } from '@hollowmere/world/growth';
import { itemIdOf, wornSlotOf } from '@hollowmere/world/items';
import { TILE_UNITS } from '@hollowmere/world/movement';
import { skillIdOf } from '@hollowmere/world/skills';
import { expect, test } from 'vitest';
import { expectLedgerToAgree } from './ledger.ts';
import { openWorld, type Player, type TestWorld } from './test-world.ts';

const LEVEL = 22;
const STAFF = itemIdOf('barrow-staff');

interface Npc {
  readonly id: number;
  readonly entity: number;
  readonly kind: number;
  readonly state: { readonly tag: string };
  readonly positionX: number;
  readonly positionY: number;
}

const king = (world: TestWorld) =>
  world.rows<Npc>('npc').find(({ kind }) => kind === creatureIds['antlered-king']) as Npc;

/** A mage of many levels with the staff for it. */
function veteran(world: TestWorld, name: string): Player {
  const player = world.player(name);
  const { characterId } = player;
  world.db.owner.call('grantExperience', { characterId, amount: experienceAt(LEVEL) });
  world.db.owner.call('grantItem', { characterId, kind: STAFF, count: 1 });
  const held = player.client.view('my_items').find(({ kind }) => kind === STAFF);
  const from = { container: { tag: 'bag' }, slot: held?.slot as number };
  const to = { container: { tag: 'worn' }, slot: wornSlotOf('weapon') };
  player.client.call('moveItem', { from, to, count: 1 });
  return player;
}

function strike(world: TestWorld, { client }: Player, skill: string): void {
  const aim = { skill: skillIdOf(skill), tick: world.tick, target: king(world).entity, direction: 3, x: 0, y: 0 };
  client.refusalOf('useSkill', aim);
}

test('two veterans bring down the Antlered King, and both have learned from it', async () => {
  const world = await openWorld();
  const two = [veteran(world, 'Anna'), veteran(world, 'Bobo')];
  const { positionX, positionY } = king(world);
  for (const [index, player] of two.entries()) {
    world.place(player, { x: positionX + (4 + index) * TILE_UNITS, y: positionY });
  }
  for (let moment = 0; moment < 400 && king(world).state.tag !== 'dead'; moment++) {
    for (const player of two) {
      for (const skill of ['lightning-lance', 'fire-bolt', 'spark']) strike(world, player, skill);
    }
    world.pass(5);
  }
  expect(king(world)).toMatchObject({ state: { tag: 'dead' }, entity: 0 });
  for (const { client } of two) {
    expect(client.view('my_deeds')).toContainEqual({ key: 'bosses', count: 1 });
    expect(client.view('my_deeds')).toContainEqual({ key: 'company', count: 1 });
    expect(client.view('my_growth')[0]?.experience).toBeGreaterThan(experienceAt(LEVEL));
  }
  expect(world.db.rows('ground_item').length).toBeGreaterThan(0);
  expectLedgerToAgree(world);
});
