// What people read when something does not go on: what happened, in plain words, and where to go from here.

import { type Html, html } from '../web/html.ts';
import type { RefusalCode } from '../web/refusal.ts';
import type { Page } from './renderer.ts';

export interface ErrorModel {
  readonly code: RefusalCode;
  /** Under which the log has the details of a fault of ours. */
  readonly reference?: string | undefined;
  /** The name that the protocol gives the error, for whoever runs the website. */
  readonly protocolError?: string | undefined;
}

const TEXTS: Readonly<Record<RefusalCode, readonly [title: string, text: string]>> = {
  interaction_expired: [
    'This page has grown old',
    'A sign-in waits for fifteen minutes, and for one browser. Please start it again from the website.',
  ],
  form_not_ours: [
    'That did not come from this page',
    'To keep your account safe, forms are accepted only from our own fresh pages. Please go back, reload, and try again.',
  ],
  form_unreadable: ['That form could not be read', 'Something was lost on the way. Please go back and try again.'],
  form_too_large: [
    'That was too much',
    'The form was larger than any name and password can be. Please go back and try again.',
  ],
  wrong_host: ['Wrong door', 'This sign-in answers to another address. Please start from the website.'],
  unknown_client: [
    'An unknown website sent you here',
    'It is not registered here, so nobody can say where your sign-in would go. Your account is safe; nothing was sent.',
  ],
  unknown_return_address: [
    'An unknown return address',
    'The website asked to send you somewhere it has not registered. Your account is safe; nothing was sent.',
  ],
  request_malformed: [
    'That request was not complete',
    'The website asked for something that cannot be done. Please start again.',
  ],
  not_found: ['Nothing here but grass', 'There is no page at this address.'],
  method_not_allowed: ['Not like this', 'This address does not take that kind of request.'],
  too_busy: ['A crowd at the gate', 'Very many people are signing in right now. Please try again in a few seconds.'],
  server_error: [
    'Something broke on our side',
    'It is not your fault, and it has been written down. Please try again in a moment.',
  ],
};

export function errorPage({ code, reference, protocolError }: ErrorModel, website: string): Page {
  const [title, text] = TEXTS[code];
  return {
    title,
    body: html`<h1>${title}</h1>
<p class="lead">${text}</p>
<a class="primary" href="${website}">Back to Hollowmere</a>
${reference && small('Reference', reference)}
${protocolError && !reference && small('For the operator of the website', protocolError)}`,
  };
}

function small(label: string, value: string): Html {
  return html`<p class="hint">${label}: <code>${value}</code></p>`;
}
