// What a client of one's own making might try at play, one try a line: from afar, through walls, too often, with what is
// somebody else's, for nothing. Each is refused for a reason that can be told, and no table is touched.
import { COINS, itemIdOf, wornSlotOf } from '@hollowmere/world/items';
import { type Fixture, fixtures, isLiquid, worldMap } from '@hollowmere/world/map';
import { TILE_UNITS, tileCentre } from '@hollowmere/world/movement';
import { skillIdOf } from '@hollowmere/world/skills';
import { ticksOf } from '@hollowmere/world/time';
import { beforeEach, describe, expect, test } from 'vitest';
import { expectLedgerToAgree } from './ledger.ts';
import { codeOf, isOnFreeGround, openField, openWorld, type Player, type TestWorld } from './test-world.ts';
import { goTo, npcOf, npcsOf, standBeside } from './townsfolk.ts';

const MOST = 4_294_967_295;

let world: TestWorld;
let anna: Player;
let bobo: Player;
const field = openField(13);

beforeEach(async () => {
  world = await openWorld();
  anna = world.player('Anna');
  bobo = world.player('Bobo');
  world.place(anna, field);
  world.place(bobo, field);
});

type Call = readonly [reducer: string, args: Record<string, unknown>];
/** What is tried, and how it comes that far; from then on nothing but the try may happen. */
type Cheat = readonly [what: string, code: string, arrange: () => Call];

const allTables = () =>
  new Map(
    world.db.database.definition.tables.map(({ name }) => [
      name,
      JSON.stringify(world.db.rows(name), (_, value) => (typeof value === 'bigint' ? String(value) : value)),
    ]),
  );

const slotOf = ({ client }: Player, key: string) =>
  client.view('my_items').find(({ kind }) => kind === itemIdOf(key))?.slot as number;
const bag = (slot: number) => ({ container: { tag: 'bag' }, slot });
const worn = (slot: number) => ({ container: { tag: 'worn' }, slot });
const bank = (slot: number) => ({ container: { tag: 'bank' }, slot });

const aim = (skill: string, target: number, more: object = {}): Call => [
  'useSkill',
  { skill: skillIdOf(skill), tick: world.tick, target, direction: 3, x: 0, y: 0, ...more },
];

/** A hen that is awake, so many tiles east of Anna on open ground. */
function henAt(tiles: number): number {
  const { id, positionX: x, positionY: y } = npcOf(world, 'meadow-hen');
  world.place(anna, { x, y });
  const hen = npcsOf(world, 'meadow-hen').find((row) => row.id === id);
  const entity = hen?.entity as number;
  world.place(anna, field);
  move(entity, { x: field.x + tiles * TILE_UNITS, y: field.y });
  return entity;
}

const move = (entity: number, value: { x: number; y: number }) =>
  world.db.owner.call('imposeMotion', { entity, change: { tag: 'teleport', value } });

/** Two free tiles with one between them that nobody sees through. */
function acrossAWall(): readonly [{ x: number; y: number }, { x: number; y: number }] {
  for (let y = 2; y < worldMap.height - 2; y++) {
    for (let x = 2; x < worldMap.width - 2; x++) {
      const [here, there] = [x - 1, x + 1].map((at) => ({ x: tileCentre(at), y: tileCentre(y) }));
      const isWall = worldMap.solidAt(x, y) && !isLiquid(worldMap.terrainAt(x, y));
      if (isWall && here && there && isOnFreeGround(here) && isOnFreeGround(there)) return [here, there];
    }
  }
  throw new Error('the map has no wall');
}

