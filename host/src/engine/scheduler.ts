// Runs the rows of schedule tables when they are due, one after the other. It follows commits: a row that was put in is
// queued, a row that is gone when its time comes is not run. What running means is the engine's.
import { channel } from 'node:diagnostics_channel';
import type { MapKey } from '../bsatn/codec.ts';
import type { Row } from '../store/row-arena.ts';
import type { Table } from '../store/table.ts';
import { type Clock, laterOf } from './clock.ts';
import type { Micros, TableDelta } from './interface.ts';
import { firstRun, nextRun, runAfter, type ScheduleAt, scheduleAt } from './schedule-at.ts';
import { ScheduleQueue } from './schedule-queue.ts';

/** How the engine runs what is due. */
export interface ScheduledCalls {
  /** Whether the function is a procedure: then its row is settled before it runs, so that it runs at most once. */
  isProcedure(functionName: string): boolean;
  /** For how long the function is not to be called yet, as it was stopped; 0 for all others. */
  restOf(functionName: string): Micros;
  run(functionName: string, args: Uint8Array, timestamp: Micros): void;
  /** Deletes the row of a one-shot schedule in a transaction of its own. */
  deleteRow(table: Table, row: Row, functionName: string): void;
}

type Due =
  | { readonly kind: 'row'; readonly table: Table; readonly key: MapKey }
  /** Asked for outside of any table. */
  | { readonly kind: 'call'; readonly functionName: string; readonly args: Uint8Array };

/** Runs, and time, before others get their turn: a schedule without pause must not starve sockets. */
const MOST_RUNS_PER_TURN = 256;
const LONGEST_TURN_MICROS = 10_000n;

/** What timers and the clock may differ by without anybody having set it. */
const MOST_UNEVEN_MICROS = 100_000n;

/** What is published on `spacetimedb.scheduled` before each run of a row, for whoever watches how punctual a server is. */
interface ScheduledRun {
  readonly functionName: string;
  readonly lateMicros: number;
}

const runs = channel('spacetimedb.scheduled');

export class Scheduler {
  readonly #clock: Clock;
  readonly #calls: ScheduledCalls;
  readonly #queue = new ScheduleQueue<Due>();
  #cancelWake: (() => void) | null = null;
  #wakeTime: Micros | null = null;
  #isStarted = false;
  #lastCall = 0;

  constructor(clock: Clock, calls: ScheduledCalls) {
    this.#clock = clock;
    this.#calls = calls;
  }

  /** Queues the rows of all schedule tables and begins to run them; a second start does so anew. */
  start(tables: readonly Table[]): void {
    this.#isStarted = true;
    this.#queue.clear();
    const now = this.#clock.now();
    for (const table of tables) if (isSchedule(table)) for (const row of table.rows()) this.#enqueue(table, row, now);
    this.#arm();
  }

  stop(): void {
    this.#isStarted = false;
    this.#queue.clear();
    this.#disarm();
  }

  /** Follows a commit. */
  follow(deltas: readonly TableDelta[], timestamp: Micros): void {
    if (!this.#isStarted) return;
    let changed = false;
    for (const { table, inserted, deleted } of deltas) {
      if (!isSchedule(table)) continue;
      changed = true;
      for (const row of deleted) this.#queue.delete(queueKey(table, table.keyOf(row)));
      const now = laterOf(this.#clock.now(), timestamp);
      for (const row of inserted) this.#enqueue(table, row, now);
    }
    if (changed) this.#arm();
  }

  /** Queues a call that belongs to no row. */
  runSoon(functionName: string, args: Uint8Array): void {
    this.#queue.set(this.#nextCallKey(), { kind: 'call', functionName, args }, this.#clock.now());
    this.#arm();
  }

  #nextCallKey(): string {
    return `call/${++this.#lastCall}`;
  }

  #enqueue(table: Table, row: Uint8Array, now: Micros): void {
    const { schedule } = table.definition;
    if (schedule === null) return;
    const key = table.keyOf(row);
    this.#queue.set(queueKey(table, key), { kind: 'row', table, key }, firstRun(scheduleAt(table, schedule, row), now));
  }

