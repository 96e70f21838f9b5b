import { beforeEach, describe, expect, test } from 'vitest';
import type { TestClient } from '../../host/src/index.ts';
import type { SignInRow } from './rows.ts';
import { codeOf, openWorld, plainLook, registration, type TestWorld } from './test-world.ts';

let world: TestWorld;
beforeEach(async () => {
  world = await openWorld();
});

const status = (client: TestClient) => client.view('my_status')[0];
const register = (client: TestClient, username: string) => codeOf(client.refusalOf('register', registration(username)));

describe('registering', () => {
  test('makes a user of the account, and of every browser it is signed in with', () => {
    const first = world.signIn('anna');
    const second = world.signIn('anna', 'second');
    expect(status(second)).toMatchObject({ state: { tag: 'unregistered' }, userId: 0, username: '' });
    expect(register(first, 'Anna')).toBeNull();
    expect(status(first)).toMatchObject({ state: { tag: 'ok' }, userId: 1, username: 'Anna', isGuest: false });
    expect(status(second)).toMatchObject({ state: { tag: 'ok' }, userId: 1, username: 'Anna' });
  });

  test('shows a profile to everybody', () => {
    world.register('Anna');
    expect(world.db.rows('profile')).toMatchObject([{ usernameKey: 'anna', username: 'Anna', characters: [] }]);
  });

  test('refuses what is no username', () => {
    const anna = world.signIn('anna');
    for (const username of ['', 'ab', 'a b', 'x'.repeat(21), 'än-na', 'an\u0000na']) {
      expect(register(anna, username)).toBe('name_malformed');
    }
    expect(world.users()).toEqual([]);
  });

  test('refuses reserved names', () => {
    for (const username of ['Admin', 'h0llowmere', 'Guest-77']) {
      expect(register(world.signIn('anna'), username)).toBe('name_reserved');
    }
  });

  test('refuses a name that is taken or looks like one', () => {
    world.register('Illyana');
    const bo = world.signIn('bo');
    for (const username of ['Illyana', 'ILLYANA', 'lllyana', 'I-l-lyana'])
      expect(register(bo, username)).toBe('name_taken');
    expect(register(bo, 'Illyanna')).toBeNull();
  });

  test('happens once for an account, in whichever browser', () => {
    const anna = world.register('Anna');
    expect(register(anna, 'Other')).toBe('already_registered');
    expect(register(world.signIn('Anna', 'second'), 'Other')).toBe('already_registered');
  });

  test('needs a sign-in: neither visitors, guests nor the owner can', () => {
    expect(register(world.db.asGuest('visitor').connect(), 'Anna')).toBe('signed_out');
    expect(register(world.guest('guest').client, 'Anna')).toBe('signed_out');
    expect(register(world.db.owner.connect(), 'Anna')).toBe('signed_out');
  });

  test('is refused to a revoked sign-in', () => {
    const anna = world.signIn('anna');
    anna.call('signOut');
    expect(register(anna, 'Anna')).toBe('signed_out');
  });
});

describe('whether a username is free', () => {
  const check = (name: string) => world.db.asGuest('form').connect().procedure('usernameAvailable', { name });

  test('is told by the code of the refusal', () => {
    world.register('Anna');
    expect(check('Bo-Derek')).toBe('');
    expect(check('ANNA')).toBe('name_taken');
    expect(check('admin')).toBe('name_reserved');
    expect(check('a')).toBe('name_malformed');
  });
});

/** Everything a player can call, with arguments that would be accepted. */
const acts: readonly [string, Record<string, unknown>][] = [
  ['createCharacter', { name: 'Cara', class: 'mage', look: plainLook }],
  ['deleteCharacter', { id: 1 }],
  ['restoreCharacter', { id: 1 }],
  ['enterWorld', { characterId: 1 }],
  ['leaveWorld', {}],
  ['steer', { epoch: 0, tick: 1, direction: 1 }],
  ['say', { text: 'hello' }],
  ['useDoor', { id: 1 }],
  ['renameUser', { username: 'Another' }],
  ['renameCharacter', { id: 1, name: 'Another' }],
  ['changeLook', { id: 1, look: plainLook }],
  ['orderCharacters', { ids: [1] }],
  ['setPreferences', { language: '', theme: 'dusk', motion: 'system', textSize: 100, keys: [] }],
  ['setPrivacy', { hideFromSearch: true, hideLastSeen: true, hideProfile: true }],
  ['blockPlayer', { name: 'Somebody' }],
  ['blockCharacter', { name: 'Somebody' }],
  ['unblockPlayer', { username: 'Somebody' }],
  ['unlinkLogin', { account: 'Anna' }],
  ['acceptTerms', { termsVersion: 1 }],
  ['requestDeletion', { username: 'Anna' }],
];

