// The Antlered King: a stag’s skull under a forest of antlers, shoulders of moss, a cloak of fur and leaves, claws.
import { tone } from '../../palette.ts';
import {
  ball,
  both,
  type Coat,
  limb,
  type Model,
  mark,
  type Part,
  type Point,
  pitched,
  scaled,
  sheet,
} from '../rig/model.ts';
import type { Motion } from '../rig/motion.ts';

const fur: Coat = { ramp: 'bristle', light: -0.05 };
const hide: Coat = { ramp: 'stag', light: -0.16 };
const moss: Coat = { ramp: 'pine', light: 0.02 };
const leaf: Coat = { ramp: 'autumn', light: -0.02 };
const skullBone: Coat = { ramp: 'bone', light: 0.12 };
const horn: Coat = { ramp: 'bone', light: -0.02 };
const claw: Coat = { ramp: 'bone', light: 0.2 };
const hoof: Coat = { ramp: 'ink' };

export function king(motion: Motion): Model {
  const { bob, head } = motion;
  const up = bob * 0.6;
  return scaled(
    [
      ...both((hand) => kingLeg(hand, motion)),
      limb('body', hide, [0, 0, 11 + up], [0.6, 0, 16.4 + up], 4.4, 5.6),
      limb('ruff', fur, [1.6, -3.4, 19 + up], [1.6, 3.4, 19 + up], 3.6),
      ...cloak(up, motion),
      ...both((hand) => [
        ball(`shoulder${hand}`, moss, [0, hand * 6.6, 19.2 + up], 3.9),
        ball(`tuft${hand}`, leaf, [1.6, hand * 7.6, 20.8 + up], 1.7),
        ball(`tuft${hand}`, leaf, [-1, hand * 8.8, 18.4 + up], 1.5),
      ]),
      ...both((hand) => kingArm(hand, motion)),
      ...pitched(skull(up, motion), [1, 0, 20 + up], head * 0.3),
    ],
    1.32,
  );
}

function kingLeg(hand: -1 | 1, { gait, phase, bob }: Motion): Part[] {
  const angle = phase + (hand > 0 ? Math.PI : 0);
  const swing = gait * Math.sin(angle) * 3.4;
  const lift = gait * Math.max(0, Math.cos(angle)) * 1.6;
  const knee: Point = [1.6 + swing * 0.5, hand * 3.2, 7 + lift];
  const hock: Point = [-1.4 + swing, hand * 3.2, 3.6 + lift];
  return [
    limb(`leg${hand}`, fur, [0, hand * 2.8, 11 + bob], knee, 3.2, 2.2),
    limb(`leg${hand}`, hide, knee, hock, 2, 1.5),
    limb(`leg${hand}`, hide, hock, [0.4 + swing, hand * 3.2, 1.4 + lift], 1.4, 1.3),
    ball(`leg${hand}`, hoof, [1 + swing, hand * 3.2, 1.3 + lift], 1.6),
  ];
}

function kingArm(hand: -1 | 1, { reach, rise, bob }: Motion): Part[] {
  const drawn = Math.max(0, -reach);
  const struck = Math.max(0, reach);
  const shoulder: Point = [0.4, hand * 6.4, 18 + bob];
  const elbow: Point = [1 + struck * 4, hand * (9 - struck * 2), 13.4 + bob + rise * 7 + drawn * 7 + struck * 3];
  const palm: Point = [
    2.4 + struck * 8 - drawn * 2,
    hand * (8.8 - struck * 4 - rise),
    8.2 + bob + rise * 17 + drawn * 16 + struck * 4,
  ];
  const way = struck > 0 ? -0.6 : rise + drawn > 0 ? 1 : -1;
  return [
    limb(`arm${hand}`, fur, shoulder, elbow, 2.5, 1.9),
    limb(`arm${hand}`, hide, elbow, palm, 1.8, 1.5),
    ball(`palm${hand}`, hide, palm, 1.9),
    ...[-1, 0, 1].map((finger) =>
      limb(`claw${hand}${finger}`, claw, palm, [palm[0] + 1.8, palm[1] + finger * 1.4, palm[2] + way * 2.6], 0.7, 0.4),
    ),
  ];
}

