import { type Bag, emptyBag, itemIdOf, put } from '@hollowmere/world/items';
import { describe, expect, it } from 'vitest';
import { lacksRoom, makeablesAt } from './crafting.ts';

const carrying = (slots: number, ...things: readonly [key: string, count: number][]): Bag =>
  things.reduce((bag, [key, count]) => {
    const changed = put(bag, itemIdOf(key), count);
    if (!changed.ok) throw new Error(changed.code);
    return changed.bag;
  }, emptyBag(slots));

const bread = (bag: Bag, level = 1) => makeablesAt('stove', bag, level).find(({ recipe }) => recipe.key === 'bread');

describe('what can be made', () => {
  it('is bounded by what there is least of', () => {
    const made = bread(carrying(24, ['flour', 7], ['apple', 9]));
    expect(made?.times).toBe(3);
    expect(made?.needs.map(({ held }) => held)).toEqual([7, 9]);
  });

  it('needs a level', () => {
    const pie = makeablesAt('stove', carrying(24, ['flour', 9]), 1).find(({ recipe }) => recipe.level > 1);
    expect(pie).toMatchObject({ isLearned: false, times: 0 });
  });

  it('needs room for what comes out', () => {
    const full = bread(carrying(2, ['flour', 3], ['apple', 2]));
    expect(full?.times).toBe(0);
    expect(full && lacksRoom(full)).toBe(true);
    expect(lacksRoom(bread(carrying(2, ['flour', 3]))!)).toBe(false);
  });

  it('stands before what cannot be made yet', () => {
    const [first, ...others] = makeablesAt('stove', carrying(24, ['flour', 2], ['apple', 1]), 1);
    expect(first?.recipe.key).toBe('bread');
    expect(others.every(({ times }) => times === 0)).toBe(true);
  });
});
