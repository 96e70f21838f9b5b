import { beforeEach, describe, expect, test } from 'vitest';
import { type Claims, ConnectionRejected } from '../../host/src/index.ts';
import type { SignInRow } from './rows.ts';
import { GAME_ISSUER, openUnconfigured, openWorld, type TestWorld, usualSettings } from './test-world.ts';

let world: TestWorld;
beforeEach(async () => {
  world = await openWorld();
});

const signIns = () => world.rows<SignInRow>('sign_in');

describe('the door', () => {
  test('admits a game token, and remembers the sign-in', () => {
    const anna = world.signIn('anna');
    expect(signIns()).toMatchObject([
      { identity: anna.identity, account: 'anna', userId: 0, amr: ['pwd'], authTime: 1_767_225_000_000_000n },
    ]);
  });

  test('admits visitors without a token, and remembers nothing of them', () => {
    world.db.asGuest('visitor').connect();
    expect(signIns()).toEqual([]);
  });

  test('admits the owner, whatever the settings say', () => {
    world.configure({ guestIssuer: 'nobody', gameTokenIssuer: '' });
    expect(() => world.db.owner.connect()).not.toThrow();
  });

  test.each([
    ['a foreign issuer', { iss: 'https://evil.example' }],
    ['an issuer that only begins like ours', { iss: `${GAME_ISSUER}/` }],
    ['a foreign audience', { aud: 'another-game' }],
    ['no audience', { aud: undefined }],
    ['no account', { account: undefined }],
    ['an empty account', { account: '' }],
    ['an account that is no text', { account: { toString: 'anna' } }],
    ['an account without end', { account: 'x'.repeat(129) }],
  ])('refuses a token with %s', (_, wrong) => {
    const stranger = world.db.as({ ...world.claims('anna'), ...wrong } as Claims);
    expect(() => stranger.connect()).toThrow(ConnectionRejected);
    expect(() => stranger.connect()).toThrow('foreign_token');
    expect(signIns()).toEqual([]);
  });

  test('admits a token for several audiences, if ours is one', () => {
    expect(() => world.signIn('anna', 'first', { aud: ['other', 'hollowmere'] })).not.toThrow();
  });

  test('keeps guests out when the owner names another issuer for them', () => {
    world.configure({ guestIssuer: 'somebody' });
    expect(() => world.db.asGuest('visitor').connect()).toThrow('foreign_token');
  });

  test('takes claims only in the size that rows hold', () => {
    const amr = [...Array.from({ length: 50 }, () => 'x'.repeat(500)), 7];
    world.signIn('anna', 'first', { amr, client: 'y'.repeat(5000), auth_time: 'soon', provider_session: 7 });
    const [row] = world.db.rows('sign_in');
    expect(row?.amr).toHaveLength(8);
    expect(row?.client).toHaveLength(128);
    expect(row).toMatchObject({ authTime: 0n, providerSession: '' });
  });
});

describe('before the owner configured anything', () => {
  test('guests and the owner come in, game tokens do not', async () => {
    world = await openUnconfigured();
    expect(() => world.db.asGuest('visitor').connect()).not.toThrow();
    expect(() => world.db.owner.connect()).not.toThrow();
    expect(() => world.signIn('anna')).toThrow('foreign_token');
    expect(() => world.db.as({ ...world.claims('anna'), iss: '', aud: '' }).connect()).toThrow('foreign_token');
  });
});

