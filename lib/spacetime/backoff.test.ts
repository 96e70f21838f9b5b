import { describe, expect, it } from 'vitest';
import { reconnectDelay } from './backoff.ts';

describe('reconnectDelay', () => {
  it('doubles from half a second', () => {
    expect([1, 2, 3, 4].map((attempt) => reconnectDelay(attempt, 1))).toEqual([500, 1_000, 2_000, 4_000]);
  });

  it('never waits longer than fifteen seconds, however often it failed', () => {
    expect(reconnectDelay(12, 1)).toBe(15_000);
    expect(reconnectDelay(5_000, 1)).toBe(15_000);
  });

  it('spreads clients over the second half of the time', () => {
    expect(reconnectDelay(3, 0)).toBe(1_000);
    expect(reconnectDelay(3, 0.5)).toBe(1_500);
  });
});
