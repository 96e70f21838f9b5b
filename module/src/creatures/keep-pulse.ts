// Worlds older than creatures have no timer for them yet.

import { ScheduleAt } from 'spacetimedb/server';
import { isEmpty } from '../first-row.ts';
import type { Ctx } from '../schema.ts';
import { PULSE_MICROS } from '../world/schedules.ts';

export function keepPulse(ctx: Ctx): void {
  if (!isEmpty(ctx.db.pulseTimer.iter())) return;
  ctx.db.pulseTimer.insert({ scheduledId: 0n, scheduledAt: ScheduleAt.interval(PULSE_MICROS) });
}
