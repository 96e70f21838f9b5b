// What two people said last, as a report keeps it.
import { dayOf } from '../moment.ts';
import type { Ctx } from '../schema.ts';

const LINES_OF_REPORTED = 20;
const LINES_OF_REPORTER = 10;
/** Older lines have nothing to do with what is reported now. */
const DAYS_BACK = 3;

interface Two {
  readonly reporterId: number;
  readonly reportedId: number;
}

/** Oldest first. */
export function evidenceOf(ctx: Ctx, { reporterId, reportedId }: Two) {
  const lines = [
    ...lastLines(ctx, reportedId, LINES_OF_REPORTED).map((line) => ({ ...line, isReported: true })),
    ...lastLines(ctx, reporterId, LINES_OF_REPORTER).map((line) => ({ ...line, isReported: false })),
  ];
  lines.sort((a, b) => (a.id < b.id ? -1 : 1));
  return lines.map(({ name, text, saidAt, isReported }) => ({ name, text, saidAt, isReported }));
}

function lastLines(ctx: Ctx, userId: number, count: number) {
  const today = dayOf(ctx.timestamp);
  const found = [];
  for (let ago = 0; ago < DAYS_BACK && found.length < count; ago++) {
    const ofDay = [...ctx.db.chatLine.byUserAndDay.filter([userId, Math.max(0, today - ago)])];
    ofDay.sort((a, b) => (a.id < b.id ? 1 : -1));
    found.push(...ofDay.slice(0, count - found.length));
  }
  return found;
}
