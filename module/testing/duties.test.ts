// What schedules do of what is due.
import { describe, expect, it } from 'vitest';
import { carryOutDue, type Duty, MOST_AT_ONCE } from '../src/duties/duty.ts';
import type { Ctx } from '../src/schema.ts';

const NO_WORLD = {} as Ctx;

function dutyWith(keys: number): { readonly duty: Duty; readonly done: number[] } {
  const done: number[] = [];
  const duty: Duty = {
    name: 'counting',
    due: () => Array.from({ length: keys }, (_, key) => key).slice(done.length),
    carryOut: (_, key) => done.push(key),
    putAside: () => undefined,
  };
  return { duty, done };
}

describe('what is due', () => {
  it('is done in portions, the oldest first, without keeping other duties waiting', () => {
    const [many, few] = [dutyWith(MOST_AT_ONCE + 1), dutyWith(2)];
    carryOutDue(NO_WORLD, [many.duty, few.duty], 0);
    expect(many.done).toHaveLength(MOST_AT_ONCE);
    expect(few.done).toEqual([0, 1]);
    carryOutDue(NO_WORLD, [many.duty, few.duty], 0);
    expect(many.done.at(-1)).toBe(MOST_AT_ONCE);
    expect(many.done).toHaveLength(MOST_AT_ONCE + 1);
  });
});
