// On a machine of one's own, the issuer is http://127.0.0.1:<port>: every program finds it. But browsers keep passkeys for host names
// only, so pages may have a name of their own there. Programs go on asking the issuer's address; people are led to the name.

import type { Middleware } from 'koa';

/** Asked by the website, server to server. */
const FOR_PROGRAMS = ['/.well-known/', '/token', '/jwks', '/me', '/health', '/assets/'];

export function pagesAtTheirAddress(issuer: URL, pages: URL): Middleware {
  if (issuer.origin === pages.origin) return (_ctx, next) => next();
  return async (ctx, next) => {
    const isForPrograms = FOR_PROGRAMS.some((path) => ctx.path.startsWith(path));
    if (ctx.host === issuer.host && !isForPrograms && ['GET', 'HEAD'].includes(ctx.method)) {
      ctx.status = 303;
      ctx.redirect(`${pages.origin}${ctx.url}`);
      return;
    }
    await next();
    if (ctx.path === '/.well-known/openid-configuration') ctx.body = withPagesOf(pages, ctx.body);
  };
}

/** The addresses that browsers open; all others stay at the issuer. */
function withPagesOf(pages: URL, discovery: unknown): unknown {
  const document = discovery as Record<string, unknown>;
  const moved = ['authorization_endpoint', 'end_session_endpoint'].map((name) => [
    name,
    `${pages.origin}${new URL(String(document[name])).pathname}`,
  ]);
  return { ...document, ...Object.fromEntries(moved) };
}
