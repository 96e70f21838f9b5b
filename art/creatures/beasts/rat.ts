// The field rat: a low hunched back, round ears, a pink nose and a long bare tail.
import { OUTLINE, tone } from '../../palette.ts';
import { leg, trot } from '../rig/legs.ts';
import { ball, both, type Coat, limb, type Model, mark, pitched } from '../rig/model.ts';
import type { Motion } from '../rig/motion.ts';

const fur: Coat = { ramp: 'ratfur' };
const pink: Coat = { ramp: 'flesh', light: 0.25 };

export function rat(motion: Motion): Model {
  const { bob, head, tail, jaw } = motion;
  const up = bob * 0.7;
  return [
    ...both((hand) => [
      ...leg(
        {
          part: `fore${hand}`,
          coat: fur,
          hip: [2.4, hand * 1.8, 3],
          foot: [3, hand * 2, 0.8],
          knee: 0,
          thigh: 1.2,
          shin: 0.9,
          offset: trot.front[`${hand}`],
          stride: 1.6,
          paw: { coat: pink, radius: 0.8 },
        },
        motion,
      ),
      ...leg(
        {
          part: `hind${hand}`,
          coat: fur,
          hip: [-3, hand * 2, 3],
          foot: [-2.8, hand * 2.4, 0.8],
          knee: 0.3,
          thigh: 1.8,
          shin: 0.9,
          offset: trot.hind[`${hand}`],
          stride: 1.6,
          paw: { coat: pink, radius: 0.9 },
        },
        motion,
      ),
    ]),
    limb('body', fur, [1.6, 0, 4.4 + up], [-2.6, 0, 4.8 + up], 3, 3.7),
    limb('tail', pink, [-6, 0, 3 + up], [-9, tail * 2, 1.4], 0.9, 0.8),
    limb('tail', pink, [-9, tail * 2, 1.4], [-12, tail * 3.5 + 1, 2 + Math.abs(tail)], 0.8, 0.5),
    ...pitched(
      [
        limb('head', fur, [4.4, 0, 5 + up], [7.4, 0, 4 + up], 2.8, 1.5),
        ball('nose', pink, [9, 0, 3.9 + up], 0.9),
        ...both((hand) => [
          ball(`ear${hand}`, pink, [3.8, hand * 2.6, 8 + up], 1.7),
          mark(motion.blink ? tone('ratfur', 0) : OUTLINE, 6.4, hand * 1.8, 5.8 + up),
        ]),
        ...(jaw > 0.5 ? [mark(tone('cream', 0), 8.6, 0, 2.6 + up)] : []),
      ],
      [2, 0, 4 + up],
      head * 0.5,
    ),
  ];
}
