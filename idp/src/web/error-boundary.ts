// The one place where what went wrong becomes an answer: a page with a way on for people, JSON for programs, a line for the log.
// People see a sentence and, for faults of ours, a number under which the log has the rest.

import { randomBytes } from 'node:crypto';
import type { Context, Middleware } from 'koa';
import { type ErrorOut, errors, type KoaContextWithOIDC } from 'oidc-provider';
import { TooBusyError } from '../accounts/password-hash.ts';
import { errorPage } from '../pages/error-page.ts';
import type { Renderer } from '../pages/renderer.ts';
import { REFUSAL_STATUS, Refusal, type RefusalCode } from './refusal.ts';

export function errorBoundary(renderer: Renderer): Middleware {
  return async (ctx, next) => {
    try {
      await next();
      if (ctx.status === 404 && ctx.body === undefined) throw new Refusal('not_found', `${ctx.method} ${ctx.path}`);
    } catch (error) {
      showError(ctx, renderer, codeOf(error), error);
    }
  };
}

/** What oidc-provider calls for its own errors that cannot be sent back to the website. */
export function renderProviderError(renderer: Renderer) {
  return (ctx: KoaContextWithOIDC, out: ErrorOut, error: Error): void => {
    showError(ctx, renderer, providerCode(ctx, out, error), error, out.error);
  };
}

function codeOf(error: unknown): RefusalCode {
  if (error instanceof Refusal) return error.code;
  if (error instanceof errors.SessionNotFound) return 'interaction_expired';
  if (error instanceof TooBusyError) return 'too_busy';
  return 'server_error';
}

function providerCode(ctx: KoaContextWithOIDC, out: ErrorOut, error: Error): RefusalCode {
  if (error instanceof errors.SessionNotFound || ctx.oidc.route === 'end_session_confirm') return 'interaction_expired';
  if (out.error === 'invalid_client') return 'unknown_client';
  if (out.error === 'invalid_redirect_uri') return 'unknown_return_address';
  return out.error === 'server_error' ? codeOf(error) : 'request_malformed';
}

function showError(ctx: Context, renderer: Renderer, code: RefusalCode, error: unknown, protocolError?: string): void {
  const reference = code === 'server_error' ? randomBytes(4).toString('hex') : undefined;
  if (reference) console.error(`[${reference}] ${ctx.method} ${ctx.path} failed:`, error);
  const status = REFUSAL_STATUS[code];
  if (code === 'too_busy') ctx.set('retry-after', '5');
  if (!ctx.accepts('html')) {
    ctx.status = status;
    ctx.body = { error: protocolError ?? code };
    return;
  }
  renderer.show(ctx, errorPage({ code, reference, protocolError }, renderer.frame.website), status);
}
