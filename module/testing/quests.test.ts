// Quests in the module: who may take them on, how what happens counts, and what they bring.
import { COINS, itemIdOf } from '@hollowmere/world/items';
import { fixtures } from '@hollowmere/world/map';
import { TILE_UNITS } from '@hollowmere/world/movement';
import { dialogues, questOf } from '@hollowmere/world/quests';
import { skillIdOf } from '@hollowmere/world/skills';
import { ticksOf } from '@hollowmere/world/time';
import { beforeEach, describe, expect, test } from 'vitest';
import { distance, freeNear, spotIn, wayBetween } from './ground.ts';
import { makeHero } from './hero.ts';
import { expectLedgerToAgree } from './ledger.ts';
import { codeOf, openField, openWorld, type Player, type TestWorld } from './test-world.ts';
import { goTo, npcOf, npcsOf, standBeside } from './townsfolk.ts';

const UP_AND_ABOUT = 1;
const RATS = 2;
const TAIL = 3;
const BREAD = 6;
const GREEN = 4;
const basket = itemIdOf('bread-basket');
const WEST = 7;
/** A minute and a half. */
const LISTENS_TICKS = 1800;
/** So long ahead may they have meant to go on before anybody spoke to them. */
const LONGEST_REST_SECONDS = 15;

interface Body {
  readonly entity: number;
  readonly x: number;
  readonly y: number;
  readonly direction: number;
  readonly facing: number;
}

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

