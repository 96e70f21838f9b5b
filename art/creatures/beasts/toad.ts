// The bog toad: broader than long, warty, with eyes that stand out of its head; it hops, and strikes with its tongue.
import { OUTLINE, tone } from '../../palette.ts';
import { ball, both, type Coat, limb, type Model, mark, type Part, type Point } from '../rig/model.ts';
import type { Motion } from '../rig/motion.ts';

const skin: Coat = { ramp: 'toad', belly: 'toadbelly' };
const legs: Coat = { ramp: 'toad', light: -0.1 };
const throat: Coat = { ramp: 'toadbelly', light: 0.1 };
const tongue: Coat = { ramp: 'red', light: 0.2 };

const WARTS: readonly Point[] = [
  [-2, 2, 12.6],
  [-5, -2, 11.4],
  [-4.5, 4, 10],
  [0, -3.6, 12],
  [-7, 1, 9.4],
];

export function toad(motion: Motion): Model {
  const { bob, jaw, reach, gait, phase } = motion;
  const hop = gait * Math.max(0, Math.sin(phase)) * 4;
  const up = bob * 0.8 + hop;
  const flick = Math.max(0, reach) * 9;
  return [
    ...both((hand) => toadLegs(hand, hop)),
    ...both((hand) => limb('body', skin, [1.5, hand * 2, 6.4 + up], [-4.5, hand * 2, 5.6 + up], 4.9, 4.2)),
    ball('body', skin, [-1.5, 0, 8 + up], 5),
    limb('body', skin, [3, -2, 7.6 + up], [3, 2, 7.6 + up], 4),
    limb('throat', throat, [5, -1.6, 4.8 + up], [5, 1.6, 4.8 + up], 2.4 + motion.rise),
    ...WARTS.map(([f, r, u]) => mark(tone('toad', 4), f, r, u + up)),
    ...both((hand) => [
      ball(`eye${hand}`, skin, [3.6, hand * 3.8, 12 + up], 2.1),
      mark(motion.blink ? tone('toad', 0) : tone('gold', 2), 5, hand * 4.2, 12.6 + up),
      mark(OUTLINE, 5, hand * 4.2, 11.6 + up),
    ]),
    ...(jaw > 0.3 ? [limb('tongue', tongue, [6, 0, 6.4 + up], [7.5 + flick, 0, 5.6 + up], 1, 1.1)] : []),
  ];
}

function toadLegs(hand: -1 | 1, hop: number): Part[] {
  return [
    limb(`fore${hand}`, legs, [4, hand * 4.6, 4 + hop], [5.4, hand * 5.6, 0.9 + hop * 0.7], 1.7, 1.2),
    limb(`fore${hand}`, legs, [5.4, hand * 5.6, 0.9 + hop * 0.7], [7, hand * 6, 0.9 + hop * 0.7], 1.1, 0.8),
    limb(`hind${hand}`, legs, [-4, hand * 5, 4.6 + hop], [-0.6, hand * 7.4, 4.4 + hop * 0.8], 2.5, 2),
    limb(`hind${hand}`, legs, [-1, hand * 7.2, 3 + hop * 0.8], [-4.6 - hop, hand * 7.4, 1 + hop * 0.4], 1.6, 1.1),
  ];
}
