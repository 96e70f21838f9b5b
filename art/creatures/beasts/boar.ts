// The hedge boar: a wedge of shoulder and bristle on short legs, small eyes, tusks.
import { OUTLINE, tone } from '../../palette.ts';
import { leg, trot } from '../rig/legs.ts';
import { ball, both, type Coat, limb, type Model, mark, pitched, sheet } from '../rig/model.ts';
import type { Motion } from '../rig/motion.ts';
import { eyes } from './eyes.ts';

const hide: Coat = { ramp: 'bristle' };
const mane: Coat = { ramp: 'bristle', light: -0.22 };
const snout: Coat = { ramp: 'flesh' };
const hoof: Coat = { ramp: 'ink' };
const tusk: Coat = { ramp: 'bone', light: 0.35 };

export function boar(motion: Motion): Model {
  const { bob: up, head, tail } = motion;
  return [
    ...both((hand) => [
      ...leg(
        {
          part: `fore${hand}`,
          coat: hide,
          hip: [3.5, hand * 2.8, 5.4],
          foot: [3.6, hand * 2.6, 1],
          knee: 0.2,
          thigh: 2,
          shin: 1.2,
          offset: trot.front[`${hand}`],
          stride: 2.2,
          paw: { coat: hoof, radius: 1.1 },
        },
        motion,
      ),
      ...leg(
        {
          part: `hind${hand}`,
          coat: hide,
          hip: [-5, hand * 2.6, 5.4],
          foot: [-5.2, hand * 2.5, 1],
          knee: 0.4,
          thigh: 2.2,
          shin: 1.2,
          offset: trot.hind[`${hand}`],
          stride: 2.2,
          paw: { coat: hoof, radius: 1.1 },
        },
        motion,
      ),
    ]),
    limb('body', hide, [2.6, 0, 8 + up], [-4.8, 0, 7.2 + up], 5, 3.9),
    limb('mane', mane, [5.5, 0, 12.2 + up], [-3.5, 0, 10.6 + up], 2, 1.2),
    ...[5, 3.2, 1.2, -0.8, -2.6].map((f) =>
      sheet('mane', mane, [f + 1.2, 0, 12 + up], [f - 1.6, 0, 15.2 + up - (5 - f) * 0.2], [f - 1.4, 0, 11 + up]),
    ),
    limb('tail', hide, [-8.4, 0, 8 + up], [-10.4, tail * 1.5, 9.2 + up], 0.6, 0.5),
    ...pitched(
      [
        limb('head', hide, [6.4, 0, 8.6 + up], [9.4, 0, 7.2 + up], 4, 2.9),
        limb('snout', hide, [10, 0, 6.6 + up], [12.2, 0, 6 + up], 2.3, 1.9),
        ball('nose', snout, [13.4, 0, 6.1 + up], 1.7),
        mark(OUTLINE, 15, 0.8, 6.4 + up),
        mark(OUTLINE, 15, -0.8, 6.4 + up),
        ...both((hand) => [
          limb(`tusk${hand}`, tusk, [11.2, hand * 2, 5 + up], [12.6, hand * 3, 8 + up], 0.85, 0.5),
          limb(`ear${hand}`, mane, [6.4, hand * 2.8, 11.4 + up], [5, hand * 4.2, 14 + up], 1.5, 0.5),
        ]),
        ...eyes(tone('red', 2), [10, 2.5, 8.8 + up], motion),
      ],
      [4, 0, 8 + up],
      head * 0.45,
    ),
  ];
}
