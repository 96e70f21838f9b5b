// The headers that every answer carries, and the refusal of requests that name another host than ours.

import type { Middleware } from 'koa';
import { Refusal } from './refusal.ts';

/**
 * Set before oidc-provider answers: it adds the hash of its own one-line script to the policy it finds.
 * @param issuer where the pages live
 * @param clientOrigin where a finished sign-in leads; browsers apply `form-action` to that redirect, too
 */
export function securityHeaders(issuer: URL, clientOrigin: string): Middleware {
  const policy = [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self'",
    "font-src 'self'",
    "base-uri 'none'",
    `form-action 'self' ${clientOrigin}`,
    "frame-ancestors 'none'",
  ].join(';');
  return async (ctx, next) => {
    ctx.set({
      'content-security-policy': policy,
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      // Not no-referrer: that makes browsers send `Origin: null` with our own forms.
      'referrer-policy': 'same-origin',
      'cross-origin-opener-policy': 'same-origin',
      'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
      'cache-control': 'no-store',
    });
    if (issuer.protocol === 'https:') ctx.set('strict-transport-security', 'max-age=31536000');
    await next();
  };
}

/**
 * oidc-provider builds addresses from the Host header, and a page elsewhere may point its own name at this machine
 * (DNS rebinding). Only the health check may come by any name, as load balancers ask by number.
 */
export function onlyOurHosts(...ours: readonly URL[]): Middleware {
  const hosts = new Set(ours.map(({ host }) => host));
  return async (ctx, next) => {
    if (!hosts.has(ctx.host) && ctx.path !== '/health') throw new Refusal('wrong_host', `Host was ${ctx.host}`);
    await next();
  };
}
