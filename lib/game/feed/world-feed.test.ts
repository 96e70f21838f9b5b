import { CHUNK_UNITS } from '@hollowmere/world/movement';
import { describe, expect, it } from 'vitest';
import type { DbConnection } from '../../spacetime/bindings/index.ts';
import type { SpacetimeError } from '../../spacetime/errors.ts';
import type { CombatEvent, CreatureSeen, EffectSeen, Vitals } from '../core/fight/seen.ts';
import type { Game, WorldSnapshot } from '../core/game.ts';
import type { GroundItem } from '../core/ground-item.ts';
import { WorldFeed } from './world-feed.ts';

const ME = 7;

type Call = (context: unknown, ...rows: object[]) => void;

/** A table of the SDK's cache, as far as the feed uses it. */
function fakeTable(key: string) {
  const rows = new Map<unknown, object>();
  const calls = { insert: new Set<Call>(), update: new Set<Call>(), delete: new Set<Call>() };
  return {
    rows,
    onInsert: (call: Call) => calls.insert.add(call),
    onUpdate: (call: Call) => calls.update.add(call),
    onDelete: (call: Call) => calls.delete.add(call),
    removeOnInsert: (call: Call) => calls.insert.delete(call),
    removeOnUpdate: (call: Call) => calls.update.delete(call),
    removeOnDelete: (call: Call) => calls.delete.delete(call),
    iter: () => rows.values(),
    [key]: { find: (value: unknown) => rows.get(value) },
    listeners: () => calls.insert.size + calls.update.size + calls.delete.size,
    put(row: object) {
      const id = (row as Record<string, unknown>)[key];
      const old = rows.get(id);
      rows.set(id, row);
      if (old) for (const call of calls.update) call({}, old, row);
      else for (const call of calls.insert) call({}, row);
    },
    take(id: unknown) {
      const row = rows.get(id);
      rows.delete(id);
      if (row) for (const call of calls.delete) call({}, row);
    },
  };
}

const motionRow = (entity: number, x: number, y: number) => ({
  entity,
  chunk: 0,
  x,
  y,
  started: 10,
  acked: 0,
  speed: 51,
  direction: 0,
  facing: 5,
  epoch: 0,
});

const appearanceRow = (entity: number, name: string) => ({
  entity,
  chunk: 0,
  name,
  class: { tag: 'Mage' },
  level: 1,
  look: { skin: 0, hair: 0, hairColor: 0, tunic: 0 },
  isGuest: true,
});

const npcRow = (id: number, entity: number, state: string) => ({
  id,
  entity,
  chunk: 0,
  kind: 7,
  level: 5,
  state: { tag: state },
  target: 0,
});

function setUp() {
  const db = {
    motion: fakeTable('entity'),
    appearance: fakeTable('entity'),
    door: fakeTable('id'),
    fixtureState: fakeTable('id'),
    groundItem: fakeTable('id'),
    speech: fakeTable('saidAt'),
    npc: fakeTable('id'),
    vitals: fakeTable('entity'),
    cast: fakeTable('entity'),
    effect: fakeTable('id'),
    combatEvent: fakeTable('tick'),
  };
  const subscriptions: { queries: string[]; apply: () => void; isOver: boolean }[] = [];
  const log: string[] = [];
  const connection = {
    db,
    subscriptionBuilder: () => {
      let apply = () => {};
      const builder = {
        onApplied: (call: () => void) => {
          apply = call;
          return builder;
        },
        onError: () => builder,
        subscribe: (queries: string[]) => {
          const subscription = { queries, apply: () => apply(), isOver: false };
          subscriptions.push(subscription);
          log.push(`+${chunkOf(queries)}`);
          return {
            isEnded: () => subscription.isOver,
            unsubscribe: () => {
              subscription.isOver = true;
              log.push(`-${chunkOf(queries)}`);
            },
          };
        },
      };
      return builder;
    },
  } as unknown as DbConnection;
  const events: string[] = [];
  const adopted: WorldSnapshot[] = [];
  const game = {
    adopt: (snapshot: WorldSnapshot) => adopted.push(snapshot),
    motionChanged: (id: number, { x }: { x: number }) => events.push(`motion ${id} ${x}`),
    motionGone: (id: number) => events.push(`gone ${id}`),
    appearanceChanged: (id: number) => events.push(`looks ${id}`),
    appearanceGone: () => {},
    spoken: (id: number, text: string) => events.push(`says ${id} ${text}`),
    doors: { set: (id: number, isOpen: boolean) => events.push(`door ${id} ${isOpen}`) },
    fixtureChanged: (id: number, state: number) => events.push(`fixture ${id} ${state}`),
    fixtureGone: (id: number) => events.push(`fixture ${id} as found`),
    fight: {
      creatureChanged: ({ npcId, state }: CreatureSeen) => events.push(`creature ${npcId} ${state}`),
      creatureGone: ({ npcId }: CreatureSeen) => events.push(`creature ${npcId} gone`),
      vitalsChanged: (id: number, { health }: Vitals) => events.push(`vitals ${id} ${health}`),
      effectChanged: ({ id, kind }: EffectSeen) => events.push(`effect ${id} ${kind}`),
      happened: ({ kind, target, amount, damageType }: CombatEvent) =>
        events.push(`${kind} ${target} ${amount} ${damageType}`),
    },
    groundItemChanged: ({ id, count }: GroundItem) => events.push(`pile ${id} of ${count}`),
    groundItemGone: (id: number) => events.push(`pile ${id} gone`),
  } as unknown as Game;
  const heard: string[] = [];
  const failures: SpacetimeError[] = [];
  const feed = new WorldFeed({
    connection,
    entity: ME,
    game,
    columns: 8,
    rows: 8,
    sight: () => ({ across: CHUNK_UNITS / 2, down: CHUNK_UNITS / 2 }),
    heard: ({ name, text, isOwn }) => heard.push(`${name}: ${text}${isOwn ? ' (me)' : ''}`),
    progressed: () => {},
    failed: (error) => failures.push(error),
  });
  /** All that was asked for and has not been applied yet arrives. */
  const applyAll = () => {
    for (const subscription of subscriptions.splice(0)) subscription.apply();
  };
  const live = () => {
    db.motion.put(motionRow(ME, 2.5 * CHUNK_UNITS, 2.5 * CHUNK_UNITS));
    applyAll();
    applyAll();
  };
  return { db, feed, subscriptions, log, events, adopted, heard, failures, applyAll, live };
}

