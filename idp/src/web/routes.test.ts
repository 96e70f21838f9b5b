import { describe, expect, it } from 'vitest';
import { match } from './routes.ts';

describe('a path', () => {
  it.each([
    ['/account', '/account', {}],
    ['/account', '/account/', null],
    ['/account', '/Account', null],
    ['/interaction/:uid', '/interaction/abc', { uid: 'abc' }],
    ['/interaction/:uid', '/interaction/', null],
    ['/interaction/:uid', '/interaction/abc/register', null],
    ['/assets/:version/*', '/assets/1/design/tokens.css', { version: '1', rest: 'design/tokens.css' }],
    ['/', '/', {}],
  ])('%s against %s', (pattern, path, expected) => {
    expect(match(pattern, path)).toEqual(expected);
  });
});
