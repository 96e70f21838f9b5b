// How characters grow: `@hollowmere/world/growth`. Experience and levels, what a class is at a level, and what is told about it.
export * from './attributes.ts';
export * from './experience.ts';
export { attributesWith, fighterOf, type PlayerBuild } from './fighter-of.ts';
