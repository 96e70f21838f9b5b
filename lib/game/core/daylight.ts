// The colour of the hour: how dark it is, with which tint, and how brightly lamps burn. Pure numbers for the renderer's
// overlay and for the clock in the HUD; the length of a day belongs to the world's rules.

import { type Theme, worldMap } from '@hollowmere/world/map';

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

const NIGHT = { dark: 0.72, tint: [0.05, 0.065, 0.22], lamps: 1 } as const;
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

/** Under the earth there is one hour only, and lamps always burn. */
const DEEP: Daylight = { dark: 0.74, tint: [0.04, 0.04, 0.115], lamps: 1 };
/** What hangs over the fen even at noon; lanterns glimmer in it. */
const HAZE: Daylight = { dark: 0.17, tint: [0.56, 0.64, 0.54], lamps: 0.3 };
/** Tiles from the border of such a place to where it is wholly so. */
const BLEND = 9;

/** The hour as it is felt at a place, in tiles: caves are always dark, and haze lies on the fen. */
export function lightAt(timeOfDay: number, tileX: number, tileY: number): Daylight {
  const sky = daylightAt(timeOfDay);
  const fen = under(sky, HAZE, shareOf('marsh', tileX, tileY) * (1 - sky.dark));
  return blend(fen, DEEP, shareOf('cave', tileX, tileY));
}

/** How much of a theme there is at a point: 1 well inside its land, falling to 0 at its border. The world's edge is none. */
function shareOf(theme: Theme, tileX: number, tileY: number): number {
  let most = 0;
  for (const { theme: own, x, y, width, height } of worldMap.regions) {
    if (own !== theme) continue;
    const east = x + width >= worldMap.width ? BLEND : x + width - tileX;
    const south = y + height >= worldMap.height ? BLEND : y + height - tileY;
    most = Math.max(most, Math.min(tileX - x, tileY - y, east, south) / BLEND);
  }
  return Math.min(1, most);
}

function blend(from: Daylight, to: Daylight, share: number): Daylight {
  if (share <= 0) return from;
  if (share >= 1) return to;
  const mix = (a: number, b: number) => a + (b - a) * share;
  const tint = [mix(from.tint[0], to.tint[0]), mix(from.tint[1], to.tint[1]), mix(from.tint[2], to.tint[2])] as const;
  return { dark: mix(from.dark, to.dark), tint, lamps: mix(from.lamps, to.lamps) };
}

/** An hour seen through weather. */
export const throughVeil = (sky: Daylight, veil: Daylight): Daylight => under(sky, veil, 1);

/** A veil before the sky: both dim, each with its own colour. */
function under(sky: Daylight, veil: Daylight, share: number): Daylight {
  const thick = veil.dark * share;
  if (thick <= 0) return sky;
  const dark = 1 - (1 - sky.dark) * (1 - thick);
  const mix = (a: number, b: number) => (a * sky.dark * (1 - thick) + b * thick) / dark;
  const tint = [
    mix(sky.tint[0], veil.tint[0]),
    mix(sky.tint[1], veil.tint[1]),
    mix(sky.tint[2], veil.tint[2]),
  ] as const;
  return { dark, tint, lamps: Math.max(sky.lamps, veil.lamps * share) };
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
