// The queue of reports: open ones oldest first, decided ones newest first.
import { t } from 'spacetimedb/server';
import { pageOf, paging } from '../../paging.ts';
import { type Ctx, hollowmere, type ReportRow } from '../../schema.ts';
import { staffRead } from '../staff-read.ts';
import { Evidence } from '../tables.ts';
import { nameOf } from '../targets.ts';

const PAGE_SIZE = 10;

const Report = t.object('StaffReport', {
  id: t.u32(),
  reporter: t.string(),
  reported: t.string(),
  reportedUserId: t.u32(),
  category: t.string(),
  text: t.string(),
  at: t.timestamp(),
  state: t.string(),
  /** What both said last, oldest first. */
  evidence: t.array(Evidence),
  /** Empty: nobody. */
  claimedBy: t.string(),
  decidedBy: t.string(),
  decidedAt: t.option(t.timestamp()),
  answer: t.string(),
  note: t.string(),
});

const Reports = t.object('StaffReports', { ...paging, reports: t.array(Report) });

/** Of one state, or of all where none is named; of an unknown one there are none. */
export const staffReports = hollowmere.procedure(
  { state: t.string(), page: t.u32() },
  Reports,
  (ctx, { state, page }) =>
    staffRead(ctx, 'reports.handle', (tx) => {
      const inState = [...(state === '' ? tx.db.report.iter() : tx.db.report.state.filter(state))];
      inState.sort((a, b) => (state === 'open' ? a.id - b.id : b.id - a.id));
      const { rows, ...where } = pageOf(inState, page, PAGE_SIZE);
      return { ...where, reports: rows.map((report) => describe(tx, report)) };
    }),
);

function describe(ctx: Ctx, report: ReportRow) {
  const { claimedBy, decidedBy } = report;
  return {
    ...report,
    reportedUserId: report.reportedId,
    evidence: [...report.evidence],
    claimedBy: claimedBy === 0 ? '' : nameOf(ctx, claimedBy),
    decidedBy: decidedBy === 0 ? '' : nameOf(ctx, decidedBy),
  };
}
