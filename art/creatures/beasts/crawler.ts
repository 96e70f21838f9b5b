// The stone crawler: plates of rock that overlap, crystals between them, six stubs of legs and a pair of pincers.
import { tone } from '../../palette.ts';
import { ball, both, type Coat, limb, type Model, mark, type Part, sheet } from '../rig/model.ts';
import type { Motion } from '../rig/motion.ts';

const plate: Coat = { ramp: 'crag' };
const under: Coat = { ramp: 'crag', light: -0.3 };
const crystal: Coat = { ramp: 'ghost', light: 0.15 };

/** From the head to the tail: where a plate lies, how large it is. */
const PLATES = [
  [5.6, 5],
  [0.4, 5.9],
  [-5.2, 5.4],
  [-9.8, 4],
] as const;

export function crawler(motion: Motion): Model {
  const { bob, tail } = motion;
  const up = bob * 0.6;
  return [
    ...both((hand) => [0, 1, 2].flatMap((row) => stub(hand, row, motion))),
    ...PLATES.flatMap(([forward, size], index): Part[] => {
      const sway = tail * 0.3 * index;
      return [
        ...both((hand) =>
          ball(`plate${index}`, plate, [forward, hand * size * 0.45 + sway, size * 0.95 + 1 + up], size * 0.82),
        ),
        ball(`plate${index}`, plate, [forward, sway, size + 2.2 + up], size * 0.9),
        limb(
          `lip${index}`,
          under,
          [forward - size * 0.5, -size + sway, 3 + up],
          [forward - size * 0.5, size + sway, 3 + up],
          1.6,
        ),
      ];
    }),
    ...crystals(up),
    ...both((hand) => {
      const open = 1 + Math.max(0, -motion.reach) * 1.6 + motion.rise;
      return [
        limb(`pincer${hand}`, under, [9, hand * 2.6, 4 + up], [12.4, hand * (3 + open), 3.4 + up], 1.5, 1.2),
        limb(
          `pincer${hand}`,
          { ramp: 'bone' },
          [12.4, hand * (3 + open), 3.4 + up],
          [15, hand * open * 0.8, 3 + up],
          1.1,
          0.5,
        ),
      ];
    }),
    ball('face', under, [9.6, 0, 5 + up], 2.8),
    ...both((hand) => mark(motion.blink ? tone('crag', 0) : tone('ember', 4), 12, hand * 1.4, 5.8 + up)),
  ];
}

function crystals(up: number): Part[] {
  const points = [
    [2.6, 1.5, 12.5, 4],
    [-2.4, -2, 12.4, 5.4],
    [-7.4, 1.4, 10.8, 4.4],
  ] as const;
  return points.flatMap(([f, r, u, tall], index) => [
    limb(`crystal${index}`, crystal, [f, r, u - 1.4 + up], [f - 1.6, r * 1.4, u + tall - 1 + up], 1.6, 0.5),
    sheet(
      `crystal${index}`,
      { ramp: 'ghost', light: 0.4 },
      [f + 0.8, r, u - 0.5 + up],
      [f - 1.6, r * 1.4, u + tall + up],
      [f - 0.4, r, u - 0.5 + up],
    ),
  ]);
}

function stub(hand: -1 | 1, row: number, motion: Motion): Part[] {
  const angle = motion.phase + (row % 2 === (hand > 0 ? 0 : 1) ? 0 : Math.PI);
  const swing = motion.gait * Math.sin(angle) * 1.6;
  const lift = motion.gait * Math.max(0, Math.cos(angle)) * 1.2;
  const forward = 4.6 - row * 5.4;
  return [
    limb(`leg${hand}${row}`, under, [forward, hand * 4.6, 4], [forward + swing + 0.6, hand * 7, 1 + lift], 1.8, 1.2),
  ];
}
