// Two people against a boss: together they bring it down, and both have learned from it.
import { creatureIds } from '@hollowmere/world/creature-ids';
import { experienceAt } from '@hollowmere/world/growth';
import { itemIdOf, wornSlotOf } from '@hollowmere/world/items';
import { TILE_UNITS } from '@hollowmere/world/movement';
import { skillIdOf } from '@hollowmere/world/skills';
import { expect, test } from 'vitest';
import { expectLedgerToAgree } from './ledger.ts';
import { isOnFreeGround, openWorld, type Player, type TestWorld } from './test-world.ts';

const LEVEL = 23;
const GEAR = { weapon: 'barrow-staff', chest: 'shroud-robe', shield: 'barrow-tome' } as const;

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

/** A mage of many levels, dressed for it. */
function veteran(world: TestWorld, name: string): Player {
  const player = world.player(name);
  const { characterId } = player;
  world.db.owner.call('grantExperience', { characterId, amount: experienceAt(LEVEL) });
  for (const [slot, key] of Object.entries(GEAR)) wear(world, player, slot as keyof typeof GEAR, itemIdOf(key));
  return player;
}

function wear(world: TestWorld, { client, characterId }: Player, place: keyof typeof GEAR, kind: number): void {
  world.db.owner.call('grantItem', { characterId, kind, count: 1 });
  const held = client.view('my_items').find((item) => item.kind === kind);
  const from = { container: { tag: 'bag' }, slot: held?.slot as number };
  client.call('moveItem', { from, to: { container: { tag: 'worn' }, slot: wornSlotOf(place) }, count: 1 });
}

function strike(world: TestWorld, { client }: Player, skill: string, target: number): void {
  const aim = { skill: skillIdOf(skill), tick: world.tick, target, direction: 3, x: 0, y: 0 };
  client.refusalOf('useSkill', aim);
}

/** Off the ground that is about to hurt: to the other side of the boss. */
function stepAside(world: TestWorld, players: readonly Player[], boss: number): void {
  const cast = world.rows<{ entity: number; x: number; y: number }>('cast').find(({ entity }) => entity === boss);
  const body = world.rows<{ entity: number; x: number; y: number }>('motion').find(({ entity }) => entity === boss);
  if (!cast || !body) return;
  const side = cast.x > body.x ? -1 : 1;
  for (const [index, player] of players.entries()) {
    const spot = { x: body.x + side * 5 * TILE_UNITS, y: body.y + (index - 1) * TILE_UNITS };
    if (isOnFreeGround(spot)) world.place(player, spot);
  }
}

test('two veterans bring down the Antlered King, and both have learned from it', async () => {
  const world = await openWorld();
  const two = [veteran(world, 'Anna'), veteran(world, 'Bobo')];
  const { positionX, positionY } = king(world);
  for (const [index, player] of two.entries()) {
    world.place(player, { x: positionX + (4 + index) * TILE_UNITS, y: positionY });
  }
  for (let moment = 0; moment < 400 && king(world).state.tag !== 'dead'; moment++) {
    const { entity } = king(world);
    stepAside(world, two, entity);
    for (const player of two) {
      for (const skill of ['lightning-lance', 'fire-bolt', 'spark']) strike(world, player, skill, entity);
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
