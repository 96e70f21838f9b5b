// The client's side of the simulation: the real clock and the real Predictor behind two slow wires, drawn at a steady
// rate, steered by whoever writes the test.
import { type Direction, type Motion, type Solid, TICK_MS } from '@hollowmere/world/movement';
import { SAMPLE_INTERVAL_MS, SAMPLES_AT_CONNECT } from '../../../spacetime/heartbeat.ts';
import { type Corrected, type Moment, Predictor } from '../predictor.ts';
import { WorldClock } from '../world-clock.ts';
import type { SimulatedServer } from './server.ts';
import type { Timeline, Wire } from './timeline.ts';

export interface SeenCorrection extends Corrected {
  readonly at: number;
}

interface Parts {
  readonly timeline: Timeline;
  readonly server: SimulatedServer;
  readonly up: Wire;
  readonly down: Wire;
  readonly walls: Solid;
  readonly frameMs: number;
  readonly ppm?: number;
}

export class SimulatedClient {
  readonly #parts: Parts;
  readonly clock: WorldClock;
  readonly predictor: Predictor;
  readonly corrections: SeenCorrection[] = [];
  /** How many ticks late claims were on arrival, and how far the clock was from the truth in milliseconds. */
  latestClaim = 0;
  worstClock = 0;
  wants: Direction = 0;
  steers = 0;
  #solid: Solid;

  constructor(parts: Parts) {
    this.#parts = parts;
    const { timeline, server, ppm = 0 } = parts;
    const local = () => 5_000 + timeline.now * (1 + ppm / 1e6);
    this.clock = new WorldClock(local, TICK_MS);
    this.#solid = parts.walls;
    this.predictor = new Predictor(server.motion, parts.walls);
    server.onRow = (motion, shut) => parts.down.send(() => this.#rowArrived(motion, shut));
    this.#askTime(SAMPLES_AT_CONNECT);
  }

  get moment(): Moment {
    const { tick, fraction } = this.clock.time();
    return { ms: this.#parts.timeline.now, tick, fraction };
  }

  #askTime(times: number): void {
    const { timeline, server, up, down, ppm = 0 } = this.#parts;
    const local = () => 5_000 + timeline.now * (1 + ppm / 1e6);
    const sentAt = local();
    up.send(() => {
      const worldTime = server.time;
      down.send(() => {
        const isFirst = !this.clock.hasTime;
        this.clock.sample({ sentAt, receivedAt: local(), worldTime });
        if (times > 1) this.#askTime(times - 1);
        else timeline.at(timeline.now + SAMPLE_INTERVAL_MS, () => this.#askTime(1));
        if (isFirst) timeline.every(this.#parts.frameMs, () => this.#frame());
      });
    });
  }

  #frame(): void {
    const { server, up, down } = this.#parts;
    this.worstClock = Math.max(this.worstClock, Math.abs(this.clock.now() - server.time));
    this.predictor.drawn(this.moment);
    const claim = this.predictor.steer(this.wants, this.moment);
    if (!claim) return;
    this.steers++;
    up.send(() => {
      this.latestClaim = Math.max(this.latestClaim, server.tick - claim.tick);
      server.steer(claim);
      down.send(() => this.#note(this.predictor.answered(claim.tick, this.moment)));
    });
  }

  #rowArrived(motion: Motion, shut: ReadonlySet<string>): void {
    const { walls } = this.#parts;
    const blocks = (x: number, y: number) => walls(x, y) || shut.has(`${x} ${y}`);
    this.#solid = shut.size === 0 ? walls : Object.assign(blocks, walls.drag && { drag: walls.drag });
    this.#note(this.predictor.rebase(motion, this.#solid, this.moment));
  }

  #note(corrected: Corrected | undefined): void {
    if (corrected) this.corrections.push({ ...corrected, at: this.#parts.timeline.now });
  }
}
