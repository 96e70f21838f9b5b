import { beforeEach, describe, expect, it } from 'vitest';
import { CallWatch } from './call-watch.ts';
import { newRunningCells, RunningCell } from './running-call.ts';

const SPIN = 7;
let cells: Int32Array;
let watch: CallWatch;
let calls = 0;

const begin = (limit: number) => {
  cells[RunningCell.limit] = limit;
  cells[RunningCell.calls] = ++calls;
  cells[RunningCell.function] = SPIN;
};
/** Looks once a second, while the process works for so many milliseconds of it; tells at which look a call was overdue. */
const looksUntilOverdue = (looks: number, work = 1_000, between = () => {}) => {
  for (let second = 0; second < looks; second++) {
    const overdue = watch.look(second * 1_000, second * work);
    if (overdue !== null) return { second, ...overdue };
    between();
  }
  return null;
};

beforeEach(() => {
  cells = newRunningCells();
  watch = new CallWatch(cells);
});

describe('a call', () => {
  it('is overdue when it has worked for twice what it may, and a second', () => {
    begin(2_000);
    expect(looksUntilOverdue(10)).toEqual({ second: 6, id: SPIN, milliseconds: 6_000 });
  });

  it('that has ended is not, nor are many short ones', () => {
    begin(100);
    cells[RunningCell.function] = 0;
    expect(looksUntilOverdue(10)).toBeNull();
    expect(looksUntilOverdue(10, 1_000, () => begin(100))).toBeNull();
  });

  it('is not while others keep it from working', () => {
    begin(2_000);
    expect(looksUntilOverdue(10, 100)).toBeNull();
  });

  it('has worked no longer than it ran, whatever other threads of the process do', () => {
    begin(2_000);
    expect(looksUntilOverdue(10, 9_000)).toMatchObject({ second: 6 });
  });
});
