// What a creature keeps in mind, what it is told and what it decides: the words between the module, which knows the world, and
// `think`, which knows how creatures are. All of a mind is whole numbers, so that a row can carry it.
import type { Body, Point } from '../combat/index.ts';
import type { Direction8, Solid, Tick } from '../movement/index.ts';
import { tiles } from '../movement/units.ts';
import type { CreatureKind } from './creature-kind.ts';

/**
 * idle <-> wander: nothing to do. chase <-> attack: has a target. flee: away from it. return: goes home, and whoever strikes it
 * on the way does it no harm. asleep: nobody is near. dead: until it comes back. Their place is their number in rows: append only.
 */
export const npcStates = ['idle', 'wander', 'chase', 'attack', 'flee', 'return', 'asleep', 'dead'] as const;
export type NpcState = (typeof npcStates)[number];

/**
 * What everybody sees of a state: at peace, in a fight, on the run, on the way home, asleep, dead. Whether it stands or walks shows
 * in its motion, and it changes too often to be told.
 */
export function shownState(state: NpcState): NpcState {
  if (state === 'wander') return 'idle';
  return state === 'attack' ? 'chase' : state;
}

export interface Mind {
  readonly state: NpcState;
  /** Since when it is in that state. */
  readonly since: Tick;
  /** The entity it goes for; 0 for nobody. Set from outside while it idles, it is a call for help. */
  readonly target: number;
  /** Where it belongs, in units. */
  readonly homeX: number;
  readonly homeY: number;
  /** What a state keeps: the tile it wanders to, the phase of a boss in a fight, whether it has fled in this one. */
  readonly memory: number;
}

/** Somebody it may harm, as it sees them. */
export interface Foe extends Body {
  readonly entity: number;
  /** Points of harm it had from them; 0 for who has done nothing yet. */
  readonly threat: number;
  /** Nothing stands between. */
  readonly isInView: boolean;
}

/** Another that is after the same foe, close by. */
export interface Mate extends Body {
  /** Of two that crowd each other, the other one makes room. */
  readonly stays: boolean;
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
  /** While a cast of its own runs, the tick at which it ends; else 0. */
  readonly castEnds: Tick;
  /** Everybody it may harm in its sight, everybody who harmed it, and its target; in any order. */
  readonly foes: readonly Foe[];
  /** Those with whom it surrounds its target. */
  readonly mates: readonly Mate[];
  /** When each of its kind's skills is ready, in their order. */
  readonly readyAt: readonly Tick[];
  readonly solid: Solid;
  /** The part of the day that has gone by, 0 to 1: `timeOfDay`. */
  readonly hour: number;
  /** Whom one of the townsfolk walks with, for a quest. */
  readonly follows?: Point;
}

/** What it does now. */
export type Act =
  | { readonly kind: 'stand' }
  /** Walks in that direction: to `until` and not a step further, however late it thinks again, or else until it does. */
  | { readonly kind: 'walk'; readonly direction: Direction8; readonly speed: number; readonly until?: Tick }
  /** Stands and uses a skill on a target, aimed at where that is; a circle lies round that point. */
  | { readonly kind: 'use'; readonly skill: number; readonly target: number; readonly x: number; readonly y: number }
  /** Is home again, at that very place: whole, rid of every effect, and nobody's enemy. */
  | { readonly kind: 'recover'; readonly x: number; readonly y: number };

export interface Thought {
  readonly mind: Mind;
  readonly act: Act;
  /** Always later than now. Whatever happens to it before is a reason to think at once. */
  readonly thinkAgainAt: Tick;
  /** It calls its like nearby against this entity; 0 for nobody. */
  readonly callsAgainst: number;
  /** What it cries out; empty for nothing. */
  readonly cry: string;
}

/** A mind that has just come into the world at a place. */
export function newMind(home: Point, tick: Tick): Mind {
  return { state: 'idle', since: tick, target: 0, homeX: home.x, homeY: home.y, memory: 0 };
}

/** How far a call for help is heard, in units. */
export const CALL_RANGE = tiles(7);
