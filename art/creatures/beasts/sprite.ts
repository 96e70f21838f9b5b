// The thorn sprite: a bud that walked off: leaves for ears, a flower for a crown, thorns for fingers.
import { tone } from '../../palette.ts';
import { ball, both, type Coat, limb, type Model, type Part, type Point, sheet } from '../rig/model.ts';
import type { Motion } from '../rig/motion.ts';
import { eyes } from './eyes.ts';

const stem: Coat = { ramp: 'briar', light: -0.1 };
const bud: Coat = { ramp: 'briar', light: 0.05 };
const petal: Coat = { ramp: 'heather', light: 0.15 };
const thorn: Coat = { ramp: 'bone', light: 0.1 };

export function sprite(motion: Motion): Model {
  const { bob, head, rise, gait, phase } = motion;
  const up = bob;
  const nod = head * 0.8;
  return [
    ...both((hand) => {
      const swing = gait * Math.sin(phase + (hand > 0 ? Math.PI : 0)) * 2;
      return [limb(`leg${hand}`, stem, [0, hand * 1.3, 4.4], [swing + 0.4, hand * 2.2, 0.8], 1.1, 0.9)];
    }),
    limb('body', bud, [0, 0, 4.2 + up], [0, 0, 7 + up], 2.9, 2),
    ...skirt(up),
    ...both((hand) => arm(hand, motion)),
    ball('head', bud, [nod, 0, 11.4 + up], 4.2),
    ...both((hand) =>
      sheet(
        `ear${hand}`,
        { ramp: 'birch', light: 0.05 },
        [nod, hand * 3.4, 12 + up],
        [nod - 1.4, hand * 8.6, 14.6 + up],
        [nod - 0.6, hand * 4.6, 9.6 + up],
      ),
    ),
    ...[0, 1, 2, 3, 4].map((index) => {
      const angle = (index / 5) * Math.PI * 2 + 0.3;
      const open = 3.4 + rise * 1.6;
      return limb(
        `petal${index}`,
        petal,
        [nod + Math.cos(angle) * 1.4, Math.sin(angle) * 1.4, 15 + up],
        [nod + Math.cos(angle) * open, Math.sin(angle) * open, 17.6 + up + rise],
        1.5,
        1.1,
      );
    }),
    ball('heart', { ramp: 'gold', light: 0.3 }, [nod, 0, 16.6 + up], 1.4),
    ...eyes(tone('gold', 2), [nod + 3.4, 1.8, 11.8 + up], motion, tone('briar', 0)),
  ];
}

const skirt = (up: number): Part[] =>
  [0, 1, 2, 3, 4, 5].map((index) => {
    const angle = (index / 6) * Math.PI * 2;
    const at = (out: number, height: number, turn = 0): Point => [
      Math.cos(angle + turn) * out,
      Math.sin(angle + turn) * out,
      height + up,
    ];
    return sheet(`skirt${index}`, { ramp: 'briar', light: 0.16 }, at(1.6, 6.6, -0.5), at(4.4, 2.6), at(1.6, 6.6, 0.5));
  });

function arm(hand: -1 | 1, { reach, rise, bob }: Motion): Part[] {
  const shoulder: Point = [0, hand * 2.2, 7.6 + bob];
  const palm: Point = [
    1 + Math.max(0, reach) * 4,
    hand * (4.6 - Math.max(0, reach) * 1.6),
    5.6 + bob + rise * 8 + Math.max(0, -reach) * 6 + Math.max(0, reach) * 2,
  ];
  return [
    limb(`arm${hand}`, stem, shoulder, palm, 0.9, 0.8),
    limb(`arm${hand}`, thorn, palm, [palm[0] + 1.6, palm[1] + hand * 0.6, palm[2] + (rise > 0 ? 1.6 : -0.8)], 0.8, 0.4),
  ];
}
