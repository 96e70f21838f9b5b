// The world's time goes on when the clock of its server is set back. Ticks are counted by that clock from an epoch; if the
// epoch stayed, everything that is due would wait until the clock has come there again, and the world would stand still for
// as long. So the latest moment is noted now and then, and once the clock is behind it, the epoch moves back as far.
import { isEmpty } from '../first-row.ts';
import { momentAt } from '../moment.ts';
import type { Ctx } from '../schema.ts';
import { SETTINGS_ID, settingsOf } from './settings.ts';

const MARK_ID = 0;
/**
 * A write each time, while somebody is there to whom time matters. A clock that is set back by less than this goes
 * unnoticed: the world pauses until it is there again.
 */
const MARK_EVERY_MICROS = 5_000_000n;

/** To be called before anything asks for the tick. */
export function keepTime(ctx: Ctx): void {
  const now = ctx.timestamp.microsSinceUnixEpoch;
  const mark = ctx.db.timeMark.id.find(MARK_ID)?.latest.microsSinceUnixEpoch;
  if (mark !== undefined && now < mark) followBack(ctx, mark - now);
  else if (mark !== undefined && (now - mark < MARK_EVERY_MICROS || isEmpty(ctx.db.session.iter()))) return;
  const row = { id: MARK_ID, latest: ctx.timestamp };
  if (mark === undefined) ctx.db.timeMark.insert(row);
  else ctx.db.timeMark.id.update(row);
}

/** As far again as the mark may be old, so that no tick comes twice. */
function followBack(ctx: Ctx, micros: bigint): void {
  const settings = settingsOf(ctx);
  const epoch = momentAt(settings.epoch.microsSinceUnixEpoch - micros - MARK_EVERY_MICROS);
  ctx.db.settings.id.update({ ...settings, id: SETTINGS_ID, epoch });
  beginTimersAnew(ctx);
}

/** A host may wait with an interval until its next moment has come by the clock; one that is put in now runs from now. */
function beginTimersAnew(ctx: Ctx): void {
  for (const timers of [ctx.db.sweepTimer, ctx.db.pulseTimer, ctx.db.watchTimer] as const) {
    for (const row of [...timers.iter()]) {
      timers.scheduledId.delete(row.scheduledId);
      timers.insert({ ...row, scheduledId: 0n });
    }
  }
  for (const row of [...ctx.db.minuteTimer.iter()]) {
    ctx.db.minuteTimer.scheduledId.delete(row.scheduledId);
    ctx.db.minuteTimer.insert({ ...row, scheduledId: 0n });
  }
}
