// A new password, against the present one.

import type { Account } from '../../accounts/accounts.ts';
import { PASSWORD_RULE, SHORTEST_PASSWORD } from '../../accounts/password-rules.ts';
import { html } from '../../web/html.ts';
import { notice, passwordField, presentPasswordField, waitText } from '../fields.ts';
import { day } from '../moments.ts';
import type { Page } from '../renderer.ts';

export interface PasswordModel {
  readonly account: Account;
  readonly token: string;
  readonly wasChanged?: boolean;
  readonly passwordError?: string;
  readonly newError?: string;
  readonly waitSeconds?: number;
}

export function passwordPage(model: PasswordModel): Page {
  const { account, token, wasChanged, passwordError, newError, waitSeconds } = model;
  const neverChanged = account.passwordChangedAt.getTime() === account.createdAt.getTime();
  return {
    title: passwordError || newError ? 'Something to mend: change your password' : 'Change your password',
    section: 'password',
    body: html`<h1>Password</h1>
<p class="lead">${neverChanged ? 'Never changed so far.' : `Last changed on ${day(account.passwordChangedAt)}.`} A new one signs out every other browser, in the game too.</p>
${wasChanged && notice('good', 'Your password is changed. All other browsers have been signed out.')}
${waitSeconds !== undefined && notice('wait', waitText(waitSeconds), waitSeconds)}
<form method="post" action="/account/password">
<input type="hidden" name="token" value="${token}">
${presentPasswordField(account.username, { error: passwordError })}
${passwordField(
  {
    name: 'password',
    label: 'New password',
    autocomplete: 'new-password',
    hint: PASSWORD_RULE,
    error: newError,
    hasFocus: Boolean(newError) && !passwordError,
  },
  { shortest: SHORTEST_PASSWORD, username: account.username },
)}
<button type="submit" class="primary">Change password</button>
</form>`,
  };
}
