// Decides what covers every pixel of the ground. Tiles are points of a field, blended between and bent by noise, so
// that borders run softly within about five pixels of the grid that feet collide with.
import { type Terrain, terrains, type WorldMap } from '@hollowmere/world/map';
import { TILE_PIXELS } from '@hollowmere/world/movement';
import {
  BOG,
  CAVERN,
  type Canvas,
  CINDER,
  COBBLE,
  CRACKED,
  CRAG,
  DIRT,
  DUFF,
  FEN,
  FLAG,
  HAY,
  LAKE,
  LAWN,
  MAGMA,
  MIRE,
  NEEDLE,
  SAND,
  SOIL,
  WITHER,
} from './canvas.ts';
import { fieldOf } from './field.ts';

/** What covers a tile that lies among its like. */
const covers: Readonly<Record<Terrain, number>> = {
  grass: LAWN,
  meadow: HAY,
  'forest floor': DUFF,
  path: DIRT,
  cobble: COBBLE,
  flagstone: FLAG,
  sand: SAND,
  farmland: SOIL,
  bridge: DIRT,
  water: LAKE,
  needles: NEEDLE,
  moss: FEN,
  bog: BOG,
  mire: MIRE,
  'dead grass': WITHER,
  'cracked stone': CRACKED,
  'cave floor': CAVERN,
  ash: CINDER,
  lava: MAGMA,
  rock: CRAG,
};
const coverOfCode = Uint8Array.from(terrains, (terrain) => covers[terrain]);

export function layCovers(canvas: Canvas, map: WorldMap): void {
  const tiles = new Tiles(canvas, map);
  canvas.each((x, y, index) => {
    canvas.cover[index] =
      tiles.plainAt(Math.floor(x / TILE_PIXELS), Math.floor(y / TILE_PIXELS)) ?? tiles.coverAt(x, y);
  });
}

/** How far borders are bent, in pixels, broadly and finely. */
interface Bend {
  readonly broad: number;
  readonly fine: number;
}

/** Shores and roads wander, what people laid stays nearly straight, and where a wood begins is hard to say. */
const WILD: Bend = { broad: 11, fine: 4 };
const LAID: Bend = { broad: 3.5, fine: 2.5 };
const GROWN: Bend = { broad: 24, fine: 11 };
const BROKEN: Bend = { broad: 7, fine: 7 };

const weigher = (...wanted: Terrain[]) => Uint8Array.from(terrains, (terrain) => Number(wanted.includes(terrain)));

const GROWING: ReadonlySet<Terrain> = new Set([
  'forest floor',
  'needles',
  'moss',
  'dead grass',
  'cave floor',
  'meadow',
  'grass',
]);

const isRock = weigher('rock');
const isLiquid = weigher('water', 'mire', 'lava');
const isWater = weigher('water');
const isMire = weigher('mire');
const isFlag = weigher('flagstone');
const isCobble = weigher('cobble');
const isField = weigher('farmland');
const isCracked = weigher('cracked stone');
/** Roads run on below cobbles, so that no grass shows between them. */
const isTrodden = weigher('path', 'cobble', 'flagstone');
const isBeach = weigher('sand', 'water');
const isSwamp = weigher('bog', 'mire');
const isCinder = weigher('ash');
const isBarren = weigher('rock', 'lava', 'ash');

/** What covers ground by growing over it: where several meet, the one that weighs most has the pixel. */
const grown = Uint8Array.from(terrains, (terrain) => Number(GROWING.has(terrain)));

const BROKEN_BORDER = 1;
const WILD_BORDER = 2;
const LAID_BORDER = 4;
const ALL = 7;

/** How the border of each ground is bent, as bits; none for what grows. Cobbles are trodden, too. */
const borderOfCode = Uint8Array.from(terrains, (terrain) => {
  if (GROWING.has(terrain)) return 0;
  if (terrain === 'rock' || terrain === 'cracked stone' || terrain === 'ash') return BROKEN_BORDER;
  if (terrain === 'farmland') return LAID_BORDER;
  return terrain === 'flagstone' || terrain === 'cobble' ? LAID_BORDER | WILD_BORDER : WILD_BORDER;
});

