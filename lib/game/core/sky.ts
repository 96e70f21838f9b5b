// How the weather at one's own place is seen: what falls, what hangs in the air and how the light dims, easing from one
// to the next so that nobody walks through a curtain.
import type { Weather } from '@hollowmere/world/map';
import type { Daylight } from './daylight.ts';

export interface Sky {
  /** How much rain falls, 0 to 1. */
  readonly rain: number;
  /** What lies over the picture. */
  readonly veil: Daylight;
}

const LOOKS: Readonly<Record<Weather, Sky>> = {
  clear: { rain: 0, veil: { dark: 0, tint: [0.5, 0.55, 0.6], lamps: 0 } },
  rain: { rain: 0.6, veil: { dark: 0.2, tint: [0.26, 0.32, 0.44], lamps: 0.35 } },
  fog: { rain: 0, veil: { dark: 0.3, tint: [0.72, 0.76, 0.78], lamps: 0.3 } },
  storm: { rain: 1, veil: { dark: 0.36, tint: [0.15, 0.18, 0.3], lamps: 0.7 } },
};

/** The weather has turned after so long. */
const TURN_MS = 6_000;

export class EasingSky {
  #now: Sky | undefined;

  /** The sky after so many milliseconds more under this weather. The first one is there at once. */
  ease(weather: Weather, elapsedMs: number): Sky {
    const goal = LOOKS[weather];
    const from = this.#now ?? goal;
    const share = Math.min(1, (3 * elapsedMs) / TURN_MS);
    const near = (a: number, b: number) => (Math.abs(b - a) < 0.002 ? b : a + (b - a) * share);
    const [red, green, blue] = from.veil.tint.map((part, index) => near(part, goal.veil.tint[index] ?? part));
    this.#now = {
      rain: near(from.rain, goal.rain),
      veil: {
        dark: near(from.veil.dark, goal.veil.dark),
        tint: [red ?? 0, green ?? 0, blue ?? 0],
        lamps: near(from.veil.lamps, goal.veil.lamps),
      },
    };
    return this.#now;
  }
}
