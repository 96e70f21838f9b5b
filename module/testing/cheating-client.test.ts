// A cheat with a script: the official client, real sockets, the embedded server. It knows everything that the game's own
// client knows, sends what it likes and as often as it likes, and gains nothing by it.
import { fileURLToPath } from 'node:url';
import { creatureIds } from '@hollowmere/world/creature-ids';
import { itemIdOf } from '@hollowmere/world/items';
import { isLiquid, worldMap } from '@hollowmere/world/map';
import { TICK_MS, TILE_UNITS, tileCentre, WALK_SPEED } from '@hollowmere/world/movement';
import { skillIdOf } from '@hollowmere/world/skills';
import { setGlobalLogLevel } from 'spacetimedb';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { HandClock } from '../../bench/game-load/hand-clock.ts';
import { bundleModule, type RunningServer, startServer } from '../../host/src/index.ts';
import { DbConnection } from '../../lib/spacetime/bindings/index.ts';
import { taggedClass } from '../../lib/spacetime/character-class.ts';
import { codeOf, isOnFreeGround, openField } from './test-world.ts';

setGlobalLogLevel('error');

const DATABASE = 'hollowmere';
const LOOK = { skin: 0, hair: 0, hairColor: 0, tunic: 0 };
const READS = ['my_session', 'my_items', 'my_characters', 'motion', 'vitals', 'npc', 'ground_item'];
const field = openField(13);

const clock = new HandClock(1_767_225_600_000_000n);
let server: RunningServer;
let cheat: Guest;
let victim: Guest;

/** Lets time pass for the server; what it tells meanwhile is on its way. */
function pass(ticks: number): void {
  for (let tick = 0; tick < ticks; tick++) clock.advance(BigInt(TICK_MS * 1000));
}

/** A guest at play, through the official client. */
class Guest {
  readonly connection: DbConnection;

  private constructor(connection: DbConnection) {
    this.connection = connection;
  }

  static async enter(name: 'mage' | 'cleric'): Promise<Guest> {
    const connection = await new Promise<DbConnection>((resolve, reject) => {
      DbConnection.builder()
        .withUri(server.url.replace(/^http/, 'ws'))
        .withDatabaseName(DATABASE)
        .withCompression('none')
        .onConnect((opened) => resolve(opened))
        .onConnectError((_, error) => reject(error))
        .build();
    });
    const guest = new Guest(connection);
    await guest.read(READS.map((table) => `SELECT * FROM ${table}`));
    await connection.reducers.playAsGuest({ class: taggedClass(name), look: LOOK });
    const [character] = [...connection.db.myCharacters.iter()];
    await connection.reducers.enterWorld({ characterId: character?.id ?? 0 });
    return guest;
  }

  read(queries: readonly string[]): Promise<void> {
    return new Promise((resolve, reject) => {
      this.connection
        .subscriptionBuilder()
        .onApplied(() => resolve())
        .onError((context) => reject(new Error(String(context.event))))
        .subscribe([...queries]);
    });
  }

  get entity(): number {
    return [...this.connection.db.mySession.iter()][0]?.entity ?? 0;
  }

  get characterId(): number {
    return [...this.connection.db.mySession.iter()][0]?.characterId ?? 0;
  }

  slotOf(key: string): number {
    return [...this.connection.db.myItems.iter()].find(({ kind }) => kind === itemIdOf(key))?.slot ?? 0;
  }

  aim(skill: string, target: number) {
    return { skill: skillIdOf(skill), tick: tick(), target, direction: 3, x: 0, y: 0 };
  }
}

/** The code of what a call was refused with; null when it was accepted. */
async function codeFrom(call: Promise<unknown>): Promise<string | null> {
  try {
    await call;
    return null;
  } catch (error) {
    return codeOf(error instanceof Error ? error.message : String(error));
  }
}

async function ask(path: string, body: string): Promise<unknown> {
  const headers = { authorization: `Bearer ${server.ownerToken}`, 'content-type': 'application/json' };
  const response = await fetch(`${server.url}/v1/database/${DATABASE}/${path}`, { method: 'POST', headers, body });
  const text = await response.text();
  if (!response.ok) throw new Error(text);
  return text === '' ? undefined : JSON.parse(text);
}

/** By the owner's hand. */
const call = (name: string, ...args: unknown[]) => ask(`call/${name}`, JSON.stringify(args));
const place = (entity: number, { x, y }: { x: number; y: number }) =>
  call('impose_motion', entity, { teleport: { x, y } });

/** Rows as the owner reads them, private ones too. */
async function rowsOf(statement: string): Promise<readonly (readonly unknown[])[]> {
  const [result] = (await ask('sql', statement)) as readonly { readonly rows: readonly (readonly unknown[])[] }[];
  return result?.rows ?? [];
}

