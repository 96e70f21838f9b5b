// Roofs: slopes towards the viewer, gables seen from the front, and what covers them: tiles, slates, thatch, moss.
import { hash, noise } from '@hollowmere/world/map';
import { bayer } from '../ground/dither.ts';
import { type Color, type RampName, shadeOf, tone } from '../palette.ts';
import type { Site } from './site.ts';

export type Covering = 'tile' | 'slate' | 'thatch' | 'mossroof' | 'driftwood';

const clamp = (light: number) => Math.min(0.999, Math.max(0, light));

/** Colour of a roof at a place: `along` runs with the courses, `down` from the ridge to the eaves, both in pixels. */
function covering(kind: Covering, along: number, down: number, light: number, seed: number): Color {
  return kind === 'thatch' ? thatch(along, down, light, seed) : shingle(kind, along, down, light, seed);
}

const COURSE = 5;
const SHINGLE = 6;

function shingle(ramp: RampName, along: number, down: number, light: number, seed: number): Color {
  const course = Math.floor(down / COURSE);
  const within = down - course * COURSE;
  const shifted = along + (course & 1) * (SHINGLE / 2);
  const piece = Math.floor(shifted / SHINGLE);
  const left = shifted - piece * SHINGLE;
  const own = (hash(piece, course, seed) - 0.5) * 0.2;
  const mossy =
    ramp !== 'driftwood' && noise(along / 11, down / 6, seed + 9) + hash(piece, course, seed + 8) * 0.25 > 0.98;
  const edge = within >= COURSE - 1 ? -0.3 : within < 1 ? 0.13 : 0;
  const gap = left < 1 && within > 1 ? -0.22 : 0;
  const corner = within >= COURSE - 2 && (left < 1.5 || left > SHINGLE - 1) ? -0.12 : 0;
  return shadeOf(mossy ? 'mossroof' : ramp, clamp(light + own + edge + gap + corner));
}

function thatch(along: number, down: number, light: number, seed: number): Color {
  const ragged = (hash(Math.floor(along), 3, seed) - 0.5) * 5;
  const layer = 13;
  const within = (((down + ragged) % layer) + layer) % layer;
  const straw = (noise(along / 1.15, down / 5, seed) - 0.5) * 0.42;
  const hem = within > layer - 2.5 ? -0.2 : within < 2 ? 0.1 : 0;
  return shadeOf('thatch', clamp(light + straw + hem + (bayer(along, down) - 0.5) * 0.05));
}

export interface Slope {
  /** The eaves, from left to right; the ridge is shorter by `hip` on both sides. */
  readonly left: number;
  readonly right: number;
  readonly ridge: number;
  readonly eaves: number;
  readonly hip: number;
  readonly kind: Covering;
  readonly seed: number;
}

/** A slope that faces the viewer, with its ridge cap, verges and the board of the eaves. */
export function frontSlope(site: Site, slope: Slope): void {
  const { left, right, ridge, eaves, hip, kind, seed } = slope;
  const middle = (left + right) / 2;
  for (let y = ridge; y <= eaves + 2; y++) {
    const t = Math.min(1, (y - ridge) / (eaves - ridge));
    const inset = Math.round(hip * (1 - t));
    for (let x = left + inset; x < right - inset; x++) {
      if (y > lowerEdge(slope, x)) continue;
      const across = (x - middle) / (right - left);
      const light = 0.66 - t * 0.16 - across * 0.14;
      site.rect(x, y, 1, 1, covering(kind, x - left, y - ridge, light, seed));
    }
  }
  ridgeCap(site, slope);
  hem(site, slope);
}

/** Thatch ends ragged, other roofs straight. */
function lowerEdge({ kind, eaves, seed }: Slope, x: number): number {
  return kind === 'thatch' ? eaves + Math.round(hash(x >> 1, 7, seed) * 2) : eaves;
}

