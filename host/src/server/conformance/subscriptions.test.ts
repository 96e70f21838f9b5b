// What clients see of each other's acts, message by message.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { QuerySetUpdate, ServerMessage } from '../messages/read-server-message.ts';
import { Plaza } from '../testing/plaza.ts';
import { appear, move, readPositions, say, vanish } from '../testing/position.ts';

let plaza: Plaza;
let chunk = 1000;
beforeAll(async () => {
  plaza = await Plaza.start();
});
afterAll(() => plaza[Symbol.asyncDispose]());

/** A chunk that no other test looks at. */
const freshChunk = () => ++chunk;
const inChunk = (number: number) => `SELECT * FROM position WHERE chunk = ${number}`;

function changes(querySets: readonly QuerySetUpdate[]) {
  return querySets.map(({ querySetId, tables }) => ({
    querySetId,
    tables: tables.map(({ table, updates }) => ({
      table,
      updates: updates.map(({ inserts, deletes }) => ({
        inserts: readPositions(inserts).map(({ x, label }) => `${label} at ${x}`),
        deletes: readPositions(deletes).map(({ x, label }) => `${label} at ${x}`),
      })),
    })),
  }));
}

const one = (querySetId: number, inserts: string[], deletes: string[]) => [
  { querySetId, tables: [{ table: 'position', updates: [{ inserts, deletes }] }] },
];

describe('two clients', () => {
  it('see each other: the caller in its answer, the other in an update, each exactly once', async () => {
    const here = freshChunk();
    const [anna, bert] = await Promise.all([plaza.connect(), plaza.connect()]);
    await anna.subscribe(7, inChunk(here));
    await bert.subscribe(3, inChunk(here));
    const result = await anna.call('appear', appear(here, 'Anna'));
    expect(result.outcome).toBe('Ok');
    expect(changes(result.querySets)).toEqual(one(7, ['Anna at 0'], []));
    const update = await bert.expect('TransactionUpdate');
    expect(changes(update.querySets)).toEqual(one(3, ['Anna at 0'], []));
    await Promise.all([anna.settled(), bert.settled()]);
  });

  it('are told nothing of what they did not subscribe to', async () => {
    const here = freshChunk();
    const [anna, bert] = await Promise.all([plaza.connect(), plaza.connect()]);
    await bert.subscribe(1, inChunk(freshChunk()));
    const result = await anna.call('appear', appear(here, 'Anna'));
    expect(result).toMatchObject({ outcome: 'Ok', querySets: [] });
    await bert.settled();
  });

  it('hear of commits in one and the same order, the caller in the place of its own (protocol check 10)', async () => {
    const here = freshChunk();
    const clients = await Promise.all(Array.from({ length: 4 }, () => plaza.connect()));
    for (const client of clients) await client.subscribe(1, inChunk(here));
    for (let round = 0; round < 250; round++) {
      for (const [index, client] of clients.entries()) {
        client.sendFrame(client.reducer('appear', appear(here, `${index}:${round}`)));
      }
    }
    const seen = await Promise.all(
      clients.map(async (client) => {
        const labels: string[] = [];
        while (labels.length < 1000) labels.push(...insertedLabels(await client.next()));
        await client.settled();
        return labels;
      }),
    );
    expect(new Set(seen.map((labels) => labels.join())).size).toBe(1);
    expect(new Set(seen[0]).size).toBe(1000);
  });
});

function insertedLabels(message: ServerMessage): string[] {
  if (message.kind !== 'TransactionUpdate' && message.kind !== 'ReducerResult') throw new Error(message.kind);
  const rows = message.querySets.flatMap(({ tables }) => tables.flatMap(({ updates }) => updates));
  return rows.flatMap(({ inserts }) => readPositions(inserts).map(({ label }) => label));
}