const holdings = () => rowsOf('SELECT * FROM item');
const placeOf = async (entity: number) => {
  const [row] = await rowsOf(`SELECT x, y FROM motion WHERE entity = ${entity}`);
  return { x: Number(row?.[0]), y: Number(row?.[1]) };
};

let epoch = 0n;
const tick = () => Number((clock.now() - epoch) / BigInt(TICK_MS * 1000));

beforeAll(async () => {
  server = await startServer({ listen: '127.0.0.1:0', dataDir: null, clock });
  epoch = clock.now();
  const { code } = await bundleModule(fileURLToPath(new URL('..', import.meta.url)));
  const headers = { authorization: `Bearer ${server.ownerToken}`, 'content-type': 'text/javascript' };
  const published = await fetch(`${server.url}/v1/database/${DATABASE}`, { method: 'PUT', headers, body: code });
  if (!published.ok) throw new Error(await published.text());
  pass(100);
  cheat = await Guest.enter('mage');
  victim = await Guest.enter('mage');
  await place(cheat.entity, field);
  await place(victim.entity, field);
}, 60_000);

afterAll(async () => {
  for (const guest of [cheat, victim]) guest?.connection.disconnect();
  await server?.close();
});

/** A free tile with a wall to the east of it. */
function besideAWall(): { readonly x: number; readonly y: number } {
  for (let y = 2; y < worldMap.height - 2; y++) {
    for (let x = 2; x < worldMap.width - 2; x++) {
      const here = { x: tileCentre(x - 1), y: tileCentre(y) };
      const isWall = worldMap.solidAt(x, y) && !isLiquid(worldMap.terrainAt(x, y));
      if (isWall && isOnFreeGround(here) && isOnFreeGround({ x: tileCentre(x + 1), y: here.y })) return here;
    }
  }
  throw new Error('the map has no wall');
}

