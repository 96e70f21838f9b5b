import { beforeAll, describe, expect, test } from 'vitest';
import { CallBroke } from '../../host/src/index.ts';
import { openWorld, type TestWorld } from './test-world.ts';

let world: TestWorld;
beforeAll(async () => {
  world = await openWorld();
});

describe('what strangers may subscribe to', () => {
  test('is what is seen in the world, and nothing else', () => {
    const readable = world.db.database.definition.tables.filter((table) => table.isPublic).map(({ name }) => name);
    expect(readable.sort()).toEqual([
      'announcement',
      'appearance',
      'cast',
      'combat_event',
      'door',
      'effect',
      'fixture_state',
      'ground_item',
      'hiscore',
      'motion',
      'npc',
      'profile',
      'shop_stock',
      'speech',
      'vitals',
      'world_state',
    ]);
  });

  test.each([
    'user',
    'login',
    'sign_in',
    'guest',
    'character',
    'session',
    'pace',
    'allowance',
    'chat_line',
    'settings',
    'role',
    'staff',
    'sanction',
    'restriction',
    'report',
    'staff_note',
    'audit',
    'forbidden_name',
    'lateness',
    'last_seen',
    'reserved_name',
    'sign_up_day',
    'activity',
    'preference',
    'privacy',
    'block',
    'statistic',
    'standing',
    'hiscore_board',
    'name_ending',
    'join_offer',
    'deletion',
    'container',
    'belongings',
    'vault',
    'item',
    'ledger',
    'opened_chest',
    'condition',
    'impact',
    'effect_beat',
    'cooldown',
    'npc_mind',
    'threat',
    'growth',
    'skill_rank',
    'achievement',
    'deed',
    'quest_progress',
    'sale',
    'whereabouts',
    'exploration',
    'use_wait',
    'meal',
    'escort',
    'defence',
    'suspect',
    'errand',
    'trial',
    'put_aside',
    'ledger_sum',
    'time_mark',
    'keeping',
    'chat_bequest',
  ])('is not %s', (name) => {
    const table = world.db.database.definition.tables.find((known) => known.name === name);
    expect(table?.isPublic).toBe(false);
  });

  test('carries no identity and no user', () => {
    const readable = world.db.database.definition.tables.filter((table) => table.isPublic);
    const columns = readable.flatMap((table) => table.columns.map(({ name }) => name));
    expect(columns.filter((name) => /identity|user_id|connection|account/.test(name))).toEqual([]);
  });

  test('is found by chunk, wherever it moves', () => {
    for (const name of [
      'motion',
      'appearance',
      'speech',
      'door',
      'ground_item',
      'fixture_state',
      'cast',
      'combat_event',
      'effect',
      'npc',
      'vitals',
    ]) {
      const table = world.db.database.definition.tables.find((known) => known.name === name);
      const chunk = table?.columns.findIndex((column) => column.name === 'chunk');
      expect(table?.indexes.some(({ columns }) => columns.length === 1 && columns[0] === chunk)).toBe(true);
    }
  });
});

test('nobody calls what schedules and connections call', () => {
  const anna = world.signIn('anna');
  const timer = { scheduledId: 1, scheduledAt: { tag: 'interval', value: 1 } };
  for (const name of ['sweep', 'pulse', 'watch']) expect(() => anna.call(name, { timer })).toThrow(CallBroke);
  expect(() => anna.call('everyMinute', { timer: { ...timer, chore: 'keepEverybody' } })).toThrow(CallBroke);
  expect(() => anna.call('tryAlone', { one: { ...timer, duty: 'walk', key: 1 } })).toThrow(CallBroke);
  for (const name of ['init', 'clientConnected', 'clientDisconnected']) {
    expect(() => anna.call(name)).toThrow(CallBroke);
  }
});
