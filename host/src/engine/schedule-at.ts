// The column that says when a row of a schedule table is to run, and what follows from it.
import { bigUintAt } from '../bsatn/bytes.ts';
import type { ScheduleDefinition } from '../definition/module-definition.ts';
import type { Table } from '../store/table.ts';
import { laterOf } from './clock.ts';
import type { Micros } from './interface.ts';

export type ScheduleAt =
  | { readonly kind: 'interval'; readonly micros: Micros }
  | { readonly kind: 'time'; readonly micros: Micros };

/** No delay may be this long: 64^6 - 1 milliseconds, a little over two years. */
const TOO_LONG_MICROS = (64n ** 6n - 1n) * 1000n;

export function scheduleAt(table: Table, schedule: ScheduleDefinition, row: Uint8Array): ScheduleAt {
  const start = table.row.columnStart(row, schedule.atColumn);
  const micros = BigInt.asIntN(64, bigUintAt(row, start + 1, 8));
  return { kind: row[start] === 0 ? 'interval' : 'time', micros };
}

/** When a row that is put in at `now` runs first: an interval from now, or its time, if that is not past. */
export function firstRun(at: ScheduleAt, now: Micros): Micros {
  if (at.kind === 'interval') return now + magnitude(at.micros);
  return laterOf(at.micros, now);
}

/** The first tick after `now` on the grid of an interval: missed ticks are left out, and nothing drifts. */
export function nextRun(interval: Micros, intended: Micros, now: Micros): Micros {
  const step = magnitude(interval);
  if (step === 0n) return intended;
  const missed = now > intended ? (now - intended) / step : 0n;
  return intended + (missed + 1n) * step;
}

/** When a row runs that was due at `intended` and has to wait until `then`: an interval keeps its grid. */
export function runAfter(at: ScheduleAt, intended: Micros, then: Micros): Micros {
  return at.kind === 'interval' ? laterOf(nextRun(at.micros, intended, then), then) : then;
}

export function isTooFar(at: ScheduleAt, now: Micros): boolean {
  return firstRun(at, now) - now >= TOO_LONG_MICROS;
}

function magnitude(micros: Micros): Micros {
  return micros < 0n ? -micros : micros;
}
