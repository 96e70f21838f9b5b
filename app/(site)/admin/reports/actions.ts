'use server';
// What staff do with reports: take them up, decide them, sanction whom they are about.
import { updateTag } from 'next/cache';
import { type ActOutcome, type ActState, outcomeOf } from '#lib/forms/staff/act-state.ts';
import { type ReportAct, reportActFields, reportActSchema } from '#lib/forms/staff/report-acts.ts';
import { profileTag } from '#lib/spacetime/server/reads/public-profile.ts';
import { claimReport } from '#lib/spacetime/server/staff/claim-report.ts';
import { decideReport } from '#lib/spacetime/server/staff/decide-report.ts';
import { performAct } from '../perform-act.ts';
import { sanction } from '../sanction.ts';
import { undo } from '../undo.ts';

export async function actOnReports(_previous: ActState, data: FormData): Promise<ActState> {
  const state = await performAct(data, { schema: reportActSchema, fields: reportActFields, perform });
  // Who is banned has no profile any more.
  if (state.outcome && data.get('act') === 'sanction') updateTag(profileTag(String(data.get('who'))));
  return state;
}

async function perform(act: ReportAct, token: string): Promise<ActOutcome> {
  switch (act.act) {
    case 'sanction':
      return sanction(act, token);
    case 'undo':
      return undo(act, token);
    case 'claim_report':
      return outcomeOf(act.act, await claimReport(act, token), `Report ${act.reportId} is yours.`);
    case 'decide_report': {
      const sentence = `Report ${act.reportId} is ${act.verdict}. Its author can read your answer.`;
      return outcomeOf(act.act, await decideReport(act, token), sentence);
    }
  }
}
