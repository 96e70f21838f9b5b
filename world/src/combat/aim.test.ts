import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { EAST, NORTH_EAST } from '../movement/direction.ts';
import { type Aim, heldToRange, isInAim, pointTowards, squaredDistance, struckBy } from './aim.ts';

const me = { x: 10_000, y: 10_000 };
const at = (dx: number, dy: number, radius = 0) => ({ x: me.x + dx, y: me.y + dy, radius });
const east = pointTowards(me, EAST, 500);

const arc: Aim = { shape: 'arc', range: 400, radius: 0 };
const line: Aim = { shape: 'line', range: 1000, radius: 100 };
const circle: Aim = { shape: 'circle', range: 600, radius: 200 };

describe('an arc', () => {
  test('reaches as far as it says, to the nearest bit of a body', () => {
    expect(isInAim(arc, me, east, at(400, 0))).toBe(true);
    expect(isInAim(arc, me, east, at(401, 0))).toBe(false);
    expect(isInAim(arc, me, east, at(480, 0, 80))).toBe(true);
    expect(isInAim(arc, me, east, at(481, 0, 80))).toBe(false);
  });

  test('opens 60° to either side and strikes nobody behind', () => {
    expect(isInAim(arc, me, east, at(100, 170))).toBe(true);
    expect(isInAim(arc, me, east, at(100, -170))).toBe(true);
    expect(isInAim(arc, me, east, at(100, 180))).toBe(false);
    expect(isInAim(arc, me, east, at(-100, 0))).toBe(false);
  });

  test('strikes whoever stands on one’s toes, wherever one looks', () => {
    expect(isInAim(arc, me, east, at(-50, 0, 80))).toBe(true);
  });
});

describe('a line', () => {
  test('is as long and as wide as it says, slantwise too', () => {
    expect(isInAim(line, me, east, at(1000, 100))).toBe(true);
    expect(isInAim(line, me, east, at(1001, 0))).toBe(false);
    expect(isInAim(line, me, east, at(500, 101))).toBe(false);
    expect(isInAim(line, me, east, at(-1, 0))).toBe(false);
    const slant = pointTowards(me, NORTH_EAST, 500);
    expect(isInAim(line, me, slant, at(700, -700))).toBe(true);
    expect(isInAim(line, me, slant, at(710, -710))).toBe(false);
  });

  test('leads nowhere when one aims at one’s own feet', () => {
    expect(isInAim(line, me, me, at(100, 0))).toBe(false);
  });
});

describe('a circle', () => {
  test('lies where one aims, but no further than its range', () => {
    expect(isInAim(circle, me, at(500, 0), at(700, 0))).toBe(true);
    expect(isInAim(circle, me, at(500, 0), at(701, 0))).toBe(false);
    expect(isInAim(circle, me, at(5000, 0), at(800, 0))).toBe(true);
    expect(isInAim(circle, me, at(5000, 0), at(5000, 0))).toBe(false);
  });
});

describe('a point held to a range', () => {
  test('is never further away than that', () => {
    const far = fc.integer({ min: -50_000, max: 50_000 });
    fc.assert(
      fc.property(far, far, fc.integer({ min: 0, max: 3000 }), (dx, dy, range) => {
        const held = heldToRange(me, at(dx, dy), range);
        expect(squaredDistance(me, held)).toBeLessThanOrEqual(range * range);
        expect(Number.isInteger(held.x) && Number.isInteger(held.y)).toBe(true);
      }),
    );
  });
});

describe('who is struck', () => {
  const near = { ...at(150, 0), name: 'near' };
  const far = { ...at(300, 40), name: 'far' };
  const behind = { ...at(-100, 0), name: 'behind' };

  test('comes nearest first, and of a target only the nearest in front', () => {
    expect(struckBy(arc, me, east, [far, behind, near])).toEqual([near, far]);
    expect(struckBy({ ...arc, shape: 'target' }, me, east, [far, behind, near])).toEqual([near]);
    expect(struckBy({ ...arc, shape: 'self' }, me, east, [near])).toEqual([]);
  });
});
