// The world as a whole: its settings, which only the owner writes, and the state of its regions.
import { t, table } from 'spacetimedb/server';

/** One row, id 0. Private: it names the owner. */
export const settings = table(
  { name: 'settings' },
  {
    id: t.u8().primaryKey(),
    /** Who published the module: an identity of SpacetimeDB itself, above every account. */
    owner: t.identity(),
    /** Whose game tokens are believed; empty until configured, and then nobody's are. */
    gameTokenIssuer: t.string(),
    gameTokenAudience: t.string(),
    /** The issuer of the tokens that SpacetimeDB mints for whoever comes without one. */
    guestIssuer: t.string(),
    /** Tick 0 of the world. Moves back with the clock of the server, so that ticks only rise. */
    epoch: t.timestamp(),
    /** How many guests may exist at a time. */
    maxGuests: t.u32(),
    guestsOpen: t.bool(),
    /** In years; 0 asks nobody. */
    minimumAge: t.u32().default(0),
    /** Which version of the terms of use is to be accepted. */
    termsVersion: t.u32().default(1),
    registrationOpen: t.bool().default(true),
    /** Whether staff have to prove a second factor, how fresh their sign-in has to be, and from which providers. */
    staffSecondFactor: t.bool().default(true),
    staffAuthHours: t.u32().default(12),
    /** Ids, separated by commas; empty for all. */
    staffProviders: t.string().default(''),
    /** Where sanctioned people may write: an address of mail or an https link. */
    appealTo: t.string().default(''),
    /** Whether every player stands in search and rankings: worlds older than these fill them bit by bit. */
    playersListed: t.bool().default(false),
  },
);

/** What a region is going through; wide from the start, because variants cannot be inserted later. */
const RegionState = t.enum('RegionState', ['calm', 'festive', 'troubled', 'besieged', 'closed']);

/** As in world/map, in its order. */
const Weather = t.enum('Weather', ['clear', 'rain', 'fog', 'storm']);

export const worldState = table(
  { name: 'world_state', public: true },
  {
    /** The id of the region in the map. */
    regionId: t.u32().primaryKey(),
    name: t.string(),
    state: RegionState,
    /** Players in it, counted once a minute. */
    online: t.u32(),
    lastUpdated: t.timestamp(),
    weather: Weather.default({ tag: 'clear' }),
    /** The tick at which it may change; 0 where it was never thought about. */
    weatherUntil: t.u32().default(0),
  },
);

/** One row, id 0: a moment that the clock of the server has passed. */
export const timeMark = table(
  { name: 'time_mark' },
  {
    id: t.u8().primaryKey(),
    /** A few seconds old. */
    latest: t.timestamp(),
  },
);

/** Wakes `everyMinute`: a row for each chore, so that one that fails undoes none of the others. */
export const minuteTimer = table(
  { name: 'minute_timer' },
  {
    scheduledId: t.u64().primaryKey().autoInc(),
    scheduledAt: t.scheduleAt(),
    /** Which; empty for keeping the timers themselves. */
    chore: t.string().default(''),
  },
);
