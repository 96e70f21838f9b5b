import { describe, expect, test } from 'vitest';
import { signInCountry } from './sign-in-country.ts';

const headers = (value: string) => new Headers({ 'x-vercel-ip-country': value });

describe('the country of a sign-in', () => {
  test('is what the platform says in the header that the operator named', () => {
    expect(signInCountry(headers('nl'), 'x-vercel-ip-country')).toBe('NL');
  });

  test('is empty where nobody vouches for the header: a browser may send what it likes', () => {
    expect(signInCountry(headers('NL'), undefined)).toBe('');
    expect(signInCountry(headers('NL'), 'cf-ipcountry')).toBe('');
  });

  test.each(['XX', 'T1', 'Netherlands', '<b>', ''])('is empty for "%s"', (value) => {
    expect(signInCountry(headers(value), 'x-vercel-ip-country')).toBe('');
  });
});
