// Weather: what the sky over a place may do, how likely and for how long. Pure: chance comes in as whole numbers, and
// when it changes is the caller's to keep.
import type { Theme } from './regions.ts';

/** In the order of the world's table of weather: append only. */
export const weathers = ['clear', 'rain', 'fog', 'storm'] as const;
export type Weather = (typeof weathers)[number];

/** A source of chance: a whole number from 0 to n - 1. */
interface Chance {
  below(n: number): number;
}

type Odds = Readonly<Partial<Record<Weather, number>>>;

/** Weights of what comes next. Fog lies on the fen half of the time; under the earth there is no sky. */
const skies: Readonly<Record<Theme, Odds>> = {
  village: { clear: 11, rain: 4, fog: 2, storm: 1 },
  fields: { clear: 11, rain: 4, fog: 2, storm: 1 },
  forest: { clear: 9, rain: 4, fog: 4, storm: 2 },
  marsh: { clear: 4, rain: 5, fog: 9 },
  ruins: { clear: 7, rain: 3, fog: 4, storm: 4 },
  cave: { clear: 1 },
};

const SECOND = 20;
const MINUTE = 60 * SECOND;

/** How long each lasts, in ticks: at least, and what chance may add. */
const spans: Readonly<Record<Weather, { readonly least: number; readonly more: number }>> = {
  clear: { least: 8 * MINUTE, more: 12 * MINUTE },
  rain: { least: 4 * MINUTE, more: 6 * MINUTE },
  fog: { least: 5 * MINUTE, more: 7 * MINUTE },
  storm: { least: 2 * MINUTE, more: 3 * MINUTE },
};

export function nextWeather(theme: Theme, rolls: Chance): Weather {
  const odds = weathers.map((weather) => [weather, skies[theme][weather] ?? 0] as const);
  let draw = rolls.below(odds.reduce((sum, [, weight]) => sum + weight, 0));
  for (const [weather, weight] of odds) {
    if (draw < weight) return weather;
    draw -= weight;
  }
  return 'clear';
}

/** How long a weather that begins now lasts, in ticks. */
export function weatherSpan(weather: Weather, rolls: Chance): number {
  const { least, more } = spans[weather];
  return least + rolls.below(more + 1);
}
