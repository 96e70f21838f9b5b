// The watch over what schedules do. A reducer that throws is undone as a whole, also what it did before; so one row that
// breaks whatever touches it would stop everything it shares a transaction with, for ever. It shows in what is overdue:
//
//   overdue ─► an errand and a trial each, written here ─► tryAlone, a transaction for each ─► done: the trial is ended
//                                                                                       └─► throws: only its own is undone,
//   a trial without its errand, found here ─► that one is put aside, with a line in the log         the trial stays
//
// Nothing is caught and gone on with, so nothing half done is ever kept, and calm costs no write at all.
import type { Tick } from '@hollowmere/world/movement';
import { ScheduleAt } from 'spacetimedb/server';
import { type Ctx, hollowmere, type TrialRow } from '../schema.ts';
import { requireSchedule, tickOf } from '../world/settings.ts';
import { duties } from './duties.ts';
import type { Duty } from './duty.ts';
import { keepRecord } from './put-aside.ts';
import { errand, watchTimer } from './tables.ts';

/** So late is nothing by itself: half a second. */
const PATIENCE_TICKS: Tick = 10;
/** At most so many of each duty at a time: where a server is merely slow, this must not make it slower. */
const MOST_AT_ONCE = 200;

export const watch = hollowmere.reducer({ onSchedule: watchTimer }, { timer: watchTimer.rowType }, (ctx) => {
  requireSchedule(ctx);
  const now = tickOf(ctx);
  const waiting = judgeTrials(ctx, now);
  for (const duty of duties) tryOverdue(ctx, duty, waiting, now);
});

/** One that is long overdue, on its own. */
export const tryAlone = hollowmere.reducer({ onSchedule: errand }, { one: errand.rowType }, (ctx, { one }) => {
  requireSchedule(ctx);
  duties.find(({ name }) => name === one.duty)?.carryOut(ctx, one.key, tickOf(ctx));
  ctx.db.trial.errand.delete(one.scheduledId);
});

/** Puts aside what failed alone; returns what is still being tried. */
function judgeTrials(ctx: Ctx, now: Tick): ReadonlySet<string> {
  const waiting = new Set<string>();
  for (const trial of [...ctx.db.trial.iter()]) {
    const isRunning = ctx.db.errand.scheduledId.find(trial.errand) !== null || trial.began >= now;
    if (isRunning) waiting.add(wordsFor(trial.duty, trial.key));
    else fail(ctx, trial, now);
  }
  return waiting;
}

function fail(ctx: Ctx, trial: TrialRow, now: Tick): void {
  ctx.db.trial.errand.delete(trial.errand);
  const duty = duties.find(({ name }) => name === trial.duty);
  if (duty !== undefined) keepRecord(ctx, trial, duty.putAside(ctx, trial.key, now));
}

function tryOverdue(ctx: Ctx, duty: Duty, waiting: ReadonlySet<string>, now: Tick): void {
  const overdue = duty.due(ctx, Math.max(0, now - PATIENCE_TICKS));
  for (const key of overdue.filter((one) => !waiting.has(wordsFor(duty.name, one))).slice(0, MOST_AT_ONCE)) {
    const scheduledAt = ScheduleAt.time(ctx.timestamp.microsSinceUnixEpoch);
    const { scheduledId } = ctx.db.errand.insert({ scheduledId: 0n, scheduledAt, duty: duty.name, key });
    ctx.db.trial.insert({ errand: scheduledId, duty: duty.name, key, began: now });
  }
}

const wordsFor = (duty: string, key: number): string => `${duty} ${key}`;
