// Two people against a boss: together they bring it down, and both have learned from it. Who only strikes it once has no prize.

import { experienceAt } from '@hollowmere/world/growth';
import { itemIdOf, wornSlotOf } from '@hollowmere/world/items';
import { TILE_UNITS } from '@hollowmere/world/movement';
import { questOf } from '@hollowmere/world/quests';
import { skillIdOf } from '@hollowmere/world/skills';
import { expect, test } from 'vitest';
import { expectLedgerToAgree } from './ledger.ts';
import { isOnFreeGround, openWorld, type Player, type TestWorld } from './test-world.ts';
import { goTo, type NpcRow, npcOf } from './townsfolk.ts';

const LEVEL = 23;
const HIS_QUEST = 20;
const CROWN = itemIdOf('kings-crown');
const TINE = itemIdOf('kings-tine');
const GEAR = { weapon: 'barrow-staff', chest: 'shroud-robe', shield: 'barrow-tome' } as const;

const king = (world: TestWorld): NpcRow => npcOf(world, 'antlered-king');

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

/** Takes the quest of the King on, as if all before it were done. */
function takeTheQuest(world: TestWorld, player: Player): void {
  for (const { quest } of questOf(HIS_QUEST)?.needs ?? []) {
    world.db.owner.call('grantQuest', { characterId: player.characterId, quest });
  }
  player.client.call('acceptQuest', { quest: HIS_QUEST, npc: goTo(world, player, 'innkeeper-jory') });
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

test('two veterans bring down the Antlered King, and both have learned and won; not so who struck him once', async () => {
  const world = await openWorld();
  const two = [veteran(world, 'Anna'), veteran(world, 'Bobo')];
  for (const player of two) takeTheQuest(world, player);
  const { positionX, positionY } = king(world);
  for (const [index, player] of two.entries()) {
    world.place(player, { x: positionX + (4 + index) * TILE_UNITS, y: positionY });
  }
  const bystander = world.guest('bystander');
  world.place(bystander, { x: positionX + 5 * TILE_UNITS, y: positionY });
  strike(world, bystander, 'shot', king(world).entity);
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
  expect(bystander.client.view('my_deeds')).toContainEqual({ key: 'company', count: 1 });
  // What the quest wants and a prize, for each of the two and for nobody else.
  const piles = world.rows<{ kind: number; owner: number }>('ground_item');
  for (const prize of [CROWN, TINE]) {
    const owners = piles.filter(({ kind }) => kind === prize).map(({ owner }) => owner);
    expect(owners.sort()).toEqual(two.map(({ entity }) => entity).sort());
  }
  expectLedgerToAgree(world);
});
