// Which function of a module this thread is in, written where another thread can read it: what is not stopped from within
// (see `call-budget.ts`) is for a supervisor outside to notice (see `supervision/`).
import type { Identity } from '../engine/interface.ts';

/** A function of a database; the name is empty while its module is loaded. */
export interface DatabaseFunction {
  readonly database: Identity;
  readonly name: string;
}

/** Places in the shared memory. */
export const RunningCell = {
  /** The number of the function that runs; 0 while none does. */
  function: 0,
  /** How many calls have begun, which tells one from the next. */
  calls: 1,
  /** Milliseconds of processor time after which the call stops itself. */
  limit: 2,
} as const;

export function newRunningCells(): Int32Array {
  return new Int32Array(new SharedArrayBuffer(Object.keys(RunningCell).length * Int32Array.BYTES_PER_ELEMENT));
}

class RunningCall {
  #cells = newRunningCells();
  #onFunction: (id: number, called: DatabaseFunction) => void = () => {};
  #lastId = 0;
  readonly #ids = new Map<Identity, Map<string, number>>();

  /** Writes to these cells from now on, and tells who is behind a number before it is first written. */
  tell(cells: Int32Array, onFunction: (id: number, called: DatabaseFunction) => void): void {
    this.#cells = cells;
    this.#onFunction = onFunction;
  }

  idOf(called: DatabaseFunction): number {
    const names = this.#ids.get(called.database) ?? new Map<string, number>();
    this.#ids.set(called.database, names);
    const known = names.get(called.name);
    if (known !== undefined) return known;
    const id = ++this.#lastId;
    names.set(called.name, id);
    this.#onFunction(id, called);
    return id;
  }

  /** To be called before a module is, with the milliseconds of processor time that the call may take. */
  enter(id: number, limit: number): void {
    this.#cells[RunningCell.limit] = limit;
    this.#cells[RunningCell.calls] = (this.#cells[RunningCell.calls] as number) + 1;
    this.#cells[RunningCell.function] = id;
  }

  /** Runs what this thread waits for in the middle of a call: that is no work, and what follows is measured anew. */
  waiting<T>(run: () => T): T {
    const id = this.#cells[RunningCell.function] as number;
    this.leave();
    const value = run();
    this.enter(id, this.#cells[RunningCell.limit] as number);
    return value;
  }

  /** To be called behind every call, however it ended. */
  leave(): void {
    this.#cells[RunningCell.function] = 0;
  }
}

/** That of this thread. */
export const runningCall = new RunningCall();
