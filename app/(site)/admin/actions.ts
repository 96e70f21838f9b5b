'use server';
// What staff do from the overview: announcements.
import type { ActState } from '#lib/forms/staff/act-state.ts';
import { type OverviewAct, overviewActFields, overviewActSchema } from '#lib/forms/staff/overview-acts.ts';
import { announce } from '#lib/spacetime/server/staff/announce.ts';
import { withdrawAnnouncement } from '#lib/spacetime/server/staff/withdraw-announcement.ts';
import { performAct } from './perform-act.ts';
import { undo } from './undo.ts';

export async function actOnOverview(_previous: ActState, data: FormData): Promise<ActState> {
  return performAct(data, { schema: overviewActSchema, fields: overviewActFields, perform });
}

async function perform(act: OverviewAct, token: string) {
  switch (act.act) {
    case 'announce':
      return {
        sentence: 'It is announced, in the game and on the website.',
        auditId: await announce(act, token),
        canUndo: true,
      };
    case 'withdraw-announcement':
      return {
        sentence: 'The announcement is withdrawn.',
        auditId: await withdrawAnnouncement(act, token),
        canUndo: true,
      };
    case 'undo':
      return undo(act, token);
  }
}
