// The watch over what schedules do. A reducer that throws is undone as a whole, also what it did before; so one row that
// breaks whatever touches it would stop everything it shares a transaction with, for ever. It shows in what is overdue and
// stays so: where a server is only slow, the oldest is done first.
//
//   overdue ─► the oldest is a suspect ─► a round later still overdue: an errand and a trial for each that is
//
//   errand ─► tryAlone, a transaction of its own ─► done: the trial is ended
//                                            └─► throws: only its own is undone, the trial stays
//   a trial without its errand, found here ─► that one is put aside, with a line in the log
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
/** At most so many of each duty at a time, so that no round grows long. */
const MOST_AT_ONCE = 200;

export const watch = hollowmere.reducer({ onSchedule: watchTimer }, { timer: watchTimer.rowType }, (ctx) => {
  requireSchedule(ctx);
  const now = tickOf(ctx);
  const waiting = judgeTrials(ctx, now);
  for (const duty of duties) lookAfter(ctx, duty, waiting, now);
});

/** One that stays overdue, on its own. */
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

/** Tries what is stuck, and remembers the oldest of the rest: the next look has to find it done. */
function lookAfter(ctx: Ctx, duty: Duty, waiting: ReadonlySet<string>, now: Tick): void {
  const suspect = ctx.db.suspect.duty.find(duty.name);
  // Where rounds come late, two may follow at once: nothing had the time to move.
  if (suspect !== null && now - suspect.seen < PATIENCE_TICKS) return;
  const overdueAt = (tick: Tick) =>
    duty.due(ctx, Math.max(0, tick - PATIENCE_TICKS)).filter((key) => !waiting.has(wordsFor(duty.name, key)));
  const overdue = overdueAt(now);
  // Not whether it is the first: those of the same tick come in any order.
  const isStuck = suspect !== null && overdueAt(suspect.seen).includes(suspect.key);
  const tried = isStuck ? overdue.slice(0, MOST_AT_ONCE) : [];
  for (const key of tried) sendOut(ctx, duty, key, now);
  writeSuspect(ctx, duty, overdue[tried.length], now);
}

function sendOut(ctx: Ctx, duty: Duty, key: number, now: Tick): void {
  const scheduledAt = ScheduleAt.time(ctx.timestamp.microsSinceUnixEpoch);
  const { scheduledId } = ctx.db.errand.insert({ scheduledId: 0n, scheduledAt, duty: duty.name, key });
  ctx.db.trial.insert({ errand: scheduledId, duty: duty.name, key, began: now });
}

function writeSuspect(ctx: Ctx, duty: Duty, key: number | undefined, seen: Tick): void {
  const before = ctx.db.suspect.duty.find(duty.name);
  if (key === undefined) {
    if (before !== null) ctx.db.suspect.duty.delete(duty.name);
    return;
  }
  const row = { duty: duty.name, key, seen };
  if (before === null) ctx.db.suspect.insert(row);
  else ctx.db.suspect.duty.update(row);
}

const wordsFor = (duty: string, key: number): string => `${duty} ${key}`;
