import { beforeEach, describe, expect, test } from 'vitest';
import type { TestClient } from '../../host/src/index.ts';
import { joinSecret } from './join-secret.ts';
import { codeOf, openWorld, registration, type TestWorld } from './test-world.ts';

let world: TestWorld;
beforeEach(async () => {
  world = await openWorld();
});

const status = (client: TestClient) => client.view('my_status')[0];

/** Anna, who can also sign in through another provider. */
function annaWithTwoLogins(): { first: TestClient; second: TestClient } {
  const first = world.register('Anna');
  const second = world.signIn('Anna at the other', 'first', { provider: 'other' });
  const { secret, hash } = joinSecret('two logins');
  first.call('offerJoin', { hash });
  second.call('redeemJoin', { secret, keep: [] });
  return { first, second };
}

describe('logins', () => {
  test('are told with their provider and when they were used', () => {
    const { first, second } = annaWithTwoLogins();
    expect(first.view('my_logins')).toMatchObject([
      { account: 'Anna', provider: 'hollowmere', current: true },
      { account: 'Anna at the other', provider: 'other', current: false },
    ]);
    expect(second.view('my_logins').map(({ current }) => current)).toEqual([false, true]);
    const [before] = first.view('my_logins');
    world.db.advance(90_000);
    world.signIn('Anna');
    expect(first.view('my_logins')[0]?.lastUsed as bigint).toBeGreaterThan(before?.lastUsed as bigint);
  });

  test('lead to the same account, each with its sign-ins', () => {
    const { first, second } = annaWithTwoLogins();
    expect(status(second)).toMatchObject({ username: 'Anna', state: { tag: 'ok' } });
    expect(first.view('my_sign_ins')).toMatchObject([
      { provider: 'hollowmere', country: 'DE', current: true },
      { provider: 'other', country: 'DE', current: false },
    ]);
    expect(first.refusalOf('revokeSignIn', { identity: second.identity })).toBeNull();
    expect(status(second)).toMatchObject({ state: { tag: 'signedOut' } });
  });

  test('can be taken away, but for the last one', () => {
    const { first, second } = annaWithTwoLogins();
    first.call('unlinkLogin', { account: 'Anna at the other' });
    expect(status(second)).toMatchObject({ state: { tag: 'signedOut' } });
    expect(codeOf(first.refusalOf('unlinkLogin', { account: 'Anna' }))).toBe('last_login');
    expect(first.view('my_logins')).toHaveLength(1);
  });

  test('that were taken away can become an account of their own', () => {
    const { first } = annaWithTwoLogins();
    first.call('unlinkLogin', { account: 'Anna at the other' });
    const anew = world.signIn('Anna at the other', 'later');
    expect(status(anew)).toMatchObject({ state: { tag: 'unregistered' } });
    anew.call('register', registration('Other'));
    expect(status(first)).toMatchObject({ username: 'Anna' });
  });

  test('of others are nobody’s to take away, nor to learn of', () => {
    annaWithTwoLogins();
    const bobo = world.register('Bobo');
    for (const account of ['Anna', 'nobody', '']) {
      expect(codeOf(bobo.refusalOf('unlinkLogin', { account }))).toBe('no_such_login');
    }
    expect(bobo.view('my_logins')).toMatchObject([{ account: 'Bobo' }]);
    expect(world.db.asGuest('visitor').connect().view('my_logins')).toEqual([]);
  });
});

describe('signing out everywhere else', () => {
  test('ends every other sign-in, through whichever login, and no one else’s', () => {
    const { first, second } = annaWithTwoLogins();
    const third = world.signIn('Anna', 'third');
    const bobo = world.register('Bobo');
    first.call('revokeOtherSignIns');
    for (const ended of [second, third]) expect(status(ended)).toMatchObject({ state: { tag: 'signedOut' } });
    for (const kept of [first, bobo]) expect(status(kept)).toMatchObject({ state: { tag: 'ok' } });
  });

  test('is there for those who have not registered yet, too', () => {
    const first = world.signIn('anna');
    const second = world.signIn('anna', 'second');
    first.call('revokeOtherSignIns');
    expect(status(second)).toMatchObject({ state: { tag: 'signedOut' } });
    expect(status(first)).toMatchObject({ state: { tag: 'unregistered' } });
  });

  test('why each sign-in ended is kept', () => {
    const first = world.register('Anna');
    world.signIn('Anna', 'second').call('signOut');
    world.signIn('Anna', 'third');
    first.call('revokeOtherSignIns');
    first.call('endProviderSession', { hash: 'session-Anna-first' });
    expect(world.db.rows('sign_in').map(({ endedReason }) => endedReason)).toEqual([
      'provider',
      'signed_out',
      'revoked',
    ]);
  });
});

test('a country that is none, and a provider without end, are not kept as they are', () => {
  world.register('Anna');
  const odd = world.signIn('Anna', 'odd', { country: '<b>', provider: 'x'.repeat(500) });
  const [row] = odd.view('my_sign_ins').filter(({ current }) => current);
  expect(row).toMatchObject({ country: '' });
  expect((row?.provider as string).length).toBe(128);
});
