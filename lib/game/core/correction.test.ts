import { describe, expect, it } from 'vitest';
import { Correction } from './correction.ts';

describe('Correction', () => {
  it('leaves the picture where it was and lets it glide home in a tenth of a second', () => {
    const correction = new Correction();
    correction.add(40, -20, 1_000);
    expect(correction.at(1_000)).toEqual({ x: 40, y: -20 });
    expect(correction.at(1_050)).toEqual({ x: 20, y: -10 });
    expect(correction.at(1_100)).toEqual({ x: 0, y: 0 });
  });

  it('carries on what is left of the one before', () => {
    const correction = new Correction();
    correction.add(40, 0, 1_000);
    correction.add(10, 0, 1_050);
    expect(correction.at(1_050)).toEqual({ x: 30, y: 0 });
  });

  it('jumps when it would have to glide through more than two tiles', () => {
    const correction = new Correction();
    correction.add(513, 0, 1_000);
    expect(correction.at(1_000)).toEqual({ x: 0, y: 0 });
  });
});
