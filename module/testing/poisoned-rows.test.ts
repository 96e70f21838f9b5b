// One row that breaks whatever touches it does not stop the world: it is found, put aside and written down, and nothing
// that shared a transaction with it is done by halves or twice.
import { effectCode } from '@hollowmere/world/combat';
import { itemIdOf } from '@hollowmere/world/items';
import { type Fixture, fixtures } from '@hollowmere/world/map';
import { chunkOfTile, TILE_UNITS } from '@hollowmere/world/movement';
import { questOf } from '@hollowmere/world/quests';
import { skillIdOf } from '@hollowmere/world/skills';
import { ticksOf } from '@hollowmere/world/time';
import { beforeEach, describe, expect, test } from 'vitest';
import { makeHero } from './hero.ts';
import { expectLedgerToAgree } from './ledger.ts';
import { openPlanted } from './planted-world.ts';
import { openField, type Player, type TestWorld } from './test-world.ts';
import { goTo, type NpcRow, npcOf, standBeside } from './townsfolk.ts';

/** How long the world may stand still: three rounds of the watch, what it lets pass as lateness, and a moment. */
const MOST_TICKS = 80;
const BREAD = itemIdOf('bread');

let world: TestWorld;
let anna: Player;
let bobo: Player;

beforeEach(async () => {
  world = await openPlanted();
  anna = world.player('Anna');
  bobo = world.player('Bobo');
  const field = openField(9);
  world.place(anna, field);
  world.place(bobo, { x: field.x - 3 * TILE_UNITS, y: field.y });
});

const poison = (duty: string, key: number) => world.db.owner.call('poison', { duty, key });
const cure = () => world.db.owner.call('cure', {});
const asides = () => world.db.rows('put_aside').map(({ duty, key }) => `${duty} ${key}`);
const panics = () => world.db.logs.filter(({ level }) => level === 'Panic').length;
const pileOf = (kind: number) =>
  world.rows<{ id: number; kind: number }>('ground_item').find((row) => row.kind === kind);

function drop({ client }: Player, kind: number): number {
  const held = client.view('my_items').find((item) => item.kind === kind);
  client.call('dropItem', { slot: held?.slot, count: 1 });
  return pileOf(kind)?.id as number;
}

/** The world goes on: who walks gets somewhere, and nothing breaks any more. */
function expectTheWorldToGoOn(): void {
  const before = panics();
  const { x } = world.motion(bobo);
  world.steer(bobo, 3);
  world.pass(20);
  world.steer(bobo, 0);
  world.pass(20);
  expect(world.motion(bobo).x).toBeGreaterThan(x);
  expect(panics()).toBe(before);
  expectLedgerToAgree(world);
}

