// Judges the logout token that a provider posts when a person's session there has ended (OpenID Connect Back-Channel Logout 1.0, section 2.6).
import { type JWTVerifyGetKey, jwtVerify } from 'jose';
import { z } from 'zod';
import { AppError } from '../errors/app-error.ts';

const LOGOUT_EVENT = 'http://schemas.openid.net/event/backchannel-logout';
const MAX_AGE_SECONDS = 300;
const CLOCK_TOLERANCE_SECONDS = 30;

const claimsSchema = z.object({
  sub: z.string().min(1),
  sid: z.string().min(1),
  jti: z.string().min(1).max(256),
  iat: z.number(),
  events: z.object({ [LOGOUT_EVENT]: z.object({}) }),
  nonce: z.undefined().optional(),
});

export interface LogoutNotice {
  /** The token's own id, by which repetitions are recognised. */
  readonly id: string;
  readonly subject: string;
  /** The provider's session that ended. */
  readonly sid: string;
}

export interface LogoutTokenRules {
  readonly issuer: string;
  readonly clientId: string;
  readonly algorithm: string;
  readonly keys: JWTVerifyGetKey;
  readonly replay: ReplayGuard;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** @throws AppError logout_token_refused, provider_unreachable */
export async function readLogoutToken(token: string, rules: LogoutTokenRules): Promise<LogoutNotice> {
  const payload = await verifiedPayload(token, rules);
  const claims = claimsSchema.safeParse(payload);
  if (!claims.success) throw refused(z.prettifyError(claims.error));
  const { sub, sid, jti, iat } = claims.data;
  if (!rules.replay.accept(jti, iat * 1000 + lifetimeMs, rules.now)) throw refused('it was used before');
  return { id: jti, subject: sub, sid };
}

const lifetimeMs = (MAX_AGE_SECONDS + CLOCK_TOLERANCE_SECONDS) * 1000;

async function verifiedPayload(token: string, { issuer, clientId, algorithm, keys, now }: LogoutTokenRules) {
  try {
    const { payload } = await jwtVerify(token, keys, {
      issuer,
      audience: clientId,
      algorithms: [algorithm],
      maxTokenAge: MAX_AGE_SECONDS,
      clockTolerance: CLOCK_TOLERANCE_SECONDS,
      currentDate: new Date(now),
    });
    return payload;
  } catch (cause) {
    if (isKeySetUnreachable(cause)) throw new AppError('provider_unreachable', { detail: 'its key set', cause });
    throw refused(cause instanceof Error ? cause.message : String(cause), cause);
  }
}

function isKeySetUnreachable(error: unknown): boolean {
  const code = (error as { code?: string } | null)?.code;
  return code === 'ERR_JWKS_TIMEOUT' || error instanceof TypeError;
}

function refused(detail: string, cause?: unknown): AppError {
  return new AppError('logout_token_refused', { detail, cause });
}

/**
 * Remembers token ids until the tokens are too old to be accepted anyway. Per process: where several run, a replay that reaches another
 * one only ends what has ended already.
 */
export class ReplayGuard {
  readonly #seen = new Map<string, number>();

  /** True the first time an id comes. `until` and `now` in milliseconds since 1970. */
  accept(id: string, until: number, now: number): boolean {
    for (const [known, expires] of this.#seen) if (expires < now) this.#seen.delete(known);
    if (this.#seen.has(id)) return false;
    this.#seen.set(id, until);
    return true;
  }
  /** The token came to nothing, and may come again. */
  forget(id: string): void {
    this.#seen.delete(id);
  }
}