  #arm(): void {
    const next = this.#isStarted ? this.#queue.next : null;
    if (next === this.#wakeTime) return;
    this.#disarm();
    if (next === null) return;
    this.#wakeTime = next;
    this.#cancelWake = this.#clock.at(next, () => this.#wake());
  }

  #disarm(): void {
    this.#cancelWake?.();
    this.#cancelWake = null;
    this.#wakeTime = null;
  }

  #wake(): void {
    const setBack = (this.#wakeTime ?? 0n) - this.#clock.now();
    this.#cancelWake = null;
    this.#wakeTime = null;
    try {
      if (setBack > MOST_UNEVEN_MICROS) this.#followBack(setBack);
      const end = this.#clock.now() + LONGEST_TURN_MICROS;
      for (let runs = 0; runs < MOST_RUNS_PER_TURN && this.#isStarted; runs++) {
        const now = this.#clock.now();
        const entry = now > end ? null : this.#queue.take(now);
        if (entry === null) break;
        this.#run(entry.what, entry.intended);
      }
    } finally {
      this.#arm();
    }
  }

  /**
   * The clock was set back: it is not yet when this was to be woken. What is to run at a moment waits for that moment to
   * come; intervals keep their pace, or they would stand still until it has come again.
   */
  #followBack(by: Micros): void {
    for (const { key, what, intended } of this.#queue.entries()) {
      if (!isForMoment(what)) this.#queue.set(key, what, intended - by);
    }
  }

  #run(due: Due, intended: Micros): void {
    const timestamp = laterOf(this.#clock.now(), intended);
    if (due.kind === 'call') {
      const rest = this.#calls.restOf(due.functionName);
      if (rest > 0n) this.#queue.set(this.#nextCallKey(), due, timestamp + rest);
      else this.#calls.run(due.functionName, due.args, timestamp);
      return;
    }
    const { table, key } = due;
    const row = table.rowAt(key);
    const { schedule } = table.definition;
    if (row === undefined || schedule === null) return;
    const { functionName } = schedule;
    const rest = this.#calls.restOf(functionName);
    if (rest > 0n) {
      this.#queue.set(
        queueKey(table, key),
        due,
        runAfter(scheduleAt(table, schedule, row), intended, timestamp + rest),
      );
      return;
    }
    if (runs.hasSubscribers) {
      const run: ScheduledRun = { functionName, lateMicros: Number(timestamp - intended) };
      runs.publish(run);
    }
    const ran = scheduleAt(table, schedule, row);
    const settlesFirst = this.#calls.isProcedure(functionName);
    if (settlesFirst) this.#settle(table, key, ran, intended);
    this.#calls.run(functionName, row, timestamp);
    if (!settlesFirst) this.#settle(table, key, ran, intended);
  }

  /**
   * An interval gets its next tick; a row for one moment is deleted, even when its run failed. Whom its run has given another
   * time is queued for that already.
   */
  #settle(table: Table, key: MapKey, ran: ScheduleAt, intended: Micros): void {
    const row = table.rowAt(key);
    const { schedule } = table.definition;
    if (row === undefined || schedule === null) return;
    const at = scheduleAt(table, schedule, row);
    if (at.kind !== ran.kind || at.micros !== ran.micros) return;
    if (at.kind === 'time') {
      this.#calls.deleteRow(table, row, schedule.functionName);
      return;
    }
    const next = nextRun(at.micros, intended, this.#clock.now());
    this.#queue.set(queueKey(table, key), { kind: 'row', table, key }, next);
  }
}

function isForMoment(due: Due): boolean {
  if (due.kind === 'call') return false;
  const row = due.table.rowAt(due.key);
  const { schedule } = due.table.definition;
  return row !== undefined && schedule !== null && scheduleAt(due.table, schedule, row).kind === 'time';
}

function isSchedule(table: Table): boolean {
  return table.definition.schedule !== null;
}

function queueKey(table: Table, key: MapKey): string {
  return `${table.id}/${typeof key}/${key}`;
}