test('what somebody won is theirs first, and from afar nobody’s', () => {
  const pile = () => world.db.rows('ground_item').find(({ owner }) => owner === anna.entity);
  for (let rats = 1; rats < 12 && pile() === undefined; rats++) slayRats(rats);
  const { id, x, y } = pile() as unknown as { id: number; x: number; y: number };
  const bobo = world.player('Bobo');
  const take = (who: Player) => codeOf(who.client.refusalOf('takeLoot', { id }));
  world.place(bobo, openField(5));
  expect(take(bobo)).toBe('too_far_away');
  world.place(bobo, freeNear({ x, y }));
  expect(take(bobo)).toBe('not_yours_yet');
  world.pass(ticksOf(45));
  bobo.client.refusalOf('respawn', {});
  world.place(bobo, freeNear({ x, y }));
  expect(take(bobo)).toBeNull();
  expect(take(anna)).toBe('no_such_item');
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

test('whoever is spoken to stays and turns to whoever speaks', () => {
  const rowan = goTo(world, anna, 'captain-rowan');
  const { entity } = npcOf(world, 'captain-rowan');
  const motion = () => {
    const [row] = world.rows<Body>('motion').filter((body) => body.entity === entity);
    return row!;
  };
  const dueAt = () => (world.db.rows('npc_mind').find(({ npcId }) => npcId === rowan)?.due ?? 0) as number;
  const { x, y } = motion();
  world.place(anna, { x: x - TILE_UNITS, y });
  const before = dueAt();
  expect(talk(rowan)).toBeNull();
  expect(motion()).toMatchObject({ direction: 0, facing: WEST });
  // The longest page can be read by who reads thirty words a minute: no thought lies as far ahead as that without a talk.
  const longest = Math.max(...dialogues.flatMap(({ nodes }) => nodes).map(({ words }) => words.split(' ').length));
  expect(dueAt() - before).toBeGreaterThanOrEqual(ticksOf(longest * 2 - LONGEST_REST_SECONDS));
  expect(dueAt() - before).toBeLessThanOrEqual(LISTENS_TICKS);
});

test('regions that were seen are remembered', () => {
  world.place(anna, spotIn(GREEN));
  world.place(anna, openField(5));
  world.place(anna, spotIn(GREEN));
  const [seen] = world.rows<{ regions: number[] }>('exploration');
  expect(new Set(seen!.regions).size).toBe(seen!.regions.length);
  expect(seen!.regions).toContain(GREEN);
});

test('one sees on the map what one has seen oneself, and nothing that somebody else has', () => {
  const bert = world.player('Bert');
  const seenBy = ({ client }: Player) => client.view('my_exploration').map(({ region }) => region);
  const known = seenBy(bert);
  world.place(anna, spotIn(GREEN));
  expect(seenBy(anna)).toContain(GREEN);
  expect(seenBy(bert)).toEqual(known);
  expect(world.signIn('nobody in the world').view('my_exploration')).toEqual([]);
});

describe('company', () => {
  const WALK_WITH_OSRIC = 16;
  const MOOT_STONES = 10;
  const osric = () => npcsOf(world, 'hermit-osric')[0]!;
  const bodyOf = ({ entity }: { entity: number }) => world.rows<Body>('motion').find((row) => row.entity === entity);

  beforeEach(() => {
    makeHero(world, anna);
    for (const id of questOf(WALK_WITH_OSRIC)!.needs) {
      world.db.owner.call('grantQuest', { characterId: anna.characterId, quest: id.quest });
    }
    expect(accept(WALK_WITH_OSRIC, goTo(world, anna, 'hermit-osric'))).toBeNull();
  });

  test('follows whoever asked for it, and it counts at the end of the way', () => {
    expect(talk(goTo(world, anna, 'hermit-osric'))).toBeNull();
    // There are wolves on the way.
    const draught = itemIdOf('grand-health-potion');
    world.grant(anna, draught, 5);
    const { slot } = anna.client.view('my_items').find(({ kind }) => kind === draught)!;
    for (const ahead of wayBetween(bodyOf(osric())!, spotIn(MOOT_STONES))) {
      const isBehind = () => distance(bodyOf(osric())!, ahead) > 3 * TILE_UNITS;
      world.place(anna, ahead);
      for (let wait = 0; wait < 20 && quest(WALK_WITH_OSRIC)?.step === 0 && isBehind(); wait++) {
        anna.client.refusalOf('useItem', { slot });
        world.pass(4);
      }
    }
    expect(quest(WALK_WITH_OSRIC)).toMatchObject({ step: 1 });
    expect(world.db.rows('escort')).toEqual([]);
  });

  test('is lost to whoever runs ahead, and to whoever gives up', () => {
    talk(goTo(world, anna, 'hermit-osric'));
    expect(world.db.rows('escort')).toHaveLength(1);
    talk(osric().id);
    expect(world.db.rows('escort')).toHaveLength(1);
    const at = bodyOf(osric())!;
    world.place(anna, freeNear({ x: at.x + 18 * TILE_UNITS, y: at.y }));
    world.pass(40);
    expect(world.db.rows('escort')).toEqual([]);
    talk(goTo(world, anna, 'hermit-osric'));
    expect(world.db.rows('escort')).toHaveLength(1);
    abandon(WALK_WITH_OSRIC);
    expect(world.db.rows('escort')).toEqual([]);
  });

  /** Wolves about Osric, for as long as something lasts. */
  function setWolvesOn(lasts: () => boolean): void {
    const { positionX: x, positionY: y } = npcsOf(world, 'grey-wolf')[0]!;
    world.place(anna, { x, y });
    const wolves = npcsOf(world, 'grey-wolf').filter(({ entity }) => entity !== 0);
    world.place(anna, freeNear({ x: bodyOf(osric())!.x + 8 * TILE_UNITS, y: bodyOf(osric())!.y }));
    for (let moment = 0; moment < 200 && lasts(); moment++) {
      const at = bodyOf(osric());
      for (const { entity } of at ? wolves : []) {
        const value = freeNear({ x: at!.x, y: at!.y });
        world.db.owner.call('imposeMotion', { entity, change: { tag: 'teleport', value } });
      }
      world.pass(10);
    }
  }
  const health = () =>
    world.rows<{ entity: number; health: number }>('vitals').find(({ entity }) => entity === osric().entity)?.health;

  test('is gone for by what lives there, falls, says so, and the way begins anew', () => {
    talk(goTo(world, anna, 'hermit-osric'));
    expect(osric().level).toBe(questOf(WALK_WITH_OSRIC)!.level);
    const said: string[] = [];
    const stop = world.db.database.onCommit(({ deltas }) => {
      for (const { table, inserted } of deltas)
        if (table.definition.name === 'speech' && inserted.length > 0) said.push('a word');
    });
    setWolvesOn(() => osric().state.tag !== 'dead');
    stop();
    expect(osric()).toMatchObject({ state: { tag: 'dead' }, entity: 0 });
    expect(said).not.toEqual([]);
    expect(world.db.rows('escort')).toEqual([]);
    expect(quest(WALK_WITH_OSRIC)).toMatchObject({ step: 0, counts: [0], state: { tag: 'active' } });
    expect(talk(osric().id)).toBe('no_such_npc');
    world.pass(800);
    expect(osric().state.tag).not.toBe('dead');
    expect(talk(goTo(world, anna, 'hermit-osric'))).toBeNull();
    expect(world.db.rows('escort')).toHaveLength(1);
  });

  test('is left in peace before it and after it', () => {
    goTo(world, anna, 'hermit-osric');
    const whole = health();
    let moments = 0;
    setWolvesOn(() => moments++ < 20);
    expect(health()).toBe(whole);
  });
});

describe('a stand', () => {
  const HOLD_THE_LANTERN = 28;
  const lantern = fixtures.find(({ id }) => id === 118)!;
  const LIVING = ['barrow-skeleton', 'skeleton-archer'] as const;
  const wave = () => world.rows<{ npcId: number; spawn: number }>('npc_mind').filter(({ spawn }) => spawn >= 1_000_000);
  const standing = () => {
    const ids = new Set(wave().map(({ npcId }) => npcId));
    return LIVING.flatMap((key) => npcsOf(world, key)).filter(({ id, state }) => ids.has(id) && state.tag !== 'dead');
  };
  const light = () => {
    standBeside(world, anna, lantern);
    return codeOf(anna.client.refusalOf('useFixture', { id: lantern.id }));
  };

  beforeEach(() => {
    makeHero(world, anna);
    for (const { quest: id } of questOf(HOLD_THE_LANTERN)!.needs) {
      world.db.owner.call('grantQuest', { characterId: anna.characterId, quest: id });
    }
    expect(accept(HOLD_THE_LANTERN, goTo(world, anna, 'innkeeper-garrick'))).toBeNull();
  });

  test('begins with the light, and goes on wave by wave', () => {
    expect(light()).toBeNull();
    expect(quest(HOLD_THE_LANTERN)).toMatchObject({ step: 1, counts: [0] });
    expect(standing()).toHaveLength(3);
    expect(light()).toBeNull();
    expect(standing()).toHaveLength(3);
    for (let round = 0; round < 400 && stateOf(HOLD_THE_LANTERN) !== 'ready'; round++) {
      const [foe] = standing();
      const body = foe && world.rows<Body>('motion').find(({ entity }) => entity === foe.entity);
      anna.client.refusalOf('respawn', {});
      if (body) world.place(anna, freeNear({ x: body.x + TILE_UNITS, y: body.y }));
      else if (foe === undefined) light();
      const aim = { skill: skillIdOf('spark'), tick: world.tick, target: foe?.entity ?? 0, direction: 3, x: 0, y: 0 };
      anna.client.refusalOf('useSkill', aim);
      world.pass(16);
    }
    expect(stateOf(HOLD_THE_LANTERN)).toBe('ready');
    expect(standing()).toEqual([]);
    expect(world.db.rows('defence')).toEqual([]);
    expect(handIn(HOLD_THE_LANTERN, goTo(world, anna, 'innkeeper-garrick'))).toBeNull();
    expectLedgerToAgree(world);
  });

  test('is over when everybody has fled, and can be made again', () => {
    light();
    world.place(anna, openField(5));
    world.pass(400);
    expect([wave(), world.db.rows('defence')]).toEqual([[], []]);
    expect(light()).toBeNull();
    expect(standing()).toHaveLength(3);
  });

  test('survives the minute in which creatures are counted, and is nobody’s who has not to make it', () => {
    light();
    const there = wave().length;
    world.pass(1300);
    standBeside(world, anna, lantern);
    expect(wave().length).toBe(there);
    const bobo = world.player('Bobo');
    standBeside(world, bobo, lantern);
    expect(codeOf(bobo.client.refusalOf('useFixture', { id: lantern.id }))).toBeNull();
    expect(wave().length).toBe(there);
  });
});
