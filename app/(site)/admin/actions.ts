'use server';
// What staff do from the overview: announcements.
import { updateTag } from 'next/cache';
import { type ActOutcome, type ActState, outcomeOf } from '#lib/forms/staff/act-state.ts';
import { type OverviewAct, overviewActFields, overviewActSchema } from '#lib/forms/staff/overview-acts.ts';
import { ANNOUNCEMENTS_TAG } from '#lib/spacetime/server/reads/announcements.ts';
import { announce } from '#lib/spacetime/server/staff/announce.ts';
import { withdrawAnnouncement } from '#lib/spacetime/server/staff/withdraw-announcement.ts';
import { performAct } from './perform-act.ts';
import { undo } from './undo.ts';

export async function actOnOverview(_previous: ActState, data: FormData): Promise<ActState> {
  const state = await performAct(data, { schema: overviewActSchema, fields: overviewActFields, perform });
  // Pages show at once what was announced or withdrawn.
  if (state.outcome) updateTag(ANNOUNCEMENTS_TAG);
  return state;
}

async function perform(act: OverviewAct, token: string): Promise<ActOutcome> {
  switch (act.act) {
    case 'announce':
      return outcomeOf(act.act, await announce(act, token), 'It is announced, in the game and on the website.');
    case 'withdraw_announcement':
      return outcomeOf(act.act, await withdrawAnnouncement(act, token), 'The announcement is withdrawn.');
    case 'undo':
      return undo(act, token);
  }
}
