// Passkeys: the list with the form for a new one, the step at which the device makes it, and one passkey to rename or remove.

import type { Account } from '../../accounts/accounts.ts';
import { LONGEST_PASSKEY_NAME, type Passkey } from '../../accounts/passkeys.ts';
import { type Html, html } from '../../web/html.ts';
import { notice, presentPasswordField, textField, waitText } from '../fields.ts';
import { day, moment } from '../moments.ts';
import type { Page } from '../renderer.ts';

export interface PasskeysModel {
  readonly account: Account;
  readonly token: string;
  readonly passkeys: readonly Passkey[];
  /** Browsers refuse passkeys for addresses that are numbers. */
  readonly isOffered: boolean;
  readonly message?: string;
  readonly problem?: string;
  readonly name?: string;
  readonly nameError?: string;
  readonly passwordError?: string;
  readonly waitSeconds?: number;
}

export function passkeysPage(model: PasskeysModel): Page {
  const { passkeys, isOffered, message, problem, nameError, passwordError, waitSeconds } = model;
  return {
    title: nameError || passwordError || problem ? 'Something to mend: passkeys' : 'Passkeys',
    section: 'passkeys',
    body: html`<h1>Passkeys</h1>
<p class="lead">Sign in with your finger, your face or the PIN of your device, without name and password. A passkey cannot be guessed, and opens no other website.</p>
${message && notice('good', message)}
${problem && notice('problem', problem)}
${waitSeconds !== undefined && notice('wait', waitText(waitSeconds), waitSeconds)}
${passkeys.length > 0 ? html`<ul class="entries">${passkeys.map(entry)}</ul>` : html`<p class="hint">You have none yet.</p>`}
${
  isOffered
    ? newForm(model)
    : notice(
        'wait',
        'Browsers keep passkeys for host names only, and this provider is open under a number. Whoever runs it can give it a name.',
      )
}`,
  };
}

function entry({ id, name, createdAt, lastUsedAt, isBackedUp }: Passkey): Html {
  return html`<li>
<div><strong>${name}</strong>${!isBackedUp && html` <span class="tag">on one device</span>`}
<p class="hint">Added ${day(createdAt)}, ${lastUsedAt ? html`last used ${moment(lastUsedAt)}` : 'never used'}</p></div>
<a class="secondary small" href="/account/passkeys/${id}/edit">Change<span class="for-readers"> ${name}</span></a>
</li>`;
}

function newForm({ account, token, name, nameError, passwordError }: PasskeysModel): Html {
  return html`<h2 id="new">A new passkey</h2>
<p class="notice wait" data-without-passkeys>This browser cannot make passkeys here: it is too old for them, or scripts are off.</p>
<form method="post" action="/account/passkeys/begin" aria-labelledby="new">
<input type="hidden" name="token" value="${token}">
${textField({ name: 'name', label: 'Its name', autocomplete: 'off', value: name, hint: 'Such as “Phone” or “Blue key”.', error: nameError, hasFocus: Boolean(nameError) })}
${presentPasswordField(account.username, { error: passwordError })}
<button type="submit" class="primary">Add a passkey</button>
</form>`;
}

export interface NewPasskeyModel {
  readonly account: Account;
  readonly token: string;
  readonly name: string;
  /** For `navigator.credentials.create`. */
  readonly options: string;
}

export function newPasskeyPage({ token, name, options }: NewPasskeyModel): Page {
  return {
    title: 'Add a passkey',
    section: 'passkeys',
    body: html`<h1>Add “${name}”</h1>
<p class="lead">Now your browser asks where to keep the passkey: on this device, in your password manager, on a phone or on a security key.</p>
<form method="post" action="/account/passkeys/add" data-passkey-create="${options}" hidden>
<input type="hidden" name="token" value="${token}">
<input type="hidden" name="name" value="${name}">
<input type="hidden" name="passkey" value="">
<button type="submit" class="primary" autofocus>Create the passkey</button>
<p class="error" role="alert" hidden></p>
</form>
<p class="notice wait" data-without-passkeys>This browser cannot make passkeys here: it is too old for them, or scripts are off.</p>
<p class="aside"><a href="/account/passkeys">Not now</a></p>`,
  };
}

export interface PasskeyModel {
  readonly account: Account;
  readonly token: string;
  readonly passkey: Passkey;
  readonly passwordError?: string;
  readonly waitSeconds?: number;
}

export function passkeyPage({ account, token, passkey, passwordError, waitSeconds }: PasskeyModel): Page {
  return {
    title: passwordError ? 'Something to mend: passkey' : `Passkey ${passkey.name}`,
    section: 'passkeys',
    body: html`<h1>${passkey.name}</h1>
<p class="lead">Added ${day(passkey.createdAt)}, ${passkey.lastUsedAt ? html`last used ${moment(passkey.lastUsedAt)}` : 'never used'}.</p>
<form method="post" action="/account/passkeys/rename">
<input type="hidden" name="token" value="${token}">
<input type="hidden" name="id" value="${passkey.id}">
${textField({ name: 'name', label: 'Name', autocomplete: 'off', value: passkey.name, hint: `At most ${LONGEST_PASSKEY_NAME} characters.` })}
<button type="submit" class="secondary">Rename</button>
</form>
<h2 id="remove">Remove it</h2>
${waitSeconds !== undefined && notice('wait', waitText(waitSeconds), waitSeconds)}
<p class="hint">It opens nothing here any more. Delete it on your device or in your password manager, too.</p>
<form method="post" action="/account/passkeys/remove" aria-labelledby="remove">
<input type="hidden" name="token" value="${token}">
<input type="hidden" name="id" value="${passkey.id}">
${presentPasswordField(account.username, { error: passwordError })}
<button type="submit" class="danger">Remove the passkey</button>
</form>
<p class="aside"><a href="/account/passkeys">Back to all passkeys</a></p>`,
  };
}
