import { expect, test } from 'vitest';
import { KEY_ACTIONS } from './keys.ts';
import {
  areButtonsValid,
  buttonsOf,
  buttonTitle,
  MAX_CHOSEN_BUTTONS,
  PAD_ACTS,
  padActTitle,
  padBindingsOf,
  withButton,
} from './pad.ts';

const [LOWER, UPPER, MIDDLE_RIGHT, CROSS] = [0, 3, 9, 12];

test('whatever a key can do, a button can be chosen for', () => {
  const acts: readonly string[] = PAD_ACTS;
  expect(KEY_ACTIONS.filter((action) => !action.startsWith('walk_') && !acts.includes(action))).toEqual([]);
  expect(new Set(PAD_ACTS.map(padActTitle)).size).toBe(PAD_ACTS.length);
});

test('every button does something by itself', () => {
  expect(padBindingsOf([]).size).toBe(MAX_CHOSEN_BUTTONS);
});

test('a chosen button changes places with the one that the act had', () => {
  const chosen = withButton([], 'attack', UPPER);
  expect(buttonsOf('attack', chosen)).toEqual([UPPER]);
  expect(buttonsOf('skill_3', chosen)).toEqual([LOWER]);
  expect(areButtonsValid(chosen)).toBe(true);
  const back = withButton(chosen, 'attack', LOWER);
  expect(padBindingsOf(back)).toEqual(padBindingsOf([]));
});

test('an act that had no button takes one from another, which goes without', () => {
  const chosen = withButton([], 'people', UPPER);
  expect(buttonsOf('people', chosen)).toEqual([UPPER]);
  expect(buttonsOf('skill_3', chosen)).toEqual([]);
});

test('the same choice again changes nothing', () => {
  expect(withButton([], 'attack', LOWER)).toEqual([]);
});

test.each([
  ['an act that the game does not have', [{ action: 'fly', button: LOWER }]],
  ['the cross', [{ action: 'use', button: CROSS }]],
  ['a button that there is not', [{ action: 'use', button: 0.5 }]],
  [
    'a button twice',
    [
      { action: 'use', button: LOWER },
      { action: 'chat', button: LOWER },
    ],
  ],
  [
    'an act twice',
    [
      { action: 'use', button: LOWER },
      { action: 'use', button: UPPER },
    ],
  ],
  ['the last button of the menu', [{ action: 'people', button: MIDDLE_RIGHT }]],
  ['more than there are buttons', Array.from({ length: 5_000 }, () => ({ action: 'use', button: LOWER }))],
])('refused: %s', (_, chosen) => {
  expect(areButtonsValid(chosen)).toBe(false);
});

test('buttons that can be chosen have a name', () => {
  expect(buttonTitle(LOWER)).toBe('Lower button');
  expect(buttonTitle(CROSS)).toBeUndefined();
});
