// Things of the world that people use: chests, levers and what is gathered; and what is made at a station.
import { effectCode } from '@hollowmere/world/combat';
import { COINS, itemIdOf } from '@hollowmere/world/items';
import { type Fixture, fixtures, worldMap } from '@hollowmere/world/map';
import { tileCentre } from '@hollowmere/world/movement';
import { ticksOf } from '@hollowmere/world/time';
import { beforeEach, describe, expect, test } from 'vitest';
import { expectLedgerToAgree } from './ledger.ts';
import { openWorld, type Player, type TestWorld } from './test-world.ts';
import { standBeside } from './townsfolk.ts';

let world: TestWorld;
let anna: Player;

beforeEach(async () => {
  world = await openWorld();
  anna = world.player('Anna');
});

function some<Kind extends Fixture['kind']>(
  kind: Kind,
  is: (fixture: Extract<Fixture, { kind: Kind }>) => boolean = () => true,
) {
  const found = fixtures.find(
    (fixture): fixture is Extract<Fixture, { kind: Kind }> =>
      fixture.kind === kind && is(fixture as Extract<Fixture, { kind: Kind }>),
  );
  if (!found) throw new Error(`no ${kind}`);
  return found;
}

const use = (player: Player, { id }: Fixture) => player.client.refusalOf('useFixture', { id });
const held = (player: Player, key: string) =>
  player.client
    .view('my_items')
    .filter(({ kind }) => kind === itemIdOf(key))
    .reduce((sum, { count }) => sum + (count as number), 0);

describe('a chest', () => {
  const chest = some('chest', ({ refills }) => refills === 'never');

  test('stands open for whoever emptied it, and for nobody else', () => {
    const bert = world.player('Bert');
    standBeside(world, anna, chest);
    expect(use(anna, chest)).toBeNull();
    expect(anna.client.view('my_opened_chests')).toEqual([{ fixture: chest.id }]);
    expect(bert.client.view('my_opened_chests')).toEqual([]);
  });

  test('gives once to everybody', () => {
    standBeside(world, anna, chest);
    const before = anna.client.view('my_items').length;
    expect(use(anna, chest)).toBeNull();
    expect(anna.client.view('my_items').length).toBeGreaterThanOrEqual(before);
    expect(use(anna, chest)).toMatch(/^nothing_left/);
    const bobo = world.player('Bobo');
    standBeside(world, bobo, chest);
    expect(use(bobo, chest)).toBeNull();
    expectLedgerToAgree(world);
  });

  test('whose things do not fit leaves the rest before whoever opened it, for them first', () => {
    const bobo = world.player('Bobo');
    world.grant(anna, itemIdOf('ash-staff'), 22);
    standBeside(world, anna, chest);
    standBeside(world, bobo, chest);
    expect(use(anna, chest)).toBeNull();
    expect(use(anna, chest)).toMatch(/^nothing_left/);
    const piles = world.rows<{ id: number; owner: number }>('ground_item');
    expect(piles.length).toBeGreaterThan(0);
    for (const { id, owner } of piles) {
      expect(owner).toBe(anna.entity);
      expect(bobo.client.refusalOf('takeLoot', { id })).toMatch(/^not_yours_yet/);
      expect(anna.client.refusalOf('takeLoot', { id })).toMatch(/^bag_full/);
    }
    anna.client.call('dropItem', { slot: 2, count: 1 });
    expect(anna.client.refusalOf('takeLoot', { id: piles[0]?.id })).toBeNull();
    expectLedgerToAgree(world);
  });

  test('keeps the rest for who opened it while they are out of the world, and they take it up with another body', () => {
    const bobo = world.player('Bobo');
    world.grant(anna, itemIdOf('ash-staff'), 22);
    standBeside(world, anna, chest);
    standBeside(world, bobo, chest);
    expect(use(anna, chest)).toBeNull();
    const [pile] = world.rows<{ id: number; kind: number }>('ground_item').filter(({ kind }) => kind !== COINS);
    anna.client.call('dropItem', { slot: 2, count: 1 });
    anna.client.call('leaveWorld', {});
    expect(world.sessions().map(({ characterId }) => characterId)).not.toContain(anna.characterId);
    expect(bobo.client.refusalOf('takeLoot', { id: pile?.id })).toMatch(/^not_yours_yet/);
    const again = world.enter(anna.client, anna.characterId);
    expect(again.entity).not.toBe(anna.entity);
    standBeside(world, again, chest);
    expect(again.client.refusalOf('takeLoot', { id: pile?.id })).toBeNull();
    expectLedgerToAgree(world);
  });

  test('is out of reach from afar', () => {
    expect(use(anna, chest)).toMatch(/^too_far_away/);
  });
});

