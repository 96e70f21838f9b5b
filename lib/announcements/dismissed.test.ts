import { expect, test } from 'vitest';
import { readDismissed, withDismissed } from './dismissed.ts';

test('what was put aside is remembered, once each', () => {
  const cookie = withDismissed(withDismissed(withDismissed(undefined, 3), 12), 3);
  expect(readDismissed(cookie)).toEqual([12, 3]);
});

test.each([undefined, '', 'abc', '-1', '0', '1e9', '99999999999'])(
  'a cookie that is not ours (%s) hides nothing',
  (value) => {
    expect(readDismissed(value)).toEqual([]);
  },
);

test('the cookie does not grow for ever', () => {
  const cookie = Array.from({ length: 200 }, (_, index) => index + 1).reduce<string>(withDismissed, '');
  expect(readDismissed(cookie)).toHaveLength(50);
  expect(readDismissed(cookie).at(-1)).toBe(200);
});
