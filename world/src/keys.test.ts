import { expect, test } from 'vitest';
import { areKeysValid, bindingsOf, isKeyFree, KEY_ACTIONS, keysOf, keyTitle, withKey } from './keys.ts';

test('every action has a key by itself, and no key does two things', () => {
  for (const action of KEY_ACTIONS) expect(keysOf(action, [])).not.toEqual([]);
  expect(
    areKeysValid(
      KEY_ACTIONS.flatMap((action) =>
        keysOf(action, [])
          .filter(isKeyFree)
          .map((key) => ({ action, key })),
      ),
    ),
  ).toBe(true);
});

test('a chosen key stands in the place of the defaults; the keys that are always there stay', () => {
  expect(keysOf('walk_up', [{ action: 'walk_up', key: 'KeyI' }])).toEqual(['KeyI', 'ArrowUp']);
  expect(bindingsOf([{ action: 'walk_up', key: 'KeyI' }]).get('KeyW')).toBeUndefined();
});

test('the menu can be given a key as everything else can, and Esc opens it all the same', () => {
  const chosen = withKey([], 'menu', 'KeyO');
  expect(areKeysValid(chosen)).toBe(true);
  expect(keysOf('menu', chosen)).toEqual(['KeyO', 'Escape']);
});

test('a chosen key is taken from what had it by itself', () => {
  const chosen = [{ action: 'people', key: 'Enter' }];
  expect(bindingsOf(chosen).get('Enter')).toBe('people');
  expect(keysOf('chat', chosen)).toEqual(['NumpadEnter']);
});

test('a key that is chosen anew leaves the action that had it', () => {
  const first = withKey([], 'use', 'KeyF');
  expect(withKey(first, 'people', 'KeyF')).toEqual([{ action: 'people', key: 'KeyF' }]);
  expect(withKey(first, 'use', 'KeyR')).toEqual([{ action: 'use', key: 'KeyR' }]);
});

test('keys of the browser, of the system and those that are always there cannot be chosen', () => {
  for (const key of ['Tab', 'F5', 'ControlLeft', 'MetaLeft', 'ArrowUp', 'Escape', 'constructor', '']) {
    expect(isKeyFree(key), key).toBe(false);
    expect(areKeysValid([{ action: 'use', key }])).toBe(false);
  }
});

test('a choice names known actions, and no key twice', () => {
  expect(areKeysValid([{ action: 'fly', key: 'KeyF' }])).toBe(false);
  expect(
    areKeysValid([
      { action: 'use', key: 'KeyF' },
      { action: 'chat', key: 'KeyF' },
    ]),
  ).toBe(false);
  expect(areKeysValid([])).toBe(true);
});

test('what was kept by another version is passed over', () => {
  expect(bindingsOf([{ action: 'fly', key: 'KeyW' }])).toEqual(bindingsOf([]));
});

test('keys are shown by what is written on them', () => {
  expect(['KeyW', 'Digit1', 'Numpad7', 'Space', 'Comma', 'ArrowUp'].map(keyTitle)).toEqual([
    'W',
    '1',
    'Num 7',
    'Space',
    ',',
    '↑',
  ]);
});
