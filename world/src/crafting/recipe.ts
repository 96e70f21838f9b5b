// What a recipe is. The recipes stand in recipes.ts.
import type { Stack } from '../items/index.ts';

/** Where things are made; fixtures of kind `station` have one of these. */
export const stations = ['anvil', 'stove', 'loom', 'cauldron'] as const;
export type Station = (typeof stations)[number];

export interface Recipe {
  /** Stable for ever. */
  readonly id: number;
  readonly key: string;
  readonly station: Station;
  /** The level it takes. */
  readonly level: number;
  readonly ingredients: readonly Stack[];
  readonly result: Stack;
}
