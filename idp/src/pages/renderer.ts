// Puts a page into the frame that all pages share: head, backdrop, brand, card, foot.

import type { Context } from 'koa';
import { type Html, html } from '../web/html.ts';
import { type AccountSection, accountNavigation } from './account/navigation.ts';

export interface Page {
  /** Of the window, and for search engines and screen readers the first thing said. */
  readonly title: string;
  readonly body: Html;
  /** Of the account area, which has a navigation beside its pages. */
  readonly section?: AccountSection;
}

export interface Frame {
  /** Where assets are, with their version: `/assets/3f2a…`. */
  readonly assets: string;
  readonly hasDesign: boolean;
  /** The website that sends people here: every page has a way back to it. */
  readonly website: string;
}

export class Renderer {
  readonly frame: Frame;

  constructor(frame: Frame) {
    this.frame = frame;
  }

  show(ctx: Context, page: Page, status = 200): void {
    ctx.status = status;
    ctx.type = 'text/html; charset=utf-8';
    ctx.set('cache-control', 'no-store');
    ctx.body = document(page, this.frame).toString();
  }
}

function document({ title, body, section }: Page, { assets, hasDesign, website }: Frame): Html {
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>${title} · Hollowmere</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta name="color-scheme" content="dark">
<meta name="theme-color" content="#110e1c">
<link rel="icon" href="${assets}/icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="${assets}/fonts.css">
<link rel="stylesheet" href="${assets}/style.css">
${hasDesign && html`<link rel="stylesheet" href="${assets}/design/tokens.css">`}
<script src="${assets}/enhance.js" type="module"></script>
<script src="${assets}/passkeys.js" type="module"></script>
<script src="${assets}/strength/meter.js" type="module"></script>
</head>
<body${section && html` class="in-account"`}>
<div class="backdrop" aria-hidden="true"><div class="stars"></div><div class="moon"></div><div class="scene"></div><div class="glow"></div></div>
<div class="stage">
<header class="brand">
<a href="${website}" class="name">Hollowmere</a>
${!section && html`<p class="tagline">The lamps are lit. Somebody is waiting by the water.</p>`}
</header>
${section && accountNavigation(section)}
<main class="card">
${body}
</main>
</div>
<footer class="foot"><a href="${website}">Back to the website</a></footer>
</body>
</html>
`;
}
