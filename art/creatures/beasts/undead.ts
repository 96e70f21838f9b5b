// Those who did not stay buried: the drowned with weed in their hair, skeletons in what rust has left, the crowned wight.
import { OUTLINE, tone } from '../../palette.ts';
import { ball, both, type Coat, limb, type Model, mark, type Part, type Point, sheet } from '../rig/model.ts';
import type { Motion } from '../rig/motion.ts';
import { faceEyes, type Humanoid, humanoid } from './humanoid.ts';
import { blade, bow, staff } from './weapons.ts';

const bone: Coat = { ramp: 'bone', light: 0.12 };
const oldIron: Coat = { ramp: 'driftwood', light: 0.05 };
const weed: Coat = { ramp: 'mossgreen', light: -0.12 };
const rot: Coat = { ramp: 'drowned', light: -0.05 };
const rags: Coat = { ramp: 'mere', light: -0.1 };
const shroud: Coat = { ramp: 'dusk', light: -0.05 };
const crown: Coat = { ramp: 'gold', light: 0.1 };

const drownedHead = ([f, r, u]: Point, motion: Motion): Part[] => [
  ball('weed', weed, [f - 1, r, u + 1.4], 5.1),
  ...both((hand) => [
    limb('weed', weed, [f - 0.4, r + hand * 4.4, u + 1], [f + 0.6, r + hand * 5, u - 5.4], 1.3, 0.8),
    limb('weed', weed, [f - 3.4, r + hand * 2.4, u], [f - 4.4, r + hand * 2.4, u - 7], 1.5, 0.8),
  ]),
  limb('weed', weed, [f + 3.6, r + 1.6, u + 3.6], [f + 4.6, r + 3, u - 0.6], 1, 0.7),
  ...faceEyes(tone('ghost', 4), [f, r, u - 0.6], motion, tone('drowned', 0)),
  mark(tone('drowned', 0), f + 4.8, r, u - 2.8),
  mark(tone('drowned', 0), f + 4.8, r - 1, u - 2.8),
];

const drowned: Humanoid = {
  skin: rot,
  sleeve: rags,
  torso: rags,
  trousers: { ramp: 'mere', light: -0.2 },
  boots: rot,
  build: 1.06,
  headgear: drownedHead,
  clothes: (up) => [
    limb('rope', { ramp: 'russet' }, [0, -2.6, 8 + up], [0, 2.6, 8 + up], 2.7),
    limb('strand', weed, [2.6, -2, 12 + up], [4, 1.6, 8.4 + up], 0.9),
    sheet('tatter', rags, [1.6, 2.6, 8 + up], [2.4, 4, 3], [2.6, 0.6, 5]),
    sheet('tatter', rags, [1.6, -2.6, 8 + up], [2.4, -3.6, 4], [2.6, -0.6, 6]),
  ],
};

const skull = ([f, r, u]: Point, motion: Motion): Part[] => [
  limb('jaw', bone, [f + 2.2, r - 1, u - 3.8 - motion.jaw * 1.2], [f + 2.2, r + 1, u - 3.8 - motion.jaw * 1.2], 2),
  ...both((hand) => [
    ...[0, 1].flatMap((row) =>
      [0, 1].map((column) => mark(OUTLINE, f + 4.6, r + hand * (1.5 + column), u + 0.6 - row * 1.1)),
    ),
    ...(motion.blink ? [] : [mark(tone('ember', 4), f + 5, r + hand * 1.6, u - 0.3)]),
    mark(tone('bone', 0), f + 4.4, r + hand, u - 3.2),
  ]),
  mark(OUTLINE, f + 5, r, u - 1.7),
];

const rustyHelm = (head: Point, motion: Motion): Part[] => [
  ball('helm', oldIron, [head[0] - 0.6, head[1], head[2] + 2.2], 5.1),
  limb('rim', oldIron, [head[0] + 0.8, head[1] - 4.2, head[2] + 2], [head[0] + 0.8, head[1] + 4.2, head[2] + 2], 1.2),
  ...skull(head, motion),
];

const raggedHood = ([f, r, u]: Point, motion: Motion): Part[] => [
  ball('hood', { ramp: 'russet', light: -0.2 }, [f - 1.5, r, u + 0.8], 5.5),
  limb('cape', { ramp: 'russet', light: -0.2 }, [f - 1, r - 2.6, u - 5.2], [f - 1, r + 2.6, u - 5.2], 2.3),
  ...skull([f, r, u], motion),
];

