import { describe, expect, test } from 'vitest';
import { checkPermanentSettings, missingProviders, PermanentSettingsError } from './permanent-settings.ts';
import { exampleProvider, testEnvironment } from './testing-environment.ts';

const firstStart = () => checkPermanentSettings(testEnvironment(), null).toKeep;
const laterStart = (changes: Record<string, string>) => checkPermanentSettings(testEnvironment(changes), firstStart());

describe('the first start', () => {
  test('takes the address of the website as issuer when none is set', () => {
    expect(firstStart().gameTokenIssuer).toBe('http://localhost:3001');
  });

  test('writes down a fingerprint of the key, not the key', () => {
    expect(JSON.stringify(firstStart())).not.toContain(testEnvironment().gameToken.accountKey);
  });
});

describe('a later start', () => {
  test('passes with the same settings', () => {
    expect(laterStart({}).settings.providerId).toBe('hollowmere');
  });

  test('keeps the first issuer when the address of the website has changed', () => {
    expect(laterStart({ NEXTAUTH_URL: 'http://localhost:4001' }).settings.gameTokenIssuer).toBe(
      'http://localhost:3001',
    );
  });

  test('passes when secrets that may rotate have changed', () => {
    const rotated = { NEXTAUTH_SECRET: 'another-secret-that-is-long-enough-too', OIDC_CLIENT_SECRET: 'b'.repeat(20) };
    expect(() => laterStart(rotated)).not.toThrow();
  });

  test.each([
    ['GAME_TOKEN_ISSUER', 'https://elsewhere.example'],
    ['GAME_ACCOUNT_KEY', Buffer.alloc(32, 8).toString('base64url')],
    ['OIDC_PROVIDER_ID', 'somebody-else'],
  ])('is refused when %s has changed, with the reason in words', (name, value) => {
    expect(() => laterStart({ [name]: value })).toThrow(PermanentSettingsError);
    expect(() => laterStart({ [name]: value })).toThrow(
      new RegExp(`^${name} is permanent: .* would become a stranger .* former value back`),
    );
  });

  test('may bring further providers, whose names are written down, too', () => {
    expect(laterStart(exampleProvider).toKeep.providerIds).toEqual(['hollowmere', 'example']);
  });

  test('without a further provider passes, and knows which one is missing', () => {
    const kept = laterStart(exampleProvider).toKeep;
    const { toKeep } = checkPermanentSettings(testEnvironment(), kept);
    expect(toKeep.providerIds).toEqual(['hollowmere', 'example']);
    expect(missingProviders(toKeep, testEnvironment().providers)).toEqual(['example']);
  });
});
