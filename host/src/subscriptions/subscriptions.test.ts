import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { BsatnReader } from '../bsatn/reader.ts';
import { BsatnWriter } from '../bsatn/writer.ts';
import { Database } from '../engine/database.ts';
import { plazaProgram } from '../server/testing/plaza-program.ts';
import { appear, move, readPosition, vanish } from '../server/testing/position.ts';
import { writeRowList } from './row-list.ts';
import type { SharedMessage } from './shared-message.ts';
import { Subscriptions } from './subscriptions.ts';
import { TableQuery } from './table-query.ts';
import { connectionOf, rowKey as key, querySetsOf, Listener as TestListener } from './testing/listener.ts';

let database: Database;
let subscriptions: Subscriptions;
beforeEach(async () => {
  // Hardly any row is seen twice through the same view.
  database = Database.create({ identity: 1n, owner: 2n, keptViews: 2 });
  database.publish(await plazaProgram());
  subscriptions = new Subscriptions(database);
});
afterEach(() => {
  vi.restoreAllMocks();
  database.close();
});

function call(name: string, write: (args: BsatnWriter) => void, connectionId: bigint | null = null): void {
  const args = new BsatnWriter();
  write(args);
  const reply = database.callReducer(name, args.finish(), { identity: 9n, connectionId });
  if ('kind' in reply || reply.outcome.kind !== 'committed') throw new Error(JSON.stringify(reply));
}

/** From here on nobody is told but when the test says so. */
function tellLater(): { readonly count: number; tell(): void } {
  let waiting: (() => void)[] = [];
  subscriptions.close();
  subscriptions = new Subscriptions(database, (tell) => waiting.push(tell));
  return {
    get count() {
      return waiting.length;
    },
    tell() {
      const now = waiting;
      waiting = [];
      for (const tell of now) tell();
    },
  };
}

/** A client of the database of this test. */
class Listener extends TestListener {
  constructor(identity = 7n) {
    super(subscriptions, identity);
  }
}

function insertsAndDeletes(message: SharedMessage) {
  const updates = querySetsOf(message).flatMap(({ tables }) => tables.flatMap((table) => table.updates));
  const count = (of: 'inserts' | 'deletes') => updates.reduce((sum, update) => sum + update[of].length, 0);
  return { inserts: count('inserts'), deletes: count('deletes') };
}

const fill = (chunk: number, count: number) => (args: BsatnWriter) => {
  args.u32(chunk);
  args.u32(count);
};

