// Creatures and townsfolk: `@hollowmere/world/creatures`. What kinds there are, where they live, and how they decide.
export type { CreatureKind, Family, Temper } from './creature-kind.ts';
export { creatureKind, creatureKinds, creatureOf, isTownsfolk } from './creature-kinds.ts';
export { stopsAt } from './day.ts';
export * from './mind.ts';
export { type Phase, phaseAt } from './phases.ts';
export { isAfter } from './pursuit.ts';
export { sightAt } from './sight.ts';
export { levelFor, respawnTicks, type Spawn, spawnsOn } from './spawns.ts';
export { think } from './think.ts';
