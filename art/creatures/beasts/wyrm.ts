// The Hollow Wyrm: coils of dark scale lit from within, a neck that rises over them, a crown of horns, a burning maw.
import { tone } from '../../palette.ts';
import {
  ball,
  both,
  type Coat,
  limb,
  type Model,
  mark,
  type Part,
  type Point,
  pitched,
  scaled,
  sheet,
} from '../rig/model.ts';
import type { Motion } from '../rig/motion.ts';

const scale: Coat = { ramp: 'wyrm', light: -0.04, scaly: true };
const dark: Coat = { ramp: 'wyrm', light: -0.2 };
const plate: Coat = { ramp: 'ember', light: 0.02 };
const glow: Coat = { ramp: 'lamplight', light: 0.05 };
const horn: Coat = { ramp: 'bone', light: 0.05 };

/** From the tail’s end along the coil to where the neck leaves the ground: place and thickness. */
const COIL: readonly (readonly [forward: number, right: number, radius: number])[] = [
  [-24, -9, 0.9],
  [-22, -2, 2],
  [-19, 4, 3],
  [-13, 8.5, 4.2],
  [-5, 10, 5.2],
  [4, 8.5, 6],
  [9.5, 2.5, 6.6],
  [6, -5, 7],
  [-2, -7.5, 7],
  [-8, -3, 6.8],
  [-4, 1, 6.6],
];

export function wyrm(motion: Motion): Model {
  const { bob, tail } = motion;
  const up = bob * 1.2;
  const coil = COIL.map(([f, r, radius], index): readonly [Point, number] => {
    const wave = motion.gait * Math.sin(motion.phase + index * 0.9) * 1.4;
    const wag = index < 3 ? tail * (3 - index) * 1.6 : 0;
    const rest = index > 7 ? (index - 7) * 2.6 : 0;
    return [[f, r + wave + wag, radius + rest], radius];
  });
  return scaled([...body(coil), ...neckAndHead(coil.at(-1)?.[0] ?? [0, 0, 10], up, motion)], 1.3);
}

function body(coil: readonly (readonly [Point, number])[]): Part[] {
  return coil.slice(1).flatMap(([to, radius], index): Part[] => {
    const [from, before] = coil[index] ?? [to, radius];
    const part = `coil${Math.floor(index / 3)}`;
    return [limb(part, scale, from, to, before, radius), ...(index > 0 ? [spine(part, from, before)] : [])];
  });
}

const spine = (part: string, [f, r, u]: Point, radius: number): Part =>
  sheet(
    part,
    plate,
    [f + radius * 0.5, r, u + radius * 0.8],
    [f - radius * 0.7, r, u + radius + 3.6],
    [f - radius * 0.6, r, u + radius * 0.75],
  );

function neckAndHead(root: Point, up: number, motion: Motion): Part[] {
  const { reach, rise, head } = motion;
  const strike = Math.max(0, reach) * 7;
  const back = Math.max(0, -reach) * 4 + rise * 3;
  // Dying, the neck sinks from over the coils to the ground before them.
  const sunk = Math.min(1, motion.roll / 1.5);
  const neck = (raised: Point, lying: Point): Point => [
    root[0] + raised[0] + (lying[0] - raised[0]) * sunk,
    lying[1] * sunk,
    raised[2] + root[2] + (lying[2] - raised[2] - root[2]) * sunk,
  ];
  const points: readonly (readonly [Point, number])[] = [
    [root, 6.6],
    [neck([-1.5 - back * 0.4, 0, 7 + up], [5, 2, 13]), 5.8],
    [neck([1 + strike * 0.4 - back, 0, 14 + up], [13, 4, 8]), 5],
    [neck([6 + strike - back, 0, 18.6 + up - strike * 0.6 + rise * 2], [19, 5, 4.6]), 4.4],
  ];
  const top = points.at(-1)?.[0] ?? root;
  return [
    ...points.slice(1).flatMap(([to, radius], index): Part[] => {
      const [from, before] = points[index] ?? [to, radius];
      const mid: Point = [(from[0] + to[0]) / 2 + radius * 0.8, 0, (from[2] + to[2]) / 2 + 0.5];
      return [
        limb('neck', scale, from, to, before, radius),
        limb(`belly${index}`, plate, [mid[0], -radius * 0.34, mid[2]], [mid[0], radius * 0.34, mid[2]], 3),
        spine('neck', [to[0] - 2, to[1], to[2] - 1], radius),
      ];
    }),
    ...pitched(wyrmHead(top, motion), top, head * 0.35 - 0.12),
  ];
}

function wyrmHead([f, r, u]: Point, { jaw, rise, blink }: Motion): Part[] {
  const open = Math.max(jaw, rise * 0.8) * 3.6;
  return [
    ball('head', scale, [f + 1, r, u + 1.4], 5.4),
    limb('snout', scale, [f + 5, r, u + 1.6], [f + 12, r, u + 0.2 + open * 0.3], 3.9, 2.4),
    limb('jaw', dark, [f + 4, r, u - 2], [f + 10.6, r, u - 2.4 - open], 2.4, 1.6),
    ...(open > 1 ? [limb('maw', glow, [f + 5, r, u - 0.6], [f + 10, r, u - 0.9 - open * 0.4], 1.9, 1.4)] : []),
    ...both((hand) => [
      limb(`horn${hand}`, horn, [f - 1, r + hand * 3.4, u + 5], [f - 6, r + hand * 5.6, u + 9], 1.7, 1.2),
      limb(`horn${hand}`, horn, [f - 6, r + hand * 5.6, u + 9], [f - 9.6, r + hand * 5, u + 14], 1.2, 0.4),
      limb(`spur${hand}`, horn, [f - 0.6, r + hand * 4.8, u + 1], [f - 6, r + hand * 8, u + 0.6], 1.4, 0.4),
      limb(`brow${hand}`, dark, [f + 2.6, r + hand * 3.4, u + 5.2], [f + 6.6, r + hand * 2.8, u + 4.2], 1.4, 0.9),
      mark(blink ? tone('wyrm', 0) : tone('lamplight', 2), f + 6, r + hand * 3.2, u + 2.9),
      mark(blink ? tone('wyrm', 0) : tone('ember', 3), f + 5, r + hand * 3.8, u + 2.9),
      mark(tone('ink', 0), f + 14, r + hand * 1.2, u + 1.4),
      mark(tone('cream', 0), f + 12.6, r + hand * 1.8, u - 1.4),
      mark(tone('cream', 0), f + 10, r + hand * 2.6, u - 1.4),
    ]),
    ...(rise > 0.5 ? [ball('breath', glow, [f + 15, r, u - 1.6], 2.6)] : []),
  ];
}
