// Which places the gallery shows, by day and by night, and skies that are worth a picture of their own.
import type { Weather } from '../../world/src/map/index.ts';

/** Somewhere worth looking at, in tiles. */
export interface View {
  readonly name: string;
  readonly tile: readonly [tileX: number, tileY: number];
}

/** One of each kind of land, and what stands out in it. */
export const places: readonly View[] = [
  { name: 'Market Square', tile: [58, 62] },
  { name: 'Fishers’ Jetty', tile: [80, 64] },
  { name: 'Barley Fields', tile: [40, 16] },
  { name: 'Southfields', tile: [60, 100] },
  { name: 'The Moot Stones', tile: [20, 84] },
  { name: 'Thornwood', tile: [30, 176] },
  { name: 'Sallowfen', tile: [150, 120] },
  { name: 'Eelhouse', tile: [177, 139] },
  { name: 'Lanternwatch', tile: [151, 43] },
  { name: 'The Old Abbey', tile: [106, 18] },
];

/** No day comes here. */
export const depths: readonly View[] = [
  { name: 'Glowcap Grotto', tile: [170, 200] },
  { name: 'The Crystal Gallery', tile: [150, 232] },
  { name: 'The Ember Halls', tile: [237, 234] },
  { name: 'The Hollow Heart', tile: [204, 236] },
];

export const skies: readonly (View & { readonly weather: Weather; readonly hour: number })[] = [
  { name: 'Rain over the square', tile: [54, 60], weather: 'rain', hour: 0.6 },
  { name: 'Fog in the fen', tile: [177, 151], weather: 'fog', hour: 0.35 },
  { name: 'A storm over the barrows', tile: [150, 40], weather: 'storm', hour: 0.8 },
];
