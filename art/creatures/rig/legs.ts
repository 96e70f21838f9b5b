// Legs that walk: a hip, a knee, a foot, and where in the step this leg is.
import { type Coat, limb, type Part, type Point } from './model.ts';
import type { Motion } from './motion.ts';

export interface Leg {
  readonly part: string;
  readonly coat: Coat;
  readonly hip: Point;
  readonly foot: Point;
  /** The knee lies this far before (or, negative, behind) the line from hip to foot. */
  readonly knee: number;
  readonly thigh: number;
  readonly shin: number;
  /** Half a step after the others: π. */
  readonly offset: number;
  readonly stride: number;
  readonly paw?: { readonly coat: Coat; readonly radius: number };
}

export function leg({ part, coat, hip, foot, knee, thigh, shin, offset, stride, paw }: Leg, motion: Motion): Part[] {
  const angle = motion.phase + offset;
  const swing = motion.gait * Math.sin(angle) * stride;
  const lift = motion.gait * Math.max(0, Math.cos(angle)) * stride * 0.45;
  const top: Point = [hip[0], hip[1], hip[2] + motion.bob];
  const end: Point = [foot[0] + swing, foot[1], foot[2] + lift];
  const bend: Point = [
    (top[0] + end[0]) / 2 + knee + lift * 0.5,
    (top[1] + end[1]) / 2,
    (top[2] + end[2]) / 2 + Math.abs(knee) * 0.2,
  ];
  const toes: Point = [end[0] + (paw?.radius ?? 0) * 0.5, end[1], end[2]];
  return [
    limb(part, coat, top, bend, thigh, (thigh + shin) / 2),
    limb(part, coat, bend, end, (thigh + shin) / 2, shin),
    ...(paw ? [limb(part, paw.coat, toes, toes, paw.radius)] : []),
  ];
}

/** The beat of four legs: opposite corners move together. */
export const trot = { front: { '-1': 0, '1': Math.PI }, hind: { '-1': Math.PI, '1': 0 } } as const;