describe('who may act', () => {
  test.each(acts)('%s is refused to visitors, to the unregistered and to the owner', (name, args) => {
    expect(codeOf(world.db.asGuest('visitor').connect().refusalOf(name, args))).toBe('unregistered');
    expect(codeOf(world.signIn('anna').refusalOf(name, args))).toBe('unregistered');
    expect(codeOf(world.db.owner.connect().refusalOf(name, args))).toBe('unregistered');
  });

  test.each(acts)('%s is refused to a revoked sign-in at once, over a connection that stays open', (name, args) => {
    const { client } = world.player('Anna');
    const other = world.signIn('Anna', 'second');
    other.call('revokeSignIn', { identity: client.identity });
    expect(codeOf(client.refusalOf(name, args))).toBe('signed_out');
  });
});

describe('a revoked sign-in', () => {
  test('reads nothing of its own any more', () => {
    const { client } = world.player('Anna');
    expect(client.view('my_characters')).toHaveLength(1);
    expect(client.view('my_session')).toHaveLength(1);
    client.call('signOut');
    expect(client.view('my_characters')).toEqual([]);
    expect(client.view('my_session')).toEqual([]);
    expect(client.view('my_sign_ins')).toEqual([]);
    const ended = { state: { tag: 'signedOut' }, reason: 'signed_out', userId: 0, username: '' };
    expect(status(client)).toMatchObject(ended);
  });

  test('does not see the person’s other sign-ins either', () => {
    const first = world.register('Anna');
    world.signIn('Anna', 'second');
    first.call('signOut');
    expect(first.view('my_sign_ins')).toEqual([]);
  });

  test('has no body in the world any more', () => {
    const { client } = world.player('Anna');
    client.call('signOut');
    world.pass(4);
    expect(world.motions()).toEqual([]);
    expect(world.sessions()).toEqual([]);
  });

  test('leaves the other sign-ins of the person alone', () => {
    const anna = world.register('Anna');
    const second = world.signIn('Anna', 'second');
    anna.call('signOut');
    expect(status(second)).toMatchObject({ state: { tag: 'ok' } });
  });

  test('does not end the presence that another sign-in has', () => {
    const first = world.player('Anna');
    const second = world.signIn('Anna', 'second');
    second.call('signOut');
    world.pass(8);
    expect(world.sessions()).toMatchObject([{ identity: first.client.identity, leavesAt: 0xffff_ffff }]);
  });
});

