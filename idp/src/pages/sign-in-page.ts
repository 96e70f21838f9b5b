// The page on which somebody signs in with user name and password.

import { html } from '../web/html.ts';
import { cancelForm, notice, passkeyForm, passwordField, textField, waitText } from './fields.ts';
import type { Page } from './renderer.ts';

export interface SignInModel {
  readonly uid: string;
  readonly token: string;
  readonly username: string;
  /** The website asked for a fresh sign-in of somebody who has a session already. */
  readonly isAgain: boolean;
  /** For `navigator.credentials.get`; null where passkeys are not possible. */
  readonly passkeyOptions: string | null;
  readonly problem?: 'wrong' | 'passkey' | { readonly waitSeconds: number };
}

// The same words whether the name or the password is wrong: this page does not tell who has an account.
const WRONG = 'User name and password do not match. Please try again.';

const PASSKEY_REFUSED = 'That passkey does not open an account here. Please sign in with your password.';

export function signInPage({ uid, token, username, isAgain, passkeyOptions, problem }: SignInModel): Page {
  return {
    title: isAgain ? 'Confirm that it is you' : 'Sign in',
    body: html`<h1>${isAgain ? 'Is it still you?' : 'Welcome back'}</h1>
<p class="lead">${isAgain ? 'Please give your password once more to go on.' : 'Sign in to walk on where you left off.'}</p>
${problem === 'wrong' && notice('problem', WRONG)}
${problem === 'passkey' && notice('problem', PASSKEY_REFUSED)}
${typeof problem === 'object' && notice('wait', waitText(problem.waitSeconds), problem.waitSeconds)}
<form method="post" action="/interaction/${uid}">
<input type="hidden" name="token" value="${token}">
${textField({ name: 'username', label: 'User name', autocomplete: passkeyOptions ? 'username webauthn' : 'username', value: username, hasFocus: !username })}
${passwordField({ name: 'password', label: 'Password', autocomplete: 'current-password', hasFocus: username !== '' })}
<button type="submit" class="primary">Sign in</button>
</form>
${passkeyOptions && passkeyForm(`/interaction/${uid}/passkey`, token, passkeyOptions)}
<p class="aside"><a href="/reset">Forgot your password?</a></p>
<p class="aside">New here? <a href="/interaction/${uid}/register">Create an account</a></p>
${cancelForm(uid, token)}`,
  };
}
