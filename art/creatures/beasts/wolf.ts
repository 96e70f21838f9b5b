// The grey wolf: deep chest, high shoulders, a long muzzle carried low, a brush of a tail.
import { OUTLINE, tone } from '../../palette.ts';
import { leg, trot } from '../rig/legs.ts';
import { ball, both, type Coat, limb, type Model, mark, pitched } from '../rig/model.ts';
import type { Motion } from '../rig/motion.ts';
import { eyes } from './eyes.ts';

const fur: Coat = { ramp: 'wolf', belly: 'pelt', light: -0.1 };
const limbs: Coat = { ramp: 'wolf', light: -0.06 };
const back: Coat = { ramp: 'wolf', light: -0.28 };
const pale: Coat = { ramp: 'pelt', light: -0.1 };
const dark: Coat = { ramp: 'wolf', light: -0.3 };

export function wolf(motion: Motion): Model {
  const { bob, head, jaw, tail } = motion;
  const up = bob;
  return [
    ...both((hand) => [
      ...leg(
        {
          part: `fore${hand}`,
          coat: limbs,
          hip: [4.2, hand * 2.4, 8],
          foot: [4.6, hand * 2.4, 1],
          knee: 0.3,
          thigh: 2,
          shin: 1.3,
          offset: trot.front[`${hand}`],
          stride: 3,
          paw: { coat: pale, radius: 1.4 },
        },
        motion,
      ),
      ...leg(
        {
          part: `hind${hand}`,
          coat: limbs,
          hip: [-5.6, hand * 2.3, 8],
          foot: [-6.2, hand * 2.4, 1],
          knee: 0.7,
          thigh: 2.9,
          shin: 1.2,
          offset: trot.hind[`${hand}`],
          stride: 3,
          paw: { coat: pale, radius: 1.3 },
        },
        motion,
      ),
    ]),
    limb('body', fur, [3.5, 0, 9.2 + up], [-5.5, 0, 9 + up], 4.3, 3.2),
    limb('body', back, [4.5, 0, 11.6 + up], [-5.5, 0, 10.6 + up], 2.6, 2),
    limb('body', back, [5.6, 0, 11.5 + up], [8, 0, 13.5 + up], 3.4, 2.9),
    limb('body', pale, [6.6, 0, 8.4 + up], [8.4, 0, 11 + up], 2.5, 2),
    limb('tail', fur, [-8, 0, 10 + up], [-11.5, tail * 2, 8.4 + up - tail], 1.4, 2.5),
    limb('tail', dark, [-11.5, tail * 2, 8.4 + up - tail], [-15, tail * 3.4, 5.6 + up - tail], 2.3, 0.8),
    ...pitched(
      [
        ball('head', limbs, [10, 0, 15 + up], 3.9),
        ...both((hand) => [
          limb('cheek', pale, [9.2, hand * 2.6, 13.4 + up], [7.8, hand * 4, 12.2 + up], 1.7, 0.5),
          limb(`ear${hand}`, back, [8.8, hand * 2.4, 17.6 + up], [8.2, hand * 3, 21 + up], 1.7, 0.5),
        ]),
        limb('muzzle', { ramp: 'wolf', light: 0.06 }, [12.4, 0, 14.2 + up], [16.4, 0, 13.6 + up], 2.1, 1.3),
        limb('jaw', pale, [12, 0, 12.6 + up], [15.4, 0, 12.3 + up - jaw * 2.2], 1.3, 0.8),
        mark(OUTLINE, 17.6, 0, 14.3 + up),
        mark(OUTLINE, 17, 0.6, 14.4 + up),
        ...(jaw > 0.5
          ? [mark(tone('cream', 0), 15.6, 0.8, 12.4 + up), mark(tone('cream', 0), 15.6, -0.8, 12.4 + up)]
          : []),
        ...eyes(tone('gold', 2), [12.6, 2.4, 15.6 + up], motion),
      ],
      [7, 0, 12 + up],
      head * 0.5,
    ),
  ];
}
