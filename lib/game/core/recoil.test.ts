import { describe, expect, it } from 'vitest';
import { Recoil } from './recoil.ts';

const [ME, WOLF] = [7, 9];
const west = { x: 0, y: 0 };
const east = { x: 300, y: 0 };

describe('a blow', () => {
  it('throws back who is struck, away from who strikes, and leaves them where they were', () => {
    const recoil = new Recoil();
    recoil.struck(ME, WOLF, [west, east], 'hit', 0);
    expect(recoil.of(WOLF, 40).x).toBeGreaterThan(2);
    expect(recoil.of(WOLF, 40).y).toBe(0);
    expect(recoil.of(WOLF, 400)).toEqual({ x: 0, y: 0 });
  });

  it('throws further the heavier it is', () => {
    const far = (weight: 'blocked' | 'hit' | 'critical') => {
      const recoil = new Recoil();
      recoil.struck(ME, WOLF, [west, east], weight, 0);
      return recoil.of(WOLF, 40).x;
    };
    expect(far('critical')).toBeGreaterThan(far('hit'));
    expect(far('hit')).toBeGreaterThan(far('blocked'));
  });

  it('is leant into from near, and not from afar', () => {
    const recoil = new Recoil();
    recoil.struck(ME, WOLF, [west, east], 'hit', 0);
    expect(recoil.of(ME, 40).x).toBeGreaterThan(0);
    recoil.clear();
    recoil.struck(ME, WOLF, [west, { x: 2_000, y: 0 }], 'hit', 0);
    expect(recoil.of(ME, 40).x).toBe(0);
  });
});
