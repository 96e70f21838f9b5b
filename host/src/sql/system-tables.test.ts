import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../engine/database.ts';
import { OWNER, openGuild } from '../testing/guild.ts';
import { createTestDatabase } from '../testing/test-database.ts';
import { executeSql } from './execute-sql.ts';
import { planSubscription } from './plan.ts';

let guild: Database;
let shop: Database;
beforeAll(async () => {
  guild = await openGuild();
  const dir = fileURLToPath(new URL('../testing-modules/shop', import.meta.url));
  shop = (await createTestDatabase({ module: { dir } })).database;
});

const rows = (sql: string, database = guild, identity = database.owner) =>
  JSON.parse(executeSql(sql, database, { identity, connectionId: null }, 'somebody').rows);

describe('system tables, for the owner', () => {
  it('say which tables there are, with their ids, access and keys', () => {
    const id = guild.table('ledger')?.id;
    expect(rows("SELECT * FROM st_table WHERE table_name = 'ledger'")).toEqual([
      [id, 'ledger', 'user', 'private', [0, 0]],
    ]);
    expect(rows("SELECT * FROM st_table WHERE table_name = 'scrap'")[0].slice(3)).toEqual(['public', [1, []]]);
    expect(rows('SELECT COUNT(*) AS n FROM st_table')).toEqual([[guild.definition.tables.length]]);
  });

  it('are joined with each other', () => {
    const columns = 'FROM st_table t JOIN st_column c ON t.table_id = c.table_id';
    expect(rows(`SELECT c.col_pos, c.col_name, c.col_type ${columns} WHERE t.table_name = 'chest'`)).toEqual([
      [0, 'id', '{"U32":[]}'],
      [1, 'guild', '{"U32":[]}'],
      [2, 'gold', '{"U32":[]}'],
    ]);
    const indexes = 'FROM st_index i JOIN st_table t ON t.table_id = i.table_id';
    expect(rows(`SELECT i.index_name, i.index_algorithm ${indexes} WHERE t.table_name = 'member'`)).toEqual([
      ['member_id_idx_btree', [0, [0]]],
      ['member_guild_idx_btree', [0, [1]]],
      ['member_who_idx_hash', [1, [2]]],
    ]);
  });

  it.each([
    ['SELECT sequence_name, col_pos, start FROM st_sequence', [['member_id_seq', 0, 1]]],
    ["SELECT constraint_data FROM st_constraint WHERE constraint_name = 'guild_id_key'", [[[0, [0]]]]],
    ['SELECT e.table_id FROM st_event_table e', 'cheer'],
    ["SELECT table_id FROM st_row_level_security WHERE sql = 'SELECT * FROM diary WHERE writer = :sender'", 'diary'],
    ["SELECT accessor_name FROM st_column_accessor WHERE col_name = 'is_secret'", [['isSecret']]],
    ["SELECT accessor_name FROM st_table_accessor WHERE table_name = 'badge'", [['badge']]],
    ["SELECT accessor_name FROM st_index_accessor WHERE index_name = 'chest_id_idx_btree'", [['chest_id_idx_btree']]],
  ])('answer %s', (sql, expected) => {
    expect(rows(sql)).toEqual(typeof expected === 'string' ? [[guild.table(expected)?.id]] : expected);
  });

  it('know schedules, views and their columns', () => {
    expect(rows('SELECT reducer_name, schedule_name, at_column FROM st_scheduled', shop)).toEqual([
      ['shut', 'closing_sched', 1],
    ]);
    expect(rows('SELECT view_name, is_public, is_anonymous FROM st_view', shop)).toEqual([
      ['cheap', true, true],
      ['coins', true, true],
    ]);
    const columns = 'FROM st_view v JOIN st_view_column c ON v.view_id = c.view_id';
    expect(rows(`SELECT c.col_name, c.col_type ${columns} WHERE v.view_name = 'coins'`, shop)).toEqual([
      ['id', '{"U32":[]}'],
      ['coins', '{"U64":[]}'],
    ]);
  });

  it('know who is connected, and the variables', () => {
    guild.connect({ identity: 7n, connectionId: 9n, claims: '{}' });
    expect(rows('SELECT * FROM st_client')).toEqual([[['0x7'], [9]]]);
    guild.disconnect({ identity: 7n, connectionId: 9n });
    expect(rows('SELECT * FROM st_client')).toEqual([]);
    executeSql('SET row_limit TO 5', guild, { identity: OWNER, connectionId: null }, '');
    expect(rows('SELECT * FROM st_var')).toEqual([['row_limit', 5]]);
  });
});

describe('system tables', () => {
  it('are nobody else’s to read, and nobody’s to subscribe to or to change', () => {
    expect(() => rows('SELECT * FROM st_client', guild, 7n)).toThrow('`st_client` is read by the owner only');
    expect(() =>
      planSubscription('SELECT * FROM st_client', guild.definition, { identity: OWNER, isOwner: true }),
    ).toThrow('the system table `st_client` is for the SQL route only');
    expect(() => rows('DELETE FROM st_client')).toThrow('`st_client` is a system table; it is changed by the host');
  });

  it.each(['st_connection_credentials', 'st_module', 'st_constructor', 'st___proto__'])('do not include %s', (name) => {
    expect(() => rows(`SELECT * FROM ${name}`)).toThrow(`this host has no system table \`${name}\` to read`);
  });
});
