import { describe, expect, it } from 'vitest';
import { directionOf, mergePushes, pushOfKeys, pushOfStick, STILL } from './intent.ts';

const keys = { up: false, down: false, left: false, right: false };

describe('intent', () => {
  it('numbers the eight directions clockwise from north', () => {
    const pushes = [
      [0, -1],
      [1, -1],
      [1, 0],
      [1, 1],
      [0, 1],
      [-1, 1],
      [-1, 0],
      [-1, -1],
    ] as const;
    expect(pushes.map(([dx, dy]) => directionOf({ dx, dy }))).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(directionOf(STILL)).toBe(0);
  });

  it('lets opposite keys cancel out', () => {
    expect(pushOfKeys({ ...keys, left: true, right: true })).toEqual(STILL);
    expect(pushOfKeys({ ...keys, left: true, right: true, up: true })).toEqual({ dx: 0, dy: -1 });
  });

  it('walks diagonally on two keys', () => {
    expect(pushOfKeys({ ...keys, right: true, down: true })).toEqual({ dx: 1, dy: 1 });
  });

  it('stands while a stick rests in its dead zone', () => {
    expect(pushOfStick(0.2, 0.1)).toEqual(STILL);
  });

  it('splits a stick into eight equal sectors', () => {
    for (let i = 0; i < 8; i++) {
      const angle = (i * Math.PI) / 4;
      const push = pushOfStick(Math.cos(angle), Math.sin(angle));
      expect(Math.atan2(push.dy, push.dx)).toBeCloseTo(Math.atan2(Math.sin(angle), Math.cos(angle)), 5);
    }
  });

  it('does not tremble on the line between two sectors', () => {
    const onTheLine = (Math.PI / 4) * 0.5;
    const east = pushOfStick(1, 0);
    expect(pushOfStick(Math.cos(onTheLine + 0.05), Math.sin(onTheLine + 0.05), east)).toEqual(east);
    expect(pushOfStick(Math.cos(onTheLine + 0.2), Math.sin(onTheLine + 0.2), east)).toEqual({ dx: 1, dy: 1 });
  });

  it('obeys the first device that pushes', () => {
    expect(mergePushes(STILL, { dx: 1, dy: 0 }, { dx: -1, dy: 0 })).toEqual({ dx: 1, dy: 0 });
    expect(mergePushes(STILL, STILL)).toEqual(STILL);
  });
});