describe('a cheating client', () => {
  test('walks through no wall, and nowhere faster than others', async () => {
    const { reducers } = cheat.connection;
    const wall = besideAWall();
    await place(cheat.entity, wall);
    for (let turn = 0; turn < 20; turn++) {
      const [motion] = await rowsOf(`SELECT epoch FROM motion WHERE entity = ${cheat.entity}`);
      await codeFrom(reducers.steer({ epoch: Number(motion?.[0]), tick: tick() + 2, direction: 3 }));
      pass(2);
    }
    await codeFrom(reducers.steer({ epoch: 1, tick: tick(), direction: 0 }));
    pass(80);
    expect((await placeOf(cheat.entity)).x).toBeLessThan(wall.x + TILE_UNITS);

    await place(cheat.entity, field);
    const [motion] = await rowsOf(`SELECT epoch FROM motion WHERE entity = ${cheat.entity}`);
    const began = tick();
    for (const ahead of [1, 2, 3, 50, 4_294_967_295]) {
      await codeFrom(
        reducers.steer({ epoch: Number(motion?.[0]), tick: Math.min(4_294_967_295, tick() + ahead), direction: 3 }),
      );
    }
    pass(10);
    await codeFrom(reducers.steer({ epoch: Number(motion?.[0]), tick: tick(), direction: 0 }));
    const gone = (await placeOf(cheat.entity)).x - field.x;
    expect(gone).toBeGreaterThan(0);
    expect(gone).toBeLessThanOrEqual((tick() - began + 2) * WALK_SPEED);
  });

  test('strikes nobody out of reach, and no faster than its skills allow', async () => {
    const { reducers, db } = cheat.connection;
    const [hen] = [...db.npc.iter()].filter(({ kind }) => kind === creatureIds['meadow-hen']);
    await place(cheat.entity, { x: hen?.positionX ?? 0, y: hen?.positionY ?? 0 });
    const awake = async () => Number((await rowsOf(`SELECT entity FROM npc WHERE id = ${hen?.id}`))[0]?.[0]);
    const entity = await awake();
    await place(cheat.entity, field);
    await place(entity, { x: field.x + 9 * TILE_UNITS, y: field.y });
    expect(await codeFrom(reducers.useSkill(cheat.aim('spark', entity)))).toBe('out_of_range');

    await place(entity, { x: field.x + 2 * TILE_UNITS, y: field.y });
    const strike = cheat.aim('spark', entity);
    const codes = await Promise.all(Array.from({ length: 40 }, () => codeFrom(reducers.useSkill(strike))));
    expect(codes.filter((code) => code === null)).toHaveLength(1);
    expect(new Set(codes)).toEqual(new Set([null, 'on_cooldown']));
    expect(await rowsOf('SELECT id FROM impact')).toHaveLength(1);
    expect(await codeFrom(reducers.useSkill(cheat.aim('spark', victim.entity)))).not.toBeNull();
  });

  test('buys nothing without coins, and takes nothing that is somebody else’s', async () => {
    const { reducers, db } = cheat.connection;
    const [smith] = [...db.npc.iter()].filter(({ kind }) => kind === creatureIds['smith-torvald']);
    await place(cheat.entity, { x: smith?.positionX ?? 0, y: smith?.positionY ?? 0 });
    const before = await holdings();
    const npc = smith?.id ?? 0;
    expect(await codeFrom(reducers.buy({ npc, kind: itemIdOf('steel-sword'), count: 1 }))).toBe('no_coins');
    expect(await codeFrom(reducers.buy({ npc, kind: itemIdOf('coal'), count: 4_294_967_295 }))).toBe('no_stock');
    expect(await holdings()).toEqual(before);

    // A prize of the other's, at the cheat's feet.
    await call('grant_experience', victim.characterId, 100_000_000);
    const [rat] = [...db.npc.iter()].filter(({ kind }) => kind === creatureIds['field-rat']);
    await place(victim.entity, { x: rat?.positionX ?? 0, y: rat?.positionY ?? 0 });
    for (let strikes = 0; strikes < 20 && (await rowsOf('SELECT id FROM ground_item')).length === 0; strikes++) {
      const [row] = await rowsOf(`SELECT entity FROM npc WHERE id = ${rat?.id}`);
      await codeFrom(victim.connection.reducers.useSkill(victim.aim('spark', Number(row?.[0]))));
      pass(31);
    }
    const [prize] = await rowsOf('SELECT id, x, y FROM ground_item');
    const id = Number(prize?.[0]);
    await place(cheat.entity, { x: Number(prize?.[1]), y: Number(prize?.[2]) });
    expect(await codeFrom(reducers.takeLoot({ id }))).toBe('not_yours_yet');
    await place(cheat.entity, field);
    expect(await codeFrom(reducers.takeLoot({ id }))).toBe('too_far_away');
  });

  test('gets nothing twice by sending it twice', async () => {
    const { reducers } = cheat.connection;
    await place(cheat.entity, field);
    await place(victim.entity, field);
    await victim.connection.reducers.dropItem({ slot: victim.slotOf('bread'), count: 1 });
    const piles = await rowsOf(`SELECT id FROM ground_item WHERE kind = ${itemIdOf('bread')}`);
    const id = Number(piles[0]?.[0]);
    const count = async () => {
      const rows = await rowsOf(`SELECT count FROM item WHERE kind = ${itemIdOf('bread')}`);
      return rows.reduce((sum, [many]) => sum + Number(many), 0);
    };
    const before = await count();
    const codes = await Promise.all(Array.from({ length: 10 }, () => codeFrom(reducers.takeLoot({ id }))));
    expect(codes.filter((code) => code === null)).toHaveLength(1);
    expect(codes.filter((code) => code === 'no_such_item')).toHaveLength(9);
    expect(await count()).toBe(before + 1);
  });

  test('drowns nobody out: a flood is refused, and others are served in the middle of it', async () => {
    const lines = Array.from({ length: 400 }, (_, line) =>
      codeFrom(cheat.connection.reducers.say({ text: `${line}` })),
    );
    const other = codeFrom(victim.connection.reducers.say({ text: 'I am still heard' }));
    const codes = await Promise.all(lines);
    expect(codes.filter((code) => code === null).length).toBeLessThanOrEqual(5);
    expect(new Set(codes)).toEqual(new Set([null, 'too_fast']));
    expect(await other).toBeNull();
    expect(await rowsOf("SELECT id FROM chat_line WHERE text = 'I am still heard'")).toHaveLength(1);
  });

  test('does nothing that is the owner’s, and reads nothing that is nobody’s', async () => {
    const { reducers } = cheat.connection;
    const { characterId, entity } = cheat;
    expect(await codeFrom(reducers.grantItem({ characterId, kind: 1, count: 1000 }))).toBe('not_owner');
    expect(await codeFrom(reducers.grantExperience({ characterId, amount: 1000 }))).toBe('not_owner');
    const change = { tag: 'Speed', value: 5000 } as const;
    expect(await codeFrom(reducers.imposeMotion({ entity, change }))).toBe('not_owner');
    for (const table of ['item', 'ledger', 'session', 'npc_mind', 'settings']) {
      await expect(cheat.read([`SELECT * FROM ${table}`])).rejects.toThrow();
    }
  });
});

vi.setConfig({ testTimeout: 30_000, hookTimeout: 60_000 });
