// How far creatures notice somebody: the night is the hour of the dead, and of whoever wants to get past the living.
import type { CreatureKind, Family } from './creature-kind.ts';

const NIGHT_BEGINS = 20 / 24;
const NIGHT_ENDS = 5 / 24;

/** Percent of a creature's sight by night. Who lives under the earth or among stones never knew the day. */
const BY_NIGHT: Readonly<Record<Family, number>> = {
  beast: 75,
  vermin: 75,
  humanoid: 60,
  spirit: 140,
  undead: 140,
  stone: 100,
  townsfolk: 100,
};

/** In units, at a part of the day from 0 to 1. */
export function sightAt({ sight, family }: Pick<CreatureKind, 'sight' | 'family'>, hour: number): number {
  const isNight = hour >= NIGHT_BEGINS || hour < NIGHT_ENDS;
  return isNight ? Math.floor((sight * BY_NIGHT[family]) / 100) : sight;
}
