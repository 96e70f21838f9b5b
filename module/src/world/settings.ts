// Reading the one settings row, and what follows from it: who owns the world and which tick it is.
import type { Tick } from '@hollowmere/world/movement';
import { microsAt, tickAt } from '@hollowmere/world/time';
import { dayOf, momentAt } from '../moment.ts';
import { refuse } from '../refuse.ts';
import type { Ctx, ReadCtx, SettingsRow } from '../schema.ts';

export const SETTINGS_ID = 0;

export function settingsOf(ctx: ReadCtx): SettingsRow {
  const row = ctx.db.settings.id.find(SETTINGS_ID);
  if (row === null) throw new Error('the settings row is missing: init has not run');
  return row;
}

/** The tick of this transaction. */
export function tickOf(ctx: Ctx): Tick {
  return tickAt(ctx.timestamp.microsSinceUnixEpoch, settingsOf(ctx).epoch.microsSinceUnixEpoch);
}

/** The day on which a tick begins, in days since the Unix epoch. */
export function dayAt(ctx: ReadCtx, tick: Tick): number {
  return dayOf(momentAt(microsAt(tick, settingsOf(ctx).epoch.microsSinceUnixEpoch)));
}

/** For what only the publisher may do. */
export function requireOwner(ctx: Ctx): SettingsRow {
  const settings = settingsOf(ctx);
  if (!settings.owner.isEqual(ctx.sender)) refuse('not_owner');
  return settings;
}

/** For what only the database's own schedules may do: they come as the database itself, without a connection. */
export function requireSchedule(ctx: Ctx): void {
  if (!ctx.sender.isEqual(ctx.databaseIdentity)) refuse('not_owner');
}
