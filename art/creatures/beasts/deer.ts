// The red deer: long legs, an upright neck, branching antlers, a pale rump.
import { OUTLINE, tone } from '../../palette.ts';
import { leg, trot } from '../rig/legs.ts';
import { ball, both, type Coat, limb, type Model, mark, type Part, pitched } from '../rig/model.ts';
import type { Motion } from '../rig/motion.ts';
import { eyes } from './eyes.ts';

const coat: Coat = { ramp: 'stag', belly: 'pelt' };
const limbs: Coat = { ramp: 'stag', light: -0.1 };
const pale: Coat = { ramp: 'pelt' };
const hoof: Coat = { ramp: 'ink' };
const antler: Coat = { ramp: 'bone', light: 0.1 };

export function deer(motion: Motion): Model {
  const { bob: up, head, tail } = motion;
  return [
    ...both((hand) => [
      ...leg(
        {
          part: `fore${hand}`,
          coat: limbs,
          hip: [4, hand * 2, 9.6],
          foot: [4.4, hand * 2, 1],
          knee: 0.2,
          thigh: 1.8,
          shin: 1,
          offset: trot.front[`${hand}`],
          stride: 3.2,
          paw: { coat: hoof, radius: 1 },
        },
        motion,
      ),
      ...leg(
        {
          part: `hind${hand}`,
          coat: limbs,
          hip: [-5, hand * 2, 10],
          foot: [-5.6, hand * 2, 1],
          knee: 0.8,
          thigh: 2.4,
          shin: 1,
          offset: trot.hind[`${hand}`],
          stride: 3.2,
          paw: { coat: hoof, radius: 1 },
        },
        motion,
      ),
    ]),
    limb('body', coat, [3.6, 0, 11.4 + up], [-5, 0, 11.4 + up], 3.7, 3.4),
    ball('rump', pale, [-8, 0, 11.6 + up], 1.7),
    limb('tail', coat, [-8.6, 0, 13.2 + up], [-9.8, tail, 12 + up + tail], 1.1, 0.8),
    ...pitched(
      [
        limb('neck', limbs, [5, 0, 12.4 + up], [8, 0, 18.4 + up], 2.8, 2),
        ball('head', limbs, [8.8, 0, 20 + up], 3),
        limb('muzzle', limbs, [10.6, 0, 19 + up], [13, 0, 18 + up], 1.8, 1.3),
        ball('muzzle', { ramp: 'pelt' }, [13.2, 0, 17.4 + up], 1),
        mark(OUTLINE, 14.4, 0, 18.4 + up),
        ...both((hand) => [
          limb(`ear${hand}`, coat, [7.4, hand * 2.4, 21 + up], [6.4, hand * 5.4, 22.2 + up], 1.2, 0.6),
          ...tines(hand, up),
        ]),
        ...eyes(OUTLINE, [10.8, 2.1, 20.4 + up], motion, tone('stag', 1)),
      ],
      [5, 0, 13 + up],
      head * 0.4,
    ),
  ];
}

function tines(hand: -1 | 1, up: number): Part[] {
  const part = `antler${hand}`;
  return [
    limb(part, antler, [8, hand * 1.4, 22.4 + up], [6.4, hand * 3.6, 26 + up], 0.75, 0.7),
    limb(part, antler, [6.4, hand * 3.6, 26 + up], [7.4, hand * 4.8, 30 + up], 0.7, 0.5),
    limb(part, antler, [6.8, hand * 3.2, 25 + up], [9.6, hand * 3.6, 27.6 + up], 0.6, 0.5),
    limb(part, antler, [6.6, hand * 4, 27.4 + up], [4.2, hand * 5.4, 29.6 + up], 0.6, 0.5),
  ];
}
