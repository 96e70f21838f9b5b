import { describe, expect, test } from 'vitest';
import { isSameOrigin, requireSameOrigin } from './same-origin.ts';

const siteUrl = 'https://play.example';
const judge = (headers: Record<string, string>) => isSameOrigin(new Headers(headers), siteUrl);

describe('a request', () => {
  test.each([
    ['our own origin', { origin: 'https://play.example' }],
    ['our own origin from a sibling tab', { origin: 'https://play.example', 'sec-fetch-site': 'same-origin' }],
    ['a same-origin mark and no origin', { 'sec-fetch-site': 'same-origin' }],
  ])('with %s is ours', (_, headers) => {
    expect(judge(headers)).toBe(true);
  });

  test.each([
    ['another origin', { origin: 'https://evil.example' }],
    ['another port', { origin: 'https://play.example:8443' }],
    ['another scheme', { origin: 'http://play.example' }],
    ['the opaque origin', { origin: 'null' }],
    [
      'a foreign origin that claims to be same-origin',
      { origin: 'https://evil.example', 'sec-fetch-site': 'same-origin' },
    ],
    ['a cross-site mark', { 'sec-fetch-site': 'cross-site' }],
    ['a same-site mark', { 'sec-fetch-site': 'same-site' }],
    ['neither origin nor mark', {}],
  ])('with %s is not', (_, headers) => {
    expect(judge(headers)).toBe(false);
    expect(() => requireSameOrigin(new Headers(headers), siteUrl)).toThrow(/foreign_request/);
  });
});
