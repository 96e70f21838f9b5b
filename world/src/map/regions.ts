// Named places: for the line that greets a walker, the overview map, what lives there, how it sounds and what weather
// it has. Rectangles in tiles; where two overlap, the first in this list wins. How a place looks follows from its ground.
import type { Weather } from './weather.ts';

/** What a place is like as a whole: weather, light, creatures and sounds follow from it. */
export const themes = ['village', 'fields', 'forest', 'marsh', 'ruins', 'cave'] as const;
export type Theme = (typeof themes)[number];

/** What one hears when nothing happens. */
export const ambiences = [
  'village',
  'meadow',
  'shore',
  'wood',
  'deep-wood',
  'fen',
  'barrows',
  'deeps',
  'fire-deeps',
] as const;
export type Ambience = (typeof ambiences)[number];

export const musics = [
  'hearth',
  'fields',
  'wood',
  'thornwood',
  'fen',
  'barrows',
  'underhollow',
  'antlered-king',
  'hollow-wyrm',
] as const;
export type Music = (typeof musics)[number];

export interface Region {
  /** Stable for ever. */
  readonly id: number;
  readonly name: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly theme: Theme;
  /** Of what lives there; [0, 0] where nothing attacks anybody. */
  readonly levels: readonly [min: number, max: number];
  readonly ambience: Ambience;
  readonly music: Music;
  /** What its sky may do. */
  readonly weathers: readonly Weather[];
}

type Character = Omit<Region, 'id' | 'name' | 'x' | 'y' | 'width' | 'height'>;

const PEACE = [0, 0] as const;
const OPEN_SKY = ['clear', 'rain', 'fog', 'storm'] as const;
const FEN_SKY = ['clear', 'rain', 'fog'] as const;

const village: Character = {
  theme: 'village',
  levels: PEACE,
  ambience: 'village',
  music: 'hearth',
  weathers: OPEN_SKY,
};
const shore: Character = { theme: 'village', levels: PEACE, ambience: 'shore', music: 'hearth', weathers: OPEN_SKY };
const fields: Character = { theme: 'fields', levels: [1, 5], ambience: 'meadow', music: 'fields', weathers: OPEN_SKY };
const wood: Character = { theme: 'forest', levels: [4, 10], ambience: 'wood', music: 'wood', weathers: OPEN_SKY };
const thorns: Character = {
  theme: 'forest',
  levels: [9, 15],
  ambience: 'deep-wood',
  music: 'thornwood',
  weathers: OPEN_SKY,
};
const fen: Character = { theme: 'marsh', levels: [11, 17], ambience: 'fen', music: 'fen', weathers: FEN_SKY };
const barrows: Character = {
  theme: 'ruins',
  levels: [16, 23],
  ambience: 'barrows',
  music: 'barrows',
  weathers: OPEN_SKY,
};
const deeps: Character = {
  theme: 'cave',
  levels: [22, 27],
  ambience: 'deeps',
  music: 'underhollow',
  weathers: ['clear'],
};
const fires: Character = { ...deeps, levels: [25, 30], ambience: 'fire-deeps' };
const haven = (around: Character): Character => ({ ...around, levels: PEACE, music: 'hearth' });

