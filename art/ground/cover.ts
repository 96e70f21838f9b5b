// Decides what covers every pixel of the ground. Tiles are points of a field, blended between and bent by noise, so
// that borders run softly within about five pixels of the grid that feet collide with.
import { noise, type Terrain, type WorldMap } from '@hollowmere/world/map';
import { type Canvas, COBBLE, DIRT, DUFF, FLAG, HAY, LAKE, LAWN, SAND, SOIL, TILE } from './canvas.ts';

/** How far borders are bent, in pixels: nature wanders, what people laid stays nearly straight. */
const WILD_BEND = 11;
const WILD_FRAY = 4;
const LAID_BEND = 3.5;
const LAID_FRAY = 2.5;

type Weigh = (is: (terrain: Terrain) => boolean) => number;

export function layCovers(canvas: Canvas, map: WorldMap): void {
  const plain = plainTiles(canvas, map);
  canvas.each((x, y, index) => {
    const known = plain(Math.floor(x / TILE), Math.floor(y / TILE));
    if (known !== undefined) {
      canvas.cover[index] = known;
      return;
    }
    const wild = bent(map, x, y, WILD_BEND, WILD_FRAY);
    canvas.cover[index] = wild.single ?? coverOf(wild, bent(map, x, y, LAID_BEND, LAID_FRAY));
  });
}

/** The cover of tiles whose neighbours are all of their kind: borders never wander that far, so nothing need be bent. */
function plainTiles(canvas: Canvas, map: WorldMap): (tileX: number, tileY: number) => number | undefined {
  const left = Math.floor(canvas.left / TILE);
  const top = Math.floor(canvas.top / TILE);
  const columns = Math.ceil(canvas.width / TILE) + 2;
  const rows = Math.ceil(canvas.height / TILE) + 2;
  const codes = Array.from({ length: columns * rows }, (_, i) => {
    const [x, y] = [left + (i % columns), top + Math.floor(i / columns)];
    const terrain = map.bedAt(x, y);
    return neighbours.every(([dx, dy]) => map.bedAt(x + dx, y + dy) === terrain) ? codeOf(terrain) : undefined;
  });
  return (tileX, tileY) => codes[(tileY - top) * columns + tileX - left];
}

const neighbours = [-1, 0, 1].flatMap((dy) => [-1, 0, 1].map((dx) => [dx, dy] as const));

interface Sample {
  /** The cover, where all four tiles around have the same. */
  readonly single: number | undefined;
  readonly weigh: Weigh;
}

/** The weights of the four tiles around a pixel, looked up at a place bent by noise. */
function bent(map: WorldMap, x: number, y: number, bend: number, fray: number): Sample {
  const dx = (noise(x / 15, y / 15, 71) - 0.5) * bend + (noise(x / 4, y / 4, 73) - 0.5) * fray;
  const dy = (noise(x / 15, y / 15, 72) - 0.5) * bend + (noise(x / 4, y / 4, 74) - 0.5) * fray;
  const column = (x + 0.5 + dx) / TILE - 0.5;
  const row = (y + 0.5 + dy) / TILE - 0.5;
  const [tileX, tileY] = [Math.floor(column), Math.floor(row)];
  const [u, v] = [column - tileX, row - tileY];
  const a = map.bedAt(tileX, tileY);
  const b = map.bedAt(tileX + 1, tileY);
  const c = map.bedAt(tileX, tileY + 1);
  const d = map.bedAt(tileX + 1, tileY + 1);
  return {
    single: a === b && b === c && c === d ? codeOf(a) : undefined,
    weigh: (is) =>
      (is(a) ? (1 - u) * (1 - v) : 0) + (is(b) ? u * (1 - v) : 0) + (is(c) ? (1 - u) * v : 0) + (is(d) ? u * v : 0),
  };
}

function coverOf(wild: Sample, laid: Sample): number {
  if (wild.weigh((terrain) => terrain === 'water') > 0.5) return LAKE;
  if (laid.weigh((terrain) => terrain === 'flagstone') > 0.5) return FLAG;
  if (laid.weigh((terrain) => terrain === 'cobble') > 0.5) return COBBLE;
  if (laid.weigh((terrain) => terrain === 'farmland') > 0.5) return SOIL;
  if (wild.weigh(isTrodden) > 0.5) return DIRT;
  if (wild.weigh((terrain) => terrain === 'sand' || terrain === 'water') > 0.5) return SAND;
  const forest = wild.weigh((terrain) => terrain === 'forest floor');
  if (forest > 0.5) return DUFF;
  return wild.weigh((terrain) => terrain === 'meadow') > 0.5 ? HAY : LAWN;
}

/** Roads run on below cobbles, so that no grass shows between them. */
const isTrodden = (terrain: Terrain) => terrain === 'path' || terrain === 'cobble' || terrain === 'flagstone';

function codeOf(terrain: Terrain): number {
  switch (terrain) {
    case 'grass':
      return LAWN;
    case 'meadow':
      return HAY;
    case 'forest floor':
      return DUFF;
    case 'path':
    case 'bridge':
      return DIRT;
    case 'cobble':
      return COBBLE;
    case 'flagstone':
      return FLAG;
    case 'sand':
      return SAND;
    case 'farmland':
      return SOIL;
    case 'water':
      return LAKE;
    default:
      return terrain satisfies never;
  }
}