describe('a subscription', () => {
  it('begins with the rows as they are, and says nothing of tables without any', async () => {
    const here = freshChunk();
    const client = await plaza.connect();
    await client.call('appear', appear(here, 'tree'));
    const applied = await client.subscribe(1, inChunk(here), inChunk(freshChunk()));
    expect(applied.tables.map(({ table, rows }) => [table, readPositions(rows).map(({ label }) => label)])).toEqual([
      ['position', ['tree']],
    ]);
  });

  it('turns a change in place into a deletion and an insertion in one message (protocol check 12)', async () => {
    const here = freshChunk();
    const client = await plaza.connect();
    await client.call('appear', appear(here, 'cart'));
    const { tables } = await client.subscribe(1, inChunk(here));
    const entity = readPositions(tables[0]?.rows ?? [])[0]?.entity ?? 0;
    const result = await client.call('move', move(entity, here, 5));
    expect(changes(result.querySets)).toEqual(one(1, ['cart at 5'], ['cart at 0']));
    expect(await client.call('move', move(entity, here, 5))).toMatchObject({ outcome: 'Ok', querySets: [] });
  });

  it('of two chunks sees a row leave the one and enter the other, sets in order of their ids', async () => {
    const [left, right] = [freshChunk(), freshChunk()];
    const client = await plaza.connect();
    await client.call('appear', appear(left, 'cart'));
    const { tables } = await client.subscribe(9, inChunk(left));
    await client.subscribe(4, inChunk(right));
    const entity = readPositions(tables[0]?.rows ?? [])[0]?.entity ?? 0;
    const result = await client.call('move', move(entity, right, 0));
    expect(changes(result.querySets)).toEqual([...one(4, ['cart at 0'], []), ...one(9, [], ['cart at 0'])]);
  });

  it('delivers a row once per query that it matches, and drops it as often (protocol check 12)', async () => {
    const here = freshChunk();
    const client = await plaza.connect();
    await client.call('appear', appear(here, 'tree'));
    const both = [inChunk(here), `SELECT * FROM "position" WHERE "position"."chunk" = ${here}`, inChunk(here)];
    const applied = await client.subscribe(1, ...both);
    expect(applied.tables.map(({ rows }) => rows.length)).toEqual([1, 1]);
    const entity = readPositions(applied.tables[0]?.rows ?? [])[0]?.entity ?? 0;
    const { querySets } = await client.call('vanish', vanish(entity));
    expect(querySets[0]?.tables[0]?.updates.map(({ deletes }) => deletes.length)).toEqual([1, 1]);
  });

  it('can be ended, with the rows it had, and its id used again', async () => {
    const here = freshChunk();
    const client = await plaza.connect();
    await client.call('appear', appear(here, 'tree'));
    await client.subscribe(1, inChunk(here));
    await client.subscribe(2, inChunk(here));
    const dropped = await client.unsubscribe(1);
    expect(dropped.tables?.map(({ rows }) => readPositions(rows)[0]?.label)).toEqual(['tree']);
    const result = await client.call('appear', appear(here, 'bush'));
    expect(changes(result.querySets)).toEqual(one(2, ['bush at 0'], []));
    expect((await client.subscribe(1, inChunk(here))).tables[0]?.rows).toHaveLength(2);
  });

  it('that does not exist cannot be ended, and that is no catastrophe', async () => {
    const client = await plaza.connect();
    client.sendFrame({ kind: 'Unsubscribe', requestId: 77, querySetId: 5, sendDroppedRows: true });
    expect(await client.expect('SubscriptionError')).toMatchObject({ requestId: 77, querySetId: 5 });
    client.sendFrame({ kind: 'Unsubscribe', requestId: 78, querySetId: 5, sendDroppedRows: false });
    await client.expect('SubscriptionError');
    await client.settled();
  });

  it('is all or nothing, and its id stays free when it is refused (protocol check 15)', async () => {
    const here = freshChunk();
    const client = await plaza.connect();
    const error = await client.subscribeInVain(1, inChunk(here), 'SELECT * FROM nowhere');
    expect(error).toBe(
      'no such table: `nowhere`. If the table exists, it may be marked private., executing: `SELECT * FROM nowhere`',
    );
    expect(await client.call('appear', appear(here, 'tree'))).toMatchObject({ querySets: [] });
    await client.subscribe(1, inChunk(here));
  });

  it.each([
    ['SELECT * FROM note', 'no such table: `note`. If the table exists, it may be marked private.'],
    ['SELECT label FROM position', 'Column projections are not supported in subscriptions'],
    ['SELECT * FROM position LIMIT 1', 'LIMIT'],
    ['SELECT p.* FROM position p JOIN visit v ON p.label = v.kind', 'Subscriptions require indexes on join columns'],
    ['DELETE FROM position', 'Unsupported: Non-SELECT queries'],
    ['SELECT * FROM position WHERE nothing = 1', '`nothing` is not in scope'],
    ['SELECT * FROM position WHERE chunk = -1', 'The literal expression `-1` cannot be parsed as type `U32`'],
    ['', 'Empty string'],
  ])('is refused with the reason, and the connection stays usable: %s', async (query, reason) => {
    const client = await plaza.connect();
    expect(await client.subscribeInVain(1, query)).toContain(reason);
    await client.settled();
  });

  it('without a predicate follows a whole table; all tables at once leave events out', async () => {
    const here = freshChunk();
    const client = await plaza.connect();
    await client.subscribe(1, 'SELECT * FROM *');
    const { querySets } = await client.call('appear', appear(here, 'tree'));
    expect(querySets.map(({ tables }) => tables.map(({ table }) => table))).toEqual([['position']]);
    expect(await client.call('say', say(here, 'hello'))).toMatchObject({ querySets: [] });
  });

  it('bundles several tables of one commit, in the order of their names', async () => {
    const watcher = await plaza.connect();
    await watcher.subscribe(1, 'SELECT * FROM visit', 'SELECT * FROM crowd', 'SELECT * FROM position');
    const actor = await plaza.connect();
    await watcher.expect('TransactionUpdate');
    await actor.call('appear', appear(freshChunk(), 'tree'));
    const update = await watcher.expect('TransactionUpdate');
    expect(update.querySets.map(({ tables }) => tables.map(({ table }) => table))).toEqual([['crowd', 'position']]);
  });
});

