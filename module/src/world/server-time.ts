// The clock that clients set theirs by. They ask for it all the time, so this is also where a clock that was set back is
// noticed on a host whose schedules stand still then.
import { tickAt } from '@hollowmere/world/time';
import { t } from 'spacetimedb/server';
import { hollowmere } from '../schema.ts';
import { keepTime } from './keep-time.ts';
import { settingsOf } from './settings.ts';

const ServerTime = t.object('ServerTime', {
  /** Now, and tick 0 of the world: microseconds since the Unix epoch. */
  micros: t.u64(),
  epochMicros: t.u64(),
  /** The tick that is now. */
  tick: t.u32(),
});

export const serverTime = hollowmere.procedure(ServerTime, (ctx) => {
  const epochMicros = ctx.withTx((tx) => {
    keepTime(tx);
    return settingsOf(tx).epoch.microsSinceUnixEpoch;
  });
  const micros = ctx.timestamp.microsSinceUnixEpoch;
  return { micros, epochMicros, tick: tickAt(micros, epochMicros) };
});