/** The same with a wall so long that nobody steps round it. */
function acrossALongWall(): readonly [{ x: number; y: number }, { x: number; y: number }] {
  const rows = [-4, -3, -2, -1, 0, 1, 2, 3, 4];
  const isWall = (x: number, y: number) => worldMap.solidAt(x, y) && !isLiquid(worldMap.terrainAt(x, y));
  for (let y = 4; y < worldMap.height - 4; y++) {
    for (let x = 2; x < worldMap.width - 2; x++) {
      const [here, there] = [x - 1, x + 1].map((at) => ({ x: tileCentre(at), y: tileCentre(y) }));
      const isLong = rows.every((dy) => isWall(x, y + dy) && worldMap.doorAt(x, y + dy) === undefined);
      if (isLong && here && there && isOnFreeGround(here) && isOnFreeGround(there)) return [here, there];
    }
  }
  throw new Error('the map has no long wall');
}

/** Anna on this side of a wall, and a townsperson on the other. */
function speakThroughAWall(key: 'innkeeper-maud' | 'banker-odo' | 'baker-posy'): number {
  const npc = goTo(world, anna, key);
  const [here, there] = acrossALongWall();
  world.place(bobo, here);
  move(npcOf(world, key).entity, there);
  world.place(anna, here);
  return npc;
}

function prizeOfBobo(): number {
  const { positionX: x, positionY: y, id } = npcOf(world, 'field-rat');
  world.place(bobo, { x, y });
  world.db.owner.call('grantExperience', { characterId: bobo.characterId, amount: 100_000_000 });
  for (let strikes = 0; strikes < 20 && world.db.rows('ground_item').length === 0; strikes++) {
    const rat = npcsOf(world, 'field-rat').find((row) => row.id === id);
    if (rat?.state.tag === 'dead') break;
    bobo.client.refusalOf(...aim('spark', rat?.entity ?? 0));
    world.pass(31);
  }
  const pile = world.rows<{ id: number; owner: number; x: number; y: number }>('ground_item')[0];
  expect(pile?.owner).toBe(bobo.entity);
  world.place(anna, { x: pile?.x ?? 0, y: pile?.y ?? 0 });
  return pile?.id as number;
}

const stove = fixtures.find((one) => one.kind === 'station' && one.station === 'stove') as Fixture;
const anvil = fixtures.find((one) => one.kind === 'station' && one.station === 'anvil') as Fixture;
const chest = fixtures.find((one) => one.kind === 'chest' && one.refills === 'never') as Fixture;
const gate = worldMap.doors.find(({ movedBy }) => movedBy === 'lever');

const fighting: readonly Cheat[] = [
  ['a skill of another class', 'no_such_skill', () => aim('slash', henAt(1))],
  ['a skill of creatures', 'no_such_skill', () => aim('charge', henAt(1))],
  ['a skill that is not learned yet', 'not_learned', () => aim('lightning-lance', henAt(1))],
  ['a strike at another player', 'cannot_harm', () => aim('spark', bobo.entity)],
  ['a strike at oneself', 'cannot_harm', () => aim('spark', anna.entity)],
  [
    'a strike at townsfolk',
    'cannot_harm',
    () => {
      goTo(world, anna, 'baker-posy');
      return aim('spark', npcOf(world, 'baker-posy').entity);
    },
  ],
  ['a strike at nobody', 'no_target', () => aim('spark', MOST)],
  ['a strike at somebody asleep far away', 'no_target', () => aim('spark', npcOf(world, 'hollow-wyrm').id + 1_000_000)],
  ['a strike from out of reach', 'out_of_range', () => aim('spark', henAt(9))],
  [
    'a strike through a wall',
    'out_of_range',
    () => {
      const hen = henAt(1);
      const [here, there] = acrossAWall();
      world.place(anna, here);
      move(hen, there);
      return aim('spark', hen);
    },
  ],
  [
    'the same strike sent twice',
    'on_cooldown',
    () => {
      const strike = aim('spark', henAt(2));
      anna.client.call(...strike);
      return strike;
    },
  ],
  [
    'another strike at once',
    'on_cooldown',
    () => {
      const hen = henAt(2);
      anna.client.call(...aim('spark', hen));
      return aim('fire-bolt', hen);
    },
  ],
  ['a strike in the future', 'tick_ahead', () => aim('spark', henAt(2), { tick: MOST })],
  ['a strike in a direction that does not exist', 'bad_direction', () => aim('spark', henAt(2), { direction: 9 })],
  ['rising without having fallen', 'not_dead', () => ['respawn', {}]],
];

