import { describe, expect, test } from 'vitest';
import { newSignIn, readSignInClaims } from './sign-in-claims.ts';

const input = {
  idToken: { sub: 'user-1', amr: ['pwd'], auth_time: 900, sid: 'provider-session', name: 'Anna', email: 'a@b.example' },
  providerId: 'hollowmere',
  accountKey: Buffer.alloc(32, 1).toString('base64url'),
  client: 'Firefox, Linux',
  country: 'NL',
  now: 1_000,
};

describe('a new sign-in', () => {
  test('keeps nothing of the id token but what the world may know', () => {
    const claims = newSignIn(input);
    expect(Object.keys(claims).sort()).toEqual([
      'account',
      'amr',
      'authTime',
      'client',
      'country',
      'provider',
      'providerSession',
      'signIn',
      'startedAt',
    ]);
    expect(JSON.stringify(claims)).not.toMatch(/Anna|a@b|user-1|"provider-session"/);
  });

  test('has 128 random bits of its own, while the account stays the same', () => {
    const [one, two] = [newSignIn(input), newSignIn(input)];
    expect(Buffer.from(one.signIn, 'base64url')).toHaveLength(16);
    expect(one.signIn).not.toBe(two.signIn);
    expect(one.account).toBe(two.account);
  });

  test('of a provider that says little is never taken for a fresh one', () => {
    expect(newSignIn({ ...input, idToken: { sub: 'user-1' } })).toMatchObject({
      amr: [],
      authTime: 0,
      providerSession: '',
    });
  });
});

describe('reading a session cookie', () => {
  const claims = newSignIn(input);

  test('gives the sign-in until its life is over, and not a second longer', () => {
    expect(readSignInClaims(claims, 60, 1_059)).toEqual(claims);
    expect(readSignInClaims(claims, 60, 1_060)).toBeNull();
  });

  test('knows cookies from when there was one provider and no country', () => {
    const { provider: _, country: __, ...old } = claims;
    expect(readSignInClaims(old, 60, 1_000)).toEqual({ ...claims, provider: '', country: '' });
  });

  test('gives nothing for cookies that are not ours', () => {
    expect(readSignInClaims(null, 60, 1_000)).toBeNull();
    expect(readSignInClaims({ name: 'Anna' }, 60, 1_000)).toBeNull();
  });
});
