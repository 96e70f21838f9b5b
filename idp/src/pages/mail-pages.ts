// The pages around letters: a forgotten password, the links that letters carry, and what comes of them.

import { PASSWORD_RULE, SHORTEST_PASSWORD } from '../accounts/password-rules.ts';
import { html } from '../web/html.ts';
import { noMailServerNotice, notice, passwordField, textField, waitText } from './fields.ts';
import type { Page } from './renderer.ts';

export interface ForgottenModel {
  readonly typed: string;
  readonly error?: string;
  readonly waitSeconds?: number;
}

export function forgottenPage({ typed, error, waitSeconds }: ForgottenModel): Page {
  return {
    title: error ? 'Something to mend: forgotten password' : 'Forgotten password',
    body: html`<h1>Forgotten password</h1>
<p class="lead">If your account has a confirmed mail address, we send a link there with which you choose a new password.</p>
${waitSeconds !== undefined && notice('wait', waitText(waitSeconds), waitSeconds)}
<form method="post" action="/reset">
${textField({ name: 'who', label: 'User name or mail address', autocomplete: 'username', value: typed, error, hasFocus: true })}
<button type="submit" class="primary">Send me a link</button>
</form>
<p class="hint">No address confirmed? Then nobody can reset the password; a passkey still signs you in.</p>`,
  };
}

export function letterSentPage(reachesPeople: boolean): Page {
  return {
    title: 'Look into your mail',
    body: html`<h1>Look into your mail</h1>
<p class="lead">If there is such an account with a confirmed address, a letter is on its way there. Its link is good for half an hour.</p>
${!reachesPeople && noMailServerNotice()}
<p class="hint">Nothing after some minutes? Look among the unwanted mail, or <a href="/reset">ask again</a>.</p>`,
  };
}

export function linkExpiredPage(): Page {
  return {
    title: 'This link has gone out',
    body: html`<h1>This link has gone out</h1>
<p class="lead">Links in letters work once and for half an hour, and only the newest of them. Please ask for a new one.</p>
<a class="primary" href="/reset">Forgotten password</a>
<p class="aside"><a href="/account/email">My mail address</a></p>`,
  };
}

export interface NewPasswordModel {
  readonly link: string;
  readonly username: string;
  readonly error?: string;
}

export function newPasswordPage({ link, username, error }: NewPasswordModel): Page {
  return {
    title: error ? 'Something to mend: choose a new password' : 'Choose a new password',
    body: html`<h1>Choose a new password</h1>
<p class="lead">For <strong>${username}</strong>. Every browser that is signed in will be signed out.</p>
<form method="post" action="/reset/new">
<input type="hidden" name="link" value="${link}">
<input type="text" name="username" value="${username}" autocomplete="username" readonly hidden>
${passwordField(
  { name: 'password', label: 'New password', autocomplete: 'new-password', hint: PASSWORD_RULE, error, hasFocus: true },
  { shortest: SHORTEST_PASSWORD, username },
)}
<button type="submit" class="primary">Change password</button>
</form>`,
  };
}

export function passwordResetPage(website: string): Page {
  return {
    title: 'Your password is changed',
    body: html`<h1>Your password is changed</h1>
<p class="lead">Everybody who was signed in to your account is signed out. Now sign in with the new one.</p>
<a class="primary" href="${website}/sign-in">Sign in</a>
<p class="aside"><a href="/account">Look after the account</a></p>`,
  };
}

export function verifyEmailPage({ link, email }: { readonly link: string; readonly email: string }): Page {
  return {
    title: 'Confirm your mail address',
    body: html`<h1>Is this yours?</h1>
<p class="lead">Confirm <strong>${email}</strong> as the address of your account.</p>
<form method="post" action="/mail/verify">
<input type="hidden" name="link" value="${link}">
<button type="submit" class="primary" autofocus>Yes, confirm it</button>
</form>`,
  };
}

export function emailConfirmedPage(email: string): Page {
  return {
    title: 'Your mail address is confirmed',
    body: html`<h1>Confirmed</h1>
<p class="lead">From now on, letters about your account go to <strong>${email}</strong>.</p>
<a class="primary" href="/account">To my account</a>`,
  };
}
