// Dates as people read them, the same for everybody: this server does not know where they are, so it says which clock it means.

import { type Html, html } from '../web/html.ts';

const dayFormat = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
const momentFormat = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  timeZone: 'UTC',
});

export function day(date: Date): string {
  return dayFormat.format(date);
}

/** A script shows it by the reader's own clock (enhance.js). */
export function moment(date: Date): Html {
  return html`<time datetime="${date.toISOString()}">${momentFormat.format(date)} UTC</time>`;
}
