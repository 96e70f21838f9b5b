// What a creature keeps in mind, what it is told and what it decides: the words between the module, which knows the world, and
// `think`, which knows how creatures are. All of a mind is whole numbers, so that a row can carry it.
import type { Body, Point } from '../combat/index.ts';
import type { Direction8, Solid, Tick } from '../movement/index.ts';
import type { CreatureKind } from './creature-kind.ts';

/**
 * idle -> wander -> idle: nothing to do. chase <-> attack: has a target. flee: away from it. return: home, whoever strikes it
 * on the way does it no harm. asleep: nobody near. dead: until it comes back. Their place is their number in rows: append only.
 */
export const npcStates = ['idle', 'wander', 'chase', 'attack', 'flee', 'return', 'asleep', 'dead'] as const;
export type NpcState = (typeof npcStates)[number];

export interface Mind {
  readonly state: NpcState;
  /** Since when it is in that state. */
  readonly since: Tick;
  /** The entity it goes for; 0 for nobody. */
  readonly target: number;
  /** Where it belongs, in units. */
  readonly homeX: number;
  readonly homeY: number;
  /** Where it is going when it wanders, in units. */
  readonly goalX: number;
  readonly goalY: number;
  /** Of bosses: which phase it is in. */
  readonly phase: number;
  /** When its target was last struck, struck it, or was in view. */
  readonly lastSeen: Tick;
}

/** Somebody it may harm, as it sees them. */
export interface Foe extends Body {
  readonly entity: number;
  /** Nothing stands between. */
  readonly isInView: boolean;
}

/** What it is told of the world at a moment. */
export interface Senses {
  readonly kind: CreatureKind;
  readonly at: Point;
  /** Its speed now, in units per tick: 0 when rooted. */
  readonly speed: number;
  readonly healthPercent: number;
  /** False while it is stunned. */
  readonly mayAct: boolean;
  /** True while a cast of its own runs. */
  readonly isCasting: boolean;
  /** Everybody it may harm within its sight or reach, and its target wherever that is; in any order. */
  readonly foes: readonly Foe[];
  /** Ids of its skills that are ready. */
  readonly ready: readonly number[];
  readonly solid: Solid;
}

/** What it does now. */
export type Act =
  | { readonly kind: 'stand' }
  /** Walks on in that direction until it thinks again. */
  | { readonly kind: 'walk'; readonly direction: Direction8; readonly speed: number }
  /** Stands and uses a skill on a target, or at a place. */
  | { readonly kind: 'use'; readonly skill: number; readonly target: number; readonly x: number; readonly y: number }
  /** Is home again: whole, and without any effect. */
  | { readonly kind: 'recover' };

export interface Thought {
  readonly mind: Mind;
  readonly act: Act;
  readonly thinkAgainAt: Tick;
  /** It calls its like nearby against this entity; 0 for nobody. */
  readonly callsAgainst: number;
  /** What it cries out; empty for nothing. */
  readonly cry: string;
}

/** A mind that has just come into the world at a place. */
export function newMind(home: Point, tick: Tick): Mind {
  return {
    state: 'idle',
    since: tick,
    target: 0,
    homeX: home.x,
    homeY: home.y,
    goalX: home.x,
    goalY: home.y,
    phase: 0,
    lastSeen: tick,
  };
}
