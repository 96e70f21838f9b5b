// What the provider knows as a file, deleting the account, and the page after it.

import type { Account } from '../../accounts/accounts.ts';
import { html } from '../../web/html.ts';
import { notice, presentPasswordField, textField, waitText } from '../fields.ts';
import type { Page } from '../renderer.ts';

export interface DataModel {
  readonly account: Account;
  readonly token: string;
  readonly website: string;
  /** For `navigator.credentials.get`; null where there is no passkey that could stand for the password. */
  readonly passkeyOptions: string | null;
  readonly typed?: string;
  readonly nameError?: string;
  readonly passwordError?: string;
  readonly waitSeconds?: number;
}

export function dataPage(model: DataModel): Page {
  const { account, token, website, passkeyOptions, typed, nameError, passwordError, waitSeconds } = model;
  return {
    title: nameError || passwordError ? 'Something to mend: your data' : 'Your data',
    section: 'data',
    body: html`<h1>Your data</h1>
<p class="lead">All that is known of you here: name, mail address, passkeys, sessions and activity. No passwords, codes or keys are in it.</p>
<form method="post" action="/account/data/export" data-stays>
<input type="hidden" name="token" value="${token}">
<button type="submit" class="secondary">Download as JSON</button>
</form>
<h2 id="delete">Delete this account</h2>
<p class="lead">This is the account you sign in with. Your <strong>characters and the game account are separate</strong>: delete them <a href="${website}/account">on the website</a>, and do that first. Without this account you cannot sign in there any more.</p>
<p class="hint">It happens at once and cannot be undone: every browser is signed out, the name becomes free.</p>
${waitSeconds !== undefined && notice('wait', waitText(waitSeconds), waitSeconds)}
<form method="post" action="/account/data/delete" aria-labelledby="delete">
<input type="hidden" name="token" value="${token}">
<input type="hidden" name="passkey" value="">
${textField({ name: 'name', label: `Type your user name, ${account.username}`, autocomplete: 'off', value: typed, error: nameError, hasFocus: Boolean(nameError) })}
${presentPasswordField(account.username, { error: passwordError })}
<div class="choices">
<button type="submit" class="danger">Delete the account for ever</button>
${passkeyOptions && html`<button type="button" class="danger" data-passkey-instead="${passkeyOptions}" hidden>Delete with a passkey</button>`}
</div>
<p class="error" role="alert" hidden></p>
</form>`,
  };
}

export function deletedPage(website: string): Page {
  return {
    title: 'Your account is deleted',
    body: html`<h1>Farewell</h1>
<p class="lead">The account is deleted, and every browser is signed out. If you did not delete the game account on the website before, its operator can help you.</p>
<a class="primary" href="${website}">Back to Hollowmere</a>`,
  };
}
