// What a creature is built from: balls, tapering limbs and flat sheets in a small space of its own, and marks of one
// pixel (eyes, teeth). One model gives all sides and all poses; nobody draws a creature pixel by pixel.
import type { Color, RampName } from '../../palette.ts';

/** In pixels from the middle between the feet: where the creature looks, to its right, and up. */
export type Point = readonly [forward: number, right: number, up: number];

/** What a surface is covered with. */
export interface Coat {
  readonly ramp: RampName;
  /** On the underside. */
  readonly belly?: RampName;
  /** Added to the light that falls on it, in shares of the ramp. */
  readonly light?: number;
  /** Rows of scales show on it. */
  readonly scaly?: true;
}

/** A ball that is drawn out to another one. */
export interface Limb {
  readonly kind: 'limb';
  /** Between parts of different names a line is drawn. */
  readonly part: string;
  readonly coat: Coat;
  readonly from: Point;
  readonly to: Point;
  readonly radius: number;
  readonly endRadius: number;
}

/** A thin fan of triangles round its first corner: wings, ears, leaves, cloth. */
export interface Sheet {
  readonly kind: 'sheet';
  readonly part: string;
  readonly coat: Coat;
  readonly corners: readonly Point[];
}

/** One pixel on a surface, seen only from where the surface is seen. */
export interface Mark {
  readonly kind: 'mark';
  readonly at: Point;
  readonly color: Color;
}

export type Part = Limb | Sheet | Mark;
export type Model = readonly Part[];

export const ball = (part: string, coat: Coat, at: Point, radius: number): Limb => limb(part, coat, at, at, radius);

export const limb = (part: string, coat: Coat, from: Point, to: Point, radius: number, endRadius = radius): Limb => ({
  kind: 'limb',
  part,
  coat,
  from,
  to,
  radius,
  endRadius,
});

export const sheet = (part: string, coat: Coat, ...corners: Point[]): Sheet => ({ kind: 'sheet', part, coat, corners });

export const mark = (color: Color, ...at: Point): Mark => ({ kind: 'mark', at, color });

/** What is there twice: `build` gets -1 for the left and 1 for the right. */
export const both = (build: (hand: -1 | 1) => Part | readonly Part[]): Part[] =>
  [build(-1), build(1)].flatMap((parts) => ('kind' in parts ? [parts] : [...parts]));

/** Every point of a model moved by `move`. */
function moved(model: Model, move: (point: Point) => Point): Part[] {
  return model.map((part) => {
    switch (part.kind) {
      case 'limb':
        return { ...part, from: move(part.from), to: move(part.to) };
      case 'sheet':
        return { ...part, corners: part.corners.map(move) };
      case 'mark':
        return { ...part, at: move(part.at) };
      default:
        return part satisfies never;
    }
  });
}

export const shifted = (model: Model, [forward, right, up]: Point): Part[] =>
  moved(model, ([f, r, u]) => [f + forward, r + right, u + up]);

/** Nodding about a point, in radians; positive looks up. */
export const pitched = (model: Model, [pf, , pu]: Point, angle: number): Part[] =>
  moved(model, ([f, r, u]) => {
    const [df, du] = [f - pf, u - pu];
    return [pf + df * Math.cos(angle) - du * Math.sin(angle), r, pu + df * Math.sin(angle) + du * Math.cos(angle)];
  });

/** Larger or smaller, feet on the ground. */
export const scaled = (model: Model, factor: number): Part[] =>
  moved(model, ([f, r, u]) => [f * factor, r * factor, u * factor]).map((part) =>
    part.kind === 'limb' ? { ...part, radius: part.radius * factor, endRadius: part.endRadius * factor } : part,
  );

/** Lying on its side: rolled about the line it looks along, then set down on the ground. */
export function rolled(model: Model, angle: number): Part[] {
  if (angle === 0) return [...model];
  return setDown(
    moved(model, ([f, r, u]) => [
      f,
      r * Math.cos(angle) - u * Math.sin(angle),
      r * Math.sin(angle) + u * Math.cos(angle),
    ]),
  );
}

/** Fallen on its back, as who stands upright falls. */
export const toppled = (model: Model, angle: number): Part[] =>
  angle === 0 ? [...model] : setDown(pitched(model, [0, 0, 0], angle));

/** On the ground, its middle over the foot point. */
function setDown(model: Model): Part[] {
  const lowest = Math.min(...model.map(lowestOf));
  const limbs = model.filter((part) => part.kind === 'limb');
  const mean = (of: (part: Limb) => number) =>
    limbs.reduce((sum, part) => sum + of(part), 0) / Math.max(1, limbs.length);
  return shifted(model, [-mean(({ from }) => from[0]), -mean(({ from }) => from[1]), -lowest]);
}

function lowestOf(part: Part): number {
  if (part.kind === 'limb') return Math.min(part.from[2] - part.radius, part.to[2] - part.endRadius);
  if (part.kind === 'sheet') return Math.min(...part.corners.map(([, , up]) => up));
  return Number.POSITIVE_INFINITY;
}
