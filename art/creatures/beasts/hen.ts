// The meadow hen: a round russet body, a red comb, a tail held high.
import { OUTLINE, tone } from '../../palette.ts';
import { ball, both, type Coat, limb, type Model, mark, pitched, sheet } from '../rig/model.ts';
import type { Motion } from '../rig/motion.ts';

const feathers: Coat = { ramp: 'stag' };
const wingCoat: Coat = { ramp: 'stag', light: -0.2 };
const breast: Coat = { ramp: 'pelt', light: 0.1 };
const tailCoat: Coat = { ramp: 'bristle' };
const comb: Coat = { ramp: 'red', light: 0.2 };
const beak: Coat = { ramp: 'gold', light: 0.1 };

export function hen(motion: Motion): Model {
  const { bob: up, head, wing, gait, phase, reach } = motion;
  const flap = Math.max(0, wing - 0.3) * 5;
  return [
    ...both((hand) => {
      const swing = gait * Math.sin(phase + (hand > 0 ? Math.PI : 0)) * 1.8;
      return [
        limb(`leg${hand}`, beak, [0, hand * 1.6, 3.4], [swing, hand * 1.6, 0.8], 0.7, 0.6),
        limb(`leg${hand}`, beak, [swing, hand * 1.6, 0.6], [swing + 1.4, hand * 1.6, 0.6], 0.6),
      ];
    }),
    limb('body', feathers, [1.2, 0, 6.2 + up], [-2, 0, 6.2 + up], 3.8, 3.2),
    ball('breast', breast, [3, 0, 6 + up], 2.6),
    sheet('tail', tailCoat, [-3.4, 0, 6.4 + up], [-7.6, 1.4, 10.6 + up], [-5.6, 0, 11.6 + up], [-2.4, -0.4, 9 + up]),
    limb('tail', tailCoat, [-4, 0, 7.6 + up], [-6.8, 0, 10.6 + up], 1.8, 1),
    ...both((hand) =>
      limb(
        `wing${hand}`,
        wingCoat,
        [1, hand * 3.2, 7 + up],
        [-3, hand * (3.6 + flap * 0.5), 6.4 + up + flap],
        1.9,
        1.1,
      ),
    ),
    ...pitched(
      [
        limb('head', feathers, [3, 0, 8.4 + up], [4.2, 0, 11.6 + up], 2.2, 2.3),
        limb('beak', beak, [6, 0, 11.4 + up], [7.6, 0, 11 + up], 0.9, 0.5),
        limb('comb', comb, [5, 0, 14 + up], [2.8, 0, 14.2 + up], 1, 0.9),
        ball('wattle', comb, [6, 0, 9.6 + up], 0.8),
        ...both((hand) => mark(motion.blink ? tone('stag', 1) : OUTLINE, 5.6, hand * 1.8, 12.2 + up)),
      ],
      [2, 0, 8 + up],
      head * 0.6 - Math.max(0, reach) * 0.8,
    ),
  ];
}