function ridgeCap(site: Site, { left, right, ridge, hip, kind, seed }: Slope): void {
  for (let x = left + hip - 1; x < right - hip + 1; x++) {
    const tooth = kind === 'thatch' ? Math.abs(((x - left) % 8) - 4) : 2;
    const depth = kind === 'thatch' ? 3 + Math.round(tooth * 0.8) : 3;
    for (let y = ridge - 1; y < ridge + depth; y++) {
      const joint = kind !== 'thatch' && (x - left) % 7 === 0;
      const light = (y < ridge ? 0.95 : 0.72) - (joint ? 0.35 : 0) + (hash(x, y, seed) - 0.5) * 0.14;
      site.rect(x, y, 1, 1, shadeOf(kind, clamp(light)));
    }
    site.rect(x, ridge + depth, 1, 1, tone(kind, 0));
  }
}

function hem(site: Site, slope: Slope): void {
  const { left, right, eaves, kind } = slope;
  for (let x = left; x < right; x++) {
    const edge = lowerEdge(slope, x);
    if (kind === 'thatch') {
      site.rect(x, edge - 1, 1, 1, tone('thatch', 1));
      site.rect(x, edge, 1, 1, tone('thatch', 0));
    } else site.rect(x, edge, 1, 1, tone(kind, 0));
  }
  if (kind === 'thatch') return;
  for (let y = slope.ridge + 1; y < eaves; y++) {
    const inset = Math.round(slope.hip * (1 - (y - slope.ridge) / (eaves - slope.ridge)));
    site.rect(left + inset, y, 1, 1, tone('timber', 3));
    site.rect(left + inset + 1, y, 1, 1, tone('timber', 1));
    site.rect(right - inset - 1, y, 1, 1, tone('timber', 1));
    site.rect(right - inset - 2, y, 1, 1, tone('timber', 2));
  }
}

export interface Gable {
  /** Middle line and half width of the roof, overhang included. */
  readonly middle: number;
  readonly half: number;
  /** The tip of the gable and the height of its eaves. */
  readonly tip: number;
  readonly eaves: number;
  /** How far its ridge runs back, in pixels up the picture. */
  readonly depth: number;
  /** Whether it dies into a slope behind it (a wing) or runs the whole depth (a house of its own). */
  readonly joins: boolean;
  readonly kind: Covering;
  readonly seed: number;
}

/** Height of the gable's edge at a column. */
export function gableEdge({ middle, half, tip, eaves }: Gable, x: number): number {
  const t = Math.min(1, Math.abs(x + 0.5 - middle) / half);
  return Math.round(tip + (eaves - tip) * t);
}

/** The two slopes of a gable whose front faces the viewer: the left one in the light, the right one in shade. */
export function gableSlopes(site: Site, gable: Gable): void {
  const { middle, half, depth, joins, kind, seed } = gable;
  for (let x = Math.floor(middle - half); x < middle + half; x++) {
    const t = Math.abs(x + 0.5 - middle) / half;
    const edge = gableEdge(gable, x);
    const back = joins ? depth * (1 - t) : depth;
    const isLeft = x + 0.5 < middle;
    for (let y = Math.round(edge - back); y < edge; y++) {
      const light = (isLeft ? 0.74 : 0.4) - t * 0.1 - ((edge - y) / Math.max(1, back)) * 0.06;
      site.rect(x, y, 1, 1, covering(kind, y * 1.02 + (isLeft ? 0 : 40), t * half * 1.1, light, seed));
    }
    if (t * half < 2)
      for (let y = Math.round(edge - back) - 1; y < edge; y++)
        site.rect(x, y, 1, 1, shadeOf(kind, isLeft ? 0.95 : 0.6));
  }
  bargeboards(site, gable);
}

/** Boards along the front edges of a gable. */
function bargeboards(site: Site, gable: Gable): void {
  const { middle, half } = gable;
  for (let x = Math.floor(middle - half); x < middle + half; x++) {
    const edge = gableEdge(gable, x);
    const isLeft = x + 0.5 < middle;
    site.rect(x, edge, 1, 1, tone('timber', isLeft ? 4 : 3));
    site.rect(x, edge + 1, 1, 1, tone('timber', isLeft ? 3 : 2));
    site.rect(x, edge + 2, 1, 1, tone('timber', 1));
    site.rect(x, edge + 3, 1, 1, tone('timber', 0));
  }
}
