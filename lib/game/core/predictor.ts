// Moves the own figure at once and lets the server have the last word. What is drawn is the newest motion the server
// sent, with those of the own turns replayed that it has not answered yet, by the same `advance` the server uses.
//
//   own row ────────────> base ──┐
//   turn ──> claim ──> pending ──┴── replay ──> motion now ──(+ what is left of a correction)──> drawn
//              │
//              └──> steer(epoch, tick, direction) ──> server ──> own row (acked) and answer ──> pending shrinks
//
// Pure: it is told the time, and gives back what to send.
import {
  type Direction,
  type Direction8,
  type Motion,
  renewAfterTicks,
  type Solid,
  STANDING,
  type SteerClaim,
  type Tick,
} from '@hollowmere/world/movement';
import { Correction } from './correction.ts';
import { MotionLine } from './motion-line.ts';

/** A moment: the local clock for blending and patience, the world's clock for everything else. */
export interface Moment {
  /** Milliseconds of a monotonic local clock. */
  readonly ms: number;
  readonly tick: Tick;
  /** How much of the tick has passed, 0 up to 1. */
  readonly fraction: number;
}

/** Where to draw a figure, in units, and what it does there. */
export interface Drawn {
  readonly x: number;
  readonly y: number;
  readonly direction: Direction;
  readonly facing: Direction8;
}

/** What the server's word changed about the picture; `units` is how far, measured where it was drawn. */
export interface Corrected {
  readonly units: number;
  /** The server had changed the motion by itself, or had not known of an own turn when it did. */
  readonly isImposed: boolean;
}

/** Without an answer for this long, the link is called weak. */
const WEAK_LINK_MS = 1_000;

export class Predictor {
  readonly #correction = new Correction();
  #line: MotionLine;
  /** The line before a row that speaks of the next tick already: valid until that tick comes. */
  #past: MotionLine | undefined;
  #lastClaim: Tick;
  /** The tick at which the last steer was made: one for each is enough. */
  #lastSteered = Number.NEGATIVE_INFINITY;
  #mustSteer = false;
  /** Steers up to this claim were made in ignorance of the present epoch. */
  #ignorantUntil = 0;

  constructor(motion: Motion, solid: Solid) {
    this.#line = new MotionLine(motion, [], solid);
    this.#lastClaim = motion.acked;
  }

  /** What the server said last. */
  get base(): Motion {
    return this.#line.base;
  }

  /**
   * The person wants to go this way now. Gives back the claim to send, if there is anything to say: a turn, the present
   * direction after the server changed the motion by itself, or the renewal of a walk.
   * A turn counts from the next tick, so that its claim is on its way before it is drawn.
   */
  steer(direction: Direction, { tick, ms }: Moment): SteerClaim | undefined {
    if (tick <= this.#lastSteered) return undefined;
    const isTurn = direction !== this.#line.planned || this.#mustSteer;
    if (!isTurn && !this.#isRenewalDue(tick)) return undefined;
    const claim = Math.max(tick, this.#lastClaim, this.base.acked) + 1;
    this.#lastSteered = tick;
    this.#lastClaim = claim;
    this.#mustSteer = false;
    this.#line = this.#line.with({ tick: claim, direction, sentAt: ms });
    return { epoch: this.base.epoch, tick: claim, direction };
  }

  /** The own row arrived. Gives back the correction it made to the picture, if any. */
  rebase(motion: Motion, solid: Solid, now: Moment): Corrected | undefined {
    const isNewEpoch = motion.epoch !== this.base.epoch;
    const isAnswer = motion.acked > this.base.acked;
    if (isNewEpoch) {
      this.#mustSteer = true;
      this.#ignorantUntil = this.#lastClaim;
    }
    const turns = isNewEpoch ? [] : this.#line.turns.filter((turn) => turn.tick > motion.acked);
    const isImposed = isNewEpoch || (isAnswer && motion.acked <= this.#ignorantUntil);
    return this.#replace(new MotionLine(motion, turns, solid), now, isImposed);
  }

  /**
   * The steer of this claim was answered or refused: what the server made of it is in the base, which arrived before
   * the answer. A renewal is answered without a new motion, a refusal leaves none.
   */
  answered(claim: Tick, now: Moment): Corrected | undefined {
    const line = this.#line.without((turn) => turn.tick <= claim);
    if (line.turns.length === this.#line.turns.length) return undefined;
    return this.#replace(line, now, claim <= this.#ignorantUntil);
  }

  /** The connection is gone: nothing on its way will be answered, and the figure stands until the next row. */
  hold(solid: Solid, now: Moment): void {
    const { x, y, facing } = this.#exact(now);
    const here = { x: Math.round(x), y: Math.round(y), started: now.tick, direction: STANDING, facing } as const;
    this.#line = new MotionLine({ ...this.base, ...here }, [], solid);
    this.#past = undefined;
  }

  /** Where to draw the figure now. */
  drawn(now: Moment): Drawn {
    const exact = this.#exact(now);
    const offset = this.#correction.at(now.ms);
    return { ...exact, x: exact.x + offset.x, y: exact.y + offset.y };
  }

  /** Whether the server has owed an answer for too long. */
  isWeak({ ms }: Pick<Moment, 'ms'>): boolean {
    const oldest = this.#line.turns[0];
    return oldest !== undefined && ms - oldest.sentAt > WEAK_LINK_MS;
  }

  #isRenewalDue(tick: Tick): boolean {
    return this.#line.planned !== STANDING && tick - this.#lastSteered >= renewAfterTicks(this.base.speed);
  }

  #replace(line: MotionLine, now: Moment, isImposed: boolean): Corrected | undefined {
    const before = this.#exact(now);
    this.#past = leadsInto(this.#line, line, now.tick) ? this.#line : undefined;
    this.#line = line;
    const after = this.#exact(now);
    const x = before.x - after.x;
    const y = before.y - after.y;
    if (x === 0 && y === 0) return undefined;
    this.#correction.add(x, y, now.ms);
    return { units: Math.hypot(x, y), isImposed };
  }

  #exact({ tick, fraction }: Moment): Drawn {
    const here = this.#lineAt(tick).at(tick);
    const next = this.#lineAt(tick + 1).peek(tick + 1);
    return {
      x: here.x + (next.x - here.x) * fraction,
      y: here.y + (next.y - here.y) * fraction,
      direction: here.direction,
      facing: here.facing,
    };
  }

  #lineAt(tick: Tick): MotionLine {
    if (this.#past && tick < this.#line.base.started) return this.#past;
    return this.#line;
  }
}

/** Whether the new line begins in the future, and exactly where the old one comes by then. */
function leadsInto(old: MotionLine, line: MotionLine, tick: Tick): boolean {
  const { base } = line;
  if (base.started <= tick) return false;
  const then = old.peek(base.started);
  return then.x === base.x && then.y === base.y;
}
