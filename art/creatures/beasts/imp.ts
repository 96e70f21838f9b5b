// The ember imp: horns, a grin, small wings that are no use, and a tail that burns at its tip.
import { tone } from '../../palette.ts';
import { ball, both, type Coat, limb, type Model, mark, type Part, type Point, sheet } from '../rig/model.ts';
import type { Motion } from '../rig/motion.ts';
import { eyes } from './eyes.ts';

const skin: Coat = { ramp: 'ember', light: -0.12 };
const dark: Coat = { ramp: 'ember', light: -0.34 };
const fire: Coat = { ramp: 'lamplight', light: 0.1 };
const horn: Coat = { ramp: 'chitin', light: 0.1 };

export function imp(motion: Motion): Model {
  const { bob: up, head, tail, wing, gait, phase, rise, reach, jaw } = motion;
  const nod = head * 0.6;
  return [
    ...both((hand) => {
      const swing = gait * Math.sin(phase + (hand > 0 ? Math.PI : 0)) * 2.2;
      return [
        limb(`leg${hand}`, dark, [0, hand * 1.6, 5.4 + up], [swing, hand * 2, 1], 1.5, 1),
        limb(`leg${hand}`, dark, [swing, hand * 2, 1], [swing + 1.4, hand * 2.1, 0.8], 1, 0.8),
      ];
    }),
    limb('body', skin, [0, 0, 6 + up], [0.4, 0, 8.8 + up], 2.8, 2.9),
    limb('tail', dark, [-2.4, 0, 5 + up], [-6.4, tail * 2, 5.6 + up], 0.9, 0.8),
    limb('tail', dark, [-6.4, tail * 2, 5.6 + up], [-7.6, tail * 3, 9 + up], 0.8, 0.7),
    limb('flame', fire, [-7.6, tail * 3, 10 + up], [-8.6, tail * 3.6, 13.6 + up], 1.7, 0.5),
    ...both((hand) => {
      const lift = wing * 4;
      return sheet(
        `wing${hand}`,
        dark,
        [-1.8, hand * 1.4, 9.4 + up],
        [-4.6, hand * 6.4, 14 + lift + up],
        [-4.4, hand * 8, 9.6 + lift + up],
        [-3.6, hand * 5, 9.4 + up],
        [-3, hand * 4, 7 + up],
      );
    }),
    ...both((hand) => arm(hand, motion)),
    ball('head', skin, [1 + nod, 0, 13.4 + up], 4.4),
    ...both((hand) => [
      limb(`ear${hand}`, skin, [0.4 + nod, hand * 3.8, 13.6 + up], [-1 + nod, hand * 7.6, 15.4 + up], 1.4, 0.4),
      limb(`horn${hand}`, horn, [1 + nod, hand * 2.4, 16.6 + up], [0.4 + nod, hand * 4, 19.4 + up], 1.2, 0.9),
      limb(`horn${hand}`, horn, [0.4 + nod, hand * 4, 19.4 + up], [1.6 + nod, hand * 3.4, 22 + up], 0.8, 0.4),
    ]),
    ...eyes(tone('lamplight', 3), [4.6 + nod, 1.9, 14 + up], motion, tone('ember', 0)),
    ...[-1.2, -0.2, 0.8].map((right) =>
      mark(tone(jaw > 0.4 ? 'lamplight' : 'ember', jaw > 0.4 ? 2 : 0), 5 + nod, right, 11.4 + up),
    ),
    ...(rise > 0 ? [ball('fireball', fire, [4, 0, 18.6 + up + rise], 1.6 + rise * 1.8)] : []),
    ...(reach > 0.8 ? [ball('fireball', fire, [9, 0, 9 + up], 2.2)] : []),
  ];
}

function arm(hand: -1 | 1, { reach, rise, bob }: Motion): Part[] {
  const shoulder: Point = [0.2, hand * 2.8, 9.6 + bob];
  const palm: Point = [
    1.2 + Math.max(0, reach) * 4.4 - Math.max(0, -reach) * 2 + rise * 2,
    hand * (4.8 - Math.max(0, reach) * 2 - rise * 1.6),
    6.4 + bob + rise * 9.6 + Math.max(0, -reach) * 6 + Math.max(0, reach) * 2.4,
  ];
  return [limb(`arm${hand}`, skin, shoulder, palm, 1.2, 1), ball(`arm${hand}`, dark, palm, 1.2)];
}
