// The timers that a world needs. Worlds older than one of them get it within a minute.
import { ScheduleAt } from 'spacetimedb/server';
import { isEmpty } from '../first-row.ts';
import type { Ctx } from '../schema.ts';
import { MINUTE_MICROS, PULSE_MICROS, SWEEP_MICROS, WATCH_MICROS } from './schedules.ts';

/** @param chores what is done once a minute, by name: each has a timer of its own, and with it a transaction */
export function keepTimers(ctx: Ctx, chores: readonly string[]): void {
  if (isEmpty(ctx.db.sweepTimer.iter()))
    ctx.db.sweepTimer.insert({ scheduledId: 0n, scheduledAt: every(SWEEP_MICROS) });
  if (isEmpty(ctx.db.pulseTimer.iter()))
    ctx.db.pulseTimer.insert({ scheduledId: 0n, scheduledAt: every(PULSE_MICROS) });
  if (isEmpty(ctx.db.watchTimer.iter()))
    ctx.db.watchTimer.insert({ scheduledId: 0n, scheduledAt: every(WATCH_MICROS) });
  const known = new Map([...ctx.db.minuteTimer.iter()].map((row) => [row.chore, row.scheduledId]));
  for (const chore of chores) {
    if (!known.has(chore)) ctx.db.minuteTimer.insert({ scheduledId: 0n, scheduledAt: every(MINUTE_MICROS), chore });
  }
  for (const [chore, id] of known) if (!chores.includes(chore)) ctx.db.minuteTimer.scheduledId.delete(id);
}

const every = (micros: bigint) => ScheduleAt.interval(micros);
