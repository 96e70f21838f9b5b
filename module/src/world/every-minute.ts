// What is done once a minute: keeping what a restart must find, counting, and forgetting what nobody needs. Each chore is
// a transaction of its own.
import { forgetFreeNames } from '../accounts/reserved-names.ts';
import { LINES_A_MINUTE, pruneChat } from '../chat/prune-chat.ts';
import { layCreatures } from '../creatures/lay-creatures.ts';
import { layDoors } from '../doors/lay-doors.ts';
import { forgetOldRecords } from '../duties/put-aside.ts';
import { condenseLedger } from '../items/condense-ledger.ts';
import { forgetVoidOffers } from '../join/join-offer.ts';
import { forgetFullBuckets } from '../limits/allowance.ts';
import { tidyModeration } from '../moderation/every-minute.ts';
import { keepEverybody } from '../presence/keep-duty.ts';
import { listOldPlayers } from '../profiles/list-old-players.ts';
import { type Ctx, hollowmere } from '../schema.ts';
import { keepTimers } from './keep-timers.ts';
import { countRegions } from './regions.ts';
import { requireSchedule } from './settings.ts';
import { minuteTimer } from './tables.ts';
import { turnWeather } from './weather.ts';

/** By the names that timers keep. */
export const chores: Readonly<Record<string, (ctx: Ctx) => void>> = {
  '': (ctx) => keepTimers(ctx, Object.keys(chores)),
  keepEverybody,
  countRegions,
  turnWeather,
  layDoors,
  layCreatures,
  tidyModeration,
  pruneChat: (ctx) => pruneChat(ctx, LINES_A_MINUTE),
  forgetFreeNames,
  forgetVoidOffers,
  listOldPlayers,
  forgetFullBuckets,
  condenseLedger,
  forgetOldRecords,
};

export const everyMinute = hollowmere.reducer(
  { onSchedule: minuteTimer },
  { timer: minuteTimer.rowType },
  (ctx, { timer }) => {
    requireSchedule(ctx);
    chores[timer.chore]?.(ctx);
  },
);
