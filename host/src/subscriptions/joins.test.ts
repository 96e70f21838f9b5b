import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Database } from '../engine/database.ts';
import { OWNER, openGuild, put, tableOf, transact } from '../testing/guild.ts';
import { JoinSide } from './join-side.ts';
import { Subscriptions } from './subscriptions.ts';
import { Listener, querySetsOf, rowKey } from './testing/listener.ts';

let database: Database;
let subscriptions: Subscriptions;
beforeEach(async () => {
  database = await openGuild();
  subscriptions = new Subscriptions(database);
});

const change = (
  act: (rows: { put: (table: string, ...values: Values) => void; remove: (table: string, id: number) => void }) => void,
) =>
  transact(database, () =>
    act({
      put: (name, ...values) => put(tableOf(database, name), values),
      remove: (name, id) => {
        const table = tableOf(database, name);
        const row = [...table.rows()].find((candidate) => table.row.readColumn(candidate, 0) === id);
        if (row !== undefined) table.delete(row);
      },
    }),
  );
type Values = Parameters<typeof put>[1];

/** The first column of every row that a set holds. */
const idsOf = (listener: Listener, set = 1) =>
  listener.held(set).map((key) => Buffer.from(key.slice(key.indexOf('/') + 1), 'hex').readUInt32LE(0));

const ofMembers = 'SELECT g.* FROM guild g JOIN member m ON g.id = m.guild';

describe('a joined subscription', () => {
  it('holds a row once for every partner, and drops it with the last (check 13)', () => {
    const listener = new Listener(subscriptions);
    listener.subscribe(1, ofMembers);
    change((rows) => rows.put('guild', 1, 0, 'north'));
    expect(idsOf(listener)).toEqual([]);
    for (const id of [1, 2, 3]) change((rows) => rows.put('member', id, 1, 0, 0));
    expect(idsOf(listener)).toEqual([1, 1, 1]);
    for (const [index, id] of [2, 1, 3].entries()) {
      change((rows) => rows.remove('member', id));
      expect(idsOf(listener)).toEqual(Array(2 - index).fill(1));
    }
  });

  it('follows changes of both sides in one transaction (check 13)', () => {
    const listener = new Listener(subscriptions);
    listener.subscribe(1, ofMembers);
    change((rows) => {
      rows.put('guild', 1, 0, 'north');
      rows.put('member', 1, 1, 0, 0);
    });
    expect(idsOf(listener)).toEqual([1]);
    change((rows) => {
      rows.put('guild', 1, 0, 'south');
      rows.put('member', 1, 2, 0, 0);
      rows.put('member', 2, 1, 0, 0);
    });
    expect(listener.held(1)).toEqual(listener.fresh(1));
    change((rows) => {
      rows.remove('guild', 1);
      rows.remove('member', 2);
    });
    expect(idsOf(listener)).toEqual([]);
  });

  it('says nothing where a change comes to nothing', () => {
    const listener = new Listener(subscriptions);
    listener.subscribe(1, ofMembers);
    change((rows) => {
      rows.put('guild', 1, 0, 'north');
      rows.put('member', 1, 1, 0, 0);
    });
    listener.messages.length = 0;
    change((rows) => {
      rows.remove('member', 1);
      rows.put('member', 2, 1, 0, 0);
    });
    expect(listener.messages).toEqual([]);
  });

  it('of a table with itself counts every pair', () => {
    const listener = new Listener(subscriptions);
    listener.subscribe(1, 'SELECT a.* FROM member a JOIN member b ON a.guild = b.guild WHERE b.rank > 0');
    change((rows) => {
      rows.put('member', 1, 1, 0, 1);
      rows.put('member', 2, 1, 0, 0);
    });
    expect(idsOf(listener)).toEqual([1, 2]);
    change((rows) => rows.put('member', 2, 1, 0, 5));
    expect(listener.held(1)).toEqual(listener.fresh(1));
    expect(idsOf(listener)).toEqual([1, 1, 2, 2]);
  });

  it('of events delivers those that have a partner, and keeps none', () => {
    const listener = new Listener(subscriptions);
    change((rows) => rows.put('guild', 1, 0, 'north'));
    listener.subscribe(1, 'SELECT c.* FROM guild g JOIN cheer c ON c.guild = g.id');
    change((rows) => {
      rows.put('cheer', 1, 'hurrah');
      rows.put('cheer', 2, 'unheard');
    });
    const [update] = listener.messages.map(querySetsOf);
    expect(update?.[0]?.tables[0]?.updates[0]?.events).toHaveLength(1);
    change((rows) => rows.put('guild', 1, 5, 'north'));
    expect(listener.messages).toHaveLength(1);
    expect(listener.fresh(1)).toEqual([]);
  });
});

describe('a joined subscription is refused (check 15)', () => {
  const refusal = (statement: string) => {
    try {
      new Listener(subscriptions).subscribe(1, statement);
      return null;
    } catch (error) {
      return (error as Error).message;
    }
  };

  it.each([
    ['SELECT s.* FROM scrap s JOIN guild g ON s.guild = g.id', 'Subscriptions require indexes on join columns'],
    ['SELECT g.* FROM guild g JOIN member m', 'Subscriptions require indexes on join columns'],
    [
      'SELECT g.* FROM guild g JOIN member m ON g.id = m.guild JOIN diary d ON d.id = m.id',
      'Invalid number of tables in subscription: 3',
    ],
    [
      'SELECT g.* FROM cheer c JOIN guild g ON c.guild = g.id',
      'Event tables cannot be used as the lookup table in subscription joins',
    ],
    ['SELECT * FROM guild g JOIN member m ON g.id = m.guild', 'SELECT * is not supported for joins'],
    [
      'SELECT g.* FROM guild g JOIN member m ON g.id = m.guild WHERE realm = 1',
      'Names must be qualified when using joins',
    ],
    ['SELECT guild.* FROM guild JOIN guild ON guild.id = guild.id', 'Duplicate name `guild`'],
    [
      'SELECT g.* FROM guild g JOIN ledger l ON g.id = l.guild',
      'no such table: `ledger`. If the table exists, it may be marked private.',
    ],
    [
      'SELECT g.* FROM guild g JOIN member m ON g.name = m.guild',
      'Unexpected type: (expected) String != U32 (inferred)',
    ],
  ])('%s', (statement, reason) => {
    expect(refusal(statement)).toBe(`${reason}, executing: \`${statement}\``);
    expect(subscriptions.queryCount).toBe(0);
  });
});

