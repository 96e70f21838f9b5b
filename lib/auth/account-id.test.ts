import { describe, expect, test } from 'vitest';
import { accountId, providerSessionHash } from './account-id.ts';

const key = Buffer.alloc(32, 1).toString('base64url');
const login = { providerId: 'hollowmere', subject: 'user-1' };

describe('an account id', () => {
  test('is permanent: the same key and login give this very id for ever', () => {
    expect(accountId(key, login)).toBe('lUq8iuudl2G8T1Rny6-Z1Z1dDLAJthJ2ovxR-APfG88');
  });

  test('differs by person, provider and key', () => {
    const ids = [
      accountId(key, login),
      accountId(key, { ...login, subject: 'user-2' }),
      accountId(key, { ...login, providerId: 'other' }),
      accountId(Buffer.alloc(32, 2).toString('base64url'), login),
    ];
    expect(new Set(ids).size).toBe(4);
  });

  test('does not show the subject', () => {
    expect(accountId(key, login)).not.toContain('user-1');
  });
});

test('a provider session is known by its hash only', () => {
  expect(providerSessionHash('session-1')).toHaveLength(43);
  expect(providerSessionHash('session-1')).not.toBe(providerSessionHash('session-2'));
});
