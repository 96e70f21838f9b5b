// How the account stands, at one glance, each line leading to where it is changed.

import type { Account } from '../../accounts/accounts.ts';
import { type Html, html } from '../../web/html.ts';
import { notice } from '../fields.ts';
import { day } from '../moments.ts';
import type { Page } from '../renderer.ts';

export interface OverviewModel {
  readonly account: Account;
  readonly enrolledSince: Date | null;
  readonly codesLeft: number;
  readonly passkeys: number;
  readonly sessions: number;
}

const FEW_CODES = 3;

export function overviewPage(model: OverviewModel): Page {
  const { account, enrolledSince, codesLeft, passkeys, sessions } = model;
  const { username, createdAt, passwordChangedAt, email } = account;
  const neverChanged = passwordChangedAt.getTime() === createdAt.getTime();
  return {
    title: 'Your account',
    section: 'overview',
    body: html`<h1>Your account</h1>
<p class="lead">Signed in as <strong>${username}</strong>, here since ${day(createdAt)}.</p>
${
  enrolledSince &&
  codesLeft <= FEW_CODES &&
  notice('wait', `${fewCodes(codesLeft)} Please make new ones before you need them.`)
}
<ul class="rows">
${row('/account/password', 'Password', neverChanged ? 'Never changed' : `Changed ${day(passwordChangedAt)}`)}
${row('/account/second-factor', 'Second factor', enrolledSince ? `On since ${day(enrolledSince)}` : 'Off', enrolledSince ? 'good' : 'open')}
${row('/account/passkeys', 'Passkeys', passkeys === 0 ? 'None yet' : counted(passkeys, 'passkey'), passkeys > 0 ? 'good' : 'open')}
${row('/account/email', 'E-mail', email ?? 'None: a forgotten password cannot be reset', email ? 'good' : 'open')}
${row('/account/sessions', 'Sessions', `${counted(sessions, 'browser')} signed in`)}
${row('/account/activity', 'Activity', 'What happened, and what was tried')}
${row('/account/data', 'Your data', 'Download it, or delete the account')}
</ul>
<p class="aside"><a href="/session/end">Sign out</a></p>`,
  };
}

function row(path: string, title: string, state: string, mark?: 'good' | 'open'): Html {
  return html`<li><a href="${path}"><span class="row-title">${title}</span><span class="row-state${mark ? ` ${mark}` : ''}">${state}</span></a></li>`;
}

function fewCodes(left: number): string {
  return left === 0 ? 'None of your recovery codes is left.' : `Only ${counted(left, 'recovery code')} left.`;
}

function counted(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