const trading: readonly Cheat[] = [
  [
    'a sword for nothing',
    'no_coins',
    () => ['buy', { npc: goTo(world, anna, 'smith-torvald'), kind: itemIdOf('steel-sword'), count: 1 }],
  ],
  [
    'more loaves than there are',
    'no_stock',
    () => ['buy', { npc: goTo(world, anna, 'baker-posy'), kind: itemIdOf('bread'), count: MOST }],
  ],
  [
    'no loaf at all',
    'bad_count',
    () => ['buy', { npc: goTo(world, anna, 'baker-posy'), kind: itemIdOf('bread'), count: 0 }],
  ],
  ['coins for coins', 'not_for_sale', () => ['buy', { npc: goTo(world, anna, 'baker-posy'), kind: COINS, count: 1 }]],
  [
    'a purchase from afar',
    'too_far_away',
    () => ['buy', { npc: npcOf(world, 'baker-posy').id, kind: itemIdOf('bread'), count: 1 }],
  ],
  [
    'a purchase from a hen',
    'no_such_npc',
    () => ['buy', { npc: npcOf(world, 'meadow-hen').id, kind: itemIdOf('bread'), count: 1 }],
  ],
  [
    'a sale of what one has not',
    'no_such_item',
    () => ['sell', { npc: goTo(world, anna, 'baker-posy'), slot: 20, count: 1 }],
  ],
  [
    'a sale of more than one has',
    'bad_count',
    () => ['sell', { npc: goTo(world, anna, 'baker-posy'), slot: slotOf(anna, 'bread'), count: MOST }],
  ],
  [
    'back what somebody else sold',
    'not_for_sale',
    () => {
      const npc = goTo(world, bobo, 'baker-posy');
      bobo.client.call('sell', { npc, slot: slotOf(bobo, 'bread'), count: 1 });
      goTo(world, anna, 'baker-posy');
      return ['buyBack', { npc, sale: bobo.client.view('my_sales')[0]?.id }];
    },
  ],
  [
    'a deposit of coins one has not',
    'no_coins',
    () => ['deposit', { npc: goTo(world, anna, 'banker-odo'), count: MOST }],
  ],
  ['coins out of an empty bank', 'no_coins', () => ['withdraw', { npc: goTo(world, anna, 'banker-odo'), count: 1 }]],
  [
    'the bank from afar',
    'too_far_away',
    () => ['moveItem', { from: bag(slotOf(anna, 'bread')), to: bank(0), count: 1 }],
  ],
  ['a deposit through a wall', 'too_far_away', () => ['deposit', { npc: speakThroughAWall('banker-odo'), count: 1 }]],
  [
    'a lesson without coins',
    'no_coins',
    () => {
      world.db.owner.call('grantExperience', { characterId: anna.characterId, amount: 100_000_000 });
      const coins = anna.client.view('my_items').find(({ kind }) => kind === COINS)?.count;
      anna.client.call('deposit', { npc: goTo(world, anna, 'banker-odo'), count: coins });
      return ['trainSkill', { npc: goTo(world, anna, 'archivist-elspeth'), skill: skillIdOf('fire-bolt') }];
    },
  ],
  [
    'a lesson of another class',
    'not_for_sale',
    () => ['trainSkill', { npc: goTo(world, anna, 'captain-rowan'), skill: skillIdOf('slash') }],
  ],
];

