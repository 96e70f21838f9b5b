// The rules of a fight: `@hollowmere/world/combat`. Pure and whole-numbered; who fights with what is in skills/, growth/ and
// creatures/.
export * from './aim.ts';
export { blessingFor } from './blessing.ts';
export * from './damage-types.ts';
export * from './death.ts';
export * from './effects.ts';
export {
  type Fighter,
  LEAST_RESISTANCE,
  MOST_RESISTANCE,
  type Resistances,
  resistances,
} from './fighter.ts';
export * from './leaving.ts';
export { type Blocks, hasClearView } from './sight.ts';
export * from './strike.ts';
export * from './targeting.ts';
export * from './timing.ts';
export * from './vitals.ts';
