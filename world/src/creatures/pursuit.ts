// Whether a creature is after somebody: what decides, for module and client, whether one can just leave.
import type { Mind } from './mind.ts';

/** One that flees from somebody, or has turned home, is after nobody. */
export const isAfter = ({ state, target }: Pick<Mind, 'state' | 'target'>, entity: number): boolean =>
  target === entity && (state === 'chase' || state === 'attack');