const things: readonly Cheat[] = [
  ['somebody else’s prize', 'not_yours_yet', () => ['takeLoot', { id: prizeOfBobo() }]],
  [
    'a pile twice',
    'no_such_item',
    () => {
      bobo.client.call('dropItem', { slot: slotOf(bobo, 'bread'), count: 1 });
      const id = world.db.rows('ground_item')[0]?.id;
      anna.client.call('takeLoot', { id });
      return ['takeLoot', { id }];
    },
  ],
  [
    'a pile from afar',
    'too_far_away',
    () => {
      bobo.client.call('dropItem', { slot: slotOf(bobo, 'bread'), count: 1 });
      world.place(anna, { x: field.x + 3 * TILE_UNITS, y: field.y });
      return ['takeLoot', { id: world.db.rows('ground_item')[0]?.id }];
    },
  ],
  [
    'a pile behind a wall',
    'too_far_away',
    () => {
      const [here, there] = acrossALongWall();
      world.place(bobo, there);
      bobo.client.call('dropItem', { slot: slotOf(bobo, 'bread'), count: 1 });
      world.place(anna, here);
      return ['takeLoot', { id: world.db.rows('ground_item')[0]?.id }];
    },
  ],
  ['more dropped than there is', 'bad_count', () => ['dropItem', { slot: slotOf(anna, 'bread'), count: MOST }]],
  [
    'the sword of another class in hand',
    'wrong_class',
    () => {
      world.grant(anna, itemIdOf('iron-sword'), 1);
      return ['moveItem', { from: bag(slotOf(anna, 'iron-sword')), to: worn(wornSlotOf('weapon')), count: 1 }];
    },
  ],
  [
    'a staff for the great in hand',
    'level_too_low',
    () => {
      world.grant(anna, itemIdOf('barrow-staff'), 1);
      return ['moveItem', { from: bag(slotOf(anna, 'barrow-staff')), to: worn(wornSlotOf('weapon')), count: 1 }];
    },
  ],
  [
    'bread on the head',
    'wrong_slot',
    () => ['moveItem', { from: bag(slotOf(anna, 'bread')), to: worn(wornSlotOf('head')), count: 1 }],
  ],
  [
    'things into a slot there is not',
    'wrong_slot',
    () => ['moveItem', { from: bag(slotOf(anna, 'bread')), to: bag(60_000), count: 1 }],
  ],
  [
    'bread of nothing',
    'missing_ingredients',
    () => {
      standBeside(world, anna, stove);
      return ['craft', { recipe: 1, fixture: stove.id, times: 1 }];
    },
  ],
  [
    'bread by the billion',
    'bad_count',
    () => {
      standBeside(world, anna, stove);
      return ['craft', { recipe: 1, fixture: stove.id, times: MOST }];
    },
  ],
  [
    'bread on an anvil',
    'wrong_station',
    () => {
      standBeside(world, anna, anvil);
      return ['craft', { recipe: 1, fixture: anvil.id, times: 1 }];
    },
  ],
  ['a chest from afar', 'too_far_away', () => ['useFixture', { id: chest.id }]],
  [
    'a chest behind a wall',
    'too_far_away',
    () => {
      world.place(anna, { x: tileCentre(116), y: tileCentre(17) });
      return ['useFixture', { id: 3 }];
    },
  ],
  [
    'a chest twice',
    'nothing_left',
    () => {
      standBeside(world, anna, chest);
      anna.client.call('useFixture', { id: chest.id });
      return ['useFixture', { id: chest.id }];
    },
  ],
  ['a gate by hand', 'locked', () => ['useDoor', { id: gate?.id }]],
];

