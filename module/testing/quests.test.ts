// Quests in the module: who may take them on, how what happens counts, and what they bring.
import { COINS, itemIdOf } from '@hollowmere/world/items';
import { worldMap } from '@hollowmere/world/map';
import { fitsAt, TILE_UNITS, tileCentre } from '@hollowmere/world/movement';
import { questOf } from '@hollowmere/world/quests';
import { skillIdOf } from '@hollowmere/world/skills';
import { beforeEach, describe, expect, test } from 'vitest';
import { expectLedgerToAgree } from './ledger.ts';
import { codeOf, openField, openWorld, type Player, type TestWorld } from './test-world.ts';
import { goTo, npcsOf } from './townsfolk.ts';

const UP_AND_ABOUT = 1;
const RATS = 2;
const TAIL = 3;
const BREAD = 6;
const GREEN = 4;
const basket = itemIdOf('bread-basket');

let world: TestWorld;
let anna: Player;

beforeEach(async () => {
  world = await openWorld();
  anna = world.player('Anna');
});

const quests = () => anna.client.view('my_quests');
const quest = (id: number) => quests().find((row) => row.quest === id);
const stateOf = (id: number) => (quest(id)?.state as { tag: string } | undefined)?.tag;
const accept = (id: number, npc: number) => codeOf(anna.client.refusalOf('acceptQuest', { quest: id, npc }));
const handIn = (id: number, npc: number, choice = 0) =>
  codeOf(anna.client.refusalOf('handInQuest', { quest: id, npc, choice }));
const talk = (npc: number, node = '', choice = 0) => codeOf(anna.client.refusalOf('talkTo', { npc, node, choice }));
const abandon = (id: number) => codeOf(anna.client.refusalOf('abandonQuest', { quest: id }));
const held = (kind: number) =>
  anna.client
    .view('my_items')
    .filter((row) => row.kind === kind)
    .reduce((sum, { count }) => sum + (count as number), 0);
const experience = () => (anna.client.view('my_growth')[0]?.experience as number | undefined) ?? 0;

/** What achievements brought on the way. */
const achievementCoins = () =>
  world.db
    .rows('ledger')
    .filter(({ cause }) => (cause as { tag: string }).tag === 'achievement')
    .reduce((sum, { count }) => sum + (count as number), 0);

/** Free ground in a region. */
function spotIn(region: number): { x: number; y: number } {
  for (let y = 0; y < worldMap.height; y++) {
    for (let x = 0; x < worldMap.width; x++) {
      const spot = { x: tileCentre(x), y: tileCentre(y) };
      if (worldMap.regionAt(x, y)?.id === region && fitsAt(spot.x, spot.y, worldMap.solidAt)) return spot;
    }
  }
  throw new Error(`no ground in region ${region}`);
}

function finishUpAndAbout(): void {
  accept(UP_AND_ABOUT, goTo(world, anna, 'innkeeper-maud'));
  world.place(anna, spotIn(GREEN));
  const rowan = goTo(world, anna, 'captain-rowan');
  talk(rowan);
  handIn(UP_AND_ABOUT, rowan);
}

/** Strikes rats until so many are dead. */
function slayRats(count: number): void {
  const SPARK = skillIdOf('spark');
  const dead = () => npcsOf(world, 'field-rat').filter(({ state }) => state.tag === 'dead').length;
  for (let round = 0; round < 60 * count && dead() < count; round++) {
    anna.client.refusalOf('respawn', {});
    const rat = npcsOf(world, 'field-rat').find(({ state }) => state.tag !== 'dead')!;
    const body = world
      .rows<{ entity: number; x: number; y: number }>('motion')
      .find((row) => row.entity === rat.entity);
    const at = body ?? { x: rat.positionX, y: rat.positionY };
    world.place(anna, { x: at.x + TILE_UNITS, y: at.y });
    const { entity } = npcsOf(world, 'field-rat').find(({ id }) => id === rat.id)!;
    anna.client.refusalOf('useSkill', { skill: SPARK, tick: world.tick, target: entity, direction: 3, x: 0, y: 0 });
    world.pass(31);
  }
}

describe('taking a quest on', () => {
  test('is for who stands before the one who gives it', () => {
    const maud = goTo(world, anna, 'innkeeper-maud');
    world.place(anna, openField(5));
    expect(accept(UP_AND_ABOUT, maud)).toBe('too_far_away');
    const posy = goTo(world, anna, 'baker-posy');
    expect(accept(UP_AND_ABOUT, posy)).toBe('no_such_quest');
    const [hen] = npcsOf(world, 'meadow-hen');
    expect(accept(UP_AND_ABOUT, hen!.id)).toBe('no_such_npc');
    expect(accept(UP_AND_ABOUT, 4_294_967_295)).toBe('no_such_npc');
    expect(quests()).toEqual([]);
  });

  test('happens once, in the order that quests have', () => {
    const maud = goTo(world, anna, 'innkeeper-maud');
    expect(accept(65_535, maud)).toBe('no_such_quest');
    expect(accept(UP_AND_ABOUT, maud)).toBeNull();
    expect(accept(UP_AND_ABOUT, maud)).toBe('quest_taken');
    const rowan = goTo(world, anna, 'captain-rowan');
    expect(accept(RATS, rowan)).toBe('quest_not_open');
    expect(quests()).toHaveLength(1);
  });

  test('is not for those who are too green', () => {
    const deep = 36;
    expect(accept(deep, goTo(world, anna, 'hermit-osric'))).not.toBeNull();
    expect(quest(deep)).toBeUndefined();
  });
});

