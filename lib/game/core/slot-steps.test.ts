import { describe, expect, it } from 'vitest';
import { type SlotSpot, stepFrom } from './slot-steps.ts';

/** Two slots of the body at the edges, and two rows of three below. */
const spots: readonly SlotSpot[] = [
  { key: 'head', column: 0, row: 0 },
  { key: 'weapon', column: 2, row: 0 },
  ...[0, 1, 2, 3, 4, 5].map((slot) => ({ key: `${slot}`, column: slot % 3, row: 1 + Math.floor(slot / 3) })),
];

describe('steps from slot to slot', () => {
  it('follow rows and columns', () => {
    expect(stepFrom(spots, '0', 'ArrowRight')).toBe('1');
    expect(stepFrom(spots, '1', 'ArrowDown')).toBe('4');
    expect(stepFrom(spots, '4', 'ArrowLeft')).toBe('3');
  });

  it('lead over gaps and between body and bag', () => {
    expect(stepFrom(spots, 'head', 'ArrowRight')).toBe('weapon');
    expect(stepFrom(spots, '2', 'ArrowUp')).toBe('weapon');
    expect(['head', 'weapon']).toContain(stepFrom(spots, '1', 'ArrowUp'));
  });

  it('end at the edges', () => {
    expect(stepFrom(spots, '5', 'ArrowRight')).toBe('5');
    expect(stepFrom(spots, '3', 'ArrowDown')).toBe('3');
    expect(stepFrom(spots, 'head', 'ArrowUp')).toBe('head');
  });
});
