// How things are placed by hand. Fences, hedges and walls are runs from one tile to another.
import type { Point } from '../draft.ts';
import type { ObjectKind } from '../kinds.ts';

/** x is the leftmost and y the lowest tile of the footprint; what blocks no tile may stand between tiles. */
export type Placed = readonly [kind: ObjectKind, x: number, y: number, variant?: number];

/** A straight run of one joining kind, both ends included. */
export type Run = readonly [kind: ObjectKind, from: Point, to: Point];