/** How far around a tile its like must reach for no border to wander into it. */
const PLAIN_REACH = 2;
/** Tiles around a piece that are looked up: as far as borders bend, and one more. */
const MARGIN = 6;

const [broadXAt, broadYAt, fineXAt, fineYAt] = [fieldOf(71), fieldOf(72), fieldOf(73), fieldOf(74)] as const;

class Tiles {
  readonly #left: number;
  readonly #top: number;
  readonly #columns: number;
  readonly #codes: Uint8Array;
  readonly #plain: Int8Array;
  /** Which kinds of borders can wander into a tile. */
  readonly #borders: Uint8Array;
  /** The four tiles around the bent point and how much each weighs. */
  readonly #around = new Uint8Array(4);
  readonly #weights = new Float64Array(4);
  #broadX = 0;
  #broadY = 0;
  #fineX = 0;
  #fineY = 0;

  constructor(canvas: Canvas, map: WorldMap) {
    this.#left = Math.floor(canvas.left / TILE_PIXELS) - MARGIN;
    this.#top = Math.floor(canvas.top / TILE_PIXELS) - MARGIN;
    this.#columns = Math.ceil(canvas.width / TILE_PIXELS) + 2 * MARGIN + 1;
    const rows = Math.ceil(canvas.height / TILE_PIXELS) + 2 * MARGIN + 1;
    this.#codes = new Uint8Array(this.#columns * rows);
    for (let row = 0, i = 0; row < rows; row++)
      for (let column = 0; column < this.#columns; column++, i++)
        this.#codes[i] = terrains.indexOf(map.bedAt(this.#left + column, this.#top + row));
    this.#plain = new Int8Array(this.#codes.length).fill(-1);
    this.#borders = new Uint8Array(this.#codes.length).fill(ALL);
    for (let row = PLAIN_REACH; row < rows - PLAIN_REACH; row++)
      for (let column = PLAIN_REACH; column < this.#columns - PLAIN_REACH; column++) {
        const i = row * this.#columns + column;
        this.#borders[i] = this.#bordersAround(column, row);
        if (this.#isPlain(column, row)) this.#plain[i] = coverOfCode[this.#codes[i] ?? 0] ?? LAWN;
      }
  }

  /** The cover of a tile whose neighbours are all of its kind: nothing need be bent there. */
  plainAt(tileX: number, tileY: number): number | undefined {
    const cover = this.#plain[this.#indexOf(tileX, tileY)] ?? -1;
    return cover < 0 ? undefined : cover;
  }

  coverAt(x: number, y: number): number {
    this.#broadX = broadXAt(x / 15, y / 15) - 0.5;
    this.#broadY = broadYAt(x / 15, y / 15) - 0.5;
    this.#fineX = fineXAt(x / 4, y / 4) - 0.5;
    this.#fineY = fineYAt(x / 4, y / 4) - 0.5;
    const borders = this.#borders[this.#indexOf(Math.floor(x / TILE_PIXELS), Math.floor(y / TILE_PIXELS))] ?? ALL;
    const laid = borders === 0 ? -1 : this.#unlikeGrowth(x, y, borders);
    if (laid >= 0) return laid;
    this.#bend(x, y, GROWN);
    return this.#grown();
  }

  /** The cover of a pixel where nothing grows; -1 where something does. What lies above comes first. */
  #unlikeGrowth(x: number, y: number, borders: number): number {
    let [isBroken, isBurnt] = [false, false];
    if (borders & BROKEN_BORDER) {
      this.#bend(x, y, BROKEN);
      if (this.#weight(isRock) > 0.5) return CRAG;
      isBroken = this.#weight(isCracked) > 0.5;
      isBurnt = this.#weight(isCinder) > 0.5;
    }
    if (borders & WILD_BORDER) {
      this.#bend(x, y, WILD);
      if (this.#weight(isLiquid) > 0.5) return this.#liquid();
    }
    if (borders & LAID_BORDER) {
      this.#bend(x, y, LAID);
      if (this.#weight(isFlag) > 0.5) return FLAG;
      if (this.#weight(isCobble) > 0.5) return COBBLE;
      if (this.#weight(isField) > 0.5) return SOIL;
    }
    if (isBroken) return CRACKED;
    if (borders & WILD_BORDER) {
      this.#bend(x, y, WILD);
      if (this.#weight(isTrodden) > 0.5) return DIRT;
      if (this.#weight(isBeach) > 0.5) return SAND;
      if (this.#weight(isSwamp) > 0.5) return BOG;
    }
    return isBurnt ? CINDER : -1;
  }

  #liquid(): number {
    if (this.#weight(isWater) > 0.25) return LAKE;
    return this.#weight(isMire) > 0.25 ? MIRE : MAGMA;
  }

  #grown(): number {
    let [most, cover] = [0, -1];
    for (let i = 0; i < 4; i++) {
      const code = this.#around[i] ?? 0;
      if (!grown[code]) continue;
      let weight = 0;
      for (let j = 0; j < 4; j++) if (this.#around[j] === code) weight += this.#weights[j] ?? 0;
      if (weight > most) [most, cover] = [weight, coverOfCode[code] ?? LAWN];
    }
    return cover < 0 ? this.#besides() : cover;
  }

  /** Between stone, fire and pools nothing grows at all. */
  #besides(): number {
    if (this.#weight(isMire) > 0) return BOG;
    return this.#weight(isBarren) > 0 ? CAVERN : LAWN;
  }

  #bordersAround(column: number, row: number): number {
    let borders = 0;
    for (let dy = -PLAIN_REACH; dy <= PLAIN_REACH; dy++)
      for (let dx = -PLAIN_REACH; dx <= PLAIN_REACH; dx++)
        borders |= borderOfCode[this.#codes[(row + dy) * this.#columns + column + dx] ?? 0] ?? ALL;
    return borders;
  }

  #isPlain(column: number, row: number): boolean {
    const code = this.#codes[row * this.#columns + column];
    for (let dy = -PLAIN_REACH; dy <= PLAIN_REACH; dy++)
      for (let dx = -PLAIN_REACH; dx <= PLAIN_REACH; dx++)
        if (this.#codes[(row + dy) * this.#columns + column + dx] !== code) return false;
    return true;
  }

  /** Looks up the place a pixel is bent to. */
  #bend(x: number, y: number, { broad, fine }: Bend): void {
    const column = (x + 0.5 + this.#broadX * broad + this.#fineX * fine) / TILE_PIXELS - 0.5;
    const row = (y + 0.5 + this.#broadY * broad + this.#fineY * fine) / TILE_PIXELS - 0.5;
    const [tileX, tileY] = [Math.floor(column), Math.floor(row)];
    const [u, v] = [column - tileX, row - tileY];
    const i = this.#indexOf(tileX, tileY);
    this.#around[0] = this.#codes[i] ?? 0;
    this.#around[1] = this.#codes[i + 1] ?? 0;
    this.#around[2] = this.#codes[i + this.#columns] ?? 0;
    this.#around[3] = this.#codes[i + this.#columns + 1] ?? 0;
    this.#weights[0] = (1 - u) * (1 - v);
    this.#weights[1] = u * (1 - v);
    this.#weights[2] = (1 - u) * v;
    this.#weights[3] = u * v;
  }

  #weight(wanted: Uint8Array): number {
    let sum = 0;
    for (let i = 0; i < 4; i++) if (wanted[this.#around[i] ?? 0]) sum += this.#weights[i] ?? 0;
    return sum;
  }

  #indexOf(tileX: number, tileY: number): number {
    return (tileY - this.#top) * this.#columns + tileX - this.#left;
  }
}
