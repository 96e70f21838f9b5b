// How a body moves in one tick: axis by axis, sliding along walls, ending flush against what blocks it, and easing
// around corners it nearly clears. It knows no time beyond its tick and no rules of who may move when.
import { type Direction, isDiagonal, signX, signY } from './direction.ts';
import type { Solid } from './solid.ts';
import { BODY_HALF_HEIGHT, BODY_HALF_WIDTH, diagonalSpeed, MAX_SPEED, TILE_UNITS, WORLD_UNITS } from './units.ts';

/** A foot point that moves; steps change it in place, because sixty of them run for one call of `advance`. */
export interface Body {
  x: number;
  y: number;
}

/**
 * How far, in units, a foot point may lie inside the row or column of a corner and still be eased around it.
 * 24 is a tenth of a tile: it forgives a turn taken one tick too early, and never looks like being pushed.
 */
const CORNER_GRACE = 24;

/**
 * Moves a body by one tick. Never faster than `fullSpeed` in any direction, never into a solid tile; a body that already
 * stands in one (the map changed under it) may leave but not go deeper.
 * Returns whether it moved.
 */
export function step(body: Body, direction: Direction, fullSpeed: number, solid: Solid): boolean {
  const speed = speedOn(body, fullSpeed, solid);
  if (isDiagonal(direction)) {
    const pace = diagonalSpeed(speed);
    const alongX = moveX(body, signX(direction) * pace, solid);
    const alongY = moveY(body, signY(direction) * pace, solid);
    return alongX !== 0 || alongY !== 0;
  }
  const dx = signX(direction) * speed;
  if (dx !== 0) {
    const moved = moveX(body, dx, solid);
    const left = speed - Math.abs(moved);
    const eased = left > 0 && easeAroundCornerX(body, dx, left, solid);
    return moved !== 0 || eased;
  }
  const dy = signY(direction) * speed;
  if (dy === 0) return false;
  const moved = moveY(body, dy, solid);
  const left = speed - Math.abs(moved);
  const eased = left > 0 && easeAroundCornerY(body, dy, left, solid);
  return moved !== 0 || eased;
}

/** The speed on the ground under the foot point; whoever walks gets on, however deep the ground. */
function speedOn(body: Body, speed: number, solid: Solid): number {
  if (solid.drag === undefined || speed === 0) return speed;
  const drag = solid.drag(tileOf(body.x), tileOf(body.y));
  return Math.max(1, speed - ((speed * drag) >> 8));
}

/** Moves along x by at most one tile, up to the first wall. Returns the units moved. */
export function moveX(body: Body, dx: number, solid: Solid): number {
  const from = body.x;
  const edge = dx > 0 ? from + BODY_HALF_WIDTH - 1 : from - BODY_HALF_WIDTH;
  const column = tileOf(edge + dx);
  const blocked = column !== tileOf(edge) && columnBlocks(column, body.y, solid);
  if (!blocked) body.x = from + dx;
  else if (dx > 0) body.x = column * TILE_UNITS - BODY_HALF_WIDTH;
  else body.x = (column + 1) * TILE_UNITS + BODY_HALF_WIDTH;
  return body.x - from;
}

/** Moves along y by at most one tile, up to the first wall. Returns the units moved. */
export function moveY(body: Body, dy: number, solid: Solid): number {
  const from = body.y;
  const edge = dy > 0 ? from + BODY_HALF_HEIGHT - 1 : from - BODY_HALF_HEIGHT;
  const row = tileOf(edge + dy);
  const blocked = row !== tileOf(edge) && rowBlocks(row, body.x, solid);
  if (!blocked) body.y = from + dy;
  else if (dy > 0) body.y = row * TILE_UNITS - BODY_HALF_HEIGHT;
  else body.y = (row + 1) * TILE_UNITS + BODY_HALF_HEIGHT;
  return body.y - from;
}

/** Blocked going east or west with one foot past the corner: eases north or south by at most `most` units. */
function easeAroundCornerX(body: Body, dx: number, most: number, solid: Solid): boolean {
  const column = dx > 0 ? tileOf(body.x + BODY_HALF_WIDTH) : tileOf(body.x - BODY_HALF_WIDTH - 1);
  const top = tileOf(body.y - BODY_HALF_HEIGHT);
  const bottom = tileOf(body.y + BODY_HALF_HEIGHT - 1);
  if (top === bottom) return false;
  const amount = easing(blocks(column, top, solid), blocks(column, bottom, solid), body.y, bottom, BODY_HALF_HEIGHT);
  return amount !== 0 && moveY(body, clampSize(amount, most), solid) !== 0;
}

/** Blocked going north or south with one foot past the corner: eases west or east by at most `most` units. */
function easeAroundCornerY(body: Body, dy: number, most: number, solid: Solid): boolean {
  const row = dy > 0 ? tileOf(body.y + BODY_HALF_HEIGHT) : tileOf(body.y - BODY_HALF_HEIGHT - 1);
  const left = tileOf(body.x - BODY_HALF_WIDTH);
  const right = tileOf(body.x + BODY_HALF_WIDTH - 1);
  if (left === right) return false;
  const amount = easing(blocks(left, row, solid), blocks(right, row, solid), body.x, right, BODY_HALF_WIDTH);
  return amount !== 0 && moveX(body, clampSize(amount, most), solid) !== 0;
}

/**
 * How far a body has to move sideways to clear the one of two tiles that blocks it; 0 when both or neither do, or when
 * its middle is further into the blocked one than the grace allows.
 * `at` is its coordinate across, `second` the number of the further tile.
 */
function easing(firstBlocks: boolean, secondBlocks: boolean, at: number, second: number, half: number): number {
  if (firstBlocks === secondBlocks) return 0;
  const border = second * TILE_UNITS;
  const overlap = firstBlocks ? border - (at - half) : at + half - border;
  if (overlap > half + CORNER_GRACE) return 0;
  return firstBlocks ? overlap : -overlap;
}

function clampSize(amount: number, most: number): number {
  return Math.max(-most, Math.min(most, amount));
}

function columnBlocks(column: number, y: number, solid: Solid): boolean {
  const top = tileOf(y - BODY_HALF_HEIGHT);
  const bottom = tileOf(y + BODY_HALF_HEIGHT - 1);
  return blocks(column, top, solid) || (bottom !== top && blocks(column, bottom, solid));
}

function rowBlocks(row: number, x: number, solid: Solid): boolean {
  const left = tileOf(x - BODY_HALF_WIDTH);
  const right = tileOf(x + BODY_HALF_WIDTH - 1);
  return blocks(left, row, solid) || (right !== left && blocks(right, row, solid));
}

/** Beyond the largest possible world everything blocks, whatever the map says: coordinates stay in range. */
function blocks(column: number, row: number, solid: Solid): boolean {
  const limit = WORLD_UNITS / TILE_UNITS;
  return column < 0 || row < 0 || column >= limit || row >= limit || solid(column, row);
}

/** A shift is a floor for 32-bit integers, of either sign. */
function tileOf(coordinate: number): number {
  return coordinate >> 8;
}

/** A speed as rows may carry it: whole, not negative, below a tile per tick. */
export function isSpeed(speed: number): boolean {
  return Number.isInteger(speed) && speed >= 0 && speed <= MAX_SPEED;
}
