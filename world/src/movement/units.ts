// The units every movement rule is written in, and the constants of the walk. Integers only: the module, the
// walker's own client and every onlooker compute the same positions from the same row.
// How a body moves is in step.ts, what the server accepts is in steer.ts.

/** A moment of the world: whole steps of {@link TICK_MS} since the world's epoch, a `u32` (6.8 years). */
export type Tick = number;

/** One tile is this many units; positions are whole units. */
export const TILE_UNITS = 256;
/** A pixel of the world's pictures is this many units wide and high. */
export const UNITS_PER_PIXEL = 16;
/** One tile in the world's pictures. */
export const TILE_PIXELS = TILE_UNITS / UNITS_PER_PIXEL;
/** Real milliseconds in one tick. */
export const TICK_MS = 50;
export const TICKS_PER_SECOND = 1000 / TICK_MS;
/** A chunk, the unit of interest, is this many tiles wide and high. */
export const CHUNK_TILES = 16;
export const CHUNK_UNITS = CHUNK_TILES * TILE_UNITS;
export const CHUNK_PIXELS = CHUNK_TILES * TILE_PIXELS;
/** The most chunks a world may have in each direction; a chunk id is `row * WORLD_CHUNKS + column`. */
export const WORLD_CHUNKS = 256;
/** The first coordinate that lies outside every possible world. */
export const WORLD_UNITS = WORLD_CHUNKS * CHUNK_UNITS;

/** Walking: units per tick, 3.98 tiles a second. */
export const WALK_SPEED = 51;
/** The fastest any body may go, in units per tick: below one tile, so that no step can jump over a wall. */
export const MAX_SPEED = 255;

/** Half the width of a body's box around its foot point, in units: a little under a third of a tile. */
export const BODY_HALF_WIDTH = 76;
/** Half the height of that box: feet are flatter than shoulders are wide. */
export const BODY_HALF_HEIGHT = 52;

/** "Never" among ticks: the largest `u32`. */
export const NEVER: Tick = 0xffff_ffff;

/** A walk is vouched for this many ticks by one accepted steer... */
export const LEASE_TICKS = 60;
/** ...or for this many tiles, whichever ends first. */
export const LEASE_TILES = 12;
/** How far back a claimed tick may lie, in ticks: a change less than a second late is exact. */
export const MAX_REWIND_TICKS = 20;
/** How far ahead of the server's tick a claimed tick may count. */
export const MAX_LEAD_TICKS = 2;
/** A claim further ahead than this is no clock error but nonsense, and is refused. */
export const REFUSED_LEAD_TICKS = 20;

/** Units per tick along each axis when going diagonally: 181/256 is 1/sqrt(2), rounded down so that nobody gains. */
export function diagonalSpeed(speed: number): number {
  return (speed * 181) >> 8;
}

/** The chunk that holds a position given in units. */
export function chunkOf(x: number, y: number): number {
  return Math.floor(y / CHUNK_UNITS) * WORLD_CHUNKS + Math.floor(x / CHUNK_UNITS);
}

/** The chunk that holds a tile. */
export function chunkOfTile(tileX: number, tileY: number): number {
  return Math.floor(tileY / CHUNK_TILES) * WORLD_CHUNKS + Math.floor(tileX / CHUNK_TILES);
}

/**
 * So far over the border, in units, a body's rows stay in the chunk that they were in: half of those who come over one turn
 * back before that, and everybody about would be told all of them twice.
 */
export const CHUNK_MARGIN = 1.5 * TILE_UNITS;

/** Whether the rows of a body that are in a chunk stay there while it is at this place. */
export function staysInChunk(chunk: number, x: number, y: number): boolean {
  const left = (chunk % WORLD_CHUNKS) * CHUNK_UNITS;
  const top = Math.floor(chunk / WORLD_CHUNKS) * CHUNK_UNITS;
  return isAlong(x, left) && isAlong(y, top);
}

const isAlong = (at: number, start: number): boolean =>
  at >= start - CHUNK_MARGIN && at < start + CHUNK_UNITS + CHUNK_MARGIN;

/** A chunk and those of its eight neighbours that exist. */
export function chunksAround(chunk: number): number[] {
  const column = chunk % WORLD_CHUNKS;
  const row = Math.floor(chunk / WORLD_CHUNKS);
  const around: number[] = [];
  for (let r = Math.max(0, row - 1); r <= Math.min(WORLD_CHUNKS - 1, row + 1); r++) {
    for (let c = Math.max(0, column - 1); c <= Math.min(WORLD_CHUNKS - 1, column + 1); c++) {
      around.push(r * WORLD_CHUNKS + c);
    }
  }
  return around;
}

/** A length of so many tiles, in whole units. */
export const tiles = (count: number): number => Math.round(count * TILE_UNITS);

/** The middle of a tile, in units. */
export function tileCentre(tile: number): number {
  return tile * TILE_UNITS + TILE_UNITS / 2;
}

/** How many ticks one accepted steer vouches for at this speed. */
export function leaseTicks(speed: number): number {
  if (speed <= 0) return LEASE_TICKS;
  return Math.max(1, Math.min(LEASE_TICKS, Math.floor((LEASE_TILES * TILE_UNITS) / speed)));
}

/** How many ticks after its last steer a walking client renews: two thirds of the lease, 40 for a walk. */
export function renewAfterTicks(speed: number): number {
  return Math.max(1, Math.floor((leaseTicks(speed) * 2) / 3));
}