describe('coming again', () => {
  test('writes the last use at most once a minute', () => {
    world.signIn('anna');
    const [first] = signIns();
    world.db.advance(59_000);
    world.signIn('anna');
    expect(signIns()[0]?.lastUsed).toBe(first?.lastUsed);
    world.db.advance(1_000);
    world.signIn('anna');
    expect(signIns()[0]?.lastUsed).toBe((first?.lastUsed ?? 0n) + 60_000_000n);
  });

  test('in another browser is another sign-in of the same user', () => {
    world.register('anna');
    world.signIn('anna', 'second');
    expect(signIns().map(({ userId }) => userId)).toEqual([1, 1]);
  });

  test('after proving oneself anew counts at once', () => {
    world.signIn('anna');
    world.signIn('anna', 'first', { amr: ['pwd', 'otp'], auth_time: 1_767_225_500 });
    expect(signIns()).toMatchObject([{ amr: ['pwd', 'otp'], authTime: 1_767_225_500_000_000n }]);
  });

  test('with an older proof takes nothing back', () => {
    world.signIn('anna', 'first', { amr: ['pwd', 'otp'], auth_time: 1_767_225_500 });
    world.db.advance(60_000);
    world.signIn('anna');
    expect(signIns()).toMatchObject([{ amr: ['pwd', 'otp'] }]);
  });

  test('notes the login of a registered user at most once a minute', () => {
    world.register('anna');
    const [before] = world.users();
    world.db.advance(30_000);
    world.signIn('anna', 'second');
    expect(world.users()[0]?.lastLogin).toBe(before?.lastLogin);
    world.db.advance(40_000);
    world.signIn('anna', 'third');
    expect(world.users()[0]?.lastLogin).toBe((before?.lastLogin ?? 0n) + 70_000_000n);
  });

  test('with a revoked sign-in does not bring it back', () => {
    const anna = world.register('anna');
    anna.call('signOut');
    const [before] = signIns();
    const [user] = world.users();
    world.db.advance(120_000);
    world.signIn('anna');
    expect(before?.revoked).toBeDefined();
    expect(signIns()).toEqual([before]);
    expect(world.users()).toEqual([user]);
  });

  test('after two months forgets sign-ins of that account which nobody used', () => {
    world.signIn('anna', 'old');
    world.signIn('bo', 'old');
    world.sleep(61);
    world.signIn('anna', 'new');
    expect(signIns().map(({ account }) => account)).toEqual(['bo', 'anna']);
  });
});

describe('the settings', () => {
  const settings = { ...usualSettings, maxGuests: 5, minimumAge: 16, termsVersion: 3, appealTo: 'help@example.org' };

  test('are the owner’s alone', () => {
    const anna = world.register('anna');
    expect(anna.refusalOf('configure', settings)).toContain('not_owner');
    expect(world.db.asGuest('visitor').connect().refusalOf('configure', settings)).toContain('not_owner');
    expect(world.db.owner.refusalOf('configure', settings)).toBeNull();
    expect(world.db.rows('settings')).toMatchObject([settings]);
  });

  test('never change the owner or the beginning of time', () => {
    const [before] = world.db.rows('settings');
    world.db.advance(5_000);
    world.configure({ maxGuests: 7 });
    const [after] = world.db.rows('settings');
    expect(after).toMatchObject({ owner: before?.owner, epoch: before?.epoch, maxGuests: 7 });
  });

  test.each([
    ['an issuer with blanks', { gameTokenIssuer: 'http://a b' }],
    ['an issuer without an audience', { gameTokenAudience: '' }],
    ['one issuer for guests and players', { gameTokenIssuer: 'localhost' }],
    ['something endless', { guestIssuer: 'x'.repeat(201) }],
    ['terms that nobody wrote', { termsVersion: 0 }],
    ['an age nobody reaches', { minimumAge: 200 }],
    ['staff who sign in by the minute', { staffAuthHours: 0 }],
    ['staff who sign in once and for all', { staffAuthHours: 10_000 }],
    ['providers with blanks', { staffProviders: 'one, two' }],
    ['providers without end', { staffProviders: 'a,'.repeat(150) }],
    ['a script to appeal to', { appealTo: 'javascript:alert(1)' }],
    ['a way to appeal that others read along', { appealTo: 'http://example.org' }],
  ])('refuse %s', (_, wrong) => {
    expect(world.db.owner.refusalOf('configure', { ...settings, ...wrong })).toContain('bad_setting');
  });

  test.each(['', 'help@example.org', 'https://example.org/appeal?of=1'])('let people appeal to %j', (appealTo) => {
    world.configure({ appealTo });
    expect(world.signIn('anna').view('my_status')).toMatchObject([{ appealTo }]);
  });

  test.each(['', 'one', 'one,two-2'])('trust %j for staff', (staffProviders) => {
    expect(world.db.owner.refusalOf('configure', { ...settings, staffProviders })).toBeNull();
  });
});
