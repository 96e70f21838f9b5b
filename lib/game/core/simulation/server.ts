// The server's side of the simulation: one body under the world's own rules, with rows and answers going out as the
// module and its host send them: the row first, then the answer, in the order of the transactions.
import {
  acceptSteer,
  type Imposed,
  impose,
  type Motion,
  type Moving,
  raiseFloor,
  type Solid,
  STANDING_PACE,
  type SteerClaim,
  type SteerOutcome,
  settle,
  settledAt,
  stand,
  standingMotion,
  sweepDue,
  TICK_MS,
  WALK_SPEED,
} from '@hollowmere/world/movement';
import type { Timeline } from './timeline.ts';

const SWEEP_MS = 200;

export class SimulatedServer {
  readonly #timeline: Timeline;
  readonly #ppm: number;
  #moving: Moving;
  /** Tiles that block: the test's walls, and a door that comes and goes. */
  readonly #walls: Solid;
  readonly #shut = new Set<string>();
  onRow: (motion: Motion, shut: ReadonlySet<string>) => void = () => {};

  constructor(timeline: Timeline, walls: Solid, start: { x: number; y: number }, ppm = 0) {
    this.#timeline = timeline;
    this.#walls = walls;
    this.#ppm = ppm;
    this.#moving = { motion: standingMotion({ ...start, speed: WALK_SPEED, tick: 0 }), pace: STANDING_PACE };
    timeline.every(SWEEP_MS, () => this.#sweep());
  }

  /** Milliseconds since the epoch on the server's own, possibly skewed clock. */
  get time(): number {
    return this.#timeline.now * (1 + this.#ppm / 1e6);
  }

  get tick(): number {
    return Math.floor(this.time / TICK_MS);
  }

  get motion(): Motion {
    return this.#moving.motion;
  }

  /** Where the body is now, for everybody. */
  get here(): Motion {
    return settledAt(this.#moving, this.tick, this.solid);
  }

  get solid(): Solid {
    const blocks = (x: number, y: number) => this.#walls(x, y) || this.#shut.has(`${x} ${y}`);
    return Object.assign(blocks, this.#walls.drag && { drag: this.#walls.drag });
  }

  steer(claim: SteerClaim): SteerOutcome {
    const { outcome, ...moving } = acceptSteer(this.#moving, claim, this.tick, this.solid);
    this.#write(moving);
    return outcome;
  }

  impose(change: Imposed): void {
    this.#write(impose(this.#moving, this.tick, change, this.solid));
  }

  /** Somebody acted from where they stand: no claim counts before now. */
  act(): void {
    this.#moving = { ...this.#moving, pace: raiseFloor(this.#moving.pace, this.tick) };
  }

  /** Shuts or opens a tile: movers are settled first, in the same transaction. */
  setShut(tile: string, isShut: boolean): void {
    const settled = settle(this.#moving, this.tick, this.solid);
    if (isShut) this.#shut.add(tile);
    else this.#shut.delete(tile);
    this.#write(settled, { mustSend: true });
  }

  /** The connection went away, or the host restarted: the disconnect hook ends the walk. */
  disconnect(): void {
    this.#write(stand(this.#moving, this.tick, this.solid));
  }

  #sweep(): void {
    const { pace } = this.#moving;
    if (pace.due > this.tick) return;
    this.#write(sweepDue(this.#moving, this.tick, this.solid));
  }

  #write(moving: Moving, { mustSend = false } = {}): void {
    const isNew = mustSend || moving.motion !== this.#moving.motion;
    this.#moving = moving;
    if (isNew) this.onRow(moving.motion, new Set(this.#shut));
  }
}
