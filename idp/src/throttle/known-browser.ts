// The mark of a browser in which somebody signed in to an account before: a signed cookie that gives its tries at the
// password a counter of their own. It opens nothing; whoever steals it gains eight guesses.

import { randomBytes } from 'node:crypto';
import type { Context } from 'koa';

const COOKIE = 'hm_known';
// Browsers keep cookies for 400 days at most.
const LIFE_MS = 400 * 24 * 3_600_000;

/** @returns the mark, if this browser carries one of this account. */
export function knownBrowser(ctx: Context, accountId: string | null): string | null {
  const [owner, mark] = ctx.cookies.get(COOKIE, { signed: true })?.split('.') ?? [];
  return accountId !== null && owner === accountId && mark ? mark : null;
}

export function rememberBrowser(ctx: Context, accountId: string): void {
  const mark = knownBrowser(ctx, accountId) ?? randomBytes(16).toString('base64url');
  ctx.cookies.set(COOKIE, `${accountId}.${mark}`, {
    path: '/interaction',
    signed: true,
    httpOnly: true,
    sameSite: 'lax',
    maxAge: LIFE_MS,
  });
}
