import { describe, expect, it } from 'vitest';
import { Lateness, MAX_DELAY_MS, MIN_DELAY_MS } from './lateness.ts';

const settled = (arrivals: readonly number[]) => {
  const lateness = new Lateness();
  for (const late of arrivals) lateness.record(late);
  return lateness.delay(60);
};

describe('Lateness', () => {
  it('begins with the shortest delay', () => {
    expect(new Lateness().delay(1)).toBe(MIN_DELAY_MS);
  });

  it('follows the 95th percentile of how late rows arrive', () => {
    const arrivals = Array.from({ length: 100 }, (_, i) => 100 + i);
    expect(settled(arrivals)).toBe(100 + 95 + 15);
  });

  it('is not moved by a single straggler', () => {
    expect(settled([...Array(60).fill(120), 3_000])).toBe(135);
  });

  it('stays within its bounds', () => {
    expect(settled(Array(20).fill(5))).toBe(MIN_DELAY_MS);
    expect(settled(Array(20).fill(2_000))).toBe(MAX_DELAY_MS);
  });

  it('adapts slowly enough that others only walk a twentieth slower meanwhile', () => {
    const lateness = new Lateness();
    for (let i = 0; i < 20; i++) lateness.record(300);
    expect(lateness.delay(1)).toBe(MIN_DELAY_MS + 50);
    expect(lateness.delay(1)).toBe(MIN_DELAY_MS + 100);
  });

  it('forgets old troubles', () => {
    expect(settled([...Array(50).fill(390), ...Array(128).fill(110)])).toBe(125);
  });
});
