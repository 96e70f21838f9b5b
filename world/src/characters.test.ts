import { expect, test } from 'vitest';
import { isCharacterClass, isLook } from './characters.ts';

test('a look is made of choices that exist', () => {
  expect(isLook({ skin: 0, hair: 0, hairColor: 0, tunic: 0 })).toBe(true);
  expect(isLook({ skin: 5, hair: 5, hairColor: 7, tunic: 7 })).toBe(true);
  expect(isLook({ skin: 6, hair: 0, hairColor: 0, tunic: 0 })).toBe(false);
  expect(isLook({ skin: 0, hair: -1, hairColor: 0, tunic: 0 })).toBe(false);
  expect(isLook({ skin: 0, hair: 0, hairColor: 0.5, tunic: 0 })).toBe(false);
});

test('there are four classes', () => {
  expect(['warrior', 'mage', 'ranger', 'cleric'].every(isCharacterClass)).toBe(true);
  expect(isCharacterClass('god')).toBe(false);
});
