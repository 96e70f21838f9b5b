import { beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '../engine/database.ts';
import type { Commit } from '../engine/interface.ts';
import { OWNER, openGuild, tableOf } from '../testing/guild.ts';
import { executeSql } from './execute-sql.ts';

let database: Database;
beforeEach(async () => {
  database = await openGuild();
});

const run = (sql: string, identity = OWNER) =>
  executeSql(sql, database, { identity, connectionId: null }, identity.toString(16));
const rows = (sql: string, identity = OWNER) => JSON.parse(run(sql, identity).rows) as unknown[][];
const isOf = (name: string) => tableOf(database, name).rowCount;

describe('rows of joins over HTTP (check 25)', () => {
  beforeEach(() => {
    run("INSERT INTO guild (id, realm, name) VALUES (1, 1, 'north'), (2, 1, 'south'), (3, 2, 'east')");
    run('INSERT INTO member (id, guild, who, rank) VALUES (1, 1, 7, 0), (2, 1, 8, 1), (3, 2, 7, 2), (4, 9, 7, 0)');
    run('INSERT INTO chest (id, guild, gold) VALUES (1, 1, 100), (2, 3, 50)');
  });

  it('have columns of every table, and whole rows of one', () => {
    expect(rows('SELECT g.name, m.id AS who FROM guild g JOIN member m ON g.id = m.guild')).toEqual([
      ['north', 1],
      ['north', 2],
      ['south', 3],
    ]);
    expect(run('SELECT g.name, m.id AS who FROM guild g JOIN member m ON g.id = m.guild').schema).toBe(
      '{"elements":[{"name":{"some":"name"},"algebraic_type":{"String":[]}},{"name":{"some":"who"},"algebraic_type":{"U32":[]}}]}',
    );
    expect(rows('SELECT m.* FROM guild g JOIN member m ON g.id = m.guild WHERE g.realm = 1 LIMIT 2')).toHaveLength(2);
  });

  it('need no index, and may have any number of tables', () => {
    expect(rows('SELECT g.id FROM guild g JOIN chest c ON g.realm = c.id')).toEqual([[1], [2], [3]]);
    const three = 'FROM chest c JOIN guild g ON c.guild = g.id JOIN member m ON m.guild = g.id';
    expect(rows(`SELECT c.gold, m.id ${three}`)).toEqual([
      [100, 1],
      [100, 2],
    ]);
    expect(rows(`SELECT COUNT(*) AS n ${three}`)).toEqual([[2]]);
    expect(rows('SELECT COUNT(*) AS n FROM guild g CROSS JOIN member m')).toEqual([[12]]);
    expect(rows('SELECT COUNT(*) AS n FROM guild g JOIN member m WHERE g.id < m.id')).toEqual([[6]]);
  });

  it('are filtered by rules for all but the owner', () => {
    expect(rows('SELECT COUNT(*) AS n FROM chest')).toEqual([[2]]);
    expect(rows('SELECT COUNT(*) AS n FROM chest', 7n)).toEqual([[0]]);
    run(`INSERT INTO badge (id, owner, guild) VALUES (1, 0x${'00'.repeat(31)}07, 1), (2, 0x${'00'.repeat(31)}08, 3)`);
    expect(rows('SELECT gold FROM chest', 7n)).toEqual([[100]]);
    expect(rows('SELECT gold FROM chest', 8n)).toEqual([[50]]);
    expect(rows('SELECT g.name FROM guild g JOIN chest c ON c.guild = g.id', 8n)).toEqual([['east']]);
  });

  it('are refused where everybody would have to wait for them', () => {
    const values = Array.from({ length: 500 }, (_, id) => `(${id + 10}, 5, 5, 5)`).join(', ');
    run(`INSERT INTO member (id, guild, who, rank) VALUES ${values}`);
    expect(() => rows('SELECT COUNT(*) AS n FROM member a JOIN member b JOIN member c', 7n)).toThrow(
      'more than 5000000 combinations',
    );
  });
});

describe('changes by SQL (check 25)', () => {
  it('are made by the owner, as one transaction that everybody hears of', () => {
    const commits: Commit[] = [];
    database.onCommit((commit) => commits.push(commit));
    expect(run("INSERT INTO guild (id, realm, name) VALUES (1, 1, 'a'), (2, 1, 'b');").changed).toEqual({
      inserted: 2,
      deleted: 0,
      updated: 0,
    });
    expect(run("UPDATE guild SET realm = 5, name = 'c' WHERE id = 2").changed.updated).toBe(1);
    expect(rows('SELECT * FROM guild')).toEqual([
      [1, 1, 'a'],
      [2, 5, 'c'],
    ]);
    expect(run('DELETE FROM guild WHERE realm = 5').changed.deleted).toBe(1);
    expect(run('DELETE FROM guild').changed.deleted).toBe(1);
    expect(commits.map(({ deltas }) => deltas.map((d) => [d.inserted.length, d.deleted.length]))).toEqual([
      [[2, 0]],
      [[1, 1]],
      [[0, 1]],
      [[0, 1]],
    ]);
    expect(commits.map(({ cause }) => cause.kind)).toEqual(Array(4).fill('sql'));
  });

  it('number rows whose key is zero, and ignore the names of columns', () => {
    run('INSERT INTO member (a, b, c, d) VALUES (0, 1, 1, 1), (0, 2, 2, 2)');
    expect(rows('SELECT id FROM member')).toEqual([[1], [2]]);
  });

  it('may move keys among rows, and change all rows or none', () => {
    run("INSERT INTO guild (id, realm, name) VALUES (1, 1, 'a'), (2, 2, 'b')");
    expect(() => run('UPDATE guild SET id = 7')).toThrow('a row of `guild` with the same unique value exists already');
    expect(() => run("INSERT INTO guild (id, realm, name) VALUES (3, 1, 'c'), (1, 9, 'd')")).toThrow('unique value');
    expect(rows('SELECT id FROM guild')).toHaveLength(2);
    run('UPDATE guild SET id = 7 WHERE id = 1');
    expect(rows('SELECT id FROM guild WHERE id = 7')).toEqual([[7]]);
  });

  it('of rows that are there already change nothing', () => {
    const insert = "INSERT INTO guild (id, realm, name) VALUES (1, 1, 'a')";
    run(insert);
    expect(run(insert).changed.inserted).toBe(0);
    expect(isOf('guild')).toBe(1);
  });

  it.each([
    [
      "INSERT INTO guild (id, realm) VALUES (1, 1, 'a')",
      'The number of fields (2) in the INSERT does not match the number of columns (3) of the table `guild`',
    ],
    ['INSERT INTO guild (id, realm, name) VALUES (1, 1)', 'The number of fields (2) in the INSERT'],
    [
      "INSERT INTO guild (id, realm, name) VALUES ('1', 1, 'a')",
      'Unexpected type: (expected) U32 != String (inferred)',
    ],
    ["INSERT INTO guild (id, realm, name) VALUES (4294967296, 1, 'a')", 'cannot be parsed as type `U32`'],
    [
      "INSERT INTO scrap (guild, note, at) VALUES (1, 'a', '2024-01-01T00:00:00Z')",
      'Unexpected type: (expected) Timestamp != String',
    ],
    ['INSERT INTO guild (id, realm, name) VALUES (id, 1, 2)', 'only literals can be written into a row'],
    ['INSERT INTO guild VALUES (1, 1, 1)', 'Expected: (, found: VALUES'],
    ['UPDATE guild SET nothing = 1', '`nothing` is not in scope'],
    ['UPDATE guild SET realm = 1, realm = 2', 'Duplicate name `realm`'],
    ['DELETE FROM guild WHERE member.id = 1', '`member` is not in scope'],
    ['DELETE FROM nowhere', 'no such table: `nowhere`'],
    ['DELETE FROM guild LIMIT 1', 'Expected: the end of the statement'],
    ['UPDATE guild SET realm = 1; DELETE FROM guild', 'Multiple SQL statements are not supported'],
    ['SET speed = 1', 'speed is not a valid system variable'],
    ['SHOW speed', 'speed is not a valid system variable'],
    ['SET row_limit = -1', 'cannot be parsed as type `U64`'],
  ])('are refused, and then change nothing: %s', (sql, reason) => {
    expect(() => run(sql)).toThrow(reason);
    expect(isOf('guild')).toBe(0);
  });

  it.each([
    'INSERT INTO guild (id, realm, name) VALUES (1, 1, 1)',
    'DELETE FROM guild',
    'UPDATE guild SET realm = 1',
    'SET row_limit = 1',
  ])('are for the owner alone: %s', (sql) => {
    expect(() => run(sql, 7n)).toThrow('Caller 7 is not authorized to run SQL DML statements');
  });
});

describe('the row limit', () => {
  it('keeps others from queries that look at more rows, and the owner from none', () => {
    expect(rows('SHOW row_limit')).toEqual([]);
    run("INSERT INTO guild (id, realm, name) VALUES (1, 1, 'a'), (2, 1, 'b'), (3, 2, 'c'), (4, 2, 'd')");
    run('SET row_limit = 3');
    run('SET row_limit TO 2');
    expect(rows('SHOW row_limit', 7n)).toEqual([[2]]);
    expect(rows('SELECT id FROM guild')).toHaveLength(4);
    expect(() => rows('SELECT id FROM guild', 7n)).toThrow('Estimated cardinality (4 rows) exceeds limit (2 rows)');
    expect(rows('SELECT id FROM guild WHERE realm = 1', 7n)).toHaveLength(2);
    expect(rows('SELECT id FROM guild WHERE id = 3', 7n)).toEqual([[3]]);
    expect(() => rows('SELECT a.id FROM guild a JOIN guild b ON a.realm = b.realm WHERE a.realm = 1', 7n)).toThrow(
      'Estimated cardinality (4 rows) exceeds limit (2 rows)',
    );
  });
});
