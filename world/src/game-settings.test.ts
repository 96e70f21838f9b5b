import { describe, expect, test } from 'vitest';
import { areGameSettings, asGameSettings, DEFAULT_GAME_SETTINGS } from './game-settings.ts';

const chosen = {
  zoom: 150,
  palette: 'red-green',
  hand: 'left',
  hasFlashes: false,
  hasShake: false,
  volume: 0,
  effects: 100,
  ambience: 5,
  music: 10,
  buttons: [{ action: 'use', button: 2 }],
} as const;

const spoiled = {
  zoom: 110,
  palette: 'neon',
  hand: 'third',
  hasFlashes: 'yes',
  hasShake: 1,
  volume: 101,
  effects: -1,
  ambience: 0.5,
  music: Number.NaN,
  buttons: [{ action: 'fly', button: 2 }],
};

test('what is offered can be chosen', () => {
  expect(areGameSettings(DEFAULT_GAME_SETTINGS)).toBe(true);
  expect(areGameSettings(chosen)).toBe(true);
});

describe.each(Object.entries(spoiled))('a %s that is not offered', (part, value) => {
  test('is refused', () => {
    expect(areGameSettings({ ...chosen, [part]: value })).toBe(false);
  });

  test('is left out of what was kept, and nothing else', () => {
    const kept = asGameSettings({ ...chosen, [part]: value });
    expect(kept).toEqual({ ...chosen, [part]: DEFAULT_GAME_SETTINGS[part as keyof typeof DEFAULT_GAME_SETTINGS] });
  });
});

test('nothing kept is what newcomers have', () => {
  expect(asGameSettings({})).toEqual(DEFAULT_GAME_SETTINGS);
});
