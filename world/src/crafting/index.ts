// What is made of what, and where.
export { type Recipe, type Station, stations } from './recipe.ts';
