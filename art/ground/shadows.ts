// Shadows of what stands still, painted into the ground: the sun is in the north-west, so they fall to the south-east.
import { fixtureFoot, kindOf, type MapObject, type ObjectKind, type Spot, type WorldMap } from '@hollowmere/world/map';
import { TILE_PIXELS, UNITS_PER_PIXEL } from '@hollowmere/world/movement';
import { type Canvas, isLiquid, LAKE } from './canvas.ts';

/** Half width and half height of the shadow of a round thing, in pixels, and how far it is pushed by the sun. */
type Pool = readonly [halfWidth: number, halfHeight: number, shift?: number];

const POOLS: Partial<Record<ObjectKind, Pool>> = {
  oak: [19, 8, 5],
  birch: [13, 6, 4],
  pine: [14, 6, 5],
  willow: [25, 10, 5],
  'apple-tree': [15, 6, 4],
  'dead-tree': [14, 5, 5],
  'thorn-tree': [15, 6, 4],
  'thorn-pine': [14, 6, 5],
  bramble: [12, 5, 2],
  'bog-tree': [14, 5, 4],
  'broken-column': [9, 4, 3],
  cairn: [8, 4, 2],
  brazier: [7, 3, 1],
  'antler-totem': [7, 3, 2],
  'fen-lantern': [6, 3, 2],
  stalagmite: [11, 5, 3],
  crystal: [12, 5, 2],
  glowcap: [10, 4, 2],
  'bone-heap': [16, 5, 2],
  kiln: [27, 8, 4],
  'watch-tower': [24, 8, 6],
  barrow: [45, 13, 6],
  'great-oak': [42, 17, 8],
  bush: [11, 5, 2],
  rock: [9, 4, 2],
  boulder: [19, 8, 3],
  lamp: [6, 3, 2],
  banner: [6, 3, 2],
  sign: [7, 3, 2],
  stump: [8, 4, 2],
  fountain: [27, 9, 3],
  statue: [10, 5, 3],
  planter: [9, 4, 3],
  pillar: [9, 4, 4],
  gravestone: [7, 3, 2],
  'standing-stone': [10, 4, 4],
  scarecrow: [8, 3, 2],
  barrel: [8, 4, 2],
  sack: [8, 3, 2],
  hay: [9, 4, 3],
  campfire: [10, 4, 0],
  tent: [27, 9, 5],
  chicken: [5, 2, 0],
  beehive: [7, 3, 2],
  fern: [5, 2, 0],
  flower: [5, 2, 0],
  'tall-grass': [6, 2, 0],
  mushroom: [5, 2, 1],
  pumpkin: [5, 2, 1],
  cabbage: [5, 2, 1],
};

/** How far the shadow of a building reaches to the east, and how far below its foot. */
const BUILDING_EAST = 15;
const BUILDING_SOUTH = 5;
const LOW_EAST = 4;
const LOW_SOUTH = 3;
const BUILDING_DEPTH = 3;

export function castShadows(canvas: Canvas, map: WorldMap): void {
  for (const object of map.objects) {
    const pool = POOLS[object.kind];
    if (pool) castPool(canvas, object, pool);
    else if (kindOf(object.kind).joins) castRun(canvas, object);
    else castBlock(canvas, object);
  }
  for (const fixture of map.fixtures)
    if (fixture.look && fixture.blocks) castPool(canvas, fixtureFoot(fixture), FIXTURE_POOL);
}

const FIXTURE_POOL: Pool = [10, 4, 2];

function castPool(canvas: Canvas, { x, y }: Spot, [halfWidth, halfHeight, shift = 0]: Pool): void {
  const centreX = Math.round(x / UNITS_PER_PIXEL) + shift;
  const centreY = Math.round(y / UNITS_PER_PIXEL) - 1 + Math.round(shift / 4);
  if (isFar(canvas, centreX, centreY, halfWidth)) return;
  for (let dy = -halfHeight; dy <= halfHeight; dy++)
    for (let dx = -halfWidth; dx <= halfWidth; dx++)
      if ((dx / halfWidth) ** 2 + (dy / halfHeight) ** 2 <= 1) darken(canvas, centreX + dx, centreY + dy);
}

/** Houses and low boxy things: their footprint, drawn out to the east and a little beyond the foot. */
function castBlock(canvas: Canvas, { kind, footprint }: MapObject): void {
  if (!footprint || kindOf(kind).stands === 'water') return;
  const isHigh = footprint.height >= BUILDING_DEPTH;
  const [east, south] = isHigh ? [BUILDING_EAST, BUILDING_SOUTH] : [LOW_EAST, LOW_SOUTH];
  const left = footprint.tileX * TILE_PIXELS;
  const top = footprint.tileY * TILE_PIXELS + (isHigh ? 10 : 5);
  const right = left + footprint.width * TILE_PIXELS;
  const bottom = top + footprint.height * TILE_PIXELS - (isHigh ? 10 : 5);
  if (isFar(canvas, left, top, right - left + bottom - top)) return;
  for (let y = top; y < bottom + south; y++) {
    const slant = Math.min(east, Math.max(0, Math.round((y - top) * (isHigh ? 0.8 : 1))));
    const below = Math.max(0, y - bottom);
    for (let x = left + below * 2; x < right + slant - below; x++) darken(canvas, x, y);
  }
}

/** Fences, hedges and walls: a strip along their foot, and one beside them where they run north. */
function castRun(canvas: Canvas, { kind, variant, footprint }: MapObject): void {
  if (!footprint) return;
  const left = footprint.tileX * TILE_PIXELS;
  const top = footprint.tileY * TILE_PIXELS;
  if (isFar(canvas, left, top, 2 * TILE_PIXELS)) return;
  const isThin = kind === 'fence';
  const runsNorth = (variant & 1) !== 0;
  const runsAcross = (variant & 10) !== 0;
  const east = isThin ? 10 : 14;
  if (runsNorth) fillShade(canvas, left + east, top - 4, 6, TILE_PIXELS);
  fillShade(
    canvas,
    left + (runsAcross ? 2 : east - 6),
    top + TILE_PIXELS - 4,
    runsAcross ? TILE_PIXELS : 10,
    isThin ? 4 : 5,
  );
}

function fillShade(canvas: Canvas, left: number, top: number, width: number, height: number): void {
  for (let y = top; y < top + height; y++) for (let x = left; x < left + width; x++) darken(canvas, x, y);
}

const isFar = (canvas: Canvas, x: number, y: number, reach: number): boolean =>
  x + reach < canvas.left ||
  y + reach < canvas.top ||
  x - reach > canvas.left + canvas.width ||
  y - reach > canvas.top + canvas.height;

/** Shadows are lost in deep water; on banks and land they lie. */
function darken(canvas: Canvas, x: number, y: number): void {
  const i = canvas.index(x, y);
  if (i >= 0 && !isLiquid(canvas.cover[i] ?? LAKE)) canvas.shadow[i] = 1;
}
