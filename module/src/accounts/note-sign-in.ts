// The row of a sign-in: written the first time its identity comes, refreshed at most once a minute, and never brought
// back to life once revoked.
import { noteActivity } from '../activity/note-activity.ts';
import { cancelDeletion } from '../deletion/cancel-deletion.ts';
import { isMinuteOld, momentAt } from '../moment.ts';
import type { Ctx, SignInRow } from '../schema.ts';
import type { GameTokenClaims } from './game-token.ts';
import { forgetOldSignIns } from './old-sign-ins.ts';

export function noteSignIn(ctx: Ctx, token: GameTokenClaims): void {
  const known = ctx.db.signIn.identity.find(ctx.sender);
  if (known === null) firstUse(ctx, token);
  else if (known.revoked === undefined) laterUse(ctx, known, token);
}

function firstUse(ctx: Ctx, token: GameTokenClaims): void {
  const { account, amr, client, providerSession, provider, country } = token;
  forgetOldSignIns(ctx, account);
  const userId = ctx.db.login.account.find(account)?.userId ?? 0;
  const isOver = hasProviderEnded(ctx, token);
  ctx.db.signIn.insert({
    identity: ctx.sender,
    account,
    userId,
    amr,
    authTime: momentAt(token.authTime * 1_000_000n),
    client,
    providerSession,
    firstUsed: ctx.timestamp,
    lastUsed: ctx.timestamp,
    revoked: isOver ? ctx.timestamp : undefined,
    endedByProvider: isOver,
    provider,
    country,
    endedReason: isOver ? 'provider' : '',
  });
  // A tombstone only keeps a sanction alive: nothing is written down about it.
  const isSomebody = userId !== 0 && ctx.db.user.id.find(userId)?.goneAt === undefined;
  if (isOver || !isSomebody) return;
  cancelDeletion(ctx, userId);
  noteLogin(ctx, userId, token);
  noteActivity(ctx, userId, 'signed_in', provider);
}

/** Whether the logout at the provider came before the sign-in itself: it waited in a cookie that never saw the world. */
function hasProviderEnded(ctx: Ctx, { account, providerSession }: GameTokenClaims): boolean {
  if (providerSession === '') return false;
  const sameSession = [...ctx.db.signIn.providerSession.filter(providerSession)];
  return sameSession.some((other) => other.endedByProvider && other.account === account);
}

function laterUse(ctx: Ctx, known: SignInRow, token: GameTokenClaims): void {
  const authTime = momentAt(token.authTime * 1_000_000n);
  const isFresher = authTime.microsSinceUnixEpoch > known.authTime.microsSinceUnixEpoch;
  if (!isFresher && !isMinuteOld(known.lastUsed, ctx.timestamp)) return;
  const proof = isFresher ? { amr: token.amr, authTime } : {};
  const provider = token.provider || known.provider;
  const country = token.country || known.country;
  ctx.db.signIn.identity.update({ ...known, ...proof, provider, country, lastUsed: ctx.timestamp });
  noteLogin(ctx, known.userId, token);
}

/** When user and login were last used, each at most once a minute. */
function noteLogin(ctx: Ctx, userId: number, { account, provider }: GameTokenClaims): void {
  const user = userId === 0 ? null : ctx.db.user.id.find(userId);
  if (user !== null && isMinuteOld(user.lastLogin, ctx.timestamp)) {
    ctx.db.user.id.update({ ...user, lastLogin: ctx.timestamp });
  }
  const login = ctx.db.login.account.find(account);
  if (login === null || !isMinuteOld(login.lastUsed, ctx.timestamp)) return;
  ctx.db.login.account.update({ ...login, provider: provider || login.provider, lastUsed: ctx.timestamp });
}
