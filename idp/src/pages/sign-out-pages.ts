// The question before signing out, and the page after it when the website gave no page of its own to return to.

import { Html, html } from '../web/html.ts';
import type { Page } from './renderer.ts';

/** @param form made by oidc-provider: it carries the token, our buttons carry the answer. */
export function signOutPage(form: string, website: string): Page {
  return {
    title: 'Sign out?',
    body: html`<h1>Leaving the village?</h1>
<p class="lead">This signs you out of Hollowmere in this browser: here, on the website and in the game.</p>
${Html.trusted(form)}
<button type="submit" form="op.logoutForm" name="logout" value="yes" class="primary" autofocus>Sign out</button>
<p class="aside"><a href="${website}">Stay signed in</a></p>`,
  };
}

export function signedOutPage(website: string): Page {
  return {
    title: 'Signed out',
    body: html`<h1>Good night</h1>
<p class="lead">You are signed out. The lamps stay lit for you.</p>
<a class="primary" href="${website}">Back to Hollowmere</a>`,
  };
}