/** The chunk a set of queries is about, or the word "own". */
function chunkOf(queries: readonly string[]): string {
  const match = /"chunk" = (\d+)/.exec(queries[0] ?? '');
  return match?.[1] ?? 'own';
}

const settled = () => new Promise((resolve) => setTimeout(resolve, 0));

describe('WorldFeed', () => {
  it('asks for the own rows first, by the own body and not by a place', () => {
    const { subscriptions } = setUp();
    expect(subscriptions.map(({ queries }) => queries)).toEqual([
      [
        'SELECT * FROM "motion" WHERE "motion"."entity" = 7',
        'SELECT * FROM "appearance" WHERE "appearance"."entity" = 7',
        'SELECT * FROM "vitals" WHERE "vitals"."entity" = 7',
      ],
    ]);
  });

  it('then asks for the nine chunks around it, each table by its own chunk column', () => {
    const { db, subscriptions, applyAll } = setUp();
    db.motion.put(motionRow(ME, 2.5 * CHUNK_UNITS, 2.5 * CHUNK_UNITS));
    applyAll();
    expect(subscriptions).toHaveLength(9);
    expect(subscriptions[0]?.queries).toEqual([
      'SELECT * FROM "motion" WHERE "motion"."chunk" = 257',
      'SELECT * FROM "appearance" WHERE "appearance"."chunk" = 257',
      'SELECT * FROM "door" WHERE "door"."chunk" = 257',
      'SELECT * FROM "fixture_state" WHERE "fixture_state"."chunk" = 257',
      'SELECT * FROM "npc" WHERE "npc"."chunk" = 257',
      'SELECT * FROM "vitals" WHERE "vitals"."chunk" = 257',
      'SELECT * FROM "cast" WHERE "cast"."chunk" = 257',
      'SELECT * FROM "effect" WHERE "effect"."chunk" = 257',
      'SELECT * FROM "combat_event" WHERE "combat_event"."chunk" = 257',
      'SELECT * FROM "ground_item" WHERE "ground_item"."chunk" = 257',
      'SELECT * FROM "speech" WHERE "speech"."chunk" = 257',
    ]);
  });

  it('shows the world when the last of them has arrived, and all at once', () => {
    const { db, feed, subscriptions, adopted, applyAll } = setUp();
    db.motion.put(motionRow(ME, 2.5 * CHUNK_UNITS, 2.5 * CHUNK_UNITS));
    applyAll();
    db.motion.put(motionRow(9, 8_000, 8_000));
    db.appearance.put(appearanceRow(9, 'Fern'));
    db.door.put({ id: 1, chunk: 0, tileX: 1, tileY: 1, open: true });
    db.fixtureState.put({ id: 200, chunk: 0, state: 1, changesAt: 9 });
    for (const subscription of subscriptions.splice(0, 8)) subscription.apply();
    expect(adopted).toEqual([]);
    expect(feed.progress).toBeCloseTo(0.9, 1);
    applyAll();
    expect(feed.isLive).toBe(true);
    expect(adopted).toHaveLength(1);
    expect(adopted[0]?.self).toBe(ME);
    expect([...(adopted[0]?.motions.keys() ?? [])]).toEqual([ME, 9]);
    expect(adopted[0]?.appearances.get(9)).toMatchObject({ name: 'Fern', class: 'mage', isGuest: true });
    expect([...(adopted[0]?.openDoors ?? [])]).toEqual([1]);
    expect([...(adopted[0]?.fixtureStates ?? [])]).toEqual([[200, 1]]);
  });

  it('passes rows on from then on', async () => {
    const { db, events, live } = setUp();
    live();
    await settled();
    events.length = 0;
    db.motion.put(motionRow(9, 8_000, 8_000));
    db.motion.put(motionRow(9, 8_051, 8_000));
    db.motion.take(9);
    db.fixtureState.put({ id: 200, chunk: 0, state: 1, changesAt: 9 });
    await settled();
    db.fixtureState.take(200);
    await settled();
    expect(events).toEqual(['fixture 200 1', 'motion 9 8000', 'motion 9 8051', 'gone 9', 'fixture 200 as found']);
  });

  it('tells of what is dropped and taken up', async () => {
    const { db, events, live } = setUp();
    live();
    await settled();
    events.length = 0;
    db.groundItem.put({ id: 5, chunk: 0, x: 10, y: 20, kind: 650, count: 3, owner: 0, ownedUntil: 0, goesAt: 99 });
    await settled();
    db.groundItem.take(5);
    await settled();
    expect(events).toEqual(['pile 5 of 3', 'pile 5 gone']);
  });

  it('tells of a door before the walks it stops, whatever the order of the callbacks', async () => {
    const { db, events, live } = setUp();
    live();
    await settled();
    events.length = 0;
    db.motion.put(motionRow(ME, 5_000, 5_000));
    db.door.put({ id: 1, chunk: 0, tileX: 1, tileY: 1, open: false });
    await settled();
    expect(events).toEqual(['door 1 false', 'motion 7 5000']);
  });

  it('tells of a death before the body goes, and of a fight in the words of the game', async () => {
    const { db, events, live } = setUp();
    db.npc.put(npcRow(3, 9, 'Chase'));
    db.motion.put(motionRow(9, 8_000, 8_000));
    live();
    await settled();
    events.length = 0;
    db.motion.take(9);
    db.npc.put(npcRow(3, 9, 'Dead'));
    db.vitals.put({
      entity: 9,
      chunk: 0,
      health: 0,
      maxHealth: 60,
      energy: 0,
      maxEnergy: 0,
      healthGain: 1,
      energyGain: 0,
    });
    db.effect.put({ id: 5, chunk: 0, entity: 9, kind: 1, magnitude: 3, source: ME, ends: 90, due: 60 });
    db.effect.put({ id: 6, chunk: 0, entity: 9, kind: 200, magnitude: 3, source: ME, ends: 90, due: 60 });
    db.combatEvent.put({ tick: 50, kind: { tag: 'Critical' }, source: ME, target: 9, amount: 12, damageType: 1 });
    await settled();
    expect(events).toEqual(['creature 3 dead', 'vitals 9 0', 'effect 5 poison', 'critical 9 12 fire', 'gone 9']);
  });

  it('subscribes to what comes into view before it lets go of what is left behind', () => {
    const { feed, subscriptions, log, live, applyAll } = setUp();
    live();
    log.length = 0;
    feed.moveTo(3.5 * CHUNK_UNITS, 2.5 * CHUNK_UNITS);
    expect(log).toEqual(['+260', '+516', '+772']);
    subscriptions[0]?.apply();
    expect(log).toHaveLength(3);
    applyAll();
    expect(log.slice(3)).toEqual(['-257', '-513', '-769']);
  });

  it('follows a teleport by the own row, though no chunk around it is held', async () => {
    const { db, feed, log, events, live } = setUp();
    live();
    await settled();
    log.length = 0;
    events.length = 0;
    db.motion.put(motionRow(ME, 6.5 * CHUNK_UNITS, 6.5 * CHUNK_UNITS));
    await settled();
    expect(events).toEqual([`motion 7 ${6.5 * CHUNK_UNITS}`]);
    feed.moveTo(6.5 * CHUNK_UNITS, 6.5 * CHUNK_UNITS);
    expect(log).toHaveLength(9);
  });

  it('hears what is said, and knows the own voice', async () => {
    const { db, heard, events, live } = setUp();
    live();
    db.speech.put({ saidAt: 1, chunk: 0, entity: 9, name: 'Fern', text: 'hello' });
    db.speech.put({ saidAt: 2, chunk: 0, entity: ME, name: 'Bramble', text: 'hi' });
    await settled();
    expect(heard).toEqual(['Fern: hello', 'Bramble: hi (me)']);
    expect(events.filter((event) => event.startsWith('says'))).toEqual(['says 9 hello', 'says 7 hi']);
  });

  it('lets go of everything when it is closed, and hears nothing more', async () => {
    const { db, feed, log, events, live } = setUp();
    live();
    await settled();
    log.length = 0;
    events.length = 0;
    db.motion.put(motionRow(9, 8_000, 8_000));
    feed.close();
    feed.close();
    await settled();
    expect(log).toHaveLength(10);
    expect(log.every((entry) => entry.startsWith('-'))).toBe(true);
    expect(events).toEqual([]);
    expect(Object.values(db).map((table) => table.listeners())).toEqual(Object.values(db).map(() => 0));
  });
});