describe('a commit', () => {
  it('asks only the joins whose pinned partner it can concern', () => {
    for (let who = 0; who < 1000; who++) {
      new Listener(subscriptions).subscribe(1, `${ofMembers} WHERE m.who = ${who}`);
    }
    change((rows) => {
      rows.put('member', 1, 5, 70, 0);
      rows.put('member', 2, 5, 71, 0);
      rows.put('member', 3, 6, 72, 0);
    });
    const asked = vi.spyOn(JoinSide.prototype, 'take');
    change((rows) => rows.put('guild', 5, 0, 'north'));
    expect(asked).toHaveBeenCalledTimes(2);
    asked.mockClear();
    change((rows) => rows.put('member', 9, 9, 500, 0));
    expect(asked).toHaveBeenCalledTimes(1);
    vi.restoreAllMocks();
  });
});

describe('rows that not everybody may see (check 16)', () => {
  const [anna, bert] = [7n, 8n];
  const diaries = () => {
    const table = tableOf(database, 'diary');
    change((rows) => {
      rows.put('diary', 1, [anna], true);
      rows.put('diary', 2, [anna], false);
      rows.put('diary', 3, [bert], true);
    });
    return table;
  };

  it('reach those whom a rule lets see them, once for every rule', () => {
    diaries();
    const [of, ofBert, ofOwner] = [
      new Listener(subscriptions, anna),
      new Listener(subscriptions, bert),
      new Listener(subscriptions, OWNER, { isOwner: true }),
    ];
    for (const listener of [of, ofBert, ofOwner]) listener.subscribe(1, 'SELECT * FROM diary');
    expect(idsOf(of)).toEqual([1, 2, 2]);
    expect(idsOf(ofBert)).toEqual([2, 3]);
    expect(idsOf(ofOwner)).toEqual([1, 2, 3]);
    change((rows) => rows.put('diary', 1, [bert], false));
    for (const listener of [of, ofBert, ofOwner]) expect(listener.held(1)).toEqual(listener.fresh(1));
    expect(idsOf(of)).toEqual([1, 2, 2]);
    expect(idsOf(ofBert)).toEqual([1, 1, 2, 3]);
  });

  it('are shown and hidden as what a rule joins comes and goes', () => {
    const listener = new Listener(subscriptions, anna);
    listener.subscribe(1, 'SELECT * FROM chest WHERE gold > 10');
    change((rows) => {
      rows.put('chest', 1, 5, 100);
      rows.put('chest', 2, 5, 1);
      rows.put('chest', 3, 6, 100);
    });
    expect(idsOf(listener)).toEqual([]);
    change((rows) => rows.put('badge', 1, [anna], 5));
    expect(idsOf(listener)).toEqual([1]);
    change((rows) => rows.put('badge', 1, [anna], 6));
    expect(idsOf(listener)).toEqual([3]);
    change((rows) => rows.put('badge', 1, [bert], 6));
    expect(idsOf(listener)).toEqual([]);
  });

  it('cannot be had by a join that a rule makes a join of three', () => {
    const statement = 'SELECT g.* FROM guild g JOIN chest c ON g.id = c.guild';
    expect(() => new Listener(subscriptions, anna).subscribe(1, statement)).toThrow(
      'Invalid number of tables in subscription: 3',
    );
    expect(() => new Listener(subscriptions, OWNER, { isOwner: true }).subscribe(1, statement)).not.toThrow();
  });

  it('multiply nothing for a join that cannot be had anyway', () => {
    const others = [2, 3, 4, 5, 6].map((at) => ` JOIN diary d${at}`).join('');
    expect(() => new Listener(subscriptions, anna).subscribe(1, `SELECT d1.* FROM diary d1${others}`)).toThrow(
      'Invalid number of tables in subscription: 6',
    );
  });

  it('are hidden from one-off queries too, which may join without an index', () => {
    diaries();
    const rowsOf = (sql: string, identity: bigint) =>
      Buffer.from(subscriptions.query(sql, { identity, isOwner: false })).toString('hex');
    const secret = rowKey(tableOf(database, 'diary').row.encode([3, [bert], true]));
    expect(rowsOf('SELECT * FROM diary', anna)).not.toContain(secret);
    expect(rowsOf('SELECT * FROM diary', bert)).toContain(secret);
    expect(rowsOf('SELECT d.* FROM scrap s JOIN diary d ON s.guild = d.id', bert)).not.toContain(secret);
    change((rows) => rows.put('scrap', 3, 'x', [0n]));
    expect(rowsOf('SELECT d.* FROM scrap s JOIN diary d ON s.guild = d.id', bert)).toContain(secret);
  });

  it('are those of the one who asks, though statements are the same', () => {
    for (const who of [anna, bert, anna])
      new Listener(subscriptions, who).subscribe(1, 'SELECT * FROM badge WHERE owner = :sender');
    expect(subscriptions.queryCount).toBe(2);
  });
});
