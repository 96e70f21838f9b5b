import { describe, expect, test } from 'vitest';
import { safeReturnPath } from './return-path.ts';

const siteUrl = 'https://play.example';

describe('the way back after signing in', () => {
  test.each([
    ['/characters/new', '/characters/new'],
    ['/play?character=3', '/play?character=3'],
    ['https://play.example/account', '/account'],
  ])('%s stays', (asked, given) => {
    expect(safeReturnPath(asked, siteUrl)).toBe(given);
  });

  test.each([
    'https://evil.example/',
    '//evil.example',
    '/\\evil.example',
    '/\t/evil.example',
    'javascript:alert(1)',
    'https://play.example@evil.example/',
    'http://play.example/',
    '',
    null,
  ])('%j leads to the characters instead', (asked) => {
    expect(safeReturnPath(asked, siteUrl)).toBe('/characters');
  });

  test('a path that a browser would read as another host is folded', () => {
    expect(safeReturnPath('https://play.example//evil.example', siteUrl)).toBe('/evil.example');
  });
});