describe('what a client was told', () => {
  const chunks = fc.integer({ min: 1, max: 4 });
  const comparison = fc.oneof(
    chunks.map((chunk) => `chunk = ${chunk}`),
    fc.integer({ min: 1, max: 6 }).map((entity) => `entity = ${entity}`),
    fc.tuple(fc.constantFrom('<', '>=', '<>'), fc.integer({ min: -2, max: 5 })).map(([op, x]) => `x ${op} ${x}`),
    fc.constantFrom("label = 'a'", "label <> 'b'", 'true', 'chunk > 2'),
  );
  const condition = fc
    .array(fc.tuple(comparison, fc.constantFrom('AND', 'OR')), { minLength: 1, maxLength: 4 })
    .map((parts) => parts.map(([text, word], index) => (index === 0 ? text : `${word} ${text}`)).join(' '));
  /** Half of them such as several clients have. */
  const statement = fc
    .oneof(condition, fc.constantFrom('chunk = 1', 'chunk = 2'))
    .map((text) => `SELECT * FROM position WHERE ${text}`);
  const step = fc.oneof(
    {
      weight: 1,
      arbitrary: fc.record({
        kind: fc.constant('fill' as const),
        chunk: chunks,
        count: fc.integer({ min: 2, max: 5 }),
      }),
    },
    {
      weight: 3,
      arbitrary: fc.record({ kind: fc.constant('appear' as const), chunk: chunks, label: fc.constantFrom('a', 'b') }),
    },
    {
      weight: 5,
      arbitrary: fc.record({
        kind: fc.constant('move' as const),
        pick: fc.nat(30),
        chunk: chunks,
        x: fc.integer({ min: -3, max: 6 }),
      }),
    },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('vanish' as const), pick: fc.nat(30) }) },
    {
      weight: 2,
      arbitrary: fc.record({
        kind: fc.constant('subscribe' as const),
        id: fc.nat(4),
        statements: fc.array(statement, { minLength: 1, maxLength: 3 }),
      }),
    },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('unsubscribe' as const), id: fc.nat(4) }) },
  );

  const entities = () => [...(database.table('position')?.rows() ?? [])].map((row) => readPosition(row).entity);

  function take(act: typeof step extends fc.Arbitrary<infer Step> ? Step : never, listener: Listener): void {
    const present = entities();
    const picked = 'pick' in act ? present[act.pick % (present.length || 1)] : undefined;
    if (act.kind === 'appear') call('appear', appear(act.chunk, act.label));
    else if (act.kind === 'fill') call('fill', fill(act.chunk, act.count));
    else if (act.kind === 'subscribe' && !listener.subscriber.sets.has(act.id)) {
      listener.subscribe(act.id, ...act.statements);
    } else if (act.kind === 'unsubscribe') listener.unsubscribe(act.id);
    else if (act.kind === 'move' && picked !== undefined) call('move', move(picked, act.chunk, act.x));
    else if (act.kind === 'vanish' && picked !== undefined) call('vanish', vanish(picked));
  }

  it('adds up to what is there, whatever happens and whatever it asked for', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        const listeners = [new Listener(), new Listener()];
        for (const [index, act] of steps.entries()) {
          take(act, listeners[index % 2] as Listener);
          for (const each of listeners) {
            for (const id of each.subscriber.sets.keys()) expect(each.held(id)).toEqual(each.fresh(id));
          }
        }
        for (const { subscriber } of listeners) subscriptions.leave(subscriber);
        expect(subscriptions.queryCount).toBe(0);
        for (const entity of entities()) call('vanish', vanish(entity));
      }),
      { numRuns: 60 },
    );
  });

  it('adds up to what is there when telling waits, too, whoever is told first', () => {
    const waiting = tellLater();
    const moment = fc.oneof(
      { weight: 6, arbitrary: fc.record({ step, by: fc.constantFrom('first', 'second', 'nobody' as const) }) },
      { weight: 1, arbitrary: fc.constant('everybody is told' as const) },
      { weight: 1, arbitrary: fc.constant('the second looks' as const) },
    );
    fc.assert(
      fc.property(fc.array(moment, { maxLength: 60 }), (moments) => {
        const [first, second] = [new Listener(7n), new Listener(8n)];
        const check = (listener: Listener) => {
          for (const id of listener.subscriber.sets.keys()) {
            const fresh = listener.fresh(id);
            expect(listener.held(id)).toEqual(fresh);
          }
        };
        for (const each of moments) {
          if (each === 'everybody is told') waiting.tell();
          else if (each === 'the second looks') check(second);
          else take(each.step, each.by === 'first' ? first : second);
        }
        waiting.tell();
        expect([first, second].map(({ subscriber }) => subscriber.touched)).toEqual([[], []]);
        for (const listener of [first, second]) check(listener);
        for (const { subscriber } of [first, second]) subscriptions.leave(subscriber);
        for (const entity of entities()) call('vanish', vanish(entity));
        waiting.tell();
      }),
      { numRuns: 60 },
    );
  });
});

describe('where telling waits', () => {
  it('several commits are one message, and what came and went again is not in it', () => {
    const waiting = tellLater();
    const listener = new Listener();
    listener.subscribe(1, 'SELECT * FROM position WHERE chunk = 1');
    call('appear', appear(1, 'a'));
    const [entity] = [...(database.table('position')?.rows() ?? [])].map((row) => readPosition(row).entity);
    call('move', move(entity ?? 0, 1, 5));
    call('appear', appear(1, 'b'));
    expect(listener.messages).toEqual([]);
    waiting.tell();
    expect(listener.messages.map(insertsAndDeletes)).toEqual([{ inserts: 2, deletes: 0 }]);
  });

  it('a caller is told of its own commit at once, alone, and of what came before it only when it is caught up', () => {
    const waiting = tellLater();
    const [caller, other] = [new Listener(7n), new Listener(8n)];
    for (const each of [caller, other]) each.subscribe(1, 'SELECT * FROM position WHERE chunk = 1');
    call('appear', appear(1, 'a'));
    subscriptions.catchUp(caller.subscriber);
    call('appear', appear(1, 'b'), connectionOf(7n));
    expect(caller.messages.map(insertsAndDeletes)).toEqual([{ inserts: 1, deletes: 0 }]);
    expect(caller.own.map(insertsAndDeletes)).toEqual([{ inserts: 1, deletes: 0 }]);
    expect(other.messages).toEqual([]);
    waiting.tell();
    expect(caller.messages).toHaveLength(1);
    expect(other.messages.map(insertsAndDeletes)).toEqual([{ inserts: 2, deletes: 0 }]);
  });

  it('the wait begins with the first commit, and ends once', () => {
    const waiting = tellLater();
    const listener = new Listener();
    listener.subscribe(1, 'SELECT * FROM position WHERE chunk = 1');
    call('appear', appear(2, 'a'));
    expect(waiting.count).toBe(0);
    call('appear', appear(1, 'a'));
    call('appear', appear(1, 'b'));
    expect(waiting.count).toBe(1);
  });
});

