import { describe, expect, test } from 'vitest';
import { arePreferences, asPreferences, DEFAULT_PREFERENCES } from './preferences.ts';

const chosen = {
  language: 'de-DE',
  theme: 'night',
  motion: 'reduced',
  textSize: 125,
  keys: [{ action: 'use', key: 'KeyF' }],
} as const;

const spoiled = {
  language: 'xx-YY',
  theme: 'neon',
  motion: 'wild',
  textSize: 400,
  keys: [{ action: 'fly', key: 'KeyF' }],
};

test('what is offered can be chosen', () => {
  expect(arePreferences(DEFAULT_PREFERENCES)).toBe(true);
  expect(arePreferences(chosen)).toBe(true);
});

describe.each(Object.entries(spoiled))('a %s that is not offered', (part, value) => {
  test('is refused', () => {
    expect(arePreferences({ ...chosen, [part]: value })).toBe(false);
  });

  test('is left out of what was kept, and nothing else', () => {
    const kept = asPreferences({ ...chosen, [part]: value });
    expect(kept).toEqual({ ...chosen, [part]: DEFAULT_PREFERENCES[part as keyof typeof DEFAULT_PREFERENCES] });
  });
});

test('nothing kept is what newcomers have', () => {
  expect(asPreferences({})).toEqual(DEFAULT_PREFERENCES);
});
