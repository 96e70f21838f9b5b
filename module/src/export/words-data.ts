// What somebody said, for as long as the world keeps it.
import { newestLines } from '../chat/newest-lines.ts';
import { KEPT_DAYS } from '../chat/prune-chat.ts';
import type { Ctx } from '../schema.ts';

/** One answer has to fit into memory. Who speaks every few seconds for hours says more in thirty days. */
const MOST_LINES = 20_000;

export function wordsData(ctx: Ctx, userId: number) {
  const newest = newestLines(ctx, userId, { days: KEPT_DAYS + 1, most: MOST_LINES + 1 });
  return {
    olderChatLinesLeftOut: newest.length > MOST_LINES,
    /** Oldest first. */
    chatLines: newest
      .slice(0, MOST_LINES)
      .reverse()
      .map(({ name, text, saidAt }) => ({ name, text, saidAt })),
  };
}
