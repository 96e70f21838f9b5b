// The browsers that are signed in, each with a way to end it.

import type { Account } from '../../accounts/accounts.ts';
import type { OpenSession } from '../../accounts/sessions.ts';
import { type Html, html } from '../../web/html.ts';
import { notice } from '../fields.ts';
import { moment } from '../moments.ts';
import type { Page } from '../renderer.ts';

export interface SessionsModel {
  readonly account: Account;
  readonly token: string;
  readonly sessions: readonly OpenSession[];
  readonly currentUid: string;
  readonly wasEnded: boolean;
}

export function sessionsPage({ token, sessions, currentUid, wasEnded }: SessionsModel): Page {
  return {
    title: 'Sessions',
    section: 'sessions',
    body: html`<h1>Sessions</h1>
<p class="lead">Every browser that is signed in here. Ending one signs it out on the website and in the game as well.</p>
${wasEnded && notice('good', 'Done. What was signed in there is signed out.')}
<ul class="entries">${sessions.map((session) => entry(session, token, session.uid === currentUid))}</ul>
${
  sessions.length > 1
    ? html`<form method="post" action="/account/sessions/end-others">
<input type="hidden" name="token" value="${token}">
<button type="submit" class="danger">Sign out all other browsers</button>
</form>`
    : html`<p class="hint">No other browser is signed in.</p>`
}`,
  };
}

function entry({ uid, client, firstUsedAt, lastUsedAt }: OpenSession, token: string, isCurrent: boolean): Html {
  return html`<li>
<div><strong>${client}</strong>${isCurrent && html` <span class="tag">this browser</span>`}
<p class="hint">Signed in ${moment(firstUsedAt)}, last used ${moment(lastUsedAt)}</p></div>
${
  isCurrent
    ? html`<a class="secondary small" href="/session/end">Sign out</a>`
    : html`<form method="post" action="/account/sessions/end">
<input type="hidden" name="token" value="${token}">
<input type="hidden" name="session" value="${uid}">
<button type="submit" class="secondary small">End<span class="for-readers"> the session in ${client}</span></button>
</form>`
}
</li>`;
}
