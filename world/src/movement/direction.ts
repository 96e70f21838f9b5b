// Directions as they travel in rows and calls: 0 stands, 1 to 8 go clockwise from north. y grows to the south.

export const STANDING = 0;
export const NORTH = 1;
export const NORTH_EAST = 2;
export const EAST = 3;
export const SOUTH_EAST = 4;
export const SOUTH = 5;
export const SOUTH_WEST = 6;
export const WEST = 7;
export const NORTH_WEST = 8;

/** Where somebody looks: one of the eight directions. */
export type Direction8 = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8;
/** Where somebody goes; 0 stands. */
export type Direction = 0 | Direction8;

const SIGN_X = [0, 0, 1, 1, 1, 0, -1, -1, -1] as const;
const SIGN_Y = [0, -1, -1, 0, 1, 1, 1, 0, -1] as const;

export function isDirection(value: number): value is Direction {
  return Number.isInteger(value) && value >= 0 && value <= 8;
}

export function isFacing(value: number): value is Direction8 {
  return isDirection(value) && value !== STANDING;
}

/** -1, 0 or 1: the way this direction goes east. */
export function signX(direction: Direction): -1 | 0 | 1 {
  return SIGN_X[direction];
}

/** -1, 0 or 1: the way this direction goes south. */
export function signY(direction: Direction): -1 | 0 | 1 {
  return SIGN_Y[direction];
}

export function isDiagonal(direction: Direction): boolean {
  return direction !== STANDING && direction % 2 === 0;
}

/** The direction of a pair of signs, as keys or a stick give them: `directionFrom(1, -1)` is north-east. */
export function directionFrom(x: number, y: number): Direction {
  const column = Math.sign(x) + 1;
  const row = Math.sign(y) + 1;
  return COMPASS[row * 3 + column] ?? STANDING;
}

/** So many eighths of a turn further clockwise; the other way where there are fewer than none. */
export function turnedBy(direction: Direction8, eighths: number): Direction8 {
  const turned = (((direction - NORTH + eighths) % 8) + 8) % 8;
  return (NORTH + turned) as Direction8;
}

const COMPASS: readonly Direction[] = [8, 1, 2, 7, 0, 3, 6, 5, 4];

/** Where somebody looks after turning to `direction`: on standing still, where they looked before. */
export function facingAfter(direction: Direction, before: Direction8): Direction8 {
  return direction === STANDING ? before : direction;
}
