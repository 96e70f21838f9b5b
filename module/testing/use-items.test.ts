// Drinking, eating and whatever else is done with things.

import { effectCode, type Vitals, vitalsAt } from '@hollowmere/world/combat';
import { itemIdOf, USE_WAIT_TICKS } from '@hollowmere/world/items';
import { TILE_UNITS } from '@hollowmere/world/movement';
import { skillIdOf } from '@hollowmere/world/skills';
import { ticksOf } from '@hollowmere/world/time';
import { beforeEach, describe, expect, test } from 'vitest';
import { makeHero } from './hero.ts';
import { expectLedgerToAgree } from './ledger.ts';
import { codeOf, openField, openWorld, type Player, type TestWorld } from './test-world.ts';
import { goTo, npcOf, npcsOf } from './townsfolk.ts';

let world: TestWorld;
let anna: Player;

beforeEach(async () => {
  world = await openWorld();
  anna = world.player('Anna');
});

const slotOf = (key: string) => anna.client.view('my_items').find(({ kind }) => kind === itemIdOf(key))?.slot as number;
const held = (key: string) =>
  anna.client
    .view('my_items')
    .filter(({ kind }) => kind === itemIdOf(key))
    .reduce((sum, { count }) => sum + (count as number), 0);
const use = (key: string) => codeOf(anna.client.refusalOf('useItem', { slot: slotOf(key) }));
const vitals = () =>
  world.rows<Vitals & { readonly entity: number }>('vitals').find(({ entity }) => entity === anna.entity)!;
const healthNow = () => vitalsAt(vitals(), world.tick).health;
const effects = () => world.db.rows('effect').filter(({ entity }) => entity === anna.entity);

/** Stands before something that bites until there is a wound to speak of, and goes away. */
function getHurt(least = 20): void {
  for (let round = 0; round < 400 && vitals().maxHealth - healthNow() < least; round++) {
    anna.client.refusalOf('respawn', {});
    const wolf = npcOf(world, 'grey-wolf');
    const body = world
      .rows<{ entity: number; x: number; y: number }>('motion')
      .find((row) => row.entity === wolf.entity);
    const at = body ?? { x: wolf.positionX, y: wolf.positionY };
    world.place(anna, { x: at.x + TILE_UNITS, y: at.y });
    world.pass(5);
  }
  world.place(anna, openField(5));
}

describe('a draught', () => {
  test('heals at once, and the next one has to wait', () => {
    getHurt();
    const before = vitals().health;
    expect(use('minor-health-potion')).toBeNull();
    expect(vitals().health).toBe(Math.min(vitals().maxHealth, before + 45));
    expect(held('minor-health-potion')).toBe(1);
    expect(use('minor-health-potion')).toBe('on_cooldown');
    expect(anna.client.view('my_use_waits')).toEqual([{ group: 0, until: world.tick + USE_WAIT_TICKS.potion }]);
    world.pass(USE_WAIT_TICKS.potion);
    getHurt();
    expect(use('minor-health-potion')).toBeNull();
    expect(held('minor-health-potion')).toBe(0);
    expectLedgerToAgree(world);
  });

  test('is not drunk for nothing, and nothing waits for it', () => {
    expect(vitals().health).toBe(vitals().maxHealth);
    expect(use('minor-health-potion')).toBe('no_effect');
    expect(held('minor-health-potion')).toBe(2);
    expect(anna.client.view('my_use_waits')).toEqual([]);
  });

  test('is not for those who are too young for it', () => {
    world.grant(anna, itemIdOf('grand-health-potion'), 1);
    expect(use('grand-health-potion')).toBe('level_too_low');
    expect(held('grand-health-potion')).toBe(1);
  });
});

test('what has no use is not used', () => {
  world.grant(anna, itemIdOf('iron-sword'), 1);
  expect(use('iron-sword')).toBe('not_usable');
  for (const slot of [20, 24, 65_535]) {
    expect(codeOf(anna.client.refusalOf('useItem', { slot }))).toBe('no_such_item');
  }
  expectLedgerToAgree(world);
});

describe('a meal', () => {
  test('does good every second, until it is eaten up', () => {
    // A wound that bleeds goes on for a while, and can end badly.
    for (let attempt = 0; attempt < 20 && (attempt === 0 || vitals().health === 0); attempt++) {
      if (vitals().health === 0) anna.client.call('respawn', {});
      getHurt(25);
      for (let wait = 0; wait < 400 && effects().length > 0; wait++) world.pass(1);
    }
    const before = vitals().health;
    expect(use('bread')).toBeNull();
    world.pass(ticksOf(4));
    expect(vitals().health).toBeGreaterThanOrEqual(Math.min(vitals().maxHealth, before + 3 * 5));
    expect(world.db.rows('meal')).toHaveLength(1);
    world.pass(ticksOf(10));
    expect(world.db.rows('meal')).toEqual([]);
  });

  test('is over with the first bite of somebody else', () => {
    world.pass(ticksOf(6));
    expect(use('bread')).toBeNull();
    world.pass(ticksOf(1));
    expect(world.db.rows('meal')).toHaveLength(1);
    getHurt(1);
    world.pass(ticksOf(1) + 4);
    expect(world.db.rows('meal')).toEqual([]);
  });

  test('ends with the visit', () => {
    use('bread');
    anna.client.call('leaveWorld', {});
    expect(world.db.rows('meal')).toEqual([]);
  });
});

