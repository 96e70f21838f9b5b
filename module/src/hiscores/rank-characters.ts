// Keeps where characters stand on each board. Cheap for one character; what is shown of it is written elsewhere.
import { BOARDS, MOST_PLACES, standingOrder } from '@hollowmere/world/hiscores';
import { countOf } from '../growth/deeds.ts';
import { momentAt } from '../moment.ts';
import type { Visibility } from '../profiles/visibility.ts';
import type { CharacterRow, Ctx, StandingRow, UserRow } from '../schema.ts';
import { statisticOf } from '../statistics/statistic.ts';
import { tickOf } from '../world/settings.ts';
import { isSameLine } from './same-line.ts';

/** While a board has fewer than it can show, whoever comes is shown. */
export const NO_CUTOFF = 0xffff_ffff_ffff_ffffn;

export function rankCharacters(ctx: Ctx, user: UserRow, visibility: Visibility): void {
  for (const character of [...ctx.db.character.userId.filter(user.id)]) {
    rankCharacter(ctx, character, user, visibility);
  }
}

/** Those who hide stand nowhere; neither do deleted characters. */
export function rankCharacter(ctx: Ctx, character: CharacterRow, user: UserRow, visibility: Visibility): void {
  const isRanked = visibility !== 'hidden' && character.deletedAt === undefined;
  const { playSeconds, visits, linesSaid, doorsMoved } = statisticOf(ctx, character.id);
  const achievements = {
    class: character.class.tag,
    level: character.level,
    playSeconds: Number(playSeconds),
    visits,
    linesSaid,
    doorsMoved,
    kills: countOf(ctx, character.id, 'kills'),
    bosses: countOf(ctx, character.id, 'bosses'),
    quests: countOf(ctx, character.id, 'quests'),
  };
  for (const { board, value } of BOARDS) {
    const worth = isRanked ? value(achievements) : 0;
    const key = `${board}:${character.id}`;
    if (worth === 0) remove(ctx, key);
    else put(ctx, lineOf({ key, board, worth, character, username: visibility === 'open' ? user.username : '' }));
  }
}

interface Line {
  readonly key: string;
  readonly board: string;
  readonly worth: number;
  readonly character: CharacterRow;
  readonly username: string;
}

function lineOf({ key, board, worth, character, username }: Line): StandingRow {
  const { id, name, nameKey, level, look } = character;
  return {
    key,
    board,
    characterId: id,
    order: standingOrder(worth, id),
    entry: `${board}:${nameKey}`,
    name,
    class: character.class,
    level,
    look,
    username,
    value: BigInt(worth),
  };
}

function put(ctx: Ctx, line: StandingRow): void {
  const before = ctx.db.standing.key.find(line.key);
  if (before === null) {
    ctx.db.standing.insert(line);
    touchBoard(ctx, line.board, { orders: [line.order], joined: 1 });
  } else if (before.entry !== line.entry || !isSameLine(before, line)) {
    ctx.db.standing.key.update(line);
    correctShown(ctx, before, line);
    touchBoard(ctx, line.board, { orders: [before.order, line.order], joined: 0 });
  }
}

function remove(ctx: Ctx, key: string): void {
  const before = ctx.db.standing.key.find(key);
  if (before === null) return;
  ctx.db.standing.key.delete(key);
  ctx.db.hiscore.entry.delete(before.entry);
  touchBoard(ctx, before.board, { orders: [before.order], joined: -1 });
}

/** Values may be a minute old; a name that somebody took back may not. */
function correctShown(ctx: Ctx, before: StandingRow, { entry, name, username }: StandingRow): void {
  if (before.name === name && before.username === username) return;
  const shown = ctx.db.hiscore.entry.find(before.entry);
  if (shown === null) return;
  ctx.db.hiscore.entry.delete(before.entry);
  ctx.db.hiscore.insert({ ...shown, entry, name, username });
}

interface Touch {
  /** Where the line stood and stands. */
  readonly orders: readonly bigint[];
  readonly joined: -1 | 0 | 1;
}

/** What is shown is due only when something changed as high up as it reaches. */
function touchBoard(ctx: Ctx, board: string, { orders, joined }: Touch): void {
  const row = ctx.db.hiscoreBoard.board.find(board);
  if (row === null) {
    const writtenAt = momentAt(0n);
    const staleSince = tickOf(ctx);
    ctx.db.hiscoreBoard.insert({ board, ranked: 1, isStale: true, cutoff: NO_CUTOFF, writtenAt, staleSince });
    return;
  }
  const ranked = row.ranked + joined;
  const isStale = row.isStale || orders.some((order) => order <= row.cutoff) || ranked < MOST_PLACES;
  if (isStale !== row.isStale || ranked !== row.ranked) {
    const staleSince = row.isStale ? row.staleSince : tickOf(ctx);
    ctx.db.hiscoreBoard.board.update({ ...row, ranked, isStale, staleSince });
  }
}
