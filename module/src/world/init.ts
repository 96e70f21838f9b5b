// The first transaction of a world: who owns it, when its time began, and what wakes its schedules.
import { layCreatures } from '../creatures/lay-creatures.ts';
import { layDoors } from '../doors/lay-doors.ts';
import { layRoles } from '../moderation/lay-roles.ts';
import { hollowmere } from '../schema.ts';
import { chores } from './every-minute.ts';
import { keepTimers } from './keep-timers.ts';
import { countRegions } from './regions.ts';
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
  keepTimers(ctx, Object.keys(chores));
  layDoors(ctx);
  layCreatures(ctx);
  layRoles(ctx);
  countRegions(ctx);
});
