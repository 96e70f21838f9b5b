// Brigands: a red kerchief over the face, a patched jerkin, a short blade; archers wear a hood and carry a bow.
import { OUTLINE, tone } from '../../palette.ts';
import { ball, type Coat, limb, type Model, type Part, type Point, sheet } from '../rig/model.ts';
import type { Motion } from '../rig/motion.ts';
import { faceEyes, type Humanoid, humanoid } from './humanoid.ts';
import { blade, bow } from './weapons.ts';

const leather: Coat = { ramp: 'bristle', light: 0.06 };
const belt: Coat = { ramp: 'wood' };
const kerchief: Coat = { ramp: 'madder' };
const moss: Coat = { ramp: 'dusk' };

const dressed = {
  skin: { ramp: 'fair', light: 0.1 },
  sleeve: { ramp: 'linen', light: -0.22 },
  torso: leather,
  trousers: { ramp: 'russet', light: -0.15 },
  boots: { ramp: 'wood', light: -0.1 },
  build: 1,
  clothes: (up: number): Part[] => [
    limb('belt', belt, [0, -2.4, 8 + up], [0, 2.4, 8 + up], 2.6),
    limb('strap', belt, [2.8, -3, 12.4 + up], [3.6, 2.6, 8.6 + up], 0.8),
  ],
} satisfies Partial<Humanoid>;

const bandana = ([f, r, u]: Point, motion: Motion): Part[] => [
  ball('hair', { ramp: 'walnut', light: -0.1 }, [f - 0.9, r, u + 1], 5.2),
  ball('band', kerchief, [f, r, u + 2.6], 4.6),
  sheet(
    'knot',
    kerchief,
    [f - 4.6, r, u + 2.4],
    [f - 8, r + 2.4, u - 0.4 + motion.tail],
    [f - 6.6, r - 1.4, u - 2 + motion.tail],
  ),
  limb('mask', kerchief, [f + 2, r - 2.2, u - 2.6], [f + 2, r + 2.2, u - 2.6], 2.5),
  ...faceEyes(OUTLINE, [f, r, u - 0.4], motion, tone('fair', 2)),
];

const hood = ([f, r, u]: Point, motion: Motion): Part[] => [
  ball('hood', moss, [f - 1.1, r, u + 0.6], 5.7),
  limb('hood', moss, [f - 2.6, r, u + 4], [f - 6, r, u + 4.6], 2.8, 1),
  limb('cape', moss, [f - 0.6, r - 2.4, u - 5], [f - 0.6, r + 2.4, u - 5], 2.7),
  ball('face', { ramp: 'fair', light: -0.05 }, [f + 1.3, r, u - 0.8], 3.9),
  limb('mask', { ramp: 'russet', light: -0.2 }, [f + 2.4, r - 1.8, u - 3.2], [f + 2.4, r + 1.8, u - 3.2], 2.3),
  ...faceEyes(OUTLINE, [f + 0.3, r, u - 0.9], motion, tone('fair', 2)),
];

const ruffian: Humanoid = { ...dressed, headgear: bandana, weapon: blade({ ramp: 'steel', light: 0.2 }, 11) };
const archer: Humanoid = {
  ...dressed,
  torso: { ramp: 'moss', light: -0.1 },
  headgear: hood,
  offHand: bow,
  aims: true,
};

export const brigand = (motion: Motion): Model => humanoid(ruffian, motion);
export const brigandArcher = (motion: Motion): Model => humanoid(archer, motion);
