// What somebody said, for as long as the world keeps it.
import type { Ctx } from '../schema.ts';

/** One answer has to fit into memory: nobody says so much in the days for which lines are kept. */
const MOST_LINES = 20_000;

export function wordsData(ctx: Ctx, userId: number) {
  const lines = [...ctx.db.chatLine.userId.filter(userId)].sort((a, b) => (a.id < b.id ? -1 : 1));
  return {
    /** The oldest, when there are more than fit; usually none. */
    chatLinesLeftOut: Math.max(0, lines.length - MOST_LINES),
    chatLines: lines.slice(-MOST_LINES).map(({ name, text, saidAt }) => ({ name, text, saidAt })),
  };
}
