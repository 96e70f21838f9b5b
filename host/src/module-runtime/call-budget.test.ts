import { beforeEach, describe, expect, it } from 'vitest';
import { CallBudget } from './call-budget.ts';

let now: number;
let budget: CallBudget;
beforeEach(() => {
  now = 0;
  const limits = { milliseconds: 5, millisecondsAtFirst: 20, bytes: Number.POSITIVE_INFINITY };
  const fail = (message: string): never => {
    throw new Error(message);
  };
  budget = new CallBudget({ limits, fail, now: () => now });
});

/** A loop that looks at every turn. Returns the milliseconds of processor time that it got. */
function spin(): number {
  const { user } = process.threadCpuUsage();
  expect(() => {
    for (;;) budget.turns.out();
  }).toThrow('the call was stopped');
  return (process.threadCpuUsage().user - user) / 1000;
}

describe('a function that was stopped', () => {
  it('rests for ten times as long as it worked, and then has another chance', () => {
    budget.begin('spin');
    spin();
    expect(() => budget.begin('spin')).toThrow(
      'spin rests for another 1 s, for when it ran last, the call was stopped: it has worked for more than 5 ms',
    );
    now = 49;
    expect(() => budget.begin('spin')).toThrow('spin rests');
    now = 10_000;
    budget.begin('spin');
    budget.end();
  });

  it('keeps no other from being called', () => {
    budget.begin('spin');
    spin();
    budget.begin('another');
    budget.end();
  });
});

it('what happens once may take longer', () => {
  budget.begin('init', 'first');
  expect(spin()).toBeGreaterThan(10);
});