describe('a commit', () => {
  it('asks only the queries that it can concern', () => {
    for (let chunk = 0; chunk < 2000; chunk++) {
      new Listener().subscribe(1, `SELECT * FROM position WHERE chunk = ${chunk}`);
    }
    new Listener().subscribe(1, 'SELECT * FROM position WHERE chunk = 70 AND x > 5');
    new Listener().subscribe(1, 'SELECT * FROM position WHERE chunk = 70 OR chunk = 71');
    new Listener().subscribe(1, 'SELECT * FROM position WHERE x > 5');
    expect(subscriptions.queryCount).toBe(2003);
    const asked = vi.spyOn(TableQuery.prototype, 'take');
    call('appear', appear(70, 'a'));
    expect(asked).toHaveBeenCalledTimes(4);
  });

  it('asks nothing of queries that nobody holds any more, however they were written', () => {
    const listener = new Listener();
    listener.subscribe(1, 'SELECT * FROM position WHERE chunk = 1', 'SELECT * FROM "position" WHERE 1 = "chunk"');
    listener.subscribe(2, 'SELECT * FROM position');
    expect(subscriptions.queryCount).toBe(2);
    subscriptions.leave(listener.subscriber);
    const asked = vi.spyOn(TableQuery.prototype, 'take');
    call('appear', appear(1, 'a'));
    expect(asked).not.toHaveBeenCalled();
  });

  it('is encoded once for all who see the same of it', () => {
    const listeners = Array.from({ length: 50 }, () => new Listener());
    for (const [index, listener] of listeners.entries()) {
      listener.subscribe(index % 2, 'SELECT * FROM position WHERE chunk = 1');
    }
    expect(subscriptions.queryCount).toBe(1);
    call('appear', appear(1, 'a'));
    const messages = listeners.flatMap(({ messages: received }) => received);
    expect(messages).toHaveLength(50);
    expect(new Set(messages).size).toBe(2);
  });

  it('that changes two sets of a client is told in one message, the sets in order', () => {
    const listener = new Listener();
    listener.subscribe(8, 'SELECT * FROM position WHERE chunk = 1');
    listener.subscribe(3, 'SELECT * FROM position');
    call('appear', appear(1, 'a'));
    expect(listener.messages.map((message) => querySetsOf(message).map(({ querySetId }) => querySetId))).toEqual([
      [3, 8],
    ]);
  });

  it('that changes nothing for a client is not told', () => {
    const listener = new Listener();
    listener.subscribe(1, 'SELECT * FROM position WHERE chunk = 2');
    call('appear', appear(1, 'a'));
    expect(listener.messages).toEqual([]);
  });
});

describe('views', () => {
  it('are held while somebody looks, and let go of once', () => {
    const [retain, release] = [vi.spyOn(database, 'retainView'), vi.spyOn(database, 'releaseView')];
    const listener = new Listener();
    listener.subscribe(1, 'SELECT * FROM my_notes', 'SELECT * FROM my_notes WHERE is_urgent');
    listener.subscribe(2, 'SELECT * FROM crowd');
    expect(retain).toHaveBeenCalledTimes(3);
    subscriptions.unsubscribe(listener.subscriber, 1);
    expect(release).toHaveBeenCalledTimes(2);
    subscriptions.leave(listener.subscriber);
    expect(release).toHaveBeenCalledTimes(3);
  });

  it('are let go of when another statement of the set cannot be had', () => {
    const release = vi.spyOn(database, 'releaseView');
    const listener = new Listener();
    expect(() => listener.subscribe(1, 'SELECT * FROM crowd', 'SELECT * FROM nowhere')).toThrow();
    expect(release).not.toHaveBeenCalled();
    const retain = database.retainView.bind(database);
    vi.spyOn(database, 'retainView').mockImplementation((name, identity) => {
      if (name === 'my_notes') throw new Error('the view failed');
      return retain(name, identity);
    });
    expect(() => listener.subscribe(1, 'SELECT * FROM crowd', 'SELECT * FROM my_notes')).toThrow('the view failed');
    expect(release).toHaveBeenCalledTimes(1);
    expect(subscriptions.queryCount).toBe(0);
  });

  it('of two people are two, of one person one', () => {
    new Listener(7n).subscribe(1, 'SELECT * FROM my_notes');
    new Listener(7n).subscribe(1, 'SELECT * FROM my_notes');
    expect(subscriptions.queryCount).toBe(1);
    new Listener(8n).subscribe(1, 'SELECT * FROM my_notes');
    expect(subscriptions.queryCount).toBe(2);
  });
});

it('row lists say where their rows begin', () => {
  const written = (...rows: number[][]) => {
    const writer = new BsatnWriter();
    writeRowList(
      writer,
      rows.map((row) => Uint8Array.from(row)),
    );
    return key(writer.finish());
  };
  expect(written()).toBe('010000000000000000');
  expect(written([1, 2], [3, 4])).toBe('0002000400000001020304');
  expect(written([1], [2, 3])).toBe('0102000000000000000000000001000000000000000300000001' + '0203');
  expect(written([], [])).toBe('01020000000000000000000000000000000000000000000000');
  const reader = new BsatnReader(Buffer.from(written(Array(70_000).fill(1)), 'hex'));
  expect(reader.u8()).toBe(1);
});