describe('what grows', () => {
  const node = some('node');

  test('is gone when it is taken, for everybody, and grows again', () => {
    standBeside(world, anna, node);
    expect(use(anna, node)).toBeNull();
    expect(held(anna, node.gives)).toBeGreaterThan(0);
    const bobo = world.player('Bobo');
    standBeside(world, bobo, node);
    expect(use(bobo, node)).toMatch(/^nothing_left/);
    world.pass(ticksOf(node.respawnSeconds) + 5);
    expect(use(bobo, node)).toBeNull();
    expectLedgerToAgree(world);
  });
});

describe('a lever', () => {
  const lever = some('lever');
  const gate = lever.moves[0] as number;
  const isOpen = () => world.db.rows('door').find(({ id }) => id === gate)?.open;

  test('opens its gate, which falls again', () => {
    standBeside(world, anna, lever);
    expect(use(anna, lever)).toBeNull();
    expect(isOpen()).toBe(true);
    world.pass(ticksOf(lever.holdsSeconds) + 5);
    expect(isOpen()).toBe(false);
  });

  test('does not let its gate fall onto somebody', () => {
    const door = worldMap.doors.find(({ id }) => id === gate);
    standBeside(world, anna, lever);
    use(anna, lever);
    world.place(anna, { x: tileCentre(door?.tileX ?? 0), y: tileCentre(door?.tileY ?? 0) });
    world.pass(ticksOf(lever.holdsSeconds) + 60);
    expect(isOpen()).toBe(true);
    standBeside(world, anna, lever);
    world.pass(60);
    expect(isOpen()).toBe(false);
  });

  test('is the only hand that its gate obeys', () => {
    expect(anna.client.refusalOf('useDoor', { id: gate })).toMatch(/^locked/);
  });
});

test('a shrine mends whoever touches it, once in a while', () => {
  const shrine = some('shrine');
  const mending = () => world.db.rows('effect').filter(({ entity }) => entity === anna.entity).length;
  standBeside(world, anna, shrine);
  expect(use(anna, shrine)).toBeNull();
  expect(mending()).toBe(1);
  world.pass(ticksOf(70));
  standBeside(world, anna, shrine);
  anna.client.refusalOf('respawn', {});
  standBeside(world, anna, shrine);
  expect(use(anna, shrine)).toBeNull();
  expect(
    world.db.rows('effect').filter(({ entity, kind }) => entity === anna.entity && kind === effectCode('regenerate')),
  ).toEqual([]);
});

describe('at a station', () => {
  const stove = some('station', ({ station }) => station === 'stove');
  const BREAD = 1;
  const make = (recipe: number, times: number) => anna.client.refusalOf('craft', { recipe, fixture: stove.id, times });

  test('nothing comes of nothing', () => {
    standBeside(world, anna, stove);
    expect(make(BREAD, 1)).toMatch(/^missing_ingredients/);
    expect(make(10, 1)).toMatch(/^wrong_station/);
    expect(make(999, 1)).toMatch(/^no_such_recipe/);
    for (const times of [0, 21, 4_294_967_295]) expect(make(BREAD, times)).toMatch(/^bad_count/);
  });
});

describe('what is dropped', () => {
  const bread = itemIdOf('bread');
  const pile = () => world.db.rows('ground_item').find(({ kind }) => kind === bread);

  test('lies there for anybody to take, and is nobody’s twice', () => {
    const bobo = world.player('Bobo');
    world.place(bobo, world.motion(anna));
    expect(anna.client.refusalOf('dropItem', { slot: 0, count: 2 })).toBeNull();
    expect(held(anna, 'bread')).toBe(1);
    const id = pile()?.id as number;
    expect(bobo.client.refusalOf('takeLoot', { id })).toBeNull();
    expect(held(bobo, 'bread')).toBe(5);
    expect(anna.client.refusalOf('takeLoot', { id })).toMatch(/^no_such_item/);
    expectLedgerToAgree(world);
  });

  test('is gone after a while', () => {
    anna.client.call('dropItem', { slot: 0, count: 3 });
    world.pass(ticksOf(180) + 5);
    expect(pile()).toBeUndefined();
    expectLedgerToAgree(world);
  });

  test('is never more than one has', () => {
    for (const count of [0, 4, 4_294_967_295]) {
      expect(anna.client.refusalOf('dropItem', { slot: 0, count })).toMatch(/^bad_count/);
    }
    expect(anna.client.refusalOf('dropItem', { slot: 9, count: 1 })).toMatch(/^no_such_item/);
  });
});
