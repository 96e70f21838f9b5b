// From the eight directions of movement to the four ways a body is drawn.

export type Facing = 'down' | 'up' | 'left' | 'right';

/** By direction number: 1 is north, then clockwise to 8, north-west. Diagonals show the side: it reads best. */
const FACINGS: readonly Facing[] = ['down', 'up', 'right', 'right', 'right', 'down', 'left', 'left', 'left'];

/** How a body that faces `direction` (1 to 8, 0 counts as south) is drawn. */
export const facingOf = (direction: number): Facing => FACINGS[direction] ?? 'down';
