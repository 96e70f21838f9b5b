import { DEFAULT_PREFERENCES, type Preferences } from '@hollowmere/world/preferences';
import { describe, expect, test } from 'vitest';
import { readPreferences, writePreferences } from './preferences-cookie.ts';

const chosen: Preferences = {
  language: 'pt-BR',
  theme: 'night',
  motion: 'reduced',
  textSize: 150,
  keys: [{ action: 'use', key: 'KeyF' }],
};

test('what was chosen is read back', () => {
  expect(readPreferences(writePreferences(chosen))).toEqual(chosen);
});

test('it fits into a cookie, even with every key chosen anew', () => {
  const keys = Array.from({ length: 40 }, (_, n) => ({ action: 'use', key: `Numpad${n}` }));
  expect(encodeURIComponent(writePreferences({ ...chosen, keys })).length).toBeLessThan(4_000);
});

describe('a cookie that is not ours changes nothing', () => {
  test.each([
    undefined,
    '',
    '%',
    'null',
    '[]',
    '{"keys":7}',
    'x'.repeat(5_000),
    '{"theme":"neon","textSize":1e9}',
    '{"keys":[null]}',
    '{"keys":[{"action":"use","key":7}]}',
  ])('%s', (value) => {
    expect(readPreferences(value)).toEqual(DEFAULT_PREFERENCES);
  });
});

test('a part that is missing is what newcomers have', () => {
  expect(readPreferences('{"theme":"night"}')).toEqual({ ...DEFAULT_PREFERENCES, theme: 'night' });
});

test('a part of the wrong type takes no other with it', () => {
  expect(readPreferences('{"theme":7,"textSize":125}')).toEqual({ ...DEFAULT_PREFERENCES, textSize: 125 });
});
