// The moments that a picture shows: the own one, and that of the others a little in the past, by as much as their rows come
// late. Both stand while the connection is lost.
import { TICK_MS } from '@hollowmere/world/movement';
import { Lateness, MIN_DELAY_MS } from './lateness.ts';
import type { Moment } from './predictor.ts';
import type { WorldClock } from './world-clock.ts';

export class ViewTime {
  readonly #clock: WorldClock;
  readonly #local: () => number;
  readonly #lateness = new Lateness();
  #delay = MIN_DELAY_MS;
  #framedAt = Number.NEGATIVE_INFINITY;
  #held: { readonly own: Moment; readonly others: Moment } | undefined;

  /** `local` is a monotonic clock in milliseconds. */
  constructor(clock: WorldClock, local: () => number) {
    this.#clock = clock;
    this.#local = local;
  }

  /** Whether the world's time is known. */
  get isKnown(): boolean {
    return this.#clock.hasTime;
  }

  get isHeld(): boolean {
    return this.#held !== undefined;
  }

  /** In milliseconds of the local clock. */
  get ms(): number {
    return this.#local();
  }

  /** Now, whether the picture stands or not. */
  now(): Moment {
    return { ms: this.#local(), ...this.#clock.time() };
  }

  /** What is shown of oneself. */
  own(): Moment {
    return this.#held ? { ...this.#held.own, ms: this.#local() } : this.now();
  }

  /** What is shown of the others. */
  others(): Moment {
    return this.#held ? { ...this.#held.others, ms: this.#local() } : this.#past();
  }

  /** The picture stands from now on, at the moment that it gives back. */
  hold(): Moment {
    this.#held ??= { own: this.now(), others: this.#past() };
    return this.#held.own;
  }

  goOn(): void {
    this.#held = undefined;
  }

  /** Another motion of somebody came, which began at this tick. */
  heard(tick: number): void {
    this.#lateness.record(this.#clock.now() - tick * TICK_MS);
  }

  /** A picture is drawn: the past moves nearer or farther by no more than is not seen. */
  nextFrame(): void {
    const ms = this.#local();
    this.#delay = this.#lateness.delay(Number.isFinite(this.#framedAt) ? (ms - this.#framedAt) / 1000 : 0);
    this.#framedAt = ms;
  }

  #past(): Moment {
    const ticks = Math.max(0, (this.#clock.now() - this.#delay) / TICK_MS);
    const tick = Math.floor(ticks);
    return { ms: this.#local(), tick, fraction: ticks - tick };
  }
}
