// What the session cookie says about a sign-in, and nothing more: no name, no address, no token of the provider.
import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { accountId, providerSessionHash } from './account-id.ts';

export const signInClaimsSchema = z.object({
  /** The person, as the world knows them. */
  account: z.string().min(1),
  /** This sign-in: 128 random bits. The world derives an identity from it. */
  signIn: z.string().min(1),
  /** How the provider recognised the person: `pwd`, `otp` … */
  amr: z.array(z.string()),
  /** When it did, in seconds since 1970; 0 when the provider does not say. */
  authTime: z.number().int(),
  /** The browser, in words. */
  client: z.string(),
  /** Hash of the provider's session id; empty when the provider has none. */
  providerSession: z.string(),
  /** When this sign-in began, in seconds since 1970. Its life is counted from here and never prolonged. */
  startedAt: z.number().int(),
  /** Permanent short name of the provider; empty in cookies from when there was only one. */
  provider: z.string().default(''),
  /** ISO 3166 alpha-2 of where the sign-in came from; empty when nobody says. */
  country: z.string().default(''),
});

export type SignInClaims = z.infer<typeof signInClaimsSchema>;

/** The claims of an id token that we look at. */
const idTokenSchema = z.object({
  sub: z.string().min(1),
  amr: z.array(z.string()).catch([]),
  auth_time: z.number().int().catch(0),
  sid: z.string().catch(''),
});

export interface NewSignIn {
  readonly idToken: unknown;
  readonly providerId: string;
  readonly accountKey: string;
  readonly client: string;
  readonly country: string;
  /** Seconds since 1970. */
  readonly now: number;
}

/** A new sign-in from a verified id token. */
export function newSignIn({ idToken, providerId, accountKey, client, country, now }: NewSignIn): SignInClaims {
  const { sub, amr, auth_time, sid } = idTokenSchema.parse(idToken);
  return {
    account: accountId(accountKey, { providerId, subject: sub }),
    signIn: randomBytes(16).toString('base64url'),
    amr,
    authTime: auth_time,
    client,
    providerSession: sid && providerSessionHash(sid),
    startedAt: now,
    provider: providerId,
    country,
  };
}

/** The claims of a decoded session cookie, or null when it is not one of ours or its life is over. */
export function readSignInClaims(decoded: unknown, maxAgeSeconds: number, now: number): SignInClaims | null {
  const claims = signInClaimsSchema.safeParse(decoded);
  if (!claims.success) return null;
  return now < claims.data.startedAt + maxAgeSeconds ? claims.data : null;
}
