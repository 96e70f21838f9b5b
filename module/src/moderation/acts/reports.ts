// Taking up and deciding what players report. The one who reported reads the decision and its answer.
import { isReportVerdict, NOTE_MAX, REASON_MAX } from '@hollowmere/world/moderation';
import { NEVER } from '@hollowmere/world/movement';
import { t } from 'spacetimedb/server';
import { dayOf } from '../../moment.ts';
import { refuse } from '../../refuse.ts';
import { type Ctx, hollowmere, type ReportRow } from '../../schema.ts';
import type { Performed } from '../audit.ts';
import { StaffAnswer, staffAct } from '../staff-act.ts';
import { requireLower, type StaffMember } from '../staff-member.ts';
import { aboutReport } from '../targets.ts';
import type { Undo } from '../undoable.ts';
import { checkedText } from '../written-text.ts';

/** Says that one looks after it; taking it over from somebody else is fine. */
export const staffClaimReport = hollowmere.procedure({ id: t.u32() }, StaffAnswer, (ctx, { id }) =>
  staffAct(ctx, { act: 'claim_report', target: aboutReport(id), reason: '' }, (tx, staff) => {
    const report = openReport(tx, staff, id);
    if (report.claimedBy === staff.user.id) return refuse('nothing_changed');
    return claim(tx, report, staff.user.id);
  }),
);

export const undoClaimReport: Undo = (ctx, staff, { before, after }) => {
  const report = ctx.db.report.id.find(after.number('reportId'));
  if (report !== null) requireMayJudge(ctx, staff, report);
  const isAsLeft = report?.state === 'open' && report.claimedBy === after.number('claimedBy');
  return isAsLeft ? claim(ctx, report, before.number('claimedBy')) : refuse('changed_since');
};

function claim(ctx: Ctx, report: ReportRow, claimedBy: number): Performed {
  const reportId = report.id;
  ctx.db.report.id.update({ ...report, claimedBy });
  return { before: { reportId, claimedBy: report.claimedBy }, after: { reportId, claimedBy } };
}

/** The answer is for the one who reported, the note for staff; what follows for the reported is an act of its own. */
export const staffDecideReport = hollowmere.procedure(
  { id: t.u32(), verdict: t.string(), answer: t.string(), note: t.string() },
  StaffAnswer,
  (ctx, { id, verdict, answer, note }) =>
    staffAct(ctx, { act: 'decide_report', target: aboutReport(id), reason: answer }, (tx, staff): Performed => {
      const report = openReport(tx, staff, id);
      if (!isReportVerdict(verdict)) return refuse('bad_verdict');
      tx.db.report.id.update({
        ...report,
        state: verdict,
        answer: checkedText(answer, { longest: REASON_MAX }),
        note: checkedText(note, { longest: NOTE_MAX, mayBeEmpty: true }),
        decidedBy: staff.user.id,
        decidedAt: tx.timestamp,
        decidedDay: dayOf(tx.timestamp),
      });
      return { before: { reportId: id, state: 'open' }, after: { reportId: id, state: verdict } };
    }),
);

/** Open again, with whoever looked after it. */
export const undoDecideReport: Undo = (ctx, staff, { after }): Performed => {
  const reportId = after.number('reportId');
  const report = ctx.db.report.id.find(reportId);
  if (report?.state !== after.string('state')) return refuse('changed_since');
  requireMayJudge(ctx, staff, report);
  const undecided = { decidedBy: 0, decidedAt: undefined, decidedDay: NEVER, answer: '' };
  ctx.db.report.id.update({ ...report, ...undecided, state: 'open' });
  return { before: { reportId, state: report.state }, after: { reportId, state: 'open' } };
};

/** Nobody decides about themselves or their superiors. Whoever is gone can still be decided about. */
function requireMayJudge(ctx: Ctx, staff: StaffMember, { reportedId }: ReportRow): void {
  if (ctx.db.user.id.find(reportedId) !== null) requireLower(ctx, staff, reportedId);
}

function openReport(ctx: Ctx, staff: StaffMember, id: number): ReportRow {
  const report = ctx.db.report.id.find(id);
  if (report === null) return refuse('no_such_report');
  requireMayJudge(ctx, staff, report);
  return report.state === 'open' ? report : refuse('already_decided');
}
