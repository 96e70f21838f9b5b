// Counting what a character does. Play time runs while somebody plays it, and is added up each minute and at the end.
import { momentAt } from '../moment.ts';
import type { Ctx, ReadCtx, StatisticRow } from '../schema.ts';

const SECOND_MICROS = 1_000_000n;
/** Play time is kept each minute: what is longer is a server that was off, and nobody played then. */
const LONGEST_SECONDS = 120n;

/** What is counted of a character so far. */
export function statisticOf(ctx: ReadCtx, characterId: number): StatisticRow {
  return (
    ctx.db.statistic.characterId.find(characterId) ?? {
      characterId,
      playSeconds: 0n,
      visits: 0,
      linesSaid: 0,
      doorsMoved: 0,
      playingSince: undefined,
    }
  );
}

function write(ctx: Ctx, row: StatisticRow): void {
  if (ctx.db.statistic.characterId.find(row.characterId) === null) ctx.db.statistic.insert(row);
  else ctx.db.statistic.characterId.update(row);
}

export function countOne(ctx: Ctx, characterId: number, what: 'visits' | 'linesSaid' | 'doorsMoved'): void {
  const row = statisticOf(ctx, characterId);
  write(ctx, { ...row, [what]: row[what] + 1 });
}

/** Somebody plays it from now on; it may be somebody who took over. */
export function startPlaying(ctx: Ctx, characterId: number): void {
  const row = counted(ctx, statisticOf(ctx, characterId));
  write(ctx, { ...row, playingSince: row.playingSince ?? ctx.timestamp });
}

/** Adds up the whole seconds so far; the rest of a second is kept for the next time. */
export function keepPlayTime(ctx: Ctx, characterId: number): void {
  const row = statisticOf(ctx, characterId);
  if (row.playingSince !== undefined) write(ctx, counted(ctx, row));
}

/** Nobody plays it any more. */
export function stopPlaying(ctx: Ctx, characterId: number): void {
  const row = statisticOf(ctx, characterId);
  if (row.playingSince !== undefined) write(ctx, { ...counted(ctx, row), playingSince: undefined });
}

function counted(ctx: Ctx, row: StatisticRow): StatisticRow {
  if (row.playingSince === undefined) return row;
  const elapsed = ctx.timestamp.microsSinceUnixEpoch - row.playingSince.microsSinceUnixEpoch;
  // The clock was set back.
  if (elapsed < 0n) return { ...row, playingSince: ctx.timestamp };
  const seconds = elapsed / SECOND_MICROS;
  const playingSince = momentAt(row.playingSince.microsSinceUnixEpoch + seconds * SECOND_MICROS);
  const played = seconds < LONGEST_SECONDS ? seconds : LONGEST_SECONDS;
  return { ...row, playSeconds: row.playSeconds + played, playingSince };
}
