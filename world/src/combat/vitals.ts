// Health and energy as a line in time, like a motion: a row says what they were and how they grow, everybody computes
// what they are. Nothing is written while they only grow.
import { TICKS_PER_SECOND, type Tick } from '../movement/units.ts';

export interface Maxima {
  readonly maxHealth: number;
  readonly maxEnergy: number;
  /** Points a whole second. */
  readonly healthGain: number;
  readonly energyGain: number;
}

export interface Vitals extends Maxima {
  readonly health: number;
  readonly energy: number;
  /** From this tick on energy grows. */
  readonly since: Tick;
  /** From this tick on health grows; lies ahead while somebody was hurt a moment ago. */
  readonly healthSince: Tick;
}

/** Health grows again this long after the last harm. */
export const REST_TICKS = 5 * TICKS_PER_SECOND;

/** As good as new. */
export function fullVitals(maxima: Maxima, tick: Tick): Vitals {
  return { ...onlyMaxima(maxima), health: maxima.maxHealth, energy: maxima.maxEnergy, since: tick, healthSince: tick };
}

/** With what was left of somebody; never dead, for nobody comes into the world so, and never above the maxima. */
export function vitalsOf(maxima: Maxima, left: { health: number; energy: number }, tick: Tick): Vitals {
  const full = fullVitals(maxima, tick);
  return { ...full, health: clamp(left.health, 1, full.maxHealth), energy: clamp(left.energy, 0, full.maxEnergy) };
}

/** No health is dead. The dead do not recover by themselves. */
export const isDead = (vitals: Pick<Vitals, 'health'>): boolean => vitals.health === 0;

/**
 * What vitals are at a tick: each whole second since `since` adds its gain, up to the maximum.
 * `vitalsAt(vitalsAt(v, a), b)` equals `vitalsAt(v, b)` for `a <= b`; before `since` nothing has changed.
 */
export function vitalsAt(vitals: Vitals, tick: Tick): Vitals {
  const energySeconds = wholeSeconds(vitals.since, tick);
  const healthSeconds = wholeSeconds(vitals.healthSince, tick);
  if (energySeconds === 0 && healthSeconds === 0) return vitals;
  const grown = (value: number, most: number, gain: number, seconds: number) =>
    isDead(vitals) ? value : Math.min(most, value + gain * seconds);
  return {
    ...vitals,
    health: grown(vitals.health, vitals.maxHealth, vitals.healthGain, healthSeconds),
    energy: grown(vitals.energy, vitals.maxEnergy, vitals.energyGain, energySeconds),
    since: vitals.since + energySeconds * TICKS_PER_SECOND,
    healthSince: vitals.healthSince + healthSeconds * TICKS_PER_SECOND,
  };
}

/** After harm of `amount` points at a tick: never below 0, and growing again only after a rest. */
export function hurt(vitals: Vitals, amount: number, tick: Tick): Vitals {
  const now = vitalsAt(vitals, tick);
  return { ...now, health: clamp(now.health - amount, 0, now.maxHealth), healthSince: tick + REST_TICKS };
}

/** After healing of `amount` points. It does not raise the dead. */
export function heal(vitals: Vitals, amount: number, tick: Tick): Vitals {
  const now = vitalsAt(vitals, tick);
  return isDead(now) ? now : { ...now, health: clamp(now.health + amount, 0, now.maxHealth) };
}

/** After getting back `amount` points of energy. */
export function refresh(vitals: Vitals, amount: number, tick: Tick): Vitals {
  const now = vitalsAt(vitals, tick);
  return isDead(now) ? now : { ...now, energy: clamp(now.energy + amount, 0, now.maxEnergy) };
}

/** After spending `cost`; undefined when there is not that much. */
export function spendEnergy(vitals: Vitals, cost: number, tick: Tick): Vitals | undefined {
  const now = vitalsAt(vitals, tick);
  return now.energy < cost ? undefined : { ...now, energy: now.energy - cost };
}

/** With other maxima and gains, as gear, levels and effects bring them; what one has stays, held to the maximum. */
export function withMaxima(vitals: Vitals, maxima: Maxima, tick: Tick): Vitals {
  const now = vitalsAt(vitals, tick);
  return {
    ...now,
    ...onlyMaxima(maxima),
    health: Math.min(now.health, maxima.maxHealth),
    energy: Math.min(now.energy, maxima.maxEnergy),
  };
}

/** The health of a figure that is worth a percentage, rounded up: nobody alive stands at 0 %. */
export const healthPercent = (vitals: Pick<Vitals, 'health' | 'maxHealth'>): number =>
  Math.ceil((vitals.health * 100) / vitals.maxHealth);

const onlyMaxima = ({ maxHealth, maxEnergy, healthGain, energyGain }: Maxima): Maxima => ({
  maxHealth,
  maxEnergy,
  healthGain,
  energyGain,
});

const wholeSeconds = (since: Tick, tick: Tick): number => Math.max(0, Math.floor((tick - since) / TICKS_PER_SECOND));

const clamp = (value: number, least: number, most: number): number => Math.max(least, Math.min(most, value));
