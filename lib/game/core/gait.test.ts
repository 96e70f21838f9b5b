import { describe, expect, it } from 'vitest';
import { Gait } from './gait.ts';

describe('Gait', () => {
  it('goes once through its cycle, with two steps, in two tiles', () => {
    const gait = new Gait(0, 0);
    for (let x = 0; x <= 512; x += 16) gait.moveTo(x, 0, x);
    expect(gait.cycleMs).toBe(500);
    expect(gait.steps).toBe(2);
  });

  it('stands a moment after the last movement, not between two frames', () => {
    const gait = new Gait(0, 0);
    gait.moveTo(10, 0, 1_000);
    expect(gait.isMoving(1_050)).toBe(true);
    expect(gait.isMoving(1_100)).toBe(false);
  });

  it('takes no step in a jump', () => {
    const gait = new Gait(0, 0);
    gait.moveTo(5_000, 0, 1_000);
    expect(gait.steps).toBe(0);
    expect(gait.isMoving(1_001)).toBe(false);
  });

  it('walks in no direction that is not seen: against a wall it stands', () => {
    const gait = new Gait(0, 0);
    for (let ms = 0; ms < 1_000; ms += 16) gait.moveTo(0, 0, ms);
    expect(gait.isMoving(1_000)).toBe(false);
  });
});
