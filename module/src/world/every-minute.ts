// What is done once a minute: keeping what a restart must find, counting, and forgetting what nobody needs.
import { forgetIdleGuests } from '../accounts/idle-guests.ts';
import { forgetFreeNames } from '../accounts/reserved-names.ts';
import { LINES_A_MINUTE, pruneChat } from '../chat/prune-chat.ts';
import { keepPulse } from '../creatures/keep-pulse.ts';
import { layCreatures } from '../creatures/lay-creatures.ts';
import { purgeDue } from '../deletion/purge.ts';
import { layDoors } from '../doors/lay-doors.ts';
import { forgetVoidOffers } from '../join/join-offer.ts';
import { forgetFullBuckets } from '../limits/allowance.ts';
import { tidyModeration } from '../moderation/every-minute.ts';
import { keepEverybody } from '../presence/keep-everybody.ts';
import { listOldPlayers } from '../profiles/list-old-players.ts';
import { hollowmere } from '../schema.ts';
import { countRegions } from './regions.ts';
import { requireSchedule } from './settings.ts';
import { minuteTimer } from './tables.ts';
import { turnWeather } from './weather.ts';

export const everyMinute = hollowmere.reducer({ onSchedule: minuteTimer }, { timer: minuteTimer.rowType }, (ctx) => {
  requireSchedule(ctx);
  keepEverybody(ctx);
  countRegions(ctx);
  turnWeather(ctx);
  layDoors(ctx);
  keepPulse(ctx);
  layCreatures(ctx);
  tidyModeration(ctx);
  forgetIdleGuests(ctx);
  pruneChat(ctx, LINES_A_MINUTE);
  forgetFreeNames(ctx);
  forgetVoidOffers(ctx);
  purgeDue(ctx);
  listOldPlayers(ctx);
  forgetFullBuckets(ctx);
});
