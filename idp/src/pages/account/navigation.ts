// The pages of the account area, and the way from one to the other.

import { type Html, html } from '../../web/html.ts';

const SECTIONS = {
  overview: ['/account', 'Overview'],
  password: ['/account/password', 'Password'],
  secondFactor: ['/account/second-factor', 'Second factor'],
  passkeys: ['/account/passkeys', 'Passkeys'],
  email: ['/account/email', 'E-mail'],
  sessions: ['/account/sessions', 'Sessions'],
  activity: ['/account/activity', 'Activity'],
  data: ['/account/data', 'Your data'],
} as const;

export type AccountSection = keyof typeof SECTIONS;

export function accountNavigation(current: AccountSection): Html {
  const links = Object.entries(SECTIONS).map(
    ([section, [path, title]]) =>
      html`<li><a href="${path}"${section === current && html` aria-current="page"`}>${title}</a></li>`,
  );
  return html`<nav class="sections" aria-label="Your account"><ul>${links}</ul></nav>`;
}
