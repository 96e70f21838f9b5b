// Where to draw somebody else. Their rows are late, so they are drawn a little in the past, from the last four motions
// known of them; each motion keeps the walls it was made among, so that a door shut since does not stop yesterday's walk.
import { type Motion, motionAt, type Solid, type Tick } from '@hollowmere/world/movement';
import { Correction } from './correction.ts';
import type { Drawn, Moment } from './predictor.ts';

/** How many motions are remembered. Twenty turns a second is what the server accepts: four reach back 0.2 s. */
const KEPT = 4;

interface Leg {
  readonly motion: Motion;
  readonly solid: Solid;
  /** How far along the motion the last frame was. */
  head: Motion;
}

export class RemoteTrack {
  readonly #correction = new Correction();
  #legs: Leg[];
  #drawnEpoch: number;

  constructor(motion: Motion, solid: Solid) {
    this.#legs = [{ motion, solid, head: motion }];
    this.#drawnEpoch = motion.epoch;
  }

  /** The newest motion known. */
  get motion(): Motion {
    return this.#newest().motion;
  }

  /** A row arrived, while others were being drawn at the moment `drawn`. */
  push(motion: Motion, solid: Solid, drawn: Moment): void {
    const { motion: newest } = this.#newest();
    if (motion.started === newest.started && motion.x === newest.x && motion.y === newest.y) {
      if (motion.direction === newest.direction && motion.speed === newest.speed) return;
    }
    const before = this.#exact(drawn);
    const earlier = this.#legs.filter((leg) => leg.motion.started < motion.started);
    this.#legs = [...earlier, { motion, solid, head: motion }].slice(-KEPT);
    const after = this.#exact(drawn);
    this.#hide(before.x - after.x, before.y - after.y, drawn.ms);
  }

  /** Goes on from where a figure was last drawn, when this track takes over from another. */
  glideFrom(was: Pick<Drawn, 'x' | 'y'>, moment: Moment): void {
    const now = this.#exact(moment);
    this.#hide(was.x - now.x, was.y - now.y, moment.ms);
  }

  drawn(moment: Moment): Drawn {
    const leg = this.#legAt(moment.tick);
    if (leg.motion.epoch !== this.#drawnEpoch) this.#hideChange(leg, moment);
    const exact = this.#exact(moment);
    const offset = this.#correction.at(moment.ms);
    return { ...exact, x: exact.x + offset.x, y: exact.y + offset.y };
  }

  /** The server threw or moved them: glide from where the motion before would have been. */
  #hideChange(leg: Leg, moment: Moment): void {
    this.#drawnEpoch = leg.motion.epoch;
    const before = this.#legs[this.#legs.indexOf(leg) - 1];
    if (!before) return;
    const from = motionAt(before.motion, leg.motion.started, before.solid);
    this.#hide(from.x - leg.motion.x, from.y - leg.motion.y, moment.ms);
  }

  #hide(x: number, y: number, ms: number): void {
    if (x !== 0 || y !== 0) this.#correction.add(x, y, ms);
  }

  #exact({ tick, fraction }: Moment): Drawn {
    const here = at(this.#legAt(tick), tick);
    const next = at(this.#legAt(tick + 1), tick + 1);
    const isJump = here.epoch !== next.epoch;
    return {
      x: isJump ? here.x : here.x + (next.x - here.x) * fraction,
      y: isJump ? here.y : here.y + (next.y - here.y) * fraction,
      direction: here.direction,
      facing: here.facing,
    };
  }

  /** The newest leg that has begun by then; at first sight of a walker only its start is known, and it waits there. */
  #legAt(tick: Tick): Leg {
    for (let i = this.#legs.length - 1; i > 0; i--) {
      const leg = this.#legs[i];
      if (leg && leg.motion.started <= tick) return leg;
    }
    return this.#legs[0] ?? this.#newest();
  }

  #newest(): Leg {
    const leg = this.#legs.at(-1);
    if (!leg) throw new Error('A track always has a leg.');
    return leg;
  }
}

/** Goes on from where the last frame was: a walk renewed for minutes is still the same motion. */
function at(leg: Leg, tick: Tick): Motion {
  if (tick < leg.head.started) leg.head = leg.motion;
  leg.head = motionAt(leg.head, tick, leg.solid);
  return leg.head;
}
