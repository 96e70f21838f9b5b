// The colour of the hour: how dark it is, with which tint, and how brightly lamps burn. Pure numbers for the renderer's
// overlay and for the clock in the HUD; the length of a day belongs to the world's rules.

export interface Daylight {
  /** Opacity of the overlay: 0 at noon, about two thirds at midnight. */
  readonly dark: number;
  /** Its colour, red, green and blue from 0 to 1. */
  readonly tint: readonly [red: number, green: number, blue: number];
  /** How brightly lamps and windows burn, 0 to 1. */
  readonly lamps: number;
}

interface Stop extends Daylight {
  /** Share of the day, 0 at midnight, 0.5 at noon. */
  readonly at: number;
}

const NIGHT = { dark: 0.64, tint: [0.055, 0.08, 0.25], lamps: 1 } as const;
const DAY = { dark: 0, tint: [1, 0.86, 0.6], lamps: 0 } as const;

/** Through one day. Mornings are cool and rosy, evenings long and golden. */
const STOPS: readonly Stop[] = [
  { at: 0, ...NIGHT },
  { at: 0.19, ...NIGHT },
  { at: 0.235, dark: 0.42, tint: [0.2, 0.14, 0.38], lamps: 0.85 },
  { at: 0.265, dark: 0.2, tint: [0.75, 0.4, 0.45], lamps: 0.3 },
  { at: 0.31, dark: 0.07, tint: [1, 0.74, 0.5], lamps: 0 },
  { at: 0.37, ...DAY },
  { at: 0.65, ...DAY },
  { at: 0.73, dark: 0.11, tint: [1, 0.62, 0.26], lamps: 0 },
  { at: 0.785, dark: 0.24, tint: [0.86, 0.36, 0.24], lamps: 0.35 },
  { at: 0.825, dark: 0.42, tint: [0.3, 0.14, 0.36], lamps: 0.85 },
  { at: 0.875, ...NIGHT },
  { at: 1, ...NIGHT },
];

export function daylightAt(timeOfDay: number): Daylight {
  const time = timeOfDay - Math.floor(timeOfDay);
  const after = STOPS.findIndex((stop) => stop.at > time);
  const to = STOPS[after] ?? STOPS[0];
  const from = STOPS[after - 1] ?? STOPS.at(-1);
  if (!from || !to) return DAY;
  const share = (time - from.at) / (to.at - from.at);
  const mix = (a: number, b: number) => a + (b - a) * share;
  return {
    dark: mix(from.dark, to.dark),
    tint: [mix(from.tint[0], to.tint[0]), mix(from.tint[1], to.tint[1]), mix(from.tint[2], to.tint[2])],
    lamps: mix(from.lamps, to.lamps),
  };
}

export type PartOfDay = 'night' | 'dawn' | 'day' | 'dusk';

export function partOfDay(timeOfDay: number): PartOfDay {
  const time = timeOfDay - Math.floor(timeOfDay);
  if (time < 0.21 || time >= 0.855) return 'night';
  if (time < 0.31) return 'dawn';
  return time < 0.7 ? 'day' : 'dusk';
}

/** "14:05": the world's hour, in steps of five minutes so that it does not race. */
export function clockFace(timeOfDay: number): string {
  const time = timeOfDay - Math.floor(timeOfDay);
  const minutes = Math.floor((time * 24 * 60) / 5) * 5;
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}
