// The page between password and village: a code from the app, or a recovery code.

import { html } from '../web/html.ts';
import { cancelForm, codeField, notice, waitText } from './fields.ts';
import type { Page } from './renderer.ts';

export type SecondStep = 'code' | 'recovery';

export interface SecondStepModel {
  readonly uid: string;
  readonly token: string;
  readonly step: SecondStep;
  readonly isWrong?: boolean;
  readonly waitSeconds?: number;
}

const TEXTS = {
  code: {
    title: 'Enter your code',
    lead: 'Open your authenticator app and type the six digits it shows for Hollowmere.',
    wrong: 'That code does not fit, or it was used already. Please wait for the next one and try again.',
  },
  recovery: {
    title: 'Use a recovery code',
    lead: 'Type one of the ten codes you kept when you set up your app. Each works once.',
    wrong: 'That is none of your unused recovery codes. Please check it and try again.',
  },
} as const;

export function secondStepPage({ uid, token, step, isWrong, waitSeconds }: SecondStepModel): Page {
  const { title, lead, wrong } = TEXTS[step];
  return {
    title: isWrong ? `Please try again: ${title.toLowerCase()}` : title,
    body: html`<h1>${title}</h1>
<p class="lead">${lead}</p>
${waitSeconds !== undefined && notice('wait', waitText(waitSeconds), waitSeconds)}
<form method="post" action="/interaction/${uid}/${step}">
<input type="hidden" name="token" value="${token}">
${
  step === 'code'
    ? codeField({ label: 'Code from your app', kind: 'digits', error: isWrong ? wrong : undefined, hasFocus: true })
    : codeField({ label: 'Recovery code', kind: 'recovery', error: isWrong ? wrong : undefined, hasFocus: true })
}
<button type="submit" class="primary">Go on</button>
</form>
${
  step === 'code'
    ? html`<p class="aside">Phone not at hand? <a href="/interaction/${uid}/recovery">Use a recovery code</a></p>`
    : html`<p class="aside">Found it? <a href="/interaction/${uid}/code">Use the app</a></p>`
}
${cancelForm(uid, token)}`,
  };
}