/** How each duty comes to have something due, and the key of that. */
const ways: readonly (readonly [duty: string, prepare: () => number])[] = [
  [
    'impact',
    () => {
      const { positionX: x, positionY: y } = npcOf(world, 'meadow-hen');
      world.place(anna, { x, y });
      const [skill, due, target] = [skillIdOf('fire-bolt'), world.tick, npcOf(world, 'meadow-hen').entity];
      // A rank that no skill has: a fault in the row itself.
      const row = { id: 0, due, attacker: anna.entity, target, x: 0, y: 0, skill, rank: 200 };
      world.db.owner.call('plantImpact', { row });
      return world.db.rows('impact')[0]?.id as number;
    },
  ],
  [
    'cast',
    () => {
      const aim = { skill: skillIdOf('fire-bolt'), tick: world.tick, target: 0, direction: 3, x: 0, y: 0 };
      world.db.owner.call('grantExperience', { characterId: anna.characterId, amount: 100_000 });
      anna.client.call('useSkill', aim);
      return anna.entity;
    },
  ],
  [
    'thought',
    () => {
      const { id, positionX: x, positionY: y } = npcOf(world, 'meadow-hen');
      world.place(anna, { x, y });
      return id;
    },
  ],
  [
    'walk',
    () => {
      world.steer(anna, 3);
      return anna.entity;
    },
  ],
  [
    'leaving',
    () => {
      anna.client.disconnect();
      return anna.userId;
    },
  ],
  [
    'meal',
    () => {
      world.grant(anna, BREAD, 1);
      const slot = anna.client.view('my_items').find(({ kind }) => kind === BREAD)?.slot;
      anna.client.call('useItem', { slot });
      return anna.entity;
    },
  ],
  [
    'ground',
    () => {
      world.grant(anna, BREAD, 1);
      const pile = drop(anna, BREAD);
      world.pass(ticksOf(179));
      return pile;
    },
  ],
  [
    'effect',
    () => {
      const [entity, { chunk }] = [bobo.entity, world.motion(bobo)];
      const ends = world.tick + ticksOf(60);
      const row = { id: 0, entity, chunk, kind: effectCode('poison'), magnitude: 1, source: 0, ends, due: world.tick };
      world.db.owner.call('plantEffect', { row });
      return world.rows<{ id: number }>('effect').find(({ id }) => id > 0)?.id as number;
    },
  ],
  [
    'restriction',
    () => {
      const { userId } = world.player('Cleo');
      const none = { kind: '', barredBy: 0, reason: '', until: undefined };
      const muted = { mutedBy: 1, muteReason: '', mutedUntil: undefined };
      world.db.owner.call('plantRestriction', { row: { userId, ...none, ...muted, dueTick: world.tick } });
      return userId;
    },
  ],
  [
    'fixture',
    () => {
      const [fixture] = fixtures;
      const { id, tileX, tileY } = fixture as Fixture;
      const row = { id, chunk: chunkOfTile(tileX, tileY), state: 1, changesAt: world.tick };
      world.db.owner.call('plantFixtureState', { row });
      return id;
    },
  ],
  ['hiscores', () => 0],
  [
    'idle guest',
    () => {
      const { client, userId } = world.guest('visitor');
      client.call('leaveWorld', {});
      world.db.owner.call('plantGuest', { row: { userId, lastSeenDay: 0 } });
      return userId;
    },
  ],
  [
    'purge',
    () => {
      const { userId } = world.player('Cleo');
      world.db.owner.call('plantDeletion', { row: { userId, requestedAt: world.db.clock.now(), dueDay: 0 } });
      return userId;
    },
  ],
  ['keep', () => anna.userId],
  [
    'chat bequest',
    () => {
      world.db.owner.call('plantBequest', { row: { userId: 4711, heirId: anna.userId } });
      return 4711;
    },
  ],
];

describe('one thing that breaks whatever touches it', () => {
  test('is of one of these duties', () => {
    const names = world.db.owner.procedure('dutyNames', {}) as string[];
    expect(ways.map(([duty]) => duty).sort()).toEqual([...names].sort());
  });

  test.each(ways)('is put aside: %s', (duty, prepare) => {
    poison(duty, 4_294_967_295);
    const key = prepare();
    poison(duty, key);
    for (let waited = 0; asides().length === 0 && waited < ticksOf(90); waited += 5) world.pass(5);
    expect(asides()).toEqual([`${duty} ${key}`]);
    expect(world.db.rows('trial')).toEqual([]);
    expect(world.db.logs.some(({ message }) => message.includes(`${duty} ${key}. {`))).toBe(true);
    expectTheWorldToGoOn();
  });

  test('is purged or forgotten when the fault is mended, a day later, and keeps no other waiting', () => {
    const dueOf = (duty: string) => ways.find(([name]) => name === duty)?.[1]() as number;
    for (const duty of ['purge', 'idle guest']) {
      poison(duty, 4_294_967_295);
      const bad = dueOf(duty);
      poison(duty, bad);
      world.pass(MOST_TICKS);
      expect(asides()).toContain(`${duty} ${bad}`);
    }
    cure();
    const [left] = world.db.rows('deletion');
    expect(left?.dueDay).toBeGreaterThan(0);
    world.sleep(1);
    world.pass(20);
    expect(world.db.rows('deletion')).toEqual([]);
    expect(world.db.rows('guest')).toEqual([]);
  });

  test('holds up what shares its transaction for less than four seconds, and that is done once', () => {
    for (const player of [anna, bobo]) world.grant(player, BREAD, 1);
    world.grant(bobo, itemIdOf('apple'), 1);
    const bad = drop(anna, BREAD);
    drop(bobo, itemIdOf('apple'));
    poison('ground', bad);
    world.pass(ticksOf(180) + MOST_TICKS);
    expect(asides()).toEqual([`ground ${bad}`]);
    expect(pileOf(itemIdOf('apple'))).toBeUndefined();
    const vanished = world.db.rows('ledger').filter(({ cause }) => (cause as { tag: string }).tag === 'vanished');
    expect(vanished).toHaveLength(1);
    expectTheWorldToGoOn();
  });

  test('costs a calm world no write', () => {
    for (const { client } of [anna, bobo]) client.call('leaveWorld', {});
    world.pass(ticksOf(61));
    const before = world.db.database.lastOffset;
    world.pass(ticksOf(50));
    expect(world.db.database.lastOffset).toBe(before);
    expect(panics()).toBe(0);
  });

  test('is not looked for where there is only more to do than can be done at once', () => {
    const { x, y, chunk } = world.motion(anna);
    const row = { id: 0, chunk, x, y, kind: BREAD, count: 1, owner: 0, ownedUntil: 0, goesAt: world.tick };
    const piles = () => world.db.rows('ground_item').length;
    world.db.owner.call('plantPile', { row, times: 3000 });
    const before = world.db.database.lastOffset;
    world.pass(50);
    expect(piles()).toBeGreaterThan(0);
    // Schedules and the watch write, and nothing that is due gets a transaction of its own.
    expect(Number(world.db.database.lastOffset - before)).toBeLessThan(50);
    expect(world.db.rows('suspect')).toMatchObject([{ duty: 'ground' }]);
    world.pass(30);
    expect(piles()).toBe(0);
    expect(world.db.rows('suspect')).toEqual([]);
  });

  test('is forgotten when the server dies meanwhile, and found again', () => {
    const bad = ways.find(([duty]) => duty === 'impact')?.[1]() as number;
    world.pass(42);
    expect(world.db.rows('trial')).not.toEqual([]);
    world.sleep(0);
    world.pass(MOST_TICKS);
    expect(asides()).toEqual([`impact ${bad}`]);
  });
});

