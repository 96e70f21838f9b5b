// The recipes of the land: what is made at anvil, stove, loom and cauldron. Each takes something that has to be
// gathered or won, and what comes out is never worth less than the trouble.
import { itemIdOf, type Stack } from '../items/index.ts';
import type { Recipe, Station } from './recipe.ts';

type Row = readonly [
  id: number,
  station: Station,
  level: number,
  result: readonly [key: string, count: number],
  ...ingredients: readonly (readonly [key: string, count: number])[],
];

const rows: readonly Row[] = [
  [1, 'stove', 1, ['bread', 2], ['flour', 2], ['apple', 1]],
  [2, 'stove', 2, ['fried-perch', 1], ['perch', 2]],
  [3, 'stove', 4, ['roast-meat', 1], ['raw-meat', 2], ['thornberry', 1]],
  [4, 'stove', 11, ['smoked-eel', 1], ['eel', 2], ['ash-wood', 1]],
  [7, 'stove', 6, ['pike-pasty', 1], ['pike', 1], ['flour', 1]],
  [5, 'stove', 17, ['watchmans-pie', 1], ['flour', 2], ['eel', 1], ['raw-meat', 2]],
  [6, 'stove', 22, ['mushroom-stew', 1], ['glowcap-spores', 1], ['blindfish', 1]],

  [10, 'cauldron', 1, ['minor-health-potion', 1], ['marigold', 2], ['vial', 1]],
  [11, 'cauldron', 1, ['minor-energy-potion', 1], ['thornberry', 2], ['vial', 1]],
  [12, 'cauldron', 5, ['antidote', 1], ['venom-sac', 1], ['thornberry', 1], ['vial', 1]],
  [13, 'cauldron', 8, ['health-potion', 1], ['marigold', 3], ['venom-sac', 1], ['vial', 1]],
  [14, 'cauldron', 10, ['might-elixir', 1], ['thorn-heart', 2], ['thornberry', 2], ['vial', 1]],
  [15, 'cauldron', 12, ['haste-elixir', 1], ['wisp-glass', 2], ['marigold', 2], ['vial', 1]],
  [16, 'cauldron', 16, ['greater-health-potion', 1], ['fenwort', 3], ['gravebloom', 1], ['vial', 1]],
  [17, 'cauldron', 24, ['grand-health-potion', 1], ['glowcap-spores', 3], ['gravebloom', 2], ['vial', 1]],

  [20, 'anvil', 3, ['copper-helm', 1], ['copper-ore', 3], ['coal', 1]],
  [21, 'anvil', 4, ['iron-sword', 1], ['iron-ore', 4], ['ash-wood', 1], ['coal', 2]],
  [22, 'anvil', 9, ['steel-sword', 1], ['iron-ore', 12], ['coal', 10], ['boar-hide', 2]],
  [23, 'anvil', 12, ['steel-cuirass', 1], ['iron-ore', 20], ['coal', 12], ['toad-skin', 2]],
  [24, 'anvil', 19, ['barrow-sword', 1], ['silver-ore', 16], ['iron-ore', 10], ['old-bone', 6]],
  [25, 'anvil', 18, ['barrow-helm', 1], ['silver-ore', 10], ['grave-linen', 4], ['coal', 6]],
  [26, 'anvil', 25, ['emberforged-cuirass', 1], ['ember-ore', 30], ['crawler-plate', 16], ['imp-ember', 8]],
  [27, 'anvil', 26, ['ember-sword', 1], ['ember-ore', 28], ['imp-ember', 12], ['silver-ore', 8]],

  [30, 'loom', 7, ['wolf-jerkin', 1], ['wolf-pelt', 4], ['thread', 3]],
  [31, 'loom', 7, ['wolf-gloves', 1], ['wolf-pelt', 2], ['thread', 1]],
  [32, 'loom', 12, ['silk-robe', 1], ['spider-silk', 14], ['thread', 4]],
  [33, 'loom', 12, ['toad-jerkin', 1], ['toad-skin', 12], ['thread', 4]],
  [34, 'loom', 12, ['fur-cloak', 1], ['wolf-pelt', 6], ['thorn-heart', 2], ['thread', 4]],
  [35, 'loom', 10, ['horn-bow', 1], ['thorn-wood', 8], ['drowned-cord', 2], ['boar-hide', 4]],
  [38, 'loom', 4, ['hide-quiver', 1], ['boar-hide', 2], ['feather', 8], ['thread', 1]],
  [39, 'loom', 14, ['fen-bow', 1], ['bog-oak', 8], ['drowned-cord', 4], ['toad-skin', 2]],
  [40, 'loom', 15, ['antler-bow', 1], ['kings-tine', 6], ['thorn-wood', 8], ['thorn-heart', 6]],
  [36, 'loom', 25, ['ember-robe', 1], ['imp-ember', 24], ['grave-linen', 20], ['bat-wing', 20]],
  [37, 'loom', 25, ['wyrmskin-coat', 1], ['wyrm-scale', 6], ['bat-wing', 16], ['thread', 8]],
];

const stackOf = ([key, count]: readonly [string, number]): Stack => ({ kind: itemIdOf(key), count });

export const recipes: readonly Recipe[] = rows.map(([id, station, level, result, ...ingredients]) => ({
  id,
  key: result[0],
  station,
  level,
  ingredients: ingredients.map(stackOf),
  result: stackOf(result),
}));

/** The recipe with that id, if there is one. */
export const recipeOf = (id: number): Recipe | undefined => recipes.find((recipe) => recipe.id === id);
