// What somebody could make of what they carry: how often, and what is missing for it.
import { type Recipe, recipes, type Station } from '@hollowmere/world/crafting';
import { type Bag, countOf, exchange, type Stack } from '@hollowmere/world/items';

/** The server makes no more at a time. */
const MOST_AT_ONCE = 20;

export interface Makeable {
  readonly recipe: Recipe;
  /** So often, by what is carried, by the room for what comes out, and by what is made at a time. */
  readonly times: number;
  readonly isLearned: boolean;
  readonly needs: readonly (Stack & { readonly held: number })[];
}

/** The recipes of a station: what one can make first, then by level. */
export function makeablesAt(station: Station, bag: Bag, level: number): Makeable[] {
  return recipes
    .filter((recipe) => recipe.station === station)
    .map((recipe) => makeable(recipe, bag, level))
    .sort(
      (a, b) =>
        Number(b.isLearned) - Number(a.isLearned) ||
        Number(b.times > 0) - Number(a.times > 0) ||
        a.recipe.level - b.recipe.level,
    );
}

function makeable(recipe: Recipe, bag: Bag, level: number): Makeable {
  const isLearned = level >= recipe.level;
  const needs = recipe.ingredients.map((stack) => ({ ...stack, held: countOf(bag, stack.kind) }));
  const carried = Math.min(MOST_AT_ONCE, ...needs.map(({ held, count }) => Math.floor(held / count)));
  return { recipe, isLearned, needs, times: isLearned ? mostThatFits(recipe, bag, carried) : 0 };
}

function mostThatFits({ ingredients, result }: Recipe, bag: Bag, most: number): number {
  for (let times = most; times > 0; times--) {
    const scaled = (stack: Stack): Stack => ({ kind: stack.kind, count: stack.count * times });
    if (exchange(bag, ingredients.map(scaled), [scaled(result)]).ok) return times;
  }
  return 0;
}

/** Whether it is room in the bag that is missing, and nothing else. */
export const lacksRoom = ({ isLearned, times, needs }: Makeable): boolean =>
  isLearned && times === 0 && needs.every(({ held, count }) => held >= count);
