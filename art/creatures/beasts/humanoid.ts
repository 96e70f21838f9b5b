// What goes on two legs: a large head on a small body, arms that strike, aim and conjure. Each kind says what it wears.
import { OUTLINE } from '../../palette.ts';
import { ball, both, type Coat, limb, type Model, mark, type Part, type Point } from '../rig/model.ts';
import type { Motion } from '../rig/motion.ts';

export interface Humanoid {
  readonly skin: Coat;
  readonly sleeve: Coat;
  readonly torso: Coat;
  readonly trousers: Coat;
  readonly boots: Coat;
  /** How thick arms and legs are; 1 is well fed. */
  readonly build: number;
  /** Everything on and around the head; the head's middle lies at the point. */
  readonly headgear: (head: Point, motion: Motion) => readonly Part[];
  /** Over the body: belts, ribs, cloaks. `up` is how far the body has risen. */
  readonly clothes?: (up: number, motion: Motion) => readonly Part[];
  /** In the right hand. */
  readonly weapon?: (hand: Point, motion: Motion) => readonly Part[];
  /** In the left hand. */
  readonly offHand?: (hand: Point, motion: Motion) => readonly Part[];
  /** The left arm is stretched out when it strikes: archers. */
  readonly aims?: true;
  /** No legs are seen. */
  readonly robed?: true;
}

export function humanoid(spec: Humanoid, motion: Motion): Model {
  const up = motion.bob;
  const head: Point = [0.6 + motion.head * -1.4, 0, 17.4 + up + Math.min(0, motion.head)];
  const hands = [leftHand(spec, motion), rightHand(motion)] as const;
  const { build } = spec;
  return [
    ...(spec.robed ? [] : both((hand) => walkingLeg(spec, hand, motion))),
    limb('torso', spec.torso, [0, 0, 7.4 + up], [0, 0, 10.6 + up], 3.1 * build, 3.7 * build),
    ...(spec.clothes?.(up, motion) ?? []),
    ...both((hand) => {
      const palm = hands[hand < 0 ? 0 : 1];
      const shoulder: Point = [0, hand * 4.1 * build, 11.4 + up];
      return [
        limb(`arm${hand}`, spec.sleeve, shoulder, between(shoulder, palm, 0.72), 1.7 * build, 1.4 * build),
        ball(`hand${hand}`, spec.skin, palm, 1.4 * Math.max(0.8, build)),
      ];
    }),
    ...(spec.weapon?.(hands[1], motion) ?? []),
    ...(spec.offHand?.(hands[0], motion) ?? []),
    ball('head', spec.skin, head, 5.1),
    ...spec.headgear(head, motion),
  ];
}

const between = (a: Point, b: Point, share: number): Point => [
  a[0] + (b[0] - a[0]) * share,
  a[1] + (b[1] - a[1]) * share,
  a[2] + (b[2] - a[2]) * share,
];

function walkingLeg({ trousers, boots, build }: Humanoid, hand: -1 | 1, { gait, phase, bob }: Motion): Part[] {
  const angle = phase + (hand > 0 ? Math.PI : 0);
  const swing = gait * Math.sin(angle) * 2.6;
  const lift = gait * Math.max(0, Math.cos(angle)) * 1.3;
  const knee: Point = [swing * 0.6 + 0.3, hand * 2, 3.6 + lift];
  return [
    limb(`leg${hand}`, trousers, [0, hand * 1.8, 7 + bob], knee, 1.8 * build, 1.5 * build),
    limb(`leg${hand}`, boots, knee, [swing, hand * 2, 1.3 + lift], 1.5 * build, 1.4 * build),
    ball(`leg${hand}`, boots, [swing + 1, hand * 2, 1.2 + lift], 1.3 * build),
  ];
}

function rightHand({ reach, rise, bob, gait, phase }: Motion): Point {
  const drawn = Math.max(0, -reach);
  const struck = Math.max(0, reach);
  return [
    1.2 - drawn * 2.4 + struck * 6 + gait * Math.sin(phase) * 1.6 + rise * 1.4,
    5.4 - struck * 2.4 - rise * 0.6,
    6.8 + bob + drawn * 8.6 + struck * 2.2 + rise * 9,
  ];
}

function leftHand({ aims }: Humanoid, { reach, rise, bob, gait, phase }: Motion): Point {
  if (aims) {
    const aim = Math.min(1, Math.abs(reach));
    return [1.6 + aim * 5, -5.2 + aim * 3.4, 7.4 + bob + aim * 3.4];
  }
  return [
    1.2 - gait * Math.sin(phase) * 1.6 - Math.max(0, reach) * 1.5 + rise * 1.4,
    -5.4 + rise * 0.6,
    6.8 + bob + rise * 9,
  ];
}

/** A pair of eyes on a face of the usual size. */
export const faceEyes = (color: number, [f, r, u]: Point, motion: Motion, brow: number = OUTLINE): Part[] =>
  [-1, 1].flatMap((hand) => [
    mark(motion.blink ? OUTLINE : color, f + 4.8, r + hand * 2, u + 0.1),
    ...(motion.blink ? [] : [mark(brow, f + 4.6, r + hand * 2, u + 1.2)]),
  ]);

/** The way a blade points: up when at rest, back when drawn, forward when it has struck. */
export function bladeWay({ reach }: Motion): Point {
  if (reach < 0) return [-0.6, 0.1, 0.8];
  return [0.3 + reach * 0.65, -0.15 * reach, 0.95 - reach * 1.15];
}

export const along = ([f, r, u]: Point, [wf, wr, wu]: Point, length: number): Point => [
  f + wf * length,
  r + wr * length,
  u + wu * length,
];
