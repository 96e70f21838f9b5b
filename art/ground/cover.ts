// Decides what covers every pixel of the ground. Tiles are points of a field, blended between and bent by noise, so
// that borders run softly within about five pixels of the grid that feet collide with.
import { noise, type Terrain, type WorldMap } from '@hollowmere/world/map';
import { type Canvas, COBBLE, DIRT, DUFF, FLAG, HAY, LAKE, LAWN, SAND, SOIL, TILE } from './canvas.ts';

/** How far borders are bent, in pixels, broadly and finely. */
interface Bend {
  readonly broad: number;
  readonly fine: number;
}

/** Shores and roads wander, what people laid stays nearly straight, and where a wood begins is hard to say. */
const WILD: Bend = { broad: 11, fine: 4 };
const LAID: Bend = { broad: 3.5, fine: 2.5 };
const GROWN: Bend = { broad: 24, fine: 11 };

type Weigh = (is: (terrain: Terrain) => boolean) => number;

export function layCovers(canvas: Canvas, map: WorldMap): void {
  const plain = plainTiles(canvas, map);
  canvas.each((x, y, index) => {
    const known = plain(Math.floor(x / TILE), Math.floor(y / TILE));
    if (known !== undefined) {
      canvas.cover[index] = known;
      return;
    }
    const drift = driftAt(x, y);
    canvas.cover[index] = coverOf((bend) => bent(map, x, y, drift, bend));
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

const reach = [-2, -1, 0, 1, 2];
const neighbours = reach.flatMap((dy) => reach.map((dx) => [dx, dy] as const));

/** Which way the borders at a pixel are bent, each part from -0.5 to 0.5. */
interface Drift {
  readonly broadX: number;
  readonly broadY: number;
  readonly fineX: number;
  readonly fineY: number;
}

const driftAt = (x: number, y: number): Drift => ({
  broadX: noise(x / 15, y / 15, 71) - 0.5,
  broadY: noise(x / 15, y / 15, 72) - 0.5,
  fineX: noise(x / 4, y / 4, 73) - 0.5,
  fineY: noise(x / 4, y / 4, 74) - 0.5,
});

/** The weights of the four tiles around a pixel, looked up at the place it is bent to. */
function bent(map: WorldMap, x: number, y: number, drift: Drift, { broad, fine }: Bend): Weigh {
  const column = (x + 0.5 + drift.broadX * broad + drift.fineX * fine) / TILE - 0.5;
  const row = (y + 0.5 + drift.broadY * broad + drift.fineY * fine) / TILE - 0.5;
  const [tileX, tileY] = [Math.floor(column), Math.floor(row)];
  const [u, v] = [column - tileX, row - tileY];
  const a = map.bedAt(tileX, tileY);
  const b = map.bedAt(tileX + 1, tileY);
  const c = map.bedAt(tileX, tileY + 1);
  const d = map.bedAt(tileX + 1, tileY + 1);
  return (is) =>
    (is(a) ? (1 - u) * (1 - v) : 0) + (is(b) ? u * (1 - v) : 0) + (is(c) ? (1 - u) * v : 0) + (is(d) ? u * v : 0);
}

function coverOf(bentBy: (bend: Bend) => Weigh): number {
  const wild = bentBy(WILD);
  if (wild((terrain) => terrain === 'water') > 0.5) return LAKE;
  const laid = bentBy(LAID);
  if (laid((terrain) => terrain === 'flagstone') > 0.5) return FLAG;
  if (laid((terrain) => terrain === 'cobble') > 0.5) return COBBLE;
  if (laid((terrain) => terrain === 'farmland') > 0.5) return SOIL;
  if (wild(isTrodden) > 0.5) return DIRT;
  if (wild((terrain) => terrain === 'sand' || terrain === 'water') > 0.5) return SAND;
  const grown = bentBy(GROWN);
  if (grown((terrain) => terrain === 'forest floor') > 0.5) return DUFF;
  return grown((terrain) => terrain === 'meadow') > 0.5 ? HAY : LAWN;
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
    case 'mire':
    case 'lava':
      return LAKE;
    case 'needles':
    case 'moss':
    case 'bog':
      return DUFF;
    case 'dead grass':
      return HAY;
    case 'cracked stone':
    case 'cave floor':
      return FLAG;
    case 'ash':
    case 'rock':
      return SOIL;
    default:
      return terrain satisfies never;
  }
}
