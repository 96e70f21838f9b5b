import { expect, test } from 'vitest';
import { placeWords } from './place-words.ts';

const [MARKET_SQUARE, THORNWOOD, NOWHERE] = [1, 25, 0];

test('a place tells who finds it what lives there', () => {
  expect(placeWords(MARKET_SQUARE, 1)).toBe('Nothing here means harm');
  expect(placeWords(THORNWOOD, 9)).toBe('Levels 9 to 15');
  expect(placeWords(NOWHERE, 1)).toBe('');
});

test('and warns whoever it is too much for', () => {
  expect(placeWords(THORNWOOD, 6)).toBe('Levels 9 to 15 · Hard');
  expect(placeWords(THORNWOOD, 1)).toBe('Levels 9 to 15 · Deadly');
});
