// One row that breaks whatever touches it does not stop the world: it is found, put aside and written down, and nothing
// that shared a transaction with it is done by halves or twice.
import { itemIdOf } from '@hollowmere/world/items';
import { TILE_UNITS } from '@hollowmere/world/movement';
import { skillIdOf } from '@hollowmere/world/skills';
import { ticksOf } from '@hollowmere/world/time';
import { beforeEach, describe, expect, test } from 'vitest';
import { expectLedgerToAgree } from './ledger.ts';
import { openPlanted } from './planted-world.ts';
import { openField, type Player, type TestWorld } from './test-world.ts';
import { npcOf } from './townsfolk.ts';

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
      const [skill, due] = [skillIdOf('fire-bolt'), world.tick];
      // A rank that no skill has: a fault in the row itself.
      const row = { id: 0, due, attacker: anna.entity, target: anna.entity, x: 0, y: 0, skill, rank: 200 };
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
  ['hiscores', () => 0],
];

describe('one thing that breaks whatever touches it', () => {
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

test('a chore of the minute that breaks keeps none of the others from being done', () => {
  const online = () => world.rows<{ online: number }>('world_state').reduce((sum, row) => sum + row.online, 0);
  poison('keepEverybody', 0);
  const kept = world.character(anna.characterId).positionX;
  world.pass(ticksOf(61));
  expect(panics()).toBe(1);
  expect(world.character(anna.characterId).positionX).toBe(kept);
  expect(online()).toBe(2);
  cure();
  world.pass(ticksOf(60));
  expect(world.character(anna.characterId).positionX).toBe(world.motion(anna).x);
});
