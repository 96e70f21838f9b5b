// What the renderer and the HUD are told about somebody in the world: a plain value for one frame.
import type { Worn } from '@hollowmere/world/appearance';
import type { CharacterClass, Look } from '@hollowmere/world/characters';
import type { Direction8 } from '@hollowmere/world/movement';
import type { QuestMark } from '@hollowmere/world/quests';
import type { FightingBody } from './fight/fight.ts';

/** What others may see of a person: a row of the `appearance` table. */
export interface Appearance {
  readonly name: string;
  readonly class: CharacterClass;
  readonly level: number;
  readonly look: Look;
  readonly isGuest: boolean;
  /** What they wear over the clothes of their class; nothing when it is not said. */
  readonly worn?: Worn;
}

/** Somebody in the world, person or creature. */
export interface Figure extends FightingBody {
  readonly id: number;
  readonly isSelf: boolean;
  /** One does not want to hear them, nor read their name. */
  readonly isBlocked: boolean;
  /** Foot point in units. */
  readonly x: number;
  readonly y: number;
  readonly facing: Direction8;
  readonly isWalking: boolean;
  /** The place in the walk cycle, in the milliseconds its pictures count in. */
  readonly cycleMs: number;
  /** Footfalls since first seen: a new one raises dust. */
  readonly steps: number;
  /** 0 to 1: who appears fades in. */
  readonly presence: number;
  readonly appearance: Appearance | undefined;
  /** What a townsperson has for oneself. */
  readonly mark: QuestMark | undefined;
  /** What they just said. */
  readonly speech: string | undefined;
}
