// What somebody who is not signed in sees in place of a page of the account area.

import { html } from '../../web/html.ts';
import type { Page } from '../renderer.ts';

/** @param path of the page that was asked for: the sign-in leads back to it. */
export function signInFirstPage(path: string): Page {
  return {
    title: 'Sign in to see your account',
    body: html`<h1>Your account</h1>
<p class="lead">Please sign in, then you can see and change it here.</p>
<a class="primary" href="/account/sign-in${path !== '/account' && html`?to=${encodeURIComponent(path)}`}">Sign in</a>`,
  };
}
