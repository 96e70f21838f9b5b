import { describe, expect, test } from 'vitest';
import { itemIdOf, wornLooks } from './index.ts';

const nothing = { weapon: 0, shield: 0, head: 0, back: 0, chest: 0, hands: 0, legs: 0, feet: 0 };

describe('what worn things look like', () => {
  test('is the look of each kind, by slot', () => {
    const shown = { ...nothing, weapon: itemIdOf('steel-sword'), back: itemIdOf('fur-cloak') };
    expect(wornLooks(shown)).toEqual({ weapon: 'sword-2', back: 'fur' });
  });

  test('is nothing for what is not worn, and for kinds nobody knows', () => {
    expect(wornLooks({ ...nothing, head: 65_000 })).toEqual({});
  });
});
