import { expect, test } from 'vitest';
import { buttonChange } from './button-change.ts';

test('buttons change places, and that is said', () => {
  expect(buttonChange([], 'attack', 3)).toEqual({
    chosen: [
      { action: 'skill_3', button: 0 },
      { action: 'attack', button: 3 },
    ],
    words: 'Upper button now means “Attack; with nobody near, use what is”. “Skill 3” has lower button instead.',
  });
});

test('what goes without a button is named', () => {
  expect(buttonChange([], 'people', 3).words).toBe(
    'Upper button now means “See who is near”. “Skill 3” has no button any more.',
  );
});

test('the way to the menu is not taken away', () => {
  const { chosen, words } = buttonChange([], 'people', 9);
  expect(chosen).toEqual([]);
  expect(words).toBe('“Menu” has no other button. Give it another one first.');
});

test('the cross cannot be chosen', () => {
  expect(buttonChange([], 'people', 12)).toEqual({
    chosen: [],
    words: 'Stick and cross walk: please press another button.',
  });
});
