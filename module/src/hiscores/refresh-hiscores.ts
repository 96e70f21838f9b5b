// Writes what is shown of the rankings from what is kept: one board at a time, each at most once a minute, and only the
// lines that differ. Of a board that changed a lot the rest waits for the next turn, so that no transaction grows long.
import { BOARDS, MOST_PLACES } from '@hollowmere/world/hiscores';
import type { Tick } from '@hollowmere/world/movement';
import { microsAt } from '@hollowmere/world/time';
import { Range } from 'spacetimedb/server';
import type { Duty } from '../duties/duty.ts';
import { isMinuteOld, momentAt } from '../moment.ts';
import type { Ctx, HiscoreBoardRow, HiscoreRow, StandingRow } from '../schema.ts';
import { settingsOf } from '../world/settings.ts';
import { NO_CUTOFF } from './rank-characters.ts';
import { isSameLine } from './same-line.ts';

const MOST_WRITES = 250;

/** A board that cannot be written stays as it is for so long. */
const TRY_AGAIN_MICROS = 600_000_000n;

/** Boards go by their place in the list of all, one at a time; what that list has no longer is nobody's to write. */
export const hiscoreDuty: Duty = {
  name: 'hiscores',
  due: (ctx, tick) => {
    const place = BOARDS.findIndex((_, at) => dueAt(ctx, at, tick) !== undefined);
    return place < 0 ? [] : [place];
  },
  carryOut: (ctx, place, now) => {
    const row = dueAt(ctx, place, now);
    if (row !== undefined) refreshBoard(ctx, row);
  },
  putAside: (ctx, place) => {
    const row = boardAt(ctx, place);
    const writtenAt = momentAt(ctx.timestamp.microsSinceUnixEpoch + TRY_AGAIN_MICROS);
    if (row !== null) ctx.db.hiscoreBoard.board.update({ ...row, writtenAt });
    return row;
  },
};

/** The board, if what is shown of it is stale by a tick and at least a minute old. */
function dueAt(ctx: Ctx, place: number, tick: Tick): HiscoreBoardRow | undefined {
  const row = boardAt(ctx, place);
  if (row === null || !row.isStale || row.staleSince > tick) return undefined;
  const moment = momentAt(microsAt(tick, settingsOf(ctx).epoch.microsSinceUnixEpoch));
  return isMinuteOld(row.writtenAt, moment) ? row : undefined;
}

const boardAt = (ctx: Ctx, place: number): HiscoreBoardRow | null =>
  ctx.db.hiscoreBoard.board.find(BOARDS[place]?.board ?? '');

function refreshBoard(ctx: Ctx, row: HiscoreBoardRow): void {
  const highest = highestOf(ctx, row);
  const wanted = highest.map((standing, index) => shownAt(standing, index + 1));
  const shown = new Map([...ctx.db.hiscore.board.filter(row.board)].map((line) => [line.entry, line]));
  const changes = changesBetween(ctx, shown, wanted);
  for (const change of changes.slice(0, MOST_WRITES)) change();
  const isDone = changes.length <= MOST_WRITES;
  const cutoff = highest.length === MOST_PLACES ? (highest.at(-1)?.order ?? NO_CUTOFF) : NO_CUTOFF;
  ctx.db.hiscoreBoard.board.update({
    ...row,
    isStale: !isDone,
    cutoff,
    writtenAt: isDone ? ctx.timestamp : row.writtenAt,
  });
}

/** Looks no further down than the last time, unless too many have left since. */
function highestOf(ctx: Ctx, { board, ranked, cutoff }: HiscoreBoardRow): StandingRow[] {
  const upToCutoff = new Range<bigint>(null, { tag: 'included', value: cutoff });
  const nearby = ctx.db.standing.byOrder.filter([board, upToCutoff]).take(MOST_PLACES).toArray();
  const isEnough = nearby.length === Math.min(ranked, MOST_PLACES);
  return isEnough ? nearby : ctx.db.standing.byOrder.filter(board).take(MOST_PLACES).toArray();
}

function shownAt({ key: _key, characterId: _id, order: _order, ...line }: StandingRow, place: number): HiscoreRow {
  return { ...line, place };
}

function changesBetween(ctx: Ctx, shown: ReadonlyMap<string, HiscoreRow>, wanted: readonly HiscoreRow[]) {
  const staying = new Set(wanted.map(({ entry }) => entry));
  const changes: (() => void)[] = [];
  for (const entry of shown.keys()) {
    if (!staying.has(entry)) changes.push(() => ctx.db.hiscore.entry.delete(entry));
  }
  for (const line of wanted) {
    const before = shown.get(line.entry);
    if (before === undefined) changes.push(() => ctx.db.hiscore.insert(line));
    else if (before.place !== line.place || !isSameLine(before, line)) {
      changes.push(() => ctx.db.hiscore.entry.update(line));
    }
  }
  return changes;
}
