// The marsh wisp: a cold light with a hollow face, a flame that drifts behind it, sparks that circle.
import { tone } from '../../palette.ts';
import { ball, both, type Coat, limb, type Model, mark, type Point } from '../rig/model.ts';
import type { Motion } from '../rig/motion.ts';

const glow: Coat = { ramp: 'ghost', light: 0.2 };
const heart: Coat = { ramp: 'ghost', light: 0.55 };
const flame: Coat = { ramp: 'ghost', light: -0.05 };

export function wisp(motion: Motion): Model {
  const { bob, tail, phase, gait, rise, reach, roll } = motion;
  const spent = Math.min(1, roll / 1.5);
  const height = (12 + bob * 1.6) * (1 - spent) + 3 * spent;
  const size = 4.4 - spent * 2.4 + Math.max(0, rise) * 1.2 + Math.max(0, reach) * 0.6;
  const sway = tail * 1.6;
  const turn = phase + bob * 1.5 + rise * 2;
  const around = (angle: number): Point => [
    Math.cos(angle) * (7.5 + rise * 2),
    Math.sin(angle) * (7.5 + rise * 2),
    height + Math.sin(angle * 2) * 2.5,
  ];
  return [
    limb('flame', flame, [-1, 0, height + 2], [-3.5 - gait * 2, sway, height + 8.5], 3.4, 1.4),
    limb('flame', flame, [-3 - gait * 2, sway, height + 8], [-5 - gait * 3, sway * 2.2, height + 12], 1.4, 0.4),
    limb('flame', flame, [0.5, 2, height + 3], [-1, 3.4 + sway, height + 8], 1.8, 0.4),
    limb('flame', flame, [0.5, -2, height + 3], [-1.4, -3 + sway, height + 7], 1.7, 0.4),
    ball('glow', glow, [0, 0, height], size),
    ball('glow', heart, [1.2, 0, height + 0.6], size - 1.2),
    ...[0, 2.1, 4.2].map((offset) => ball(`spark${offset}`, heart, around(turn + offset), 0.9)),
    ...both((hand) => [
      mark(tone('ghost', 0), size - 0.2, hand * 1.7, height + 1),
      mark(tone('ghost', 0), size - 0.2, hand * 1.7, height - 0.1),
    ]),
    ...(motion.jaw > 0.4
      ? [mark(tone('ghost', 0), size, 0, height - 2), mark(tone('ghost', 0), size, 0.9, height - 2)]
      : []),
  ];
}
