import { DEFAULT_GAME_SETTINGS } from '@hollowmere/world/game-settings';
import { beforeEach, expect, test } from 'vitest';
import { codeOf, openWorld, type TestWorld } from './test-world.ts';

let world: TestWorld;
beforeEach(async () => {
  world = await openWorld();
});

const wish = { ...DEFAULT_GAME_SETTINGS, zoom: 150, palette: 'red-green', buttons: [{ action: 'use', button: 2 }] };

test('are none until they are chosen, and then what was chosen, in every browser', () => {
  const anna = world.register('Anna');
  expect(anna.view('my_game_settings')).toEqual([]);
  anna.call('setGameSettings', wish);
  expect(world.signIn('Anna', 'second').view('my_game_settings')).toEqual([wish]);
  anna.call('setGameSettings', { ...wish, buttons: [], volume: 0 });
  expect(anna.view('my_game_settings')).toMatchObject([{ buttons: [], volume: 0 }]);
});

test('are one’s own, and guests have theirs', () => {
  world.register('Anna').call('setGameSettings', wish);
  expect(world.register('Bobo').view('my_game_settings')).toEqual([]);
  const { client } = world.guest('guest');
  client.call('setGameSettings', wish);
  expect(client.view('my_game_settings')).toEqual([wish]);
});

test.each([
  { zoom: 99 },
  { palette: 'x'.repeat(100_000) },
  { hand: '' },
  { volume: 101 },
  { buttons: [{ action: 'people', button: 9 }] },
])('refuse what is not offered, and keep what there was', (wrong) => {
  const anna = world.register('Anna');
  anna.call('setGameSettings', wish);
  expect(codeOf(anna.refusalOf('setGameSettings', { ...wish, ...wrong }))).toBe('bad_preference');
  expect(anna.view('my_game_settings')).toEqual([wish]);
});

test('are nothing for those who have no name yet', () => {
  expect(codeOf(world.signIn('anna').refusalOf('setGameSettings', wish))).toBe('unregistered');
});