const tasks: readonly Cheat[] = [
  [
    'a quest through a wall',
    'too_far_away',
    () => ['acceptQuest', { quest: 1, npc: speakThroughAWall('innkeeper-maud') }],
  ],
  [
    'words through a wall',
    'too_far_away',
    () => ['talkTo', { npc: speakThroughAWall('baker-posy'), node: '', choice: 0 }],
  ],
  ['a quest from afar', 'too_far_away', () => ['acceptQuest', { quest: 1, npc: npcOf(world, 'innkeeper-maud').id }]],
  [
    'a quest of somebody else',
    'no_such_quest',
    () => ['acceptQuest', { quest: 1, npc: goTo(world, anna, 'baker-posy') }],
  ],
  [
    'the last quest first',
    'quest_not_open',
    () => {
      world.db.owner.call('grantExperience', { characterId: anna.characterId, amount: 100_000_000 });
      return ['acceptQuest', { quest: 20, npc: goTo(world, anna, 'innkeeper-jory') }];
    },
  ],
  [
    'a quest twice',
    'quest_taken',
    () => {
      const npc = goTo(world, anna, 'innkeeper-maud');
      anna.client.call('acceptQuest', { quest: 1, npc });
      return ['acceptQuest', { quest: 1, npc }];
    },
  ],
  [
    'the reward before the deed',
    'quest_not_done',
    () => {
      anna.client.call('acceptQuest', { quest: 1, npc: goTo(world, anna, 'innkeeper-maud') });
      return ['handInQuest', { quest: 1, npc: goTo(world, anna, 'captain-rowan'), choice: 0 }];
    },
  ],
  [
    'the reward twice',
    'no_such_quest',
    () => {
      world.db.owner.call('grantQuest', { characterId: anna.characterId, quest: 1 });
      return ['handInQuest', { quest: 1, npc: goTo(world, anna, 'captain-rowan'), choice: 0 }];
    },
  ],
  [
    'an answer nobody offered',
    'bad_choice',
    () => ['talkTo', { npc: goTo(world, anna, 'innkeeper-maud'), node: 'no-such-node', choice: 200 }],
  ],
  ['somebody else’s character', 'no_such_character', () => ['enterWorld', { characterId: bobo.characterId }]],
];

describe.each([
  ['fighting', fighting],
  ['trading', trading],
  ['with things', things],
  ['on an errand', tasks],
])('%s', (_, cheats) => {
  test.each(cheats)('%s is refused: %s', (_what, code, arrange) => {
    const [reducer, args] = arrange();
    const before = allTables();
    expect(codeOf(anna.client.refusalOf(reducer, args))).toBe(code);
    expect(allTables()).toEqual(before);
    expectLedgerToAgree(world);
  });
});

describe('what is accepted and yet gains nothing', () => {
  const vitals = () =>
    world
      .rows<{ entity: number; health: number; maxHealth: number }>('vitals')
      .find((row) => row.entity === anna.entity);

  test('putting armour on and off again', () => {
    world.grant(anna, itemIdOf('ash-staff'), 1);
    const { positionX: x, positionY: y } = npcOf(world, 'grey-wolf');
    world.place(anna, { x, y });
    while (vitals()?.health === vitals()?.maxHealth) world.pass(5);
    world.place(anna, field);
    const hurt = vitals()?.health ?? 0;
    const slot = slotOf(anna, 'ash-staff');
    for (let turn = 0; turn < 8; turn++) {
      anna.client.call('moveItem', { from: bag(slot), to: worn(wornSlotOf('weapon')), count: 1 });
      anna.client.call('moveItem', { from: worn(wornSlotOf('weapon')), to: bag(slot), count: 1 });
    }
    expect(vitals()?.health).toBeLessThanOrEqual(hurt);
  });

  test('breaking a cast off and beginning anew', () => {
    const hen = henAt(2);
    for (let turn = 0; turn < 4; turn++) {
      anna.client.refusalOf(...aim('fire-bolt', hen));
      anna.client.refusalOf('cancelCast', {});
    }
    world.pass(60);
    const struck = world
      .rows<{ entity: number; health: number; maxHealth: number }>('vitals')
      .find((row) => row.entity === hen);
    expect(struck?.health).toBe(struck?.maxHealth);
  });

  test('a strike that claims a moment long past is struck now, from where one stands', () => {
    const hen = henAt(9);
    expect(codeOf(anna.client.refusalOf(...aim('spark', hen, { tick: 0 })))).toBe('out_of_range');
  });

  test('going and coming back heals nothing', () => {
    const { positionX: x, positionY: y } = npcOf(world, 'grey-wolf');
    world.place(anna, { x, y });
    while (vitals()?.health === vitals()?.maxHealth) world.pass(5);
    world.place(anna, field);
    const hurt = vitals()?.health ?? 0;
    anna.client.call('leaveWorld', {});
    anna = world.enter(anna.client, anna.characterId);
    expect(vitals()?.health).toBeLessThanOrEqual(hurt);
  });
});

