// The first transaction of a world: who owns it, when its time began, and what wakes its schedules.
import { ScheduleAt } from 'spacetimedb/server';
import { layCreatures } from '../creatures/lay-creatures.ts';
import { layDoors } from '../doors/lay-doors.ts';
import { layRoles } from '../moderation/lay-roles.ts';
import { hollowmere } from '../schema.ts';
import { countRegions } from './regions.ts';
import { MINUTE_MICROS, PULSE_MICROS, SWEEP_MICROS } from './schedules.ts';
import { SETTINGS_ID } from './settings.ts';

/** The issuer that SpacetimeDB writes into the tokens it mints itself. */
const MINTED_ISSUER = 'localhost';
const DEFAULT_MAX_GUESTS = 2000;

/** Until `configure` names an issuer of game tokens, only guests and the owner get in. */
export const init = hollowmere.init((ctx) => {
  ctx.db.settings.insert({
    id: SETTINGS_ID,
    owner: ctx.sender,
    gameTokenIssuer: '',
    gameTokenAudience: '',
    guestIssuer: MINTED_ISSUER,
    epoch: ctx.timestamp,
    maxGuests: DEFAULT_MAX_GUESTS,
    guestsOpen: true,
    minimumAge: 0,
    termsVersion: 1,
    registrationOpen: true,
    staffSecondFactor: true,
    staffAuthHours: 12,
    staffProviders: '',
    appealTo: '',
    playersListed: true,
  });
  ctx.db.sweepTimer.insert({ scheduledId: 0n, scheduledAt: ScheduleAt.interval(SWEEP_MICROS) });
  ctx.db.minuteTimer.insert({ scheduledId: 0n, scheduledAt: ScheduleAt.interval(MINUTE_MICROS) });
  ctx.db.pulseTimer.insert({ scheduledId: 0n, scheduledAt: ScheduleAt.interval(PULSE_MICROS) });
  layDoors(ctx);
  layCreatures(ctx);
  layRoles(ctx);
  countRegions(ctx);
});
