import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { glideTo, type LabelBox, liftApart } from './label-layout.ts';

const box = (middle: number, bottom: number, width = 100, height = 30): LabelBox => ({
  middle,
  bottom,
  width,
  height,
});

const lift = (boxes: readonly LabelBox[]) => liftApart(boxes, 4);

describe('names and speech bubbles', () => {
  it('stay where they are when they have room', () => {
    expect(lift([box(0, 100), box(200, 100), box(0, 40)])).toEqual([0, 0, 0]);
  });

  it('give way upwards to the one that hangs lower', () => {
    expect(lift([box(0, 90), box(50, 100)])).toEqual([24, 0]);
  });

  it('pile up when a crowd speaks', () => {
    expect(lift([box(0, 100), box(10, 100), box(20, 100)])).toEqual([0, 34, 68]);
  });

  it('leave what stands already to be read', () => {
    expect(liftApart([box(0, 100)], 4, [box(20, 90, 60, 12)])).toEqual([26]);
  });

  it('never cover one another and never sink, wherever people stand', () => {
    const boxes = fc.array(
      fc.record({
        middle: fc.integer({ min: 0, max: 400 }),
        bottom: fc.integer({ min: 0, max: 400 }),
        width: fc.integer({ min: 20, max: 208 }),
        height: fc.integer({ min: 20, max: 80 }),
      }),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(boxes, (given) => {
        const lifts = lift(given);
        expect(lifts.every((lift) => lift >= 0)).toBe(true);
        const placed = given.map((one, index) => ({ ...one, bottom: one.bottom - (lifts[index] ?? 0) }));
        expect(lift(placed).every((lift) => lift === 0)).toBe(true);
      }),
    );
  });
});

describe('a label that has to rise', () => {
  it('glides there, and arrives', () => {
    expect(glideTo(14, 0, 0.5)).toBe(7);
    expect(glideTo(14, 7, 0)).toBe(7);
    let lift = 0;
    for (let picture = 0; picture < 8; picture++) lift = glideTo(14, lift, 0.5);
    expect(lift).toBe(14);
  });

  it('is there at once where it was nowhere before', () => {
    expect(glideTo(14, Number.NaN, 0)).toBe(14);
  });
});
