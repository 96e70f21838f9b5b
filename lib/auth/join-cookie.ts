// The cookie that carries a pending join through a sign-in, read and written.
import 'server-only';
import { cookies } from 'next/headers';
import { environment } from './environment.ts';
import { bindJoin, JOIN_LIFE_SECONDS, openJoin, type PendingJoin, type SealedJoin, sealJoin } from './pending-join.ts';
import type { SignInClaims } from './sign-in-claims.ts';

/** `__Host-` lets no other host of the same domain plant one; it asks for https and for the path `/`. */
const nameFor = (siteUrl: string) => (siteUrl.startsWith('https:') ? '__Host-hollowmere-join' : 'hollowmere-join');

/** A new offer. `receiver` is who may redeem it, where somebody is signed in already. */
export async function newJoinCookie(pending: PendingJoin): Promise<string> {
  return setCookie({ pending, startedAt: secondsNow() });
}

/** The offer in this browser, whoever may redeem it. */
export async function pendingJoin(): Promise<SealedJoin | null> {
  const { session, siteUrl } = environment();
  const jar = await cookies();
  return openJoin(jar.get(nameFor(siteUrl))?.value, session.secret, secondsNow());
}

/** The offer in this browser, where this sign-in may redeem it. */
export async function joinFor({ signIn }: SignInClaims): Promise<PendingJoin | null> {
  const found = await pendingJoin();
  return found?.pending.receiver === signIn ? found.pending : null;
}

/** Whether an offer waits here that this sign-in may redeem. */
export async function hasJoinFor(signIn: SignInClaims): Promise<boolean> {
  return (await joinFor(signIn)) !== null;
}

export interface JoinAtSignIn {
  /** Set-Cookie line for the browser; null when there was no offer. */
  readonly setCookie: string | null;
  /** The sign-in that the browser had is the giving side: it must live until the person has decided. */
  readonly keepsPrevious: boolean;
}

/** Hands the offer in this browser to the sign-in that has just begun, or drops it. */
export async function joinAtSignIn(previous: SignInClaims | null, next: SignInClaims): Promise<JoinAtSignIn> {
  const found = await pendingJoin();
  if (!found) return { setCookie: null, keepsPrevious: false };
  const bound = bindJoin(found, { previous, next });
  if (!bound) return { setCookie: deletedJoinCookie(), keepsPrevious: false };
  return { setCookie: await setCookie(bound), keepsPrevious: bound.pending.giver.kind === 'login' };
}

export function deletedJoinCookie(): string {
  return cookieLine('', 0);
}

/** For server actions, which have no response of their own. */
export async function dropJoinCookie(): Promise<void> {
  const { siteUrl } = environment();
  const jar = await cookies();
  jar.set(nameFor(siteUrl), '', { path: '/', maxAge: 0, httpOnly: true, sameSite: 'lax', secure: isHttps(siteUrl) });
}

async function setCookie(join: SealedJoin): Promise<string> {
  const left = join.startedAt + JOIN_LIFE_SECONDS - secondsNow();
  return cookieLine(await sealJoin(join, environment().session.secret), left);
}

/** Lax: it must come along when the provider sends the browser back. */
function cookieLine(value: string, maxAgeSeconds: number): string {
  const { siteUrl } = environment();
  const secure = isHttps(siteUrl) ? '; Secure' : '';
  return `${nameFor(siteUrl)}=${value}; Path=/; Max-Age=${maxAgeSeconds}; HttpOnly; SameSite=Lax${secure}`;
}

const isHttps = (siteUrl: string) => siteUrl.startsWith('https:');

function secondsNow(): number {
  return Math.floor(Date.now() / 1000);
}
