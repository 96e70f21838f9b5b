// The mail address: what it is for, entering or changing it, and taking it away.

import type { Account } from '../../accounts/accounts.ts';
import { html } from '../../web/html.ts';
import { emailField, noMailServerNotice, notice, presentPasswordField, waitText } from '../fields.ts';
import type { Page } from '../renderer.ts';

export interface EmailModel {
  readonly account: Account;
  readonly token: string;
  /** An address that was entered and not confirmed yet. */
  readonly waiting: string | null;
  readonly reachesPeople: boolean;
  readonly message?: string;
  readonly typed?: string;
  readonly emailError?: string;
  readonly passwordError?: string;
  readonly waitSeconds?: number;
}

export function emailPage(model: EmailModel): Page {
  const { account, token, waiting, reachesPeople, message, typed, emailError, passwordError, waitSeconds } = model;
  return {
    title: emailError || passwordError ? 'Something to mend: e-mail' : 'E-mail',
    section: 'email',
    body: html`<h1>E-mail</h1>
<p class="lead">You need none. With one, a forgotten password can be reset, and you hear of changes to your account. It is shown to nobody and used for nothing else.</p>
${message && notice('good', message)}
${!reachesPeople && noMailServerNotice()}
${waitSeconds !== undefined && notice('wait', waitText(waitSeconds), waitSeconds)}
<dl class="facts">
<div><dt>Address</dt><dd>${account.email ?? 'none'}</dd></div>
${waiting && waiting !== account.email && html`<div><dt>To be confirmed</dt><dd>${waiting}</dd></div>`}
</dl>
<form method="post" action="/account/email">
<input type="hidden" name="token" value="${token}">
${emailField({ name: 'email', label: account.email ? 'New address' : 'Address', value: typed, error: emailError, hasFocus: Boolean(emailError) })}
${presentPasswordField(account.username, { error: passwordError })}
<button type="submit" class="primary">Send the letter</button>
</form>
${
  account.email &&
  html`<form method="post" action="/account/email/remove">
<input type="hidden" name="token" value="${token}">
<details><summary>Go without an address again</summary>
<div class="field"><label for="remove-current">Present password</label><input id="remove-current" name="current" type="password" autocomplete="current-password" required maxlength="200"></div>
<button type="submit" class="danger">Forget my address</button>
</details>
</form>`
}`,
  };
}
