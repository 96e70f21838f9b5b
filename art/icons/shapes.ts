// Small pictures of things are built from the same rods, balls and plates as creatures, laid flat: what is named later
// lies on top. Coordinates are pixels from the upper left corner.
import { type Coat, limb, mark, type Part, type Point, sheet } from '../creatures/rig/model.ts';
import { paintModel } from '../creatures/rig/paint.ts';
import type { Color, RampName } from '../palette.ts';
import type { Picture } from '../pixels/picture.ts';

/** A shape that is put on top of those before it. */
export type Shape = (layer: number) => Part[];

type XY = readonly [x: number, y: number];

/** Layers lie so far apart that nothing below comes through. */
const LAYER = 12;

const at = ([x, y]: XY, layer: number): Point => [x, layer * LAYER, y];

export const of = (ramp: RampName, light = 0): Coat => ({ ramp, light });

export const rod =
  (coat: Coat, from: XY, to: XY, radius: number, end = radius): Shape =>
  (layer) => [limb(`${layer}`, coat, at(from, layer), at(to, layer), radius, end)];

export const orb = (coat: Coat, x: number, y: number, radius: number): Shape => rod(coat, [x, y], [x, y], radius);

/** A flat piece; every corner must be seen from the first. */
export const plate =
  (coat: Coat, ...corners: XY[]): Shape =>
  (layer) => [sheet(`${layer}`, coat, ...corners.map((corner) => at(corner, layer)))];

export const dot =
  (color: Color, ...points: XY[]): Shape =>
  (layer) =>
    points.map(([x, y]) => mark(color, x + 0.5, layer * LAYER + 8, y + 0.5));

/** A line of rods through all points. */
export const path = (coat: Coat, radius: number, ...points: XY[]): Shape =>
  together(...points.slice(1).map((to, index) => rod(coat, points[index] ?? to, to, radius)));

/** Several shapes as one piece, without lines between them. */
export const together =
  (...shapes: Shape[]): Shape =>
  (layer) =>
    shapes.flatMap((shape) => shape(layer));

export function painted(shapes: readonly Shape[], size: number): Picture {
  const model = shapes.flatMap((shape, layer) => shape(layer));
  return paintModel(model, 'flat', { width: size, height: size, footX: 0, footY: 0 });
}