describe('ending sign-ins', () => {
  test('one sees one’s own, and can end another of them', () => {
    const first = world.register('Anna');
    const second = world.signIn('Anna', 'second', { client: 'Safari, iPhone' });
    expect(first.view('my_sign_ins')).toMatchObject([
      { identity: first.identity, client: 'Firefox, Linux', current: true },
      { identity: second.identity, client: 'Safari, iPhone', current: false },
    ]);
    first.call('revokeSignIn', { identity: second.identity });
    expect(first.view('my_sign_ins')).toHaveLength(1);
    expect(codeOf(second.refusalOf('signOut'))).toBeNull();
    expect(codeOf(second.refusalOf('revokeSignIn', { identity: first.identity }))).toBe('signed_out');
  });

  test('one cannot end somebody else’s, nor learn whether it exists', () => {
    const anna = world.register('Anna');
    const bo = world.register('Bobo');
    const guest = world.guest('guest').client;
    for (const { identity } of [bo, guest, world.db.asGuest('nobody')]) {
      expect(codeOf(anna.refusalOf('revokeSignIn', { identity }))).toBe('no_such_sign_in');
    }
    expect(world.rows<SignInRow>('sign_in').every(({ revoked }) => revoked === undefined)).toBe(true);
  });

  test('those who have not registered yet can, too', () => {
    const first = world.signIn('anna');
    const second = world.signIn('anna', 'second');
    expect(codeOf(first.refusalOf('revokeSignIn', { identity: second.identity }))).toBeNull();
  });

  test('a logout at the provider ends what came of that session, of that person only', () => {
    const laptop = world.register('Anna');
    const sameSession = world.signIn('Anna', 'tablet', { provider_session: 'session-Anna-first' });
    const phone = world.signIn('Anna', 'phone');
    const thief = world.signIn('Bobo', 'first', { provider_session: 'session-Anna-first' });
    const website = world.signIn('Anna', 'website');

    expect(codeOf(world.signIn('Cleo').refusalOf('endProviderSession', { hash: 'session-Anna-first' }))).toBeNull();
    expect(status(laptop)).toMatchObject({ state: { tag: 'ok' } });

    website.call('endProviderSession', { hash: 'session-Anna-first' });
    const out = { state: { tag: 'signedOut' }, reason: 'provider' };
    for (const ended of [laptop, sameSession]) expect(status(ended)).toMatchObject(out);
    for (const kept of [phone, website]) expect(status(kept)).toMatchObject({ state: { tag: 'ok' } });
    expect(status(thief)).toMatchObject({ state: { tag: 'unregistered' } });
  });

  test('a notice whose sign-in names that session itself leaves nothing of it behind', () => {
    const laptop = world.register('Anna');
    const notice = world.signIn('Anna', 'notice', { provider_session: 'session-Anna-first' });
    notice.call('endProviderSession', { hash: 'session-Anna-first' });
    for (const ended of [laptop, notice]) expect(status(ended)).toMatchObject({ state: { tag: 'signedOut' } });
  });

  test('a sign-in that comes to the world only after the logout at its provider is over, too', () => {
    world.register('Anna');
    world.signIn('Anna', 'notice', { provider_session: 'stolen' }).call('endProviderSession', { hash: 'stolen' });
    const thief = world.signIn('Anna', 'thief', { provider_session: 'stolen' });
    expect(status(thief)).toMatchObject({ state: { tag: 'signedOut' } });
    expect(codeOf(thief.refusalOf('register', registration('thief')))).toBe('signed_out');
  });

  test('a sign-out here leaves the session at the provider to sign in from again', () => {
    world.register('Anna').call('signOut');
    const again = world.signIn('Anna', 'again', { provider_session: 'session-Anna-first' });
    expect(status(again)).toMatchObject({ state: { tag: 'ok' } });
  });

  test('somebody else’s logout keeps nobody out', () => {
    world.signIn('Bobo', 'notice', { provider_session: 'shared' }).call('endProviderSession', { hash: 'shared' });
    world.register('Anna');
    expect(status(world.signIn('Anna', 'second', { provider_session: 'shared' }))).toMatchObject({
      state: { tag: 'ok' },
    });
  });

  test('an empty hash ends nothing', () => {
    const anna = world.signIn('anna', 'first', { provider_session: '' });
    anna.call('endProviderSession', { hash: '' });
    expect(status(anna)).toMatchObject({ state: { tag: 'unregistered' } });
  });

  test('a visitor cannot', () => {
    const visitor = world.db.asGuest('visitor').connect();
    expect(codeOf(visitor.refusalOf('endProviderSession', { hash: 'x' }))).toBe('signed_out');
    expect(visitor.refusalOf('signOut')).toBeNull();
  });
});

describe('a public profile', () => {
  const profile = (username: string) => world.db.asGuest('page').connect().procedure('publicProfile', { username });

  test('shows the player and whom they play, by whatever way the name is written', () => {
    const { client } = world.player('Anna');
    expect(profile('ANNA')).toMatchObject({
      username: 'Anna',
      online: true,
      characters: [{ name: 'Anna', class: { tag: 'mage' }, level: 1, look: plainLook }],
    });
    client.call('leaveWorld');
    expect(profile('anna')).toMatchObject({ online: false });
  });

  test('is none for guests and for those who are not there', () => {
    const { client } = world.guest('guest');
    expect(profile(status(client)?.username as string)).toBeUndefined();
    expect(profile('nobody')).toBeUndefined();
    expect(profile('\u0000'.repeat(1000))).toBeUndefined();
  });

  test('is none for names longer than any: they are not even folded, for that could take seconds of everybody’s time', () => {
    world.player('Anna');
    expect(profile(`Anna${'-'.repeat(36)}`)).toMatchObject({ username: 'Anna' });
    expect(profile(`Anna${'-'.repeat(37)}`)).toBeUndefined();
  });

  test('remembers when the player was last in the world', () => {
    world.player('Anna');
    world.db.advance(180_000);
    const seen = (profile('anna') as { lastSeen: bigint }).lastSeen;
    expect(world.db.clock.now() - seen).toBeLessThan(61_000_000n);
  });
});