/** Calls that would be accepted over and over, were they not counted. */
const floods: readonly (readonly [what: string, arrange: () => (turn: number) => Call])[] = [
  ['talk in the chat', () => (turn) => ['say', { text: `hello ${turn}` }]],
  ['sorting', () => () => ['sortBag', {}]],
  ['breaking off casts', () => () => ['cancelCast', {}]],
  [
    'moving things',
    () => {
      const slot = slotOf(anna, 'bread');
      return (turn) => ['moveItem', { from: bag(turn % 2 ? 20 : slot), to: bag(turn % 2 ? slot : 20), count: 1 }];
    },
  ],
  [
    'dropping',
    () => {
      world.grant(anna, itemIdOf('bread'), 200);
      const slot = slotOf(anna, 'bread');
      return () => ['dropItem', { slot, count: 1 }];
    },
  ],
  [
    'buying',
    () => {
      world.grant(anna, COINS, 100_000);
      const npc = goTo(world, anna, 'baker-posy');
      return () => ['buy', { npc, kind: itemIdOf('flour'), count: 1 }];
    },
  ],
  [
    'the bank',
    () => {
      world.grant(anna, COINS, 1000);
      const npc = goTo(world, anna, 'banker-odo');
      return (turn) => [turn % 2 ? 'withdraw' : 'deposit', { npc, count: 1 }];
    },
  ],
  [
    'quests',
    () => {
      const npc = goTo(world, anna, 'innkeeper-maud');
      return (turn) => (turn % 2 ? ['abandonQuest', { quest: 1 }] : ['acceptQuest', { quest: 1, npc }]);
    },
  ],
  [
    'talking to townsfolk',
    () => {
      const npc = goTo(world, anna, 'innkeeper-maud');
      return () => ['talkTo', { npc, node: '', choice: 0 }];
    },
  ],
  [
    'crafting',
    () => {
      world.grant(anna, itemIdOf('flour'), 60);
      world.grant(anna, itemIdOf('apple'), 30);
      standBeside(world, anna, stove);
      return () => ['craft', { recipe: 1, fixture: stove.id, times: 1 }];
    },
  ],
  [
    'doors',
    () => {
      const door = worldMap.doors.find(({ movedBy }) => movedBy === 'hand');
      standBeside(world, anna, { tileX: door?.tileX ?? 0, tileY: door?.tileY ?? 0 });
      return () => ['useDoor', { id: door?.id }];
    },
  ],
  [
    'settings',
    () => (turn) => [
      'setPreferences',
      { language: '', theme: turn % 2 ? 'night' : 'day', motion: 'full', textSize: 100, keys: [] },
    ],
  ],
  [
    'blocking',
    () => (turn) => (turn % 2 ? ['unblockPlayer', { username: 'Bobo' }] : ['blockPlayer', { name: 'Bobo' }]),
  ],
  [
    'coming and going',
    () => (turn) => (turn % 2 ? ['enterWorld', { characterId: anna.characterId }] : ['leaveWorld', {}]),
  ],
];

describe('a flood', () => {
  test.each(floods)('of %s is heard a little, and then not until it ebbs', (_, arrange) => {
    const callOf = arrange();
    let heard = 0;
    while (heard < 150) {
      const refusal = anna.client.refusalOf(...callOf(heard));
      if (refusal !== null) {
        expect(codeOf(refusal)).toBe('too_fast');
        break;
      }
      heard++;
    }
    expect(heard).toBeGreaterThan(0);
    expect(heard).toBeLessThan(150);
    const before = world.db.database.lastOffset;
    for (let more = 0; more < 50; more++) anna.client.refusalOf(...callOf(heard));
    expect(world.db.database.lastOffset).toBe(before);
    world.pass(ticksOf(21));
    expect(codeOf(anna.client.refusalOf(...callOf(heard)))).not.toBe('too_fast');
  });
});
