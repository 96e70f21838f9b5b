// What lies on somebody for a while: burning, roots, shields. Which kinds there are, how they come together, what they do
// each second and to whoever bears them. Which skill lays which is data in skills/.
import type { Tick } from '../movement/units.ts';
import type { DamageType } from './damage-types.ts';
import type { Fighter } from './fighter.ts';

/** Their place in the list is their number in rows: append only. */
export const effectKinds = [
  'burn',
  'poison',
  'bleed',
  'chill',
  'root',
  'stun',
  'weaken',
  'regenerate',
  'ward',
  'haste',
  'might',
  'protected',
] as const;
export type EffectKind = (typeof effectKinds)[number];

/** The number a row carries for it. */
export const effectCode = (kind: EffectKind): number => effectKinds.indexOf(kind);

export interface Effect {
  readonly kind: EffectKind;
  /** Points each period (burn, poison, bleed, regenerate), points left (ward), percent (chill, weaken, haste, might), else 0. */
  readonly magnitude: number;
  /** The entity that laid it. */
  readonly source: number;
  /** It is over at this tick. */
  readonly ends: Tick;
}

export interface EffectRule {
  /** `foe`: harms, and is kept off by `protected`; `friend`: helps. */
  readonly suits: 'foe' | 'friend';
  /**
   * `eachSource`: one from each who lays it, a new one takes the place of the old.
   * `strongest`: one at all; a weaker one comes to nothing, an equal one lasts longer.
   */
  readonly stacking: 'eachSource' | 'strongest';
  /** Acts each time so many ticks have gone by; 0: it only lasts. */
  readonly period: Tick;
  /** What magnitude counts. */
  readonly unit: 'points' | 'percent' | 'none';
  readonly damageType?: DamageType;
  readonly name: string;
}

const SECOND = 20;

const overTime = (name: string, damageType: DamageType): EffectRule => ({
  suits: 'foe',
  stacking: 'eachSource',
  period: SECOND,
  unit: 'points',
  damageType,
  name,
});

const lasting = (suits: EffectRule['suits'], unit: EffectRule['unit'], name: string): EffectRule => ({
  suits,
  stacking: 'strongest',
  period: 0,
  unit,
  name,
});

export const effectRules: Readonly<Record<EffectKind, EffectRule>> = {
  burn: overTime('Burning', 'fire'),
  poison: overTime('Poisoned', 'nature'),
  bleed: overTime('Bleeding', 'physical'),
  chill: lasting('foe', 'percent', 'Chilled'),
  root: lasting('foe', 'none', 'Rooted'),
  stun: lasting('foe', 'none', 'Stunned'),
  weaken: lasting('foe', 'percent', 'Weakened'),
  regenerate: { suits: 'friend', stacking: 'strongest', period: SECOND, unit: 'points', name: 'Mending' },
  ward: lasting('friend', 'points', 'Warded'),
  haste: lasting('friend', 'percent', 'Hastened'),
  might: lasting('friend', 'percent', 'Mighty'),
  protected: lasting('friend', 'none', 'Protected'),
};

/** What a new effect makes of those already there: take its place beside them, replace one of them, or come to nothing. */
export type Joined<Present extends Effect> =
  | { readonly outcome: 'added' }
  | { readonly outcome: 'replaces'; readonly replaced: Present }
  | { readonly outcome: 'tooWeak' };

export function joinEffect<Present extends Effect>(present: readonly Present[], arriving: Effect): Joined<Present> {
  const { stacking } = effectRules[arriving.kind];
  const rival = present.find(
    ({ kind, source }) => kind === arriving.kind && (stacking === 'strongest' || source === arriving.source),
  );
  if (!rival) return { outcome: 'added' };
  if (stacking === 'eachSource') return { outcome: 'replaces', replaced: rival };
  if (arriving.magnitude < rival.magnitude) return { outcome: 'tooWeak' };
  if (arriving.magnitude === rival.magnitude && arriving.ends <= rival.ends) return { outcome: 'tooWeak' };
  return { outcome: 'replaces', replaced: rival };
}

/** The points one period of a harming effect takes: its magnitude less resistance. Armour is no help against it. */
export function periodHarm(effect: Pick<Effect, 'kind' | 'magnitude'>, target: Pick<Fighter, 'resist'>): number {
  const type = effectRules[effect.kind].damageType;
  if (type === undefined) return 0;
  return Math.max(1, Math.floor((effect.magnitude * (100 - target.resist[type])) / 100));
}

/** What a ward of `magnitude` points leaves of harm, and what is left of the ward. */
export function absorb(magnitude: number, harm: number): { readonly harm: number; readonly ward: number } {
  const taken = Math.min(magnitude, harm);
  return { harm: harm - taken, ward: magnitude - taken };
}

/** Whether somebody under these effects can act at all. */
export const mayAct = (effects: readonly Pick<Effect, 'kind'>[]): boolean =>
  !effects.some(({ kind }) => kind === 'stun');

/** Nobody is slowed by more, in percent; what should stop somebody is a root. */
const MOST_CHILL = 70;

/** Speed in units per tick under effects: rooted and stunned stand, haste and chill are added before they count. */
export function speedUnder(speed: number, effects: readonly Pick<Effect, 'kind' | 'magnitude'>[]): number {
  let percent = 100;
  for (const { kind, magnitude } of effects) {
    if (kind === 'root' || kind === 'stun') return 0;
    if (kind === 'haste') percent += magnitude;
    if (kind === 'chill') percent -= Math.min(MOST_CHILL, magnitude);
  }
  return Math.floor((speed * Math.max(100 - MOST_CHILL, percent)) / 100);
}

/** A fighter as effects make it: might and weaken change power, haste, chill, root and stun change speed. */
export function underEffects(fighter: Fighter, effects: readonly Pick<Effect, 'kind' | 'magnitude'>[]): Fighter {
  if (effects.length === 0) return fighter;
  let percent = 100;
  for (const { kind, magnitude } of effects) {
    if (kind === 'might') percent += magnitude;
    if (kind === 'weaken') percent -= magnitude;
  }
  return {
    ...fighter,
    power: Math.max(1, Math.floor((fighter.power * Math.max(0, percent)) / 100)),
    speed: speedUnder(fighter.speed, effects),
  };
}
