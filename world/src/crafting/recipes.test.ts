import { describe, expect, test } from 'vitest';
import { BAG_SLOTS, emptyBag, exchange, itemIdOf, itemKind, put } from '../items/index.ts';
import { stations } from './recipe.ts';
import { recipeOf, recipes } from './recipes.ts';

describe('the recipes', () => {
  test('have an id and a result of their own, and are found by it', () => {
    expect(new Set(recipes.map(({ id }) => id)).size).toBe(recipes.length);
    expect(new Set(recipes.map(({ key }) => key)).size).toBe(recipes.length);
    for (const recipe of recipes) expect(recipeOf(recipe.id)).toBe(recipe);
    expect(recipeOf(0)).toBeUndefined();
  });

  test('keep every station busy', () => {
    for (const station of stations)
      expect(recipes.filter((recipe) => recipe.station === station).length).toBeGreaterThan(3);
  });

  test('are learned no later than their result can be used', () => {
    for (const { key, level, result } of recipes) {
      expect(Math.abs(level - itemKind(result.kind)!.level), key).toBeLessThanOrEqual(2);
    }
  });

  test('never make a thing of itself, nor ask for one kind twice', () => {
    for (const { key, ingredients, result } of recipes) {
      const asked = ingredients.map(({ kind }) => kind);
      expect(new Set(asked).size, key).toBe(asked.length);
      expect(asked, key).not.toContain(result.kind);
    }
  });

  test('give something worth more than what goes in, or as much', () => {
    for (const { key, ingredients, result } of recipes) {
      const worthIn = ingredients.reduce((sum, { kind, count }) => sum + itemKind(kind)!.price * count, 0);
      expect(itemKind(result.kind)!.price * result.count, key).toBeGreaterThanOrEqual(worthIn);
    }
  });

  test('fit into a bag: all that goes in, and then what comes out', () => {
    for (const { key, ingredients, result } of recipes) {
      let bag = emptyBag(BAG_SLOTS);
      for (const { kind, count } of ingredients) {
        const filled = put(bag, kind, count);
        expect(filled.ok, key).toBe(true);
        if (filled.ok) bag = filled.bag;
      }
      expect(exchange(bag, ingredients, [result]).ok, key).toBe(true);
    }
  });

  test('leave the bag alone when something is missing', () => {
    const perch = recipes.find(({ key }) => key === 'fried-perch')!;
    const one = put(emptyBag(2), itemIdOf('perch'), 1);
    expect(one.ok && exchange(one.bag, perch.ingredients, [perch.result])).toMatchObject({
      code: 'missing_ingredients',
    });
  });
});
