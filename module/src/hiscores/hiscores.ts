// A page of a board, and one's own places on all of them.
import { BOARDS, MOST_PLACES, PLACES_A_PAGE } from '@hollowmere/world/hiscores';
import { Range, t } from 'spacetimedb/server';
import { ownUserId } from '../accounts/require-user.ts';
import { CharacterClass, Look } from '../characters/tables.ts';
import { momentAt } from '../moment.ts';
import { type Ctx, hollowmere } from '../schema.ts';

const HiscoreLine = t.object('HiscoreLine', {
  /** Counted from 1. */
  place: t.u32(),
  name: t.string(),
  class: CharacterClass,
  level: t.u32(),
  look: Look,
  /** Empty when the player does not want to be found by it. */
  username: t.string(),
  value: t.u64(),
});

const HiscorePage = t.object('HiscorePage', {
  /** How many are shown, on all pages together. */
  total: t.u32(),
  /** Counted from 0. */
  page: t.u32(),
  pages: t.u32(),
  /** When the board was last brought up to date; the first moment of 1970 when it never was. */
  updatedAt: t.timestamp(),
  rows: t.array(HiscoreLine),
});

const NOBODY = { ranked: 0, writtenAt: momentAt(0n) };

/** Twenty-five places a page. A page past the end is empty, and so is a board that is not there. */
export const hiscores = hollowmere.procedure(
  { board: t.string(), page: t.u32() },
  HiscorePage,
  (ctx, { board, page }) =>
    ctx.withTx((tx) => {
      const { ranked, writtenAt } = tx.db.hiscoreBoard.board.find(board) ?? NOBODY;
      const total = Math.min(ranked, MOST_PLACES);
      const first = page * PLACES_A_PAGE + 1;
      const rows = first > total ? [] : placesFrom(tx, board, first);
      return { total, page, pages: Math.ceil(total / PLACES_A_PAGE), updatedAt: writtenAt, rows };
    }),
);

function placesFrom(ctx: Ctx, board: string, first: number) {
  const range = new Range<number>({ tag: 'included', value: first }, { tag: 'excluded', value: first + PLACES_A_PAGE });
  return [...ctx.db.hiscore.byPlace.filter([board, range])]
    .sort((a, b) => a.place - b.place)
    .map(({ entry: _entry, board: _board, ...line }) => line);
}

const OwnPlace = t.object('OwnPlace', {
  board: t.string(),
  character: t.string(),
  /** Counted from 1; 0 for those further down than the boards reach. */
  place: t.u32(),
  value: t.u64(),
  /** How many stand on the board, shown or not. */
  total: t.u32(),
});

/** Of those who hide, and of guests, none. */
export const myPlaces = hollowmere.procedure(t.array(OwnPlace), (ctx) =>
  ctx.withTx((tx) => {
    const characters = [...tx.db.character.userId.filter(ownUserId(tx))];
    return BOARDS.flatMap(({ board }) => {
      const total = tx.db.hiscoreBoard.board.find(board)?.ranked ?? 0;
      return characters.flatMap(({ id }) => {
        const standing = tx.db.standing.key.find(`${board}:${id}`);
        if (standing === null) return [];
        const place = tx.db.hiscore.entry.find(standing.entry)?.place ?? 0;
        return { board, character: standing.name, place, value: standing.value, total };
      });
    });
  }),
);
