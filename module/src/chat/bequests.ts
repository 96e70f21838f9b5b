// The lines of somebody whose account became part of another follow them bit by bit: who talks all day leaves thousands a
// day for a month, and no transaction may grow long. The newest go at once, because reports ask for those.
import type { Duty } from '../duties/duty.ts';
import { isEmpty } from '../first-row.ts';
import type { ChatLineRow, Ctx } from '../schema.ts';
import { newestLines } from './newest-lines.ts';

/** Of each sweep. */
const MOST_AT_ONCE = 300;
const AT_ONCE = { days: 3, most: 100 } as const;

export interface Bequest {
  /** Whose lines they were. */
  readonly from: number;
  readonly to: number;
}

export function bequeathLines(ctx: Ctx, { from, to }: Bequest): void {
  for (const line of newestLines(ctx, from, AT_ONCE)) give(ctx, line, to);
  if (!isEmpty(ctx.db.chatLine.userId.filter(from))) ctx.db.chatBequest.insert({ userId: from, heirId: to });
  for (const row of [...ctx.db.chatBequest.heirId.filter(from)]) {
    ctx.db.chatBequest.userId.update({ ...row, heirId: to });
  }
}

export const bequestDuty: Duty = {
  name: 'chat bequest',
  due: (ctx) =>
    ctx.db.chatBequest
      .iter()
      .take(1)
      .map(({ userId }) => userId)
      .toArray(),
  carryOut: (ctx, userId) => {
    const bequest = ctx.db.chatBequest.userId.find(userId);
    if (bequest === null) return;
    const lines = ctx.db.chatLine.userId.filter(userId).take(MOST_AT_ONCE).toArray();
    for (const line of lines) give(ctx, line, bequest.heirId);
    if (lines.length < MOST_AT_ONCE) ctx.db.chatBequest.userId.delete(userId);
  },
  // They stay under the number of who is gone until they are as old as lines get.
  putAside: (ctx, userId) => {
    const bequest = ctx.db.chatBequest.userId.find(userId);
    ctx.db.chatBequest.userId.delete(userId);
    return bequest;
  },
};

const give = (ctx: Ctx, line: ChatLineRow, userId: number): void => {
  ctx.db.chatLine.id.update({ ...line, userId });
};
