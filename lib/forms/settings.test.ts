import { expect, test } from 'vitest';
import { settingsSchema } from './settings.ts';

const sent = {
  language: 'de-DE',
  theme: 'night',
  motion: 'reduced',
  textSize: '125',
  'key:use': 'KeyF',
  'key:chat': '',
};

test('a form becomes preferences, with the keys that were chosen', () => {
  expect(settingsSchema.parse(sent)).toEqual({
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
  expect(settingsSchema.safeParse({ ...sent, [field]: value }).success).toBe(false);
});

test('an action that the game does not have is left out', () => {
  expect(settingsSchema.parse({ ...sent, 'key:fly': 'KeyG' }).keys).toHaveLength(1);
});

test('one key for two actions is refused', () => {
  expect(settingsSchema.safeParse({ ...sent, 'key:chat': 'KeyF' }).success).toBe(false);
});
