import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CHARACTER_CLASSES } from './characters.ts';
import { BOARDS, boardOf, standingOrder } from './hiscores.ts';

const nobody = {
  class: 'mage',
  level: 1,
  playSeconds: 0,
  visits: 0,
  linesSaid: 0,
  doorsMoved: 0,
  kills: 0,
  bosses: 0,
  quests: 0,
} as const;

test('every board has its own name, fit for an address', () => {
  const names = BOARDS.map(({ board }) => board);
  expect(new Set(names).size).toBe(names.length);
  for (const name of names) expect(name).toMatch(/^[a-z]+(-[a-z]+)*$/);
});

test('there is a board for each class, where only that class stands', () => {
  for (const name of CHARACTER_CLASSES) {
    const value = boardOf(`level-${name}`)?.value;
    expect(value?.({ ...nobody, class: name, level: 7 })).toBe(7);
    expect(value?.({ ...nobody, class: name === 'mage' ? 'cleric' : 'mage', level: 7 })).toBe(0);
  }
});

test('whoever did nothing stands on the boards of levels alone', () => {
  const standing = BOARDS.filter(({ value }) => value(nobody) > 0).map(({ board }) => board);
  expect(standing).toEqual(['level', 'level-mage']);
});

test('names that are no board are none, inherited ones neither', () => {
  for (const name of ['', 'Level', 'constructor', '__proto__']) expect(boardOf(name)).toBeUndefined();
});

test('a higher value stands before a lower one, an older character before a younger of the same', () => {
  const number = fc.integer({ min: 0, max: 0xffff_ffff });
  fc.assert(
    fc.property(number, number, number, number, (value, id, otherValue, otherId) => {
      const isBefore = standingOrder(value, id) < standingOrder(otherValue, otherId);
      expect(isBefore).toBe(value > otherValue || (value === otherValue && id < otherId));
    }),
  );
});

test('a value beyond all bounds counts as the largest', () => {
  expect(standingOrder(2 ** 40, 3)).toBe(standingOrder(0xffff_ffff, 3));
  expect(standingOrder(2 ** 40, 3)).toBe(3n);
});
