// Names of places, for the line that greets a walker and for the overview map. Rectangles in tiles;
// where two overlap, the first in this list wins.

export interface Region {
  /** Stable for ever. */
  readonly id: number;
  readonly name: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export const regions: readonly Region[] = [
  { id: 1, name: 'Market Square', x: 49, y: 52, width: 19, height: 14 },
  { id: 2, name: 'Millbridge', x: 68, y: 26, width: 16, height: 17 },
  { id: 3, name: 'South Gate', x: 54, y: 76, width: 10, height: 6 },
  { id: 4, name: 'The Green', x: 68, y: 54, width: 12, height: 24 },
  { id: 5, name: 'Fishers’ Jetty', x: 79, y: 58, width: 14, height: 12 },
  { id: 6, name: 'Hollowmere', x: 40, y: 40, width: 40, height: 38 },
  { id: 7, name: 'Heron Isle', x: 97, y: 67, width: 24, height: 14 },
  { id: 8, name: 'Reedbridge', x: 86, y: 102, width: 16, height: 11 },
  { id: 9, name: 'The Old Abbey', x: 94, y: 9, width: 25, height: 14 },
  { id: 10, name: 'The Moot Stones', x: 11, y: 76, width: 15, height: 16 },
  { id: 11, name: 'The Hermitage', x: 6, y: 45, width: 13, height: 13 },
  { id: 12, name: 'Barley Fields', x: 20, y: 4, width: 38, height: 24 },
  { id: 13, name: 'Hollow Wood', x: 0, y: 36, width: 38, height: 92 },
  { id: 14, name: 'The Mere', x: 82, y: 52, width: 40, height: 48 },
  { id: 15, name: 'Northwood', x: 54, y: 0, width: 26, height: 20 },
  { id: 16, name: 'Wanderers’ Camp', x: 104, y: 104, width: 14, height: 10 },
  { id: 17, name: 'Southfields', x: 40, y: 80, width: 48, height: 48 },
  { id: 18, name: 'High Road', x: 0, y: 20, width: 128, height: 20 },
  { id: 19, name: 'The Wilds', x: 0, y: 0, width: 128, height: 128 },
];

/** The place a tile belongs to. Undefined only outside the map. */
export const regionAt = (tileX: number, tileY: number): Region | undefined =>
  regions.find(({ x, y, width, height }) => tileX >= x && tileY >= y && tileX < x + width && tileY < y + height);
