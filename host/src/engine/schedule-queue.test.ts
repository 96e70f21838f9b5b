import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextRun } from './schedule-at.ts';
import { ScheduleQueue } from './schedule-queue.ts';

describe('the next run of an interval', () => {
  it('is the first tick after now on the grid of the last, however many were missed', () => {
    expect(nextRun(10n, 100n, 100n)).toBe(110n);
    expect(nextRun(10n, 100n, 109n)).toBe(110n);
    expect(nextRun(10n, 100n, 110n)).toBe(120n);
    expect(nextRun(10n, 100n, 135n)).toBe(140n);
    expect(nextRun(-10n, 100n, 95n)).toBe(110n);
    expect(nextRun(0n, 100n, 135n)).toBe(100n);
  });
});

describe('the queue of what is due', () => {
  it('gives entries by time, then by arrival, and each key once', () => {
    const aStep = fc.oneof(
      fc.record({ kind: fc.constant('set' as const), key: fc.nat(12), time: fc.nat(50) }),
      fc.record({ kind: fc.constant('delete' as const), key: fc.nat(12) }),
      fc.record({ kind: fc.constant('take' as const), now: fc.nat(60) }),
    );
    fc.assert(
      fc.property(fc.array(aStep, { maxLength: 200, size: 'max' }), (steps) => {
        const queue = new ScheduleQueue<number>();
        let model: { key: number; time: number; what: number }[] = [];
        for (const [what, step] of steps.entries()) {
          if (step.kind === 'set') {
            queue.set(String(step.key), what, BigInt(step.time));
            model = [...model.filter(({ key }) => key !== step.key), { ...step, what }];
          } else if (step.kind === 'delete') {
            queue.delete(String(step.key));
            model = model.filter(({ key }) => key !== step.key);
          } else {
            const [first] = model.toSorted((a, b) => a.time - b.time || a.what - b.what);
            const due = first && first.time <= step.now ? first : undefined;
            expect(queue.take(BigInt(step.now))?.what).toBe(due?.what);
            model = model.filter((entry) => entry !== due);
          }
          const times = model.map(({ time }) => time);
          expect(queue.next).toBe(times.length === 0 ? null : BigInt(Math.min(...times)));
        }
      }),
    );
  });
});
