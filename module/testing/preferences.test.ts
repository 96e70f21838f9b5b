import { beforeEach, expect, test } from 'vitest';
import { codeOf, openWorld, type TestWorld } from './test-world.ts';

let world: TestWorld;
beforeEach(async () => {
  world = await openWorld();
});

const wish = {
  language: 'de-DE',
  theme: 'night',
  motion: 'reduced',
  textSize: 125,
  keys: [{ action: 'use', key: 'KeyF' }],
};

test('are none until they are chosen, and then what was chosen, in every browser', () => {
  const anna = world.register('Anna');
  expect(anna.view('my_preferences')).toEqual([]);
  anna.call('setPreferences', wish);
  expect(world.signIn('Anna', 'second').view('my_preferences')).toEqual([wish]);
  anna.call('setPreferences', { ...wish, keys: [], textSize: 100 });
  expect(anna.view('my_preferences')).toMatchObject([{ keys: [], textSize: 100 }]);
});

test('are one’s own', () => {
  world.register('Anna').call('setPreferences', wish);
  expect(world.register('Bobo').view('my_preferences')).toEqual([]);
  expect(world.db.asGuest('visitor').connect().view('my_preferences')).toEqual([]);
});

test('are for guests, too', () => {
  const { client } = world.guest('guest');
  client.call('setPreferences', wish);
  expect(client.view('my_preferences')).toEqual([wish]);
});

test.each([
  { language: 'tlh-KL' },
  { theme: 'x'.repeat(100_000) },
  { motion: '' },
  { textSize: 99 },
  { keys: [{ action: 'use', key: 'F5' }] },
  { keys: Array.from({ length: 5000 }, () => ({ action: 'use', key: 'KeyF' })) },
])('refuse what is not offered, and keep what there was', (wrong) => {
  const anna = world.register('Anna');
  anna.call('setPreferences', wish);
  expect(codeOf(anna.refusalOf('setPreferences', { ...wish, ...wrong }))).toBe('bad_preference');
  expect(anna.view('my_preferences')).toEqual([wish]);
});

test('are nothing for those who have no name yet', () => {
  expect(codeOf(world.signIn('anna').refusalOf('setPreferences', wish))).toBe('unregistered');
  expect(codeOf(world.db.asGuest('visitor').connect().refusalOf('setPreferences', wish))).toBe('unregistered');
});

test('change as often as a person does, not more', () => {
  const anna = world.register('Anna');
  const codes = Array.from({ length: 31 }, () => codeOf(anna.refusalOf('setPreferences', wish)));
  expect(codes.filter((code) => code === 'too_fast')).toHaveLength(1);
});
