// The authenticator app: whether it is on, setting it up, and the recovery codes.

import type { Account } from '../../accounts/accounts.ts';
import { type Html, html } from '../../web/html.ts';
import { codeField, notice, presentPasswordField, waitText } from '../fields.ts';
import { day } from '../moments.ts';
import type { Page } from '../renderer.ts';

export interface SecondFactorModel {
  readonly account: Account;
  readonly token: string;
  readonly enrolledSince: Date | null;
  readonly codesLeft: number;
  readonly wasRemoved?: boolean;
  readonly passwordError?: string;
  readonly waitSeconds?: number;
}

export function secondFactorPage(model: SecondFactorModel): Page {
  const { enrolledSince, wasRemoved, passwordError, waitSeconds } = model;
  return {
    title: passwordError ? 'Something to mend: second factor' : 'Second factor',
    section: 'secondFactor',
    body: html`<h1>Second factor</h1>
${wasRemoved && notice('good', 'The authenticator app is no longer asked for. Its recovery codes are void.')}
${waitSeconds !== undefined && notice('wait', waitText(waitSeconds), waitSeconds)}
${enrolledSince ? whatIsOn(model, enrolledSince) : whatIsOff(model)}`,
  };
}

function whatIsOff({ account, token, passwordError }: SecondFactorModel): Html {
  return html`<p class="lead">With an authenticator app, signing in asks for six digits from your phone beside the password: a stolen password alone opens nothing then.</p>
<p class="hint">Any app that knows “TOTP” will do: Aegis, 2FAS, Google Authenticator, 1Password and many others.</p>
<form method="post" action="/account/second-factor/begin">
<input type="hidden" name="token" value="${token}">
${presentPasswordField(account.username, { error: passwordError })}
<button type="submit" class="primary">Set up an authenticator app</button>
</form>`;
}

function whatIsOn({ account, token, codesLeft, passwordError }: SecondFactorModel, since: Date): Html {
  return html`<p class="lead">Your authenticator app is asked for at every sign-in with the password, since ${day(since)}. <strong>${codesLeft} of 10</strong> recovery codes are unused.</p>
<form method="post" action="/account/second-factor/codes">
<input type="hidden" name="token" value="${token}">
${presentPasswordField(account.username, { error: passwordError })}
<div class="choices">
<button type="submit" class="primary">Make new recovery codes</button>
<button type="submit" class="danger" formaction="/account/second-factor/remove">Turn the second factor off</button>
</div>
<p class="hint">New codes replace those you have. Turning it off leaves the password alone to guard your account.</p>
</form>`;
}

export interface EnrolModel {
  readonly account: Account;
  readonly token: string;
  readonly enrolment: string;
  readonly secret: string;
  readonly address: string;
  readonly qrCode: Html;
  readonly isWrong?: boolean;
  readonly waitSeconds?: number;
}

export function enrolPage(model: EnrolModel): Page {
  const { token, enrolment, secret, address, qrCode, isWrong, waitSeconds } = model;
  return {
    title: isWrong ? 'Please try again: set up your app' : 'Set up your app',
    section: 'secondFactor',
    body: html`<h1>Set up your app</h1>
${waitSeconds !== undefined && notice('wait', waitText(waitSeconds), waitSeconds)}
<ol class="steps">
<li>
<p>Scan this with your authenticator app, or <a href="${address}">open it in an app on this device</a>.</p>
${qrCode}
<p class="hint">No camera? Type this key into the app: <code class="secret" data-secret="${secret}">${grouped(secret)}</code></p>
</li>
<li>
<p>Type the six digits that the app shows now.</p>
<form method="post" action="/account/second-factor/confirm">
<input type="hidden" name="token" value="${token}">
<input type="hidden" name="enrolment" value="${enrolment}">
${codeField({
  label: 'Code from your app',
  kind: 'digits',
  error: isWrong ? 'That code does not fit. Is the clock of your phone right? Please try the next one.' : undefined,
  hasFocus: Boolean(isWrong),
})}
<button type="submit" class="primary">Turn it on</button>
</form>
</li>
</ol>
<p class="aside"><a href="/account/second-factor">Not now</a></p>`,
  };
}

export interface CodesModel {
  readonly account: Account;
  readonly codes: readonly string[];
  readonly isNew: boolean;
}

export function codesPage({ account, codes, isNew }: CodesModel): Page {
  const text = `Recovery codes for ${account.username} at Hollowmere\nEach works once, in place of a code from your app.\n\n${codes.join('\n')}\n`;
  return {
    title: 'Keep your recovery codes',
    section: 'secondFactor',
    body: html`<h1>Keep your recovery codes</h1>
${isNew ? notice('good', 'Your second factor is on.') : notice('good', 'These replace the codes you had before.')}
<p class="lead">When your phone is gone, each of these opens your account once. They are shown <strong>only now</strong>: print them, or keep them in a password manager.</p>
<ol class="codes">${codes.map((code) => html`<li><code>${code}</code></li>`)}</ol>
<div class="choices for-screens">
<a class="secondary" download="hollowmere-recovery-codes.txt" href="data:text/plain;charset=utf-8,${encodeURIComponent(text)}">Download</a>
<button type="button" class="secondary" data-print hidden>Print</button>
<a class="primary" href="/account/second-factor">I have kept them</a>
</div>`,
  };
}

function grouped(secret: string): string {
  return secret.replace(/(.{4})(?=.)/g, '$1 ');
}
