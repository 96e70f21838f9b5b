// What is made of what, and where. Crafting itself is an exchange in a bag: see items.
export { type Recipe, type Station, stations } from './recipe.ts';
export { recipeOf, recipes } from './recipes.ts';
