import { afterEach, expect, it, vi } from 'vitest';
import { SystemClock } from './clock.ts';

afterEach(() => {
  vi.useRealTimers();
});

it('shows the wall clock in microseconds, and follows it when it is set', () => {
  vi.useFakeTimers({ now: new Date('2026-01-01T00:00:00Z') });
  const clock = new SystemClock();
  expect(clock.now()).toBe(BigInt(Date.now()) * 1000n);
  vi.advanceTimersByTime(1234);
  expect(clock.now()).toBe(BigInt(Date.now()) * 1000n);
  vi.setSystemTime(new Date('2026-01-02T00:00:00Z'));
  vi.advanceTimersByTime(200);
  expect(clock.now()).toBe(BigInt(Date.now()) * 1000n);
});

it('wakes at a moment, also one that is further away than a timer reaches, unless that is cancelled', () => {
  vi.useFakeTimers();
  const clock = new SystemClock();
  const woken: string[] = [];
  const days = (count: number) => clock.now() + BigInt(count) * 86_400_000_000n;
  clock.at(days(40), () => woken.push('far'));
  clock.at(clock.now() - 5n, () => woken.push('past'));
  const cancel = clock.at(days(1), () => woken.push('never'));
  cancel();
  vi.advanceTimersByTime(1);
  expect(woken).toEqual(['past']);
  vi.advanceTimersByTime(39 * 86_400_000);
  expect(woken).toEqual(['past']);
  vi.advanceTimersByTime(86_400_000);
  expect(woken).toEqual(['past', 'far']);
});
