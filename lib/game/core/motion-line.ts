// A motion the server sent and the own turns it has not answered yet: together they say where the own figure is at any
// tick. What is sent, dropped and corrected is the Predictor's business.
import { type Direction, facingAfter, type Motion, motionAt, type Solid, type Tick } from '@hollowmere/world/movement';

export interface Turn {
  readonly tick: Tick;
  readonly direction: Direction;
  /** Milliseconds of the local clock. */
  readonly sentAt: number;
}

/** A replay that has come to the motion's tick, with this many of the turns carried out. */
interface Replay {
  readonly motion: Motion;
  readonly carriedOut: number;
}

export class MotionLine {
  readonly base: Motion;
  readonly turns: readonly Turn[];
  readonly #solid: Solid;
  /** How far the replay has come, so that the next frame goes on from there. */
  #head: Replay;

  constructor(base: Motion, turns: readonly Turn[], solid: Solid) {
    this.base = base;
    this.turns = turns;
    this.#solid = solid;
    this.#head = { motion: base, carriedOut: 0 };
  }

  /** The direction once every turn is carried out. */
  get planned(): Direction {
    return this.turns.at(-1)?.direction ?? this.base.direction;
  }

  with(turn: Turn): MotionLine {
    return new MotionLine(this.base, [...this.turns, turn], this.#solid);
  }

  without(isDone: (turn: Turn) => boolean): MotionLine {
    return new MotionLine(
      this.base,
      this.turns.filter((turn) => !isDone(turn)),
      this.#solid,
    );
  }

  /** The motion at a tick; before the base's start it is the base. */
  at(tick: Tick): Motion {
    if (tick < this.#head.motion.started) this.#head = { motion: this.base, carriedOut: 0 };
    this.#head = this.#replay(this.#head, tick);
    return this.#head.motion;
  }

  /** The motion at a tick soon after the last one asked for, without going there. */
  peek(tick: Tick): Motion {
    return this.#replay(this.#head, tick).motion;
  }

  /** Carries out the turns up to `tick` as the server will: none counts before the motion it turns. */
  #replay(from: Replay, tick: Tick): Replay {
    let { motion, carriedOut } = from;
    for (; carriedOut < this.turns.length; carriedOut++) {
      const turn = this.turns[carriedOut];
      if (!turn || Math.max(turn.tick, motion.started) > tick) break;
      motion = motionAt(motion, turn.tick, this.#solid);
      motion = { ...motion, direction: turn.direction, facing: facingAfter(turn.direction, motion.facing) };
    }
    return { motion: motionAt(motion, tick, this.#solid), carriedOut };
  }
}
