// What happened to the account at the provider, in sentences, failed attempts marked.

import type { Account } from '../../accounts/accounts.ts';
import type { Activity, ActivityKind } from '../../accounts/activity-log.ts';
import { type Html, html } from '../../web/html.ts';
import { moment } from '../moments.ts';
import type { Page } from '../renderer.ts';

export interface ActivityModel {
  readonly account: Account;
  readonly activities: readonly Activity[];
  readonly website: string;
}

const SENTENCES: Readonly<Record<ActivityKind, string>> = {
  registered: 'The account was made.',
  signed_in: 'Signed in.',
  password_changed: 'The password was changed.',
  password_reset: 'The password was reset by mail.',
  reset_requested: 'A mail to reset the password was asked for.',
  totp_enabled: 'The second factor was turned on.',
  totp_disabled: 'The second factor was turned off.',
  recovery_codes_issued: 'New recovery codes were made.',
  passkey_added: 'A passkey was added',
  passkey_renamed: 'A passkey was renamed',
  passkey_removed: 'A passkey was removed',
  email_requested: 'A mail address was entered, to be confirmed',
  email_confirmed: 'The mail address was confirmed',
  email_removed: 'The mail address was removed.',
  session_ended: 'Another browser was signed out.',
  other_sessions_ended: 'All other browsers were signed out.',
  data_exported: 'The data of this account was downloaded.',
  password_failed: 'A wrong password was tried.',
  code_failed: 'The password was right, but the code from the app was not.',
  recovery_code_failed: 'The password was right, but the recovery code was not.',
  passkey_failed: 'A passkey was refused.',
  proof_failed: 'Somebody signed in here gave a wrong present password.',
};

const SIGN_INS: Readonly<Record<string, string>> = {
  password: 'Signed in with the password.',
  password_and_code: 'Signed in with the password and a code from the app.',
  password_and_recovery_code: 'Signed in with the password and a recovery code.',
  passkey: 'Signed in with a passkey.',
};

/** A kind that an older or newer version wrote is shown by its name. */
export function activitySentence({ kind, detail }: Pick<Activity, 'kind' | 'detail'>): string {
  if (kind === 'signed_in') return SIGN_INS[detail] ?? SENTENCES.signed_in;
  const sentence = SENTENCES[kind as ActivityKind] ?? kind;
  return sentence.endsWith('.') ? sentence : `${sentence}${detail ? `: ${detail}` : ''}.`;
}

export function activityPage({ activities, website }: ActivityModel): Page {
  return {
    title: 'Activity',
    section: 'activity',
    body: html`<h1>Activity</h1>
<p class="lead">Sign-ins, changes and failed attempts at the sign-in. What happens in the game and on the website stands in <a href="${website}/account/activity">the activity there</a>.</p>
${
  activities.length === 0
    ? html`<p class="hint">Nothing yet. From now on, everything that happens to this account is written here.</p>`
    : html`<ol class="entries">${activities.map(entry)}</ol>`
}
<p class="hint">Something you did not do? <a href="/account/password">Change the password</a> and <a href="/account/sessions">sign out other browsers</a>.</p>`,
  };
}

function entry(activity: Activity): Html {
  return html`<li${activity.isFailure && html` class="failure"`}>
<div>${activity.isFailure && html`<span class="tag">failed</span> `}${activitySentence(activity)}
<p class="hint">${moment(activity.at)} · ${activity.client}</p></div>
</li>`;
}
