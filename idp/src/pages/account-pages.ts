// The account at the provider: who am I here, and a new password. Profile and characters live on the website.

import { PASSWORD_RULE, SHORTEST_PASSWORD } from '../accounts/password-rules.ts';
import { html } from '../web/html.ts';
import { notice, passwordField, waitText } from './fields.ts';
import type { Page } from './renderer.ts';

export interface AccountModel {
  readonly username: string;
  readonly createdAt: Date;
  readonly passwordChangedAt: Date;
  readonly token: string;
  readonly wasChanged: boolean;
  readonly currentError?: string | undefined;
  readonly newError?: string | undefined;
  readonly waitSeconds?: number | undefined;
}

export function accountPage(model: AccountModel): Page {
  return {
    title: 'Your account',
    body: html`<h1>Your account</h1>
${model.wasChanged && notice('good', 'Your password is changed. All other browsers have been signed out.')}
<dl class="facts">
<div><dt>User name</dt><dd>${model.username}</dd></div>
<div><dt>Member since</dt><dd>${day(model.createdAt)}</dd></div>
<div><dt>Password</dt><dd>${
      model.passwordChangedAt.getTime() === model.createdAt.getTime()
        ? 'never changed'
        : `changed ${day(model.passwordChangedAt)}`
    }</dd></div>
</dl>
<h2 id="change">Change the password</h2>
${model.waitSeconds !== undefined && notice('wait', waitText(model.waitSeconds), model.waitSeconds)}
<form method="post" action="/account/password" aria-labelledby="change">
<input type="hidden" name="token" value="${model.token}">
<input type="text" name="username" value="${model.username}" autocomplete="username" readonly hidden>
${passwordField({
  name: 'current',
  label: 'Present password',
  autocomplete: 'current-password',
  error: model.currentError,
  hasFocus: Boolean(model.currentError),
})}
${passwordField(
  {
    name: 'password',
    label: 'New password',
    autocomplete: 'new-password',
    hint: PASSWORD_RULE,
    error: model.newError,
    hasFocus: Boolean(model.newError) && !model.currentError,
  },
  { shortest: SHORTEST_PASSWORD },
)}
<button type="submit" class="primary">Change password</button>
<p class="hint">This signs out every other browser, in the game too.</p>
</form>
<p class="aside"><a href="/session/end">Sign out</a></p>`,
  };
}

export function signInFirstPage(): Page {
  return {
    title: 'Sign in to see your account',
    body: html`<h1>Your account</h1>
<p class="lead">Please sign in, then you can see and change it here.</p>
<a class="primary" href="/account/sign-in">Sign in</a>`,
  };
}

const dayFormat = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });

function day(date: Date): string {
  return dayFormat.format(date);
}