export const regions: readonly Region[] = [
  { id: 1, name: 'Market Square', x: 49, y: 52, width: 19, height: 14, ...village },
  { id: 2, name: 'Millbridge', x: 68, y: 26, width: 16, height: 17, ...shore },
  { id: 3, name: 'South Gate', x: 54, y: 76, width: 10, height: 6, ...village },
  { id: 4, name: 'The Green', x: 68, y: 54, width: 12, height: 24, ...village },
  { id: 5, name: 'Fishers’ Jetty', x: 79, y: 58, width: 14, height: 12, ...shore },
  { id: 6, name: 'Hollowmere', x: 40, y: 40, width: 40, height: 38, ...village },
  { id: 7, name: 'Heron Isle', x: 97, y: 67, width: 24, height: 14, ...shore },
  { id: 8, name: 'Reedbridge', x: 86, y: 102, width: 16, height: 11, ...fields, ambience: 'shore' },
  { id: 9, name: 'The Old Abbey', x: 94, y: 9, width: 25, height: 14, ...fields, levels: [4, 7], ambience: 'barrows' },
  { id: 10, name: 'The Moot Stones', x: 11, y: 76, width: 15, height: 16, ...wood },
  { id: 11, name: 'The Hermitage', x: 6, y: 45, width: 13, height: 13, ...haven(wood) },
  { id: 12, name: 'Barley Fields', x: 20, y: 4, width: 38, height: 24, ...fields, levels: [1, 3] },
  { id: 13, name: 'Hollow Wood', x: 0, y: 36, width: 38, height: 92, ...wood },
  { id: 14, name: 'The Mere', x: 82, y: 52, width: 40, height: 48, ...fields, ambience: 'shore' },
  { id: 15, name: 'Northwood', x: 54, y: 0, width: 26, height: 20, ...fields, levels: [3, 6], ambience: 'wood' },
  { id: 16, name: 'Wanderers’ Camp', x: 104, y: 104, width: 14, height: 10, ...haven(fields) },
  { id: 17, name: 'Southfields', x: 40, y: 80, width: 48, height: 48, ...fields, levels: [2, 5] },
  { id: 18, name: 'High Road', x: 0, y: 20, width: 128, height: 20, ...fields, levels: [1, 7] },
  { id: 19, name: 'The Wilds', x: 0, y: 0, width: 128, height: 128, ...fields, levels: [2, 8] },

  { id: 20, name: 'Charcoal Burners’ Camp', x: 23, y: 141, width: 24, height: 20, ...haven(thorns) },
  { id: 21, name: 'Webhollow', x: 3, y: 170, width: 25, height: 25, ...thorns, levels: [9, 12] },
  {
    id: 22,
    name: 'The Antlered Court',
    x: 48,
    y: 219,
    width: 34,
    height: 33,
    ...thorns,
    levels: [14, 15],
    music: 'antlered-king',
  },
  { id: 23, name: 'Thornmere', x: 86, y: 186, width: 32, height: 26, ...thorns, levels: [10, 13] },
  { id: 24, name: 'The Fallen Watch', x: 96, y: 221, width: 24, height: 22, ...thorns, levels: [11, 14] },
  { id: 25, name: 'Thornwood', x: 0, y: 128, width: 128, height: 128, ...thorns },

  { id: 26, name: 'Eelhouse', x: 164, y: 128, width: 28, height: 22, ...haven(fen) },
  {
    id: 27,
    name: 'The Drowned Chapel',
    x: 214,
    y: 106,
    width: 28,
    height: 24,
    ...fen,
    levels: [14, 17],
    ambience: 'barrows',
  },
  { id: 28, name: 'Wispwater', x: 134, y: 162, width: 32, height: 24, ...fen, levels: [12, 16] },
  { id: 29, name: 'Eldermother’s Hut', x: 228, y: 152, width: 22, height: 20, ...fen, levels: [14, 17] },
  { id: 30, name: 'Sallowfen', x: 128, y: 96, width: 128, height: 94, ...fen },

  { id: 31, name: 'Lanternwatch', x: 140, y: 30, width: 26, height: 22, ...haven(barrows) },
  { id: 32, name: 'The King’s Seat', x: 208, y: 24, width: 36, height: 30, ...barrows, levels: [20, 23] },
  { id: 33, name: 'The Long Graves', x: 134, y: 62, width: 34, height: 26, ...barrows, levels: [16, 19] },
  { id: 34, name: 'Barrowdowns', x: 186, y: 58, width: 60, height: 34, ...barrows, levels: [18, 22] },
  { id: 35, name: 'Kingsbarrow', x: 128, y: 0, width: 128, height: 96, ...barrows },

  { id: 36, name: 'The Rootgate', x: 188, y: 190, width: 26, height: 22, ...deeps, levels: [22, 23] },
  { id: 37, name: 'Glowcap Grotto', x: 150, y: 196, width: 36, height: 22, ...deeps, levels: [22, 25] },
  { id: 38, name: 'The Crystal Gallery', x: 132, y: 218, width: 34, height: 36, ...deeps, levels: [24, 27] },
  { id: 39, name: 'Bat Roost', x: 216, y: 196, width: 34, height: 20, ...deeps, levels: [22, 25] },
  { id: 40, name: 'The Ember Halls', x: 226, y: 216, width: 28, height: 38, ...fires, levels: [25, 29] },
  {
    id: 41,
    name: 'The Hollow Heart',
    x: 184,
    y: 222,
    width: 40,
    height: 32,
    ...fires,
    levels: [29, 30],
    music: 'hollow-wyrm',
  },
  { id: 42, name: 'The Underhollow', x: 128, y: 190, width: 128, height: 66, ...deeps, levels: [22, 30] },
];

/** The place a tile belongs to. Undefined only outside the map. */
export const regionAt = (tileX: number, tileY: number): Region | undefined =>
  regions.find(({ x, y, width, height }) => tileX >= x && tileY >= y && tileX < x + width && tileY < y + height);