describe('what was put aside', () => {
  const record = (duty: string, times: number) => world.db.owner.call('putAsideOften', { duty, times });

  test('is kept for thirty days: it can tell of people', () => {
    record('leaving', 1);
    world.sleep(29);
    world.pass(ticksOf(61));
    expect(world.db.rows('put_aside')).toHaveLength(1);
    world.sleep(1);
    world.pass(ticksOf(61));
    expect(world.db.rows('put_aside')).toEqual([]);
  });

  test('makes room for what is newer, the oldest first', () => {
    record('walk', 500);
    // What is kept in a place that became free is no older for that.
    record('meal', 2);
    const kept = world.rows<{ id: number }>('put_aside').map(({ id }) => id);
    expect(kept).toHaveLength(500);
    expect(Math.min(...kept)).toBe(3);
    expect(asides().filter((word) => word.startsWith('meal'))).toHaveLength(2);
  });
});

test('a wave is beaten when the last of it was put aside, whether it broke as it thought or as it walked', () => {
  const HOLD_THE_LANTERN = 28;
  const lantern = fixtures.find(({ id }) => id === 118) as Fixture;
  const foes = () => {
    const ids = new Set(
      world
        .rows<{ npcId: number; spawn: number }>('npc_mind')
        .filter(({ spawn }) => spawn >= 1_000_000)
        .map(({ npcId }) => npcId),
    );
    return world.rows<NpcRow>('npc').filter(({ id, state }) => ids.has(id) && state.tag !== 'dead');
  };
  const progress = () => anna.client.view('my_quests').find(({ quest }) => quest === HOLD_THE_LANTERN);
  makeHero(world, anna);
  for (const { quest } of questOf(HOLD_THE_LANTERN)?.needs ?? []) {
    world.db.owner.call('grantQuest', { characterId: anna.characterId, quest });
  }
  anna.client.call('acceptQuest', { quest: HOLD_THE_LANTERN, npc: goTo(world, anna, 'innkeeper-garrick') });
  standBeside(world, anna, lantern);
  anna.client.call('useFixture', { id: lantern.id });
  const [walker, ...thinkers] = foes();
  const aside = (duty: string, key?: number) => world.db.owner.call('putOneAside', { duty, key, now: world.tick });
  for (const { id } of thinkers) aside('thought', id);
  world.pass(5);
  expect(progress()).toMatchObject({ step: 1, counts: [0] });
  aside('walk', walker?.entity);
  world.pass(5);
  expect(progress()).toMatchObject({ step: 1, counts: [1] });
  expect(foes()).not.toEqual([]);
});

test('a chore of the minute that breaks keeps none of the others from being done', () => {
  const regions = () => world.rows<{ online: number; weatherUntil: number }>('world_state');
  const online = () => regions().reduce((sum, row) => sum + row.online, 0);
  poison('countRegions', 0);
  world.pass(ticksOf(61));
  expect(panics()).toBe(1);
  expect(online()).toBe(0);
  for (const { weatherUntil } of regions()) expect(weatherUntil).toBeGreaterThan(0);
  cure();
  world.pass(ticksOf(60));
  expect(online()).toBe(2);
});