test('a walk and a word finish the first quest, and it pays', () => {
  const coins = held(COINS);
  expect(accept(UP_AND_ABOUT, goTo(world, anna, 'innkeeper-maud'))).toBeNull();
  const early = goTo(world, anna, 'captain-rowan');
  expect(handIn(UP_AND_ABOUT, early)).toBe('quest_not_done');
  world.place(anna, spotIn(GREEN));
  expect(quest(UP_AND_ABOUT)).toMatchObject({ step: 1, counts: [0] });
  const rowan = goTo(world, anna, 'captain-rowan');
  expect(talk(rowan)).toBeNull();
  expect(stateOf(UP_AND_ABOUT)).toBe('ready');
  expect(handIn(UP_AND_ABOUT, rowan, 1)).toBe('bad_choice');
  expect(handIn(UP_AND_ABOUT, goTo(world, anna, 'innkeeper-maud'))).toBe('no_such_quest');
  expect(handIn(UP_AND_ABOUT, goTo(world, anna, 'captain-rowan'))).toBeNull();
  expect(quest(UP_AND_ABOUT)).toMatchObject({ times: 1, choice: 0 });
  const { reward } = questOf(UP_AND_ABOUT)!;
  expect(held(COINS)).toBe(coins + reward.coins + achievementCoins());
  expect(held(itemIdOf('apple'))).toBe(2);
  expect(experience()).toBe(reward.experience);
  expect(handIn(UP_AND_ABOUT, rowan)).toBe('no_such_quest');
  expect(accept(UP_AND_ABOUT, goTo(world, anna, 'innkeeper-maud'))).toBe('quest_not_open');
  expectLedgerToAgree(world);
});

test('what is slain counts, and what it leaves counts when it is picked up', () => {
  finishUpAndAbout();
  expect(accept(RATS, goTo(world, anna, 'captain-rowan'))).toBeNull();
  slayRats(1);
  expect(stateOf(RATS)).toBe('ready');
  expect(handIn(RATS, goTo(world, anna, 'farmer-hob'))).toBeNull();
  expect(accept(TAIL, goTo(world, anna, 'farmer-hob'))).toBeNull();
  const tail = itemIdOf('rat-tail');
  for (let tries = 1; tries < 8 && stateOf(TAIL) !== 'ready'; tries++) {
    slayRats(tries + 1);
    for (const pile of world.db.rows('ground_item')) {
      world.place(anna, pile as unknown as { x: number; y: number });
      anna.client.refusalOf('takeLoot', { id: pile.id });
    }
  }
  expect(held(tail)).toBeGreaterThan(0);
  expect(stateOf(TAIL)).toBe('ready');
  const tails = held(tail);
  expect(handIn(TAIL, goTo(world, anna, 'farmer-hob'))).toBeNull();
  expect(held(tail)).toBe(tails - 1);
  expect(held(itemIdOf('ash-staff'))).toBe(1);
  expectLedgerToAgree(world);
});

describe('giving a quest up', () => {
  test('needs one to have it', () => {
    for (const id of [UP_AND_ABOUT, 0, 65_535]) expect(abandon(id)).toBe('no_such_quest');
    finishUpAndAbout();
    expect(abandon(UP_AND_ABOUT)).toBe('no_such_quest');
    expect(quest(UP_AND_ABOUT)).toMatchObject({ times: 1 });
  });

  test('takes back what it gave, and it may be taken on again', () => {
    finishUpAndAbout();
    expect(accept(BREAD, goTo(world, anna, 'baker-posy'))).toBeNull();
    expect(held(basket)).toBe(1);
    expect(abandon(BREAD)).toBeNull();
    expect([held(basket), quest(BREAD)]).toEqual([0, undefined]);
    expect(accept(BREAD, goTo(world, anna, 'baker-posy'))).toBeNull();
    expect(held(basket)).toBe(1);
    expectLedgerToAgree(world);
  });
});

test('what was brought changes hands in the talk, once', () => {
  finishUpAndAbout();
  accept(BREAD, goTo(world, anna, 'baker-posy'));
  const slot = anna.client.view('my_items').find(({ kind }) => kind === basket)?.slot;
  expect(codeOf(anna.client.refusalOf('dropItem', { slot, count: 1 }))).toBe('not_usable');
  const bram = goTo(world, anna, 'fisher-bram');
  expect(talk(bram)).toBeNull();
  expect([held(basket), stateOf(BREAD)]).toEqual([0, 'ready']);
  expect(talk(bram)).toBeNull();
  expect(handIn(BREAD, bram)).toBeNull();
  expectLedgerToAgree(world);
});

test('a talk follows what is offered, and nothing else', () => {
  const maud = goTo(world, anna, 'innkeeper-maud');
  expect(talk(maud, 'no such words')).toBe('bad_choice');
  expect(talk(maud, 'hello', 200)).toBe('bad_choice');
  expect(talk(maud)).toBeNull();
});

test('regions that were seen are remembered', () => {
  world.place(anna, spotIn(GREEN));
  world.place(anna, openField(5));
  world.place(anna, spotIn(GREEN));
  const [seen] = world.rows<{ regions: number[] }>('exploration');
  expect(new Set(seen!.regions).size).toBe(seen!.regions.length);
  expect(seen!.regions).toContain(GREEN);
});