function cloak(up: number, { tail, gait, phase }: Motion): Part[] {
  const sway = tail * 1.2 + gait * Math.sin(phase);
  const strip = (out: number, length: number, coat: Coat): Part =>
    sheet(
      'cloak',
      coat,
      [-3.4, out - 1.9, 18.6 + up],
      [-3.4, out + 1.9, 18.6 + up],
      [-5.4 - sway, out * 1.25 + 1.5, length + 2],
      [-5.8 - sway, out * 1.25, length],
      [-5.4 - sway, out * 1.25 - 1.5, length + 2],
    );
  return [
    limb('cloak', moss, [-2.4, -3, 18.4 + up], [-2.4, 3, 18.4 + up], 3.2),
    ...[-4.6, -1.6, 1.6, 4.6].map((out, index) =>
      strip(out, index % 2 === 0 ? 3 : 1.4, {
        ramp: index % 2 === 0 ? 'pine' : 'autumn',
        light: index % 2 === 0 ? 0 : -0.22,
      }),
    ),
    ...[-5, -1, 3].map((out, index) => ball('leaf', leaf, [-6 - sway, out, 9 - index * 2.4 + up], 1.2)),
  ];
}

function skull(up: number, motion: Motion): Part[] {
  return [
    limb('neck', fur, [1, 0, 19 + up], [2.4, 0, 22.6 + up], 3.4, 2.8),
    ball('skull', skullBone, [3, 0, 25 + up], 4.1),
    limb('muzzle', skullBone, [5.4, 0, 23.6 + up], [9.4, 0, 21.2 + up], 2.6, 1.7),
    limb('jaw', { ramp: 'bone', light: -0.15 }, [4.4, 0, 21.4 + up], [8.4, 0, 19.4 + up - motion.jaw * 2], 1.4, 0.9),
    ...both((hand) => [
      ...[0, 1].flatMap((row) =>
        [0, 1].map((column) => mark(tone('ink', 0), 6.4, hand * (2.2 + column * 0.75), 26.6 - row * 0.8 + up)),
      ),
      mark(tone(motion.blink ? 'ink' : 'gold', motion.blink ? 0 : 2), 6.6, hand * 2.7, 26 + up),
      mark(tone('ink', 0), 11, hand * 0.8, 21.6 + up),
      ...antler(hand, up),
    ]),
  ];
}

function antler(hand: -1 | 1, up: number): Part[] {
  const part = `antler${hand}`;
  const at = (forward: number, out: number, height: number): Point => [forward, hand * out, 28 + height + up];
  const [base, bend, crook, tip] = [at(2, 1.8, 0), at(0.4, 5.6, 4.6), at(-0.6, 9.6, 8.4), at(0.8, 10.6, 13.4)];
  return [
    limb(part, horn, base, bend, 1.25, 1.15),
    limb(part, horn, bend, crook, 1.15, 0.95),
    limb(part, horn, crook, tip, 0.95, 0.45),
    limb(part, horn, at(1.4, 3.4, 2), at(5, 4.4, 5.4), 0.85, 0.4),
    limb(part, horn, bend, at(1, 4.6, 10), 0.9, 0.4),
    limb(part, horn, at(-0.2, 7.6, 6.6), at(0.6, 7.8, 12), 0.85, 0.4),
    limb(part, horn, crook, at(-1, 13.4, 10.4), 0.85, 0.4),
    ball(part, { ramp: 'oak', light: 0.05 }, at(0.6, 5.2, 3.6), 1.3),
    sheet(part, { ramp: 'autumn', light: 0 }, crook, at(-0.6, 10.8, 5.4), at(-0.6, 9.4, 5)),
  ];
}
