import { DEFAULT_PREFERENCES } from '@hollowmere/world/preferences';
import { expect, test } from 'vitest';
import { readSettings } from './settings.ts';

const sent = {
  language: 'de-DE',
  theme: 'night',
  motion: 'reduced',
  textSize: '125',
  'key:use': 'KeyF',
  'key:chat': '',
};

test('a form becomes preferences, with the keys that were chosen', () => {
  expect(readSettings(sent)).toEqual({
    language: 'de-DE',
    theme: 'night',
    motion: 'reduced',
    textSize: 125,
    keys: [{ action: 'use', key: 'KeyF' }],
  });
});

test.each([
  ['theme', 'neon'],
  ['textSize', 'huge'],
  ['textSize', ''],
  ['language', 'klingon'],
  ['key:use', 'Tab'],
])('%s "%s" is refused', (field, value) => {
  expect(readSettings({ ...sent, [field]: value })).toBeNull();
});

test('an action that the game does not have is left out', () => {
  expect(readSettings({ ...sent, 'key:fly': 'KeyG' })?.keys).toHaveLength(1);
});

test('one key for two actions is refused', () => {
  expect(readSettings({ ...sent, 'key:chat': 'KeyF' })).toBeNull();
});

test('asked to begin anew, it says what newcomers have', () => {
  expect(readSettings({ ...sent, reset: 'yes' })).toEqual(DEFAULT_PREFERENCES);
});
