// The wood spider: a heavy marked abdomen, eight arched legs that step in fours, too many eyes.
import { tone } from '../../palette.ts';
import { ball, both, type Coat, limb, type Model, mark, type Part, type Point } from '../rig/model.ts';
import type { Motion } from '../rig/motion.ts';

const shell: Coat = { ramp: 'chitin' };
const legs: Coat = { ramp: 'chitin', light: -0.08 };
const markings: Coat = { ramp: 'autumn', light: 0.1 };
const fang: Coat = { ramp: 'bone', light: 0.3 };

export function spider(motion: Motion): Model {
  const { bob, reach } = motion;
  const up = bob;
  const rear = Math.max(0, -reach) * 2 + Math.max(0, motion.rise) * 2;
  return [
    ...both((hand) => [0, 1, 2, 3].flatMap((row) => spiderLeg(hand, row, motion))),
    ball('abdomen', shell, [-5.4, 0, 6.8 + up], 5.4),
    ball('abdomen', shell, [-8, 0, 6.4 + up], 3.8),
    limb('marking', markings, [-3.6, 0, 11.4 + up], [-7.4, 0, 11 + up], 1.6, 0.9),
    ball('marking', markings, [-10, 0, 9.4 + up], 1.4),
    ball('thorax', shell, [2, 0, 5.6 + up + rear], 3.4),
    ball('head', shell, [5.4, 0, 5.2 + up + rear], 2.6),
    ...both((hand) => [
      limb(`fang${hand}`, fang, [7.4, hand * 1.2, 4.2 + up + rear], [7.8, hand * 1.4, 2 + up + rear], 0.9, 0.5),
      mark(tone('red', 2), 7.6, hand * 1.4, 6.2 + up + rear),
      mark(tone('red', 2), 6.8, hand * 2.4, 7 + up + rear),
    ]),
  ];
}

/** Neighbours step in turn; the foremost pair strikes. */
function spiderLeg(hand: -1 | 1, row: number, motion: Motion): Part[] {
  const angle = motion.phase + (row % 2 === (hand > 0 ? 0 : 1) ? 0 : Math.PI);
  const swing = motion.gait * Math.sin(angle) * 1.8;
  const lift = motion.gait * Math.max(0, Math.cos(angle)) * 1.6;
  const strike = row === 0 ? Math.max(0, motion.reach) * 4 : 0;
  const raised = row === 0 ? (Math.max(0, -motion.reach) + motion.rise) * 6 : 0;
  const forward = 6.4 - row * 4.4;
  const hip: Point = [2.6 - row * 1.2, hand * 2, 5 + motion.bob];
  const knee: Point = [forward * 0.75 + swing * 0.4 + strike * 0.5, hand * 6.4, 9.4 + motion.bob + raised * 0.6];
  const foot: Point = [forward * 1.25 + swing + strike, hand * (9.4 - raised * 0.3), 0.6 + lift + raised];
  const part = `leg${hand}${row}`;
  return [limb(part, legs, hip, knee, 1, 0.9), limb(part, legs, knee, foot, 0.9, 0.55)];
}
