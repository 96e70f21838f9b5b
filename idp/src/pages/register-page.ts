// The page on which somebody makes an account.

import { PASSWORD_RULE, SHORTEST_PASSWORD } from '../accounts/password-rules.ts';
import { USERNAME_RULE } from '../accounts/username.ts';
import { html } from '../web/html.ts';
import { cancelForm, notice, passwordField, textField, waitText } from './fields.ts';
import type { Page } from './renderer.ts';

export interface RegisterModel {
  readonly uid: string;
  readonly token: string;
  readonly username: string;
  readonly usernameError?: string | undefined;
  readonly passwordError?: string | undefined;
  readonly waitSeconds?: number | undefined;
}

export function registerPage(model: RegisterModel): Page {
  const { uid, token, username, usernameError, passwordError, waitSeconds } = model;
  return {
    title: usernameError || passwordError ? 'Something to mend: create an account' : 'Create an account',
    body: html`<h1>Join the village</h1>
<p class="lead">A name to sign in with and a password. That is all.</p>
${waitSeconds !== undefined && notice('wait', waitText(waitSeconds), waitSeconds)}
<form method="post" action="/interaction/${uid}/register">
<input type="hidden" name="token" value="${token}">
${textField({
  name: 'username',
  label: 'User name',
  autocomplete: 'username',
  value: username,
  hint: usernameError ? undefined : USERNAME_RULE,
  error: usernameError,
  hasFocus: Boolean(usernameError) || !passwordError,
})}
${passwordField(
  {
    name: 'password',
    label: 'Password',
    autocomplete: 'new-password',
    hint: PASSWORD_RULE,
    error: passwordError,
    hasFocus: Boolean(passwordError) && !usernameError,
  },
  { shortest: SHORTEST_PASSWORD, username: '' },
)}
<button type="submit" class="primary">Create account</button>
</form>
<p class="hint">Keep the password safe, best in a password manager. Once you are in, you can add a mail address to reset it by.</p>
<p class="aside">Have an account? <a href="/interaction/${uid}">Sign in</a></p>
${cancelForm(uid, token)}`,
  };
}
