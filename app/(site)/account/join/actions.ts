'use server';
// Decides about an offer to join: yes, with the characters to keep, or no.
import { updateTag } from 'next/cache';
import { redirect } from 'next/navigation';
import { after } from 'next/server';
import { requirePass } from '#lib/auth/access.ts';
import { dropJoinCookie, joinFor } from '#lib/auth/join-cookie.ts';
import { returnToSignIn } from '#lib/auth/return-to-sign-in.ts';
import { revokeSignIn } from '#lib/auth/revoke-sign-in.ts';
import { asAppError } from '#lib/errors/app-error.ts';
import { callReducer } from '#lib/spacetime/server/acts.ts';
import { joinPreview } from '#lib/spacetime/server/reads/join-preview.ts';
import { profileTag } from '#lib/spacetime/server/reads/public-profile.ts';

/** A sentence about what went wrong. */
export async function join(_previous: string | null, data: FormData): Promise<string | null> {
  const { signIn, token } = await requirePass();
  const pending = await joinFor(signIn);
  if (!pending) return 'This offer is over. Nothing was joined, and nothing was lost: please begin again.';
  const keep = data.getAll('keep').map(Number).filter(Number.isSafeInteger);
  try {
    const preview = await joinPreview(pending.secret, token);
    await callReducer('redeem_join', [pending.secret, keep], token);
    // One of the names is given up, the other has more characters now: what everybody may see says so at once.
    for (const side of preview ? [preview.giver, preview.receiver] : []) updateTag(profileTag(side.username));
  } catch (error) {
    return asAppError(error).sentence;
  }
  await dropJoinCookie();
  const { giver } = pending;
  // This browser has a newer sign-in now; the one it had is nobody's.
  if (giver.kind === 'login') after(() => revokeSignIn(giver.signIn));
  redirect(giver.kind === 'guest' ? '/characters?joined' : '/account/sign-ins?linked');
}

/** Everything stays as it was. Who was linking another provider is again who they were. */
export async function keepApart(): Promise<void> {
  const { signIn } = await requirePass();
  const pending = await joinFor(signIn);
  await dropJoinCookie();
  if (pending?.giver.kind !== 'login') redirect('/characters');
  await returnToSignIn(pending.giver.signIn);
  after(() => revokeSignIn(signIn));
  redirect('/account/sign-ins');
}
