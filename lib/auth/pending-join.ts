// An offer to join two sides, on its way from the one that gives to the one that receives: the secret bytes, sealed into a cookie that
// no script can read. What the seal holds together: who gives, which sign-in alone may redeem it, until when.

import { hkdfSync } from 'node:crypto';
import { EncryptJWT, jwtDecrypt } from 'jose';
import { z } from 'zod';
import { type SignInClaims, signInClaimsSchema } from './sign-in-claims.ts';

/** The world keeps its half as long. */
export const JOIN_LIFE_SECONDS = 600;

const SEAL = { alg: 'dir', enc: 'A256GCM' } as const;

const pendingSchema = z.object({
  /** base64url of 32 bytes. */
  secret: z.string().regex(/^[\w-]{43}$/),
  giver: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('guest') }),
    /** Somebody who was signed in here: with the sign-in they had, so that they can go back to it. */
    z.object({ kind: z.literal('login'), signIn: signInClaimsSchema }),
  ]),
  /** The sign-in that may redeem it; null until somebody has signed in. */
  receiver: z.string().nullable(),
});

export type PendingJoin = z.infer<typeof pendingSchema>;

/** Sealed for `JOIN_LIFE_SECONDS` from `startedAt` on, in seconds since 1970, however often it is sealed anew. */
export interface SealedJoin {
  readonly pending: PendingJoin;
  readonly startedAt: number;
}

export function sealJoin({ pending, startedAt }: SealedJoin, siteSecret: string): Promise<string> {
  return new EncryptJWT({ ...pending })
    .setProtectedHeader(SEAL)
    .setIssuedAt(startedAt)
    .setExpirationTime(startedAt + JOIN_LIFE_SECONDS)
    .encrypt(sealingKey(siteSecret));
}

/** Null for whatever was not sealed here, has been touched, or is over. `now` in seconds since 1970. */
export async function openJoin(
  sealed: string | undefined,
  siteSecret: string,
  now: number,
): Promise<SealedJoin | null> {
  if (!sealed) return null;
  try {
    const { payload } = await jwtDecrypt(sealed, sealingKey(siteSecret), {
      currentDate: new Date(now * 1000),
      keyManagementAlgorithms: [SEAL.alg],
      contentEncryptionAlgorithms: [SEAL.enc],
      requiredClaims: ['iat', 'exp'],
    });
    return { pending: pendingSchema.parse(payload), startedAt: Number(payload.iat) };
  } catch {
    return null;
  }
}

/**
 * What becomes of an offer when somebody signs in in this browser: it is theirs to redeem. One that a signed-in person left must meet
 * the very sign-in that left it; any other was put here by somebody else. Null for those.
 */
export function bindJoin(
  { pending, startedAt }: SealedJoin,
  { previous, next }: { readonly previous: SignInClaims | null; readonly next: SignInClaims },
): SealedJoin | null {
  if (pending.receiver !== null) return null;
  const isGiverHere = pending.giver.kind === 'guest' || pending.giver.signIn.signIn === previous?.signIn;
  return isGiverHere ? { pending: { ...pending, receiver: next.signIn }, startedAt } : null;
}

/** A key of its own: what opens sessions opens no offer, and the other way round. */
function sealingKey(siteSecret: string): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', siteSecret, '', 'hollowmere pending join', 32));
}