test('an elixir lies on whoever drank it, for its time', () => {
  world.db.owner.call('grantExperience', { characterId: anna.characterId, amount: 1_000_000 });
  world.grant(anna, itemIdOf('haste-elixir'), 1);
  expect(use('haste-elixir')).toBeNull();
  expect(effects()).toHaveLength(1);
  world.pass(ticksOf(60) + 10);
  expect(effects()).toEqual([]);
});

test('an antidote ends poison, and leaves alone what it is not against', () => {
  makeHero(world, anna);
  for (const key of ['antidote', 'might-elixir']) world.grant(anna, itemIdOf(key), 1);
  expect(use('antidote')).toBe('no_effect');
  const isPoisoned = () => effects().some(({ kind }) => kind === effectCode('poison'));
  expect(use('might-elixir')).toBeNull();
  world.pass(USE_WAIT_TICKS.elixir);
  const spider = npcOf(world, 'wood-spider');
  world.place(anna, { x: spider.positionX + TILE_UNITS, y: spider.positionY });
  for (let wait = 0; wait < 200 && !isPoisoned(); wait++) world.pass(10);
  expect(isPoisoned()).toBe(true);
  expect(use('antidote')).toBeNull();
  expect(isPoisoned()).toBe(false);
  expect(effects().some(({ kind }) => kind === effectCode('might'))).toBe(true);
  expect(held('antidote')).toBe(0);
});

describe('a homeward stone', () => {
  test('takes one to the inn one last slept in, once in a while', () => {
    world.db.owner.call('grantExperience', { characterId: anna.characterId, amount: 100_000 });
    world.grant(anna, itemIdOf('homeward-stone'), 2);
    anna.client.call('rest', { npc: goTo(world, anna, 'innkeeper-nell') });
    const { x, y } = world.motion(anna);
    world.place(anna, openField(5));
    expect(use('homeward-stone')).toBeNull();
    const back = world.motion(anna);
    expect(Math.max(Math.abs(back.x - x), Math.abs(back.y - y))).toBeLessThan(6 * TILE_UNITS);
    expect(use('homeward-stone')).toBe('on_cooldown');
    expect(held('homeward-stone')).toBe(1);
  });

  test('is no way out of a fight', () => {
    world.db.owner.call('grantExperience', { characterId: anna.characterId, amount: 100_000 });
    world.grant(anna, itemIdOf('homeward-stone'), 1);
    getHurt(1);
    expect(use('homeward-stone')).toBe('in_a_fight');
    expect(held('homeward-stone')).toBe(1);
    expect(anna.client.view('my_use_waits')).toEqual([]);
  });

  test('is none for the hunted either, before the first bite', () => {
    world.db.owner.call('grantExperience', { characterId: anna.characterId, amount: 100_000 });
    world.grant(anna, itemIdOf('homeward-stone'), 1);
    const { id, positionX: x, positionY: y } = npcOf(world, 'grey-wolf');
    world.place(anna, { x: x + 4 * TILE_UNITS, y });
    const isHunted = () => npcsOf(world, 'grey-wolf').some((wolf) => wolf.id === id && wolf.target === anna.entity);
    for (let wait = 0; wait < 100 && !isHunted(); wait++) world.pass(1);
    expect(use('homeward-stone')).toBe('in_a_fight');
  });
});

test('the fallen use nothing, trade nothing and pick up nothing', () => {
  const wolf = npcOf(world, 'grey-wolf');
  for (let round = 0; round < 600 && vitals().health > 0; round++) {
    const body = world
      .rows<{ entity: number; x: number; y: number }>('motion')
      .find((row) => row.entity === wolf.entity);
    world.place(anna, { x: (body?.x ?? wolf.positionX) + TILE_UNITS, y: body?.y ?? wolf.positionY });
    world.pass(5);
  }
  expect(vitals().health).toBe(0);
  expect(use('bread')).toBe('dead');
  expect(
    codeOf(
      anna.client.refusalOf('useSkill', {
        skill: skillIdOf('spark'),
        tick: world.tick,
        target: 0,
        direction: 3,
        x: 0,
        y: 0,
      }),
    ),
  ).toBe('dead');
  const npc = goTo(world, anna, 'baker-posy');
  expect(codeOf(anna.client.refusalOf('buy', { npc, kind: itemIdOf('bread'), count: 1 }))).toBe('dead');
  expect(codeOf(anna.client.refusalOf('talkTo', { npc, node: '', choice: 0 }))).toBe('dead');
  expect(codeOf(anna.client.refusalOf('dropItem', { slot: 0, count: 1 }))).toBe('dead');
});
