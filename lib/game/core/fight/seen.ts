// What others may see of a fight, as plain values: creatures, health, casts, effects, and what happens. Rows of the tables
// `npc`, `vitals`, `cast`, `effect` and `combat_event`, whose reading is the feed's.
import type { DamageType, EffectKind, Vitals } from '@hollowmere/world/combat';
import type { NpcState } from '@hollowmere/world/creatures';

export type { Vitals } from '@hollowmere/world/combat';

/** A creature or one of the townsfolk. */
export interface CreatureSeen {
  readonly npcId: number;
  /** The body it has now. */
  readonly entity: number;
  /** An id of world/creatures. */
  readonly kind: number;
  readonly level: number;
  readonly state: NpcState;
  /** The body it is after; 0 for none. */
  readonly target: number;
}

/** Something that takes its time: a spell, or a blow whose place can be seen coming. */
export interface CastSeen {
  readonly skill: number;
  /** A body; 0 for a place or a direction. */
  readonly target: number;
  /** Where it will strike, in units. */
  readonly x: number;
  readonly y: number;
  readonly direction: number;
  readonly started: number;
  readonly ends: number;
}

export interface EffectSeen {
  readonly id: number;
  readonly entity: number;
  readonly kind: EffectKind;
  readonly magnitude: number;
  readonly source: number;
  readonly ends: number;
}

export type CombatEventKind =
  | 'hit'
  | 'critical'
  | 'blocked'
  | 'missed'
  | 'resisted'
  | 'absorbed'
  | 'healed'
  | 'began'
  | 'shot'
  | 'used'
  | 'interrupted'
  | 'died'
  | 'rose'
  | 'evaded'
  | 'levelUp'
  | 'knocked'
  | 'aggroed'
  | 'called';

/** What those near see happen, once. */
export interface CombatEvent {
  readonly kind: CombatEventKind;
  /** Bodies; 0 for none. */
  readonly source: number;
  readonly target: number;
  readonly skill: number;
  readonly amount: number;
  readonly damageType: DamageType;
  readonly tick: number;
  /** Ticks that something flies. */
  readonly flight: number;
}

/** All rows of a fight that a connection brought at once. */
export interface FightSnapshot {
  readonly creatures: readonly CreatureSeen[];
  readonly vitals: ReadonlyMap<number, Vitals>;
  readonly casts: ReadonlyMap<number, CastSeen>;
  readonly effects: readonly EffectSeen[];
}

export const NO_FIGHT: FightSnapshot = { creatures: [], vitals: new Map(), casts: new Map(), effects: [] };
