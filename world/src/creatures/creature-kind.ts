// What there is to know about a kind of creature. Hostile and neutral ones stand in a file per part of the land beside this
// one, townsfolk in theirs; all of them in creature-kinds.ts. How they decide is in mind.ts and its neighbours.
import type { DamageType, EffectKind, Fighter } from '../combat/index.ts';
import type { CreatureKey } from '../creature-ids.ts';
import type { Phase } from './phases.ts';

export type Family = 'beast' | 'vermin' | 'humanoid' | 'spirit' | 'undead' | 'stone' | 'townsfolk';

/**
 * `peaceful`: never fights, runs when hurt. `wary`: fights whoever hurt it. `aggressive`: goes for whom it sees.
 */
export type Temper = 'peaceful' | 'wary' | 'aggressive';

export interface CreatureKind {
  /** Stable for ever; the same as `creatureIds[key]`. */
  readonly id: number;
  /** Names its pictures and its loot table. */
  readonly key: CreatureKey;
  readonly name: string;
  /** A line for people. */
  readonly words: string;
  readonly family: Family;
  readonly levels: readonly [min: number, max: number];
  readonly temper: Temper;
  /** In units per tick when it means it; it wanders at half of that. */
  readonly speed: number;
  /** How far it notices whom it would fight, in units. */
  readonly sight: number;
  /** How far from home it follows, in tiles. */
  readonly leash: number;
  /** Comes to the help of its like nearby. */
  readonly packs: boolean;
  /** Its like are all kinds of one band; a kind is one of its own where nothing else is said. */
  readonly band: string;
  /** Distance it likes to keep from its target, in units; 0 comes close. */
  readonly keepsAway: number;
  /** Runs when its health is below so many percent; 0 never, peaceful ones run when hurt at all. */
  readonly fleesBelow: number;
  /** Ids of its skills: the plain attack first. Empty for who never fights. */
  readonly skills: readonly number[];
  /** Percent of the experience a common creature of its level gives; 0 gives none. */
  readonly experience: number;
  /** Half the width of its body, in units. */
  readonly radius: number;
  readonly respawnSeconds: number;
  /** What cannot be laid on it. */
  readonly immune: readonly EffectKind[];
  readonly isBoss: boolean;
  /** Of bosses: by falling health. */
  readonly phases: readonly Phase[];
  readonly resist: Readonly<Partial<Record<DamageType, number>>>;
  readonly fighterAt: (level: number) => Fighter;
}
