// What creatures of human shape hold.
import { ball, type Coat, limb, type Part, type Point } from '../rig/model.ts';
import type { Motion } from '../rig/motion.ts';
import { along, bladeWay } from './humanoid.ts';

const grip: Coat = { ramp: 'wood' };
const wood: Coat = { ramp: 'timber', light: 0.15 };
const string: Coat = { ramp: 'linen' };

export const blade =
  (metal: Coat, length: number) =>
  (hand: Point, motion: Motion): Part[] => {
    const way = bladeWay(motion);
    return [
      limb('hilt', grip, along(hand, way, -1), along(hand, way, 1.6), 0.7),
      limb(
        'guard',
        grip,
        along(along(hand, way, 2), [way[2], 0, -way[0]], -1.4),
        along(along(hand, way, 2), [way[2], 0, -way[0]], 1.4),
        0.7,
      ),
      limb('blade', metal, along(hand, way, 2.8), along(hand, way, length), 1.05, 0.6),
    ];
  };

/** A bow upright in the hand; its string comes back while it is drawn. */
export const bow = (hand: Point, { reach }: Motion): Part[] => {
  const drawn = Math.max(0, -reach) * 4;
  const [f, r, u] = hand;
  const [top, bottom]: [Point, Point] = [
    [f - 1.6, r, u + 6.4],
    [f - 1.6, r, u - 5.6],
  ];
  const nock: Point = [f - 1.6 - drawn, r, u + 0.4];
  return [
    limb('bow', wood, [f + 1, r, u + 0.4], [f + 0.4, r, u + 4], 0.9, 0.8),
    limb('bow', wood, [f + 0.4, r, u + 4], top, 0.8, 0.55),
    limb('bow', wood, [f + 1, r, u + 0.4], [f + 0.4, r, u - 3.2], 0.9, 0.8),
    limb('bow', wood, [f + 0.4, r, u - 3.2], bottom, 0.8, 0.55),
    limb('string', string, top, nock, 0.35),
    limb('string', string, nock, bottom, 0.35),
    ...(drawn > 0 ? [limb('shaft', string, nock, [f + 3.4, r, u + 0.4], 0.5)] : []),
  ];
};

export const staff =
  (stone: Coat) =>
  (hand: Point, { rise, reach }: Motion): Part[] => {
    const way: Point = [0.1 + Math.max(0, reach) * 0.5, 0, 1];
    return [
      limb('staff', wood, along(hand, way, -6.4), along(hand, way, 9), 0.75),
      ball('stone', stone, along(hand, way, 10.4), 1.7 + rise * 0.7),
    ];
  };
