import { describe, expect, it } from 'vitest';
import { Drifting, type Overhead } from './drift.ts';
import { lightningAt } from './sky.ts';

const overhead: Overhead = { sky: { clouds: 0.2, fog: 0.5, thunder: 1 }, mist: 0.1, open: 1 };
const usual = { isCalm: false, hasFlashes: true, isHeld: false };
const held = { ...usual, isHeld: true };
const STROKE_MS = Array.from({ length: 9_000 }, (_, ms) => ms).findIndex((ms) => lightningAt(ms) === 1);

describe('what drifts before the picture', () => {
  it('stays where it is while the world is held, and goes on from there', () => {
    const drifting = new Drifting();
    const before = drifting.at(4_000, overhead, usual);
    const elsewhere = { ...overhead, sky: { clouds: 0.9, fog: 0.9, thunder: 0 } };
    expect(drifting.at(5_000, elsewhere, held)).toEqual({ ...before, flash: 0 });
    expect(drifting.at(90_000, elsewhere, held)).toEqual({ ...before, flash: 0 });
    expect(drifting.at(90_016, overhead, usual)).toEqual({ ...before, ms: 4_016 });
  });

  it('holds no stroke of lightning', () => {
    const drifting = new Drifting();
    expect(drifting.at(STROKE_MS, overhead, usual).flash).toBe(1);
    expect(drifting.at(STROKE_MS + 16, overhead, held).flash).toBe(0);
  });

  it('is still and dark of lightning for who asked for calm, held or not', () => {
    const drifting = new Drifting();
    const calm = { clouds: 0, fog: 0.5, flash: 0, ms: 0 };
    drifting.at(STROKE_MS, overhead, usual);
    expect(drifting.at(STROKE_MS, overhead, { ...usual, isCalm: true })).toEqual(calm);
    expect(drifting.at(STROKE_MS, overhead, { ...held, isCalm: true })).toEqual(calm);
  });

  it('has no lightning without flashes, and nothing under the earth', () => {
    const dim = new Drifting().at(STROKE_MS, overhead, { ...usual, hasFlashes: false });
    expect(dim).toMatchObject({ clouds: 0.2, fog: 0.5, flash: 0 });
    const deep = new Drifting().at(STROKE_MS, { ...overhead, open: 0 }, usual);
    expect(deep).toMatchObject({ clouds: 0, fog: 0, flash: 0 });
  });
});
