// Which of eight pictures shows something that points anywhere: arrows are drawn in the directions of movement.

/** The nearest of the eight directions, 1 north and then clockwise, to an angle on the screen in radians. */
export const eighthOf = (angle: number): number => ((((Math.round(angle / (Math.PI / 4)) + 2) % 8) + 8) % 8) + 1;