describe('events (protocol check 14)', () => {
  it('are delivered once, to those who listen, and are over then', async () => {
    const here = freshChunk();
    const [speaker, listener] = await Promise.all([plaza.connect(), plaza.connect()]);
    expect((await listener.subscribe(1, `SELECT * FROM speech WHERE chunk = ${here}`)).tables).toEqual([]);
    await speaker.call('say', say(freshChunk(), 'far away'));
    await speaker.call('say', say(here, 'hello'));
    const { querySets } = await listener.expect('TransactionUpdate');
    const [update] = querySets[0]?.tables[0]?.updates ?? [];
    expect(update?.events.map((row) => Buffer.from(row).toString())).toEqual([expect.stringContaining('hello')]);
    expect((await listener.unsubscribe(1)).tables).toEqual([]);
    expect((await listener.subscribe(1, 'SELECT * FROM speech')).tables).toEqual([]);
  });
});

describe('views (protocol check 16)', () => {
  it('show each person their own rows, and change in the message of the change they follow', async () => {
    const [anna, bert] = await Promise.all([plaza.connect(), plaza.connect()]);
    await anna.subscribe(1, 'SELECT * FROM my_notes');
    await bert.subscribe(1, 'SELECT * FROM my_notes WHERE is_urgent');
    const mine = await anna.call('write_note', (args) => args.string('buy milk'));
    expect(mine.querySets[0]?.tables).toMatchObject([
      { table: 'my_notes', updates: [{ inserts: [expect.anything()] }] },
    ]);
    await bert.settled();
    expect(await bert.call('write_note', (args) => args.string('later'))).toMatchObject({ querySets: [] });
    expect((await bert.call('write_note', (args) => args.string('now!'))).querySets).toHaveLength(1);
    await anna.settled();
    const again = await anna.unsubscribe(1);
    expect(again.tables?.map(({ table, rows }) => [table, rows.length])).toEqual([['my_notes', 1]]);
  });

  it('of the same person on two connections are the same', async () => {
    const first = await plaza.connect();
    const second = await plaza.connect({ token: first.token });
    expect(second.identity).toBe(first.identity);
    await Promise.all([first.subscribe(1, 'SELECT * FROM my_notes'), second.subscribe(1, 'SELECT * FROM my_notes')]);
    await first.call('write_note', (args) => args.string('hello'));
    await second.expect('TransactionUpdate');
  });
});

describe('private tables (protocol check 16)', () => {
  it('are there for the owner alone', async () => {
    const owner = await plaza.connect({ token: plaza.server.ownerToken });
    await owner.subscribe(1, 'SELECT * FROM note');
    const stranger = await plaza.connect();
    await stranger.call('write_note', (args) => args.string('secret'));
    await owner.expect('TransactionUpdate');
  });
});

describe('a one-off query', () => {
  it('answers with rows, keeps nothing, and reads views as well', async () => {
    const here = freshChunk();
    const client = await plaza.connect();
    await client.call('appear', appear(here, 'tree'));
    client.sendFrame({ kind: 'OneOffQuery', requestId: 5, query: inChunk(here) });
    const reply = await client.expect('OneOffQueryResult');
    expect(reply).toMatchObject({ requestId: 5, error: null, tables: [{ table: 'position' }] });
    expect(await client.call('appear', appear(here, 'bush'))).toMatchObject({ querySets: [] });
    client.sendFrame({ kind: 'OneOffQuery', requestId: 6, query: 'SELECT * FROM crowd' });
    expect((await client.expect('OneOffQueryResult')).tables?.[0]?.rows).toHaveLength(1);
  });

  it('answers with the reason otherwise', async () => {
    const client = await plaza.connect();
    client.sendFrame({ kind: 'OneOffQuery', requestId: 5, query: 'SELECT * FROM note' });
    const reply = await client.expect('OneOffQueryResult');
    expect(reply.error).toBe('no such table: `note`. If the table exists, it may be marked private.');
  });
});
