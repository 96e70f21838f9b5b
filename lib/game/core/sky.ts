// How the weather at one's own place is seen: what falls, what hangs in the air, what the wind does and how the light dims,
// easing from one to the next so that nobody walks through a curtain.
import type { Weather } from '@hollowmere/world/map';
import type { Daylight } from './daylight.ts';

export interface Sky {
  /** How much rain falls, 0 to 1. */
  readonly rain: number;
  /** How thick the banks of fog are that drift by, 0 to 1. */
  readonly fog: number;
  /** How dark the shadows are that clouds drag over the land, 0 to 1. */
  readonly clouds: number;
  /** 1 is a breeze. */
  readonly wind: number;
  /** How much lightning there is, 0 to 1. */
  readonly thunder: number;
  /** What lies over the picture. */
  readonly veil: Daylight;
}

const LOOKS: Readonly<Record<Weather, Sky>> = {
  clear: {
    rain: 0,
    fog: 0,
    clouds: 0.15,
    wind: 0.8,
    thunder: 0,
    veil: { dark: 0, tint: [0.5, 0.55, 0.6], lamps: 0 },
  },
  rain: {
    rain: 0.55,
    fog: 0.14,
    clouds: 0.06,
    wind: 1.2,
    thunder: 0,
    veil: { dark: 0.25, tint: [0.2, 0.27, 0.4], lamps: 0.4 },
  },
  fog: {
    rain: 0,
    fog: 0.85,
    clouds: 0,
    wind: 0.3,
    thunder: 0,
    veil: { dark: 0.16, tint: [0.6, 0.66, 0.7], lamps: 0.45 },
  },
  storm: {
    rain: 1,
    fog: 0.2,
    clouds: 0.14,
    wind: 2,
    thunder: 1,
    veil: { dark: 0.44, tint: [0.1, 0.13, 0.26], lamps: 0.85 },
  },
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
      fog: near(from.fog, goal.fog),
      clouds: near(from.clouds, goal.clouds),
      wind: near(from.wind, goal.wind),
      thunder: near(from.thunder, goal.thunder),
      veil: {
        dark: near(from.veil.dark, goal.veil.dark),
        tint: [red ?? 0, green ?? 0, blue ?? 0],
        lamps: near(from.veil.lamps, goal.veil.lamps),
      },
    };
    return this.#now;
  }
}

/** One stroke of lightning in each such span, somewhere within it. */
const STROKE_EVERY_MS = 9_000;
const STROKE_MS = 420;

/** How bright the sky is lit, 0 to 1: a stroke and its echo. From one to the next it is seven seconds at least. */
export function lightningAt(ms: number): number {
  const stroke = Math.floor(ms / STROKE_EVERY_MS);
  const begins = ((stroke * 7_919) % 17) / 17;
  const age = (ms % STROKE_EVERY_MS) - begins * (STROKE_EVERY_MS - STROKE_MS);
  if (age < 0 || age > STROKE_MS) return 0;
  return age < 70 ? 1 : age < 130 ? 0.35 : Math.max(0, 0.8 * (1 - (age - 130) / (STROKE_MS - 130)));
}
