import { DEFAULT_GAME_SETTINGS } from '@hollowmere/world/game-settings';
import { beforeEach, describe, expect, test } from 'vitest';
import type { TestClient } from '../../host/src/index.ts';
import { codeOf, openWorld, type Player, registration, type TestWorld } from './test-world.ts';

let world: TestWorld;
let anna: Player;
beforeEach(async () => {
  world = await openWorld();
  anna = world.player('Anna');
});

const status = (client: TestClient) => client.view('my_status')[0];
const request = (client: TestClient, username: string) => codeOf(client.refusalOf('requestDeletion', { username }));
const kinds = (client: TestClient) => client.view('my_activity').map(({ kind }) => kind);
/** The day comes, and the minute after it. */
const wait = (days: number) => {
  world.sleep(days);
  world.pass(1200);
};

/** Tables in which a person stands. */
const PERSONAL = [
  'character',
  'login',
  'sign_in',
  'activity',
  'preference',
  'game_setting',
  'privacy',
  'block',
  'statistic',
  'last_seen',
  'reserved_name',
  'profile',
  'standing',
  'name_ending',
  'session',
  'deletion',
  'join_offer',
];

describe('asking for deletion', () => {
  test('takes the username as it is, however it is written', () => {
    for (const wrong of ['', 'Bobo', 'Ann', 'x'.repeat(100_000)]) {
      expect(request(anna.client, wrong)).toBe('username_mismatch');
    }
    expect(status(anna.client)).toMatchObject({ state: { tag: 'ok' } });
    expect(request(anna.client, 'anna')).toBeNull();
  });

  test('signs everything out and takes the body away at once', () => {
    const second = world.signIn('Anna', 'second');
    request(anna.client, 'Anna');
    for (const client of [anna.client, second]) expect(status(client)).toMatchObject({ state: { tag: 'signedOut' } });
    expect(world.sessions()).toEqual([]);
    expect(world.motions()).toEqual([]);
  });

  test('hides the player from that moment on', () => {
    request(anna.client, 'Anna');
    for (const table of ['profile', 'name_ending', 'standing']) expect(world.db.rows(table)).toEqual([]);
    expect(world.db.asGuest('page').connect().procedure('publicProfile', { username: 'Anna' })).toBeUndefined();
  });

  test('deletes nothing for thirty days', () => {
    request(anna.client, 'Anna');
    wait(29);
    expect(world.characters()).toHaveLength(1);
    expect(codeOf(world.signIn('thief').refusalOf('register', registration('Anna')))).toBe('name_taken');
  });

  test('is not for guests, nor for those who are not registered', () => {
    const guest = world.guest('guest');
    expect(request(guest.client, status(guest.client)?.username as string)).toBe('unregistered');
    expect(request(world.signIn('stranger'), 'Anna')).toBe('unregistered');
    expect(request(world.db.asGuest('visitor').connect(), 'Anna')).toBe('unregistered');
  });
});

describe('signing in within the thirty days', () => {
  test('keeps everything, and says so', () => {
    request(anna.client, 'Anna');
    world.sleep(29);
    const again = world.signIn('Anna', 'again');
    expect(status(again)).toMatchObject({ username: 'Anna', state: { tag: 'ok' } });
    expect(kinds(again)).toEqual(expect.arrayContaining(['deletion_requested', 'deletion_cancelled']));
    expect(world.db.rows('profile')).toMatchObject([{ username: 'Anna', characters: [{ name: 'Anna' }] }]);
    wait(40);
    expect(world.characters()).toHaveLength(1);
  });

  test('needs a new sign-in: an old token changes nothing', () => {
    request(anna.client, 'Anna');
    world.signIn('Anna');
    expect(world.db.rows('deletion')).toHaveLength(1);
  });

  test('does not count when that sign-in is over itself', () => {
    world.signIn('Anna', 'notice', { provider_session: 'ended' }).call('endProviderSession', { hash: 'ended' });
    request(world.signIn('Anna', 'other'), 'Anna');
    world.signIn('Anna', 'late', { provider_session: 'ended' });
    expect(world.db.rows('deletion')).toHaveLength(1);
  });
});

