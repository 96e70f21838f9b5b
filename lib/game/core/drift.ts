// What drifts before the picture: shadows of clouds, banks of fog, lightning that lights it all. It goes by a clock of its
// own, which stands while the world is held, so that nothing jumps when a connection drops or comes back.
import { lightningAt, type Sky } from './sky.ts';

/** Each but the time 0 to 1. */
export interface Drift {
  readonly clouds: number;
  readonly fog: number;
  readonly flash: number;
  readonly ms: number;
}

/** What is overhead at a place. */
export interface Overhead {
  readonly sky: Pick<Sky, 'clouds' | 'fog' | 'thunder'>;
  /** How much mist lies there whatever the weather. */
  readonly mist: number;
  /** How much of the sky is seen from there. */
  readonly open: number;
}

/** How somebody wants it, and whether the world stands still because nothing is heard of it. */
interface Manner {
  readonly isCalm: boolean;
  readonly hasFlashes: boolean;
  readonly isHeld: boolean;
}

export class Drifting {
  #last: Drift | undefined;
  #clock = 0;
  #at: number | undefined;

  /** For who asked for calm, fog hangs still, and without flashes no lightning is seen. */
  at(ms: number, { sky, mist, open }: Overhead, { isCalm, hasFlashes, isHeld }: Manner): Drift {
    if (!isHeld) this.#clock += ms - (this.#at ?? 0);
    this.#at = ms;
    const fog = Math.max(sky.fog, mist) * open;
    if (isCalm) return { clouds: 0, fog, flash: 0, ms: 0 };
    // A stroke of lightning does not stand in the sky.
    if (isHeld && this.#last) return { ...this.#last, flash: 0 };
    const flash = hasFlashes ? lightningAt(this.#clock) * sky.thunder * open : 0;
    this.#last = { clouds: sky.clouds * open, fog, flash, ms: this.#clock };
    return this.#last;
  }
}
