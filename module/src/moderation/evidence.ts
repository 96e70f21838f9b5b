// What two people said last, as a report keeps it.
import { newestLines } from '../chat/newest-lines.ts';
import type { Ctx } from '../schema.ts';

/** Two minutes of one who does nothing but talk: what was said is not pushed out while somebody writes a report. */
const LINES_OF_REPORTED = 60;
const LINES_OF_REPORTER = 10;
/** Older lines have nothing to do with what is reported now. */
const DAYS_BACK = 3;

interface Two {
  readonly reporterId: number;
  readonly reportedId: number;
}

/** Oldest first. */
export function evidenceOf(ctx: Ctx, { reporterId, reportedId }: Two) {
  const said = (userId: number, most: number) => newestLines(ctx, userId, { days: DAYS_BACK, most });
  const lines = [
    ...said(reportedId, LINES_OF_REPORTED).map((line) => ({ ...line, isReported: true })),
    ...said(reporterId, LINES_OF_REPORTER).map((line) => ({ ...line, isReported: false })),
  ];
  lines.sort((a, b) => (a.id < b.id ? -1 : 1));
  return lines.map(({ name, text, saidAt, isReported }) => ({ name, text, saidAt, isReported }));
}
