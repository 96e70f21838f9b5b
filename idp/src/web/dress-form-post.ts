// oidc-provider moves some requests on through a page with a form that sends itself. It is seen for a blink, or for longer
// where scripts are off; it comes without a style. This gives it ours, so that nobody is shown a flash of white.

import type { Middleware } from 'koa';

export function dressFormPost(assets: string): Middleware {
  return async (ctx, next) => {
    await next();
    if (typeof ctx.body !== 'string' || !ctx.body.includes('<title>Submitting Callback</title>')) return;
    ctx.body = ctx.body
      .replace('<html>', '<html lang="en">')
      .replace(
        '<title>Submitting Callback</title>',
        `<title>One moment · Hollowmere</title><link rel="stylesheet" href="${assets}/fonts.css"><link rel="stylesheet" href="${assets}/style.css">`,
      )
      .replace('<noscript>', '<noscript><div class="card alone">')
      .replace('</noscript>', '</div></noscript>')
      .replace('<button ', '<button class="primary" ');
  };
}
