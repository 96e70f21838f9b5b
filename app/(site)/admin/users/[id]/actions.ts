'use server';
// What staff do on the page of one person.
import { updateTag } from 'next/cache';
import { type ActOutcome, type ActState, outcomeOf } from '#lib/forms/staff/act-state.ts';
import { type UserAct, userActFields, userActSchema } from '#lib/forms/staff/user-acts.ts';
import { profileTag } from '#lib/spacetime/server/reads/public-profile.ts';
import { grantRole } from '#lib/spacetime/server/staff/grant-role.ts';
import { liftSanction } from '#lib/spacetime/server/staff/lift.ts';
import { moveLogin } from '#lib/spacetime/server/staff/move-login.ts';
import { noteUser } from '#lib/spacetime/server/staff/note.ts';
import { resetCharacterName } from '#lib/spacetime/server/staff/reset-character-name.ts';
import { resetUsername } from '#lib/spacetime/server/staff/reset-username.ts';
import { restoreCharacter } from '#lib/spacetime/server/staff/restore-character.ts';
import { signOutEverywhere } from '#lib/spacetime/server/staff/sign-out.ts';
import { performAct } from '../../perform-act.ts';
import { sanction } from '../../sanction.ts';
import { undo } from '../../undo.ts';

/** After these, everybody sees another name of this person, or nothing of them, or something again. */
const CHANGING_PROFILES = ['reset_username', 'sanction', 'lift'];

export async function actOnUser(_previous: ActState, data: FormData): Promise<ActState> {
  const state = await performAct(data, { schema: userActSchema, fields: userActFields, perform });
  if (state.outcome && CHANGING_PROFILES.includes(String(data.get('act')))) {
    updateTag(profileTag(String(data.get('who'))));
  }
  return state;
}

async function perform(act: UserAct, token: string): Promise<ActOutcome> {
  switch (act.act) {
    case 'sanction':
      return sanction(act, token);
    case 'undo':
      return undo(act, token);
    case 'lift':
      return outcomeOf(act.act, await liftSanction(act, token), `The sanction of ${act.who} is lifted.`);
    case 'reset_username':
      return outcomeOf(act.act, await resetUsername(act, token), `${act.who} must choose another username.`);
    case 'reset_character_name':
      return outcomeOf(act.act, await resetCharacterName(act, token), `${act.who} must be renamed by its player.`);
    case 'restore_character':
      return outcomeOf(act.act, await restoreCharacter(act, token), `${act.who} is back with its player.`);
    case 'sign_out':
      return outcomeOf(act.act, await signOutEverywhere(act, token), `${act.who} is signed out everywhere.`);
    case 'move_login':
      return outcomeOf(act.act, await moveLogin(act, token), `The login now leads to ${act.who}.`);
    case 'note':
      return outcomeOf(act.act, await noteUser(act, token), 'The note is kept.');
    case 'grant_role': {
      const sentence = act.role === '' ? `${act.who} has no role any more.` : `${act.who} has a new role.`;
      return outcomeOf(act.act, await grantRole(act, token), sentence);
    }
  }
}