describe('after thirty days', () => {
  test('nothing personal is left, and what others keep is anonymous', () => {
    const bobo = world.player('Bobo');
    anna.client.call('say', { text: 'good bye' });
    anna.client.call('setPreferences', { language: '', theme: 'night', motion: 'full', textSize: 125, keys: [] });
    anna.client.call('setGameSettings', { ...DEFAULT_GAME_SETTINGS });
    anna.client.call('setPrivacy', { hideFromSearch: false, hideLastSeen: true, hideProfile: false });
    anna.client.call('blockPlayer', { name: 'Bobo' });
    anna.client.call('renameUser', { username: 'Annabel' });
    bobo.client.call('blockPlayer', { name: 'Annabel' });
    world.pass(1200);
    const before = new Map(PERSONAL.map((table) => [table, world.db.rows(table).length]));
    request(anna.client, 'Annabel');
    // Bobo is not there the whole time, or the world would run for thirty days.
    wait(30);

    const tombstone = world.db.rows('user').find(({ id }) => id === anna.userId);
    expect(tombstone).toMatchObject({ username: `Former player ${anna.userId}`, goneAt: expect.any(BigInt) });
    expect(JSON.stringify(tombstone, (_, part) => (typeof part === 'bigint' ? String(part) : part))).not.toMatch(
      /ann/i,
    );
    for (const table of PERSONAL) {
      const rows = world.db.rows(table);
      expect(
        rows.filter(({ userId }) => userId === anna.userId),
        table,
      ).toEqual([]);
      expect(rows.length, table).toBeLessThanOrEqual(before.get(table)!);
    }
    for (const table of PERSONAL) {
      const text = JSON.stringify(world.db.rows(table), (_, part) => (typeof part === 'bigint' ? String(part) : part));
      expect(text, table).not.toMatch(/anna/i);
    }
    expect(bobo.client.view('my_blocks')).toEqual([]);
  });

  test('the last lines of chat go with the account', () => {
    anna.client.call('say', { text: 'good bye' });
    request(anna.client, 'Anna');
    wait(29);
    expect(world.db.rows('chat_line')).toMatchObject([{ name: 'Anna' }]);
    wait(1);
    expect(world.db.rows('chat_line')).toEqual([]);
  });

  test('the names are free again', () => {
    request(anna.client, 'Anna');
    wait(30);
    const other = world.signIn('other');
    expect(other.refusalOf('register', registration('Anna'))).toBeNull();
    expect(world.createCharacter(other, 'Anna')).toBeGreaterThan(0);
  });

  test('the same person may begin anew', () => {
    request(anna.client, 'Anna');
    wait(30);
    const again = world.signIn('Anna', 'again');
    expect(status(again)).toMatchObject({ state: { tag: 'unregistered' }, userId: 0 });
    expect(again.refusalOf('register', registration('Newborn'))).toBeNull();
    expect(again.view('my_characters')).toEqual([]);
  });

  test('nobody can take the name of who is gone', () => {
    request(anna.client, 'Anna');
    wait(30);
    const other = world.signIn('other');
    for (const name of [`Former player ${anna.userId}`, `Former-player-${anna.userId}`, 'FormerPlayer']) {
      expect(codeOf(other.refusalOf('register', registration(name)))).toMatch(/^name_(malformed|reserved)$/);
    }
  });

  test('many are forgotten one at a time', () => {
    for (const name of ['Bobo', 'Cleo', 'Dora', 'Emil']) request(world.register(name), name);
    world.sleep(30);
    const left = () => world.db.rows('deletion').length;
    for (const fewer of [3, 2, 1, 0]) {
      const before = left();
      while (left() === before) world.pass(1);
      expect(left()).toBe(fewer);
    }
  });
});