const ribs = (up: number): Part[] => [
  limb('spine', bone, [-0.6, 0, 5.6 + up], [-0.6, 0, 12 + up], 1.1),
  limb('hips', bone, [0, -1.8, 6.4 + up], [0, 1.8, 6.4 + up], 1.5),
  ...[8.6, 10.3, 12].map((height) =>
    limb(`rib${height}`, bone, [1.2, -2.7, height + up], [1.2, 2.7, height + up], 0.95),
  ),
];

const bones = {
  skin: bone,
  sleeve: bone,
  torso: { ramp: 'bone', light: -0.35 },
  trousers: bone,
  boots: bone,
  build: 0.66,
  clothes: ribs,
} satisfies Partial<Humanoid>;

const swordsman: Humanoid = { ...bones, headgear: rustyHelm, weapon: blade(oldIron, 12.5), offHand: roundShield };
const archer: Humanoid = { ...bones, headgear: raggedHood, offHand: bow, aims: true };

function roundShield([f, r, u]: Point): Part[] {
  return [
    limb('shield', { ramp: 'timber', light: 0.1 }, [f + 1.4, r + 0.6, u + 1.4], [f + 1.6, r + 0.6, u + 1.4], 3.4),
    ball('boss', oldIron, [f + 4.2, r + 0.4, u + 1.8], 1.5),
  ];
}

const wightHead = ([f, r, u]: Point, motion: Motion): Part[] => [
  ball('hood', shroud, [f - 1.3, r, u + 0.4], 5.8),
  ball('dark', { ramp: 'ink', light: -0.2 }, [f + 1.5, r, u - 0.6], 4.1),
  ...both((hand) => mark(tone('ghost', motion.blink ? 1 : 4), f + 5.2, r + hand * 1.8, u - 0.2)),
  ...both((hand) => mark(tone('ghost', 2), f + 5.2, r + hand * 1.8, u - 1.2)),
  limb('crown', crown, [f - 0.6, r - 4, u + 4.4], [f - 0.6, r + 4, u + 4.4], 1.4),
  ...[-4, -1.4, 1.4, 4].map((out) =>
    limb('crown', crown, [f, r + out, u + 5], [f - 0.2, r + out * 1.1, u + 8], 0.9, 0.5),
  ),
];

const wight: Humanoid = {
  skin: { ramp: 'ghost', light: -0.2 },
  sleeve: shroud,
  torso: shroud,
  trousers: shroud,
  boots: shroud,
  build: 1.1,
  robed: true,
  headgear: wightHead,
  weapon: staff({ ramp: 'ghost', light: 0.4 }),
  clothes: (up, { tail, gait, phase }) => {
    const sway = tail * 0.8 + gait * Math.sin(phase) * 0.8;
    return [
      limb('robe', shroud, [0, 0, 9 + up], [-0.4 - sway, 0, 4.4 + up], 3.8, 4.6),
      ...[0, 1, 2, 3, 4, 5, 6, 7].map((index) => {
        const angle = (index / 8) * Math.PI * 2;
        const at = (turn: number, out: number, height: number): Point => [
          Math.cos(angle + turn) * out - sway,
          Math.sin(angle + turn) * out,
          height,
        ];
        return sheet(
          'robe',
          shroud,
          at(-0.5, 4.4, 4.6 + up),
          at(0, 5.2, 0.4 + (index % 2) * 1.4),
          at(0.5, 4.4, 4.6 + up),
        );
      }),
      limb('chain', crown, [3.2, -2.4, 12 + up], [4.2, 0, 9.8 + up], 0.6),
      limb('chain', crown, [4.2, 0, 9.8 + up], [3.2, 2.4, 12 + up], 0.6),
    ];
  },
};

export const drownedOne = (motion: Motion): Model => humanoid(drowned, { ...motion, rise: Math.max(motion.rise, 0.2) });
export const skeleton = (motion: Motion): Model => humanoid(swordsman, motion);
export const skeletonArcher = (motion: Motion): Model => humanoid(archer, motion);
export const barrowWight = (motion: Motion): Model => humanoid(wight, motion);
