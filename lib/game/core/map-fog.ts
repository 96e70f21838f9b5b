// What of the map is still unknown, as a picture to lay over it: bare parchment with an inked edge where what one has seen
// ends. Two pixels to a tile, so that it is of one grain with the map's own.
import { hash, noise, type Region, regions } from '@hollowmere/world/map';

/** What of a region says where it is. */
interface Place {
  readonly id: number;
}

/** Whoever comes to the valley is shown around the village: its places are on every map. */
const HOME = 'Hollowmere';
const home: ReadonlySet<number> = new Set(
  regions.filter((place) => regions.some((whole) => whole.name === HOME && beginsIn(place, whole))).map(({ id }) => id),
);

function beginsIn({ x, y }: Region, whole: Region): boolean {
  return x >= whole.x && y >= whole.y && x < whole.x + whole.width && y < whole.y + whole.height;
}

/** Whether a place is on the map of somebody who has seen so much. */
export const isOnMap = (region: number, seen: ReadonlySet<number>): boolean => seen.has(region) || home.has(region);

interface Land {
  /** In tiles. */
  readonly width: number;
  readonly height: number;
  regionAt(tileX: number, tileY: number): Place | undefined;
}

export interface MapFog {
  readonly width: number;
  readonly height: number;
  /** Red, green, blue, opacity of each pixel in rows. */
  readonly pixels: Uint8ClampedArray<ArrayBuffer>;
}

export const FOG_PIXELS_A_TILE = 2;

type Color = readonly [red: number, green: number, blue: number];

const PARCHMENT: readonly Color[] = [
  [143, 119, 84],
  [150, 126, 90],
  [157, 133, 96],
];
const INK: Color = [74, 56, 44];
const EDGE: Color = [118, 95, 66];
/** How far a straight border between two places is bent, in tiles. */
const BEND = 2.6;
/** How large the bends are, in tiles. */
const BENDS = 7;

export function mapFog(land: Land, seen: ReadonlySet<number>): MapFog {
  const [width, height] = [land.width * FOG_PIXELS_A_TILE, land.height * FOG_PIXELS_A_TILE];
  const isHidden = hidden(land, seen, width, height);
  const pixels = new Uint8ClampedArray(width * height * 4);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const at = y * width + x;
      if (!isHidden[at]) continue;
      const [red, green, blue] = inkOf(isHidden, width, height, x, y);
      pixels[at * 4] = red;
      pixels[at * 4 + 1] = green;
      pixels[at * 4 + 2] = blue;
      pixels[at * 4 + 3] = 255;
    }
  return { width, height, pixels };
}

/** 1 for each pixel that is still unknown. Borders are bent, so that nobody sees that places are rectangles. */
function hidden(land: Land, seen: ReadonlySet<number>, width: number, height: number): Uint8Array {
  const isSeen = new Uint8Array(land.width * land.height);
  for (let y = 0; y < land.height; y++)
    for (let x = 0; x < land.width; x++) {
      const region = land.regionAt(x, y);
      if (region && isOnMap(region.id, seen)) isSeen[y * land.width + x] = 1;
    }
  const within = (tile: number, most: number) => Math.max(0, Math.min(most - 1, Math.floor(tile)));
  const isHidden = new Uint8Array(width * height);
  for (let y = 0; y < land.height; y++)
    for (let x = 0; x < land.width; x++) {
      const east = (noise(x / BENDS, y / BENDS, 71) - 0.5) * 2 * BEND;
      const south = (noise(x / BENDS, y / BENDS, 72) - 0.5) * 2 * BEND;
      for (let part = 0; part < FOG_PIXELS_A_TILE ** 2; part++) {
        const [aside, down] = [part % FOG_PIXELS_A_TILE, Math.floor(part / FOG_PIXELS_A_TILE)];
        const tileX = within(x + aside / FOG_PIXELS_A_TILE + east, land.width);
        const tileY = within(y + down / FOG_PIXELS_A_TILE + south, land.height);
        const at = (y * FOG_PIXELS_A_TILE + down) * width + x * FOG_PIXELS_A_TILE + aside;
        isHidden[at] = isSeen[tileY * land.width + tileX] ? 0 : 1;
      }
    }
  return isHidden;
}

function inkOf(isHidden: Uint8Array, width: number, height: number, x: number, y: number): Color {
  if (isNearSeen(isHidden, width, height, x, y, 1)) return INK;
  if (isNearSeen(isHidden, width, height, x, y, 3) && (x + y) % 2 === 0) return EDGE;
  const shade = noise(x / 40, y / 26, 73) * 0.8 + hash(x >> 2, y >> 1, 74) * 0.2;
  return PARCHMENT[Math.min(2, Math.floor(shade * 3))] ?? INK;
}

/** Whether what one has seen begins within so many pixels, straight up, down or to a side. */
function isNearSeen(isHidden: Uint8Array, width: number, height: number, x: number, y: number, reach: number): boolean {
  const isSeen = (px: number, py: number) =>
    px >= 0 && py >= 0 && px < width && py < height && isHidden[py * width + px] === 0;
  return isSeen(x - reach, y) || isSeen(x + reach, y) || isSeen(x, y - reach) || isSeen(x, y + reach);
}
