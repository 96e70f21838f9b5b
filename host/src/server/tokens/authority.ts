// Issues this server's tokens and judges every token that comes in: its own key first, whatever issuer the token names
// (websocket tokens carry foreign issuers under our signature), then the issuers on the allow-list.
import { randomUUID } from 'node:crypto';
import type { JWK, ProtectedHeaderParameters } from 'jose';
import { decodeProtectedHeader } from 'jose/decode/protected_header';
import { CompactSign } from 'jose/jws/compact/sign';
import { compactVerify } from 'jose/jws/compact/verify';
import { importJWK } from 'jose/key/import';
import type { Identity } from '../../engine/interface.ts';
import { identityHex } from '../identity.ts';
import { type Claims, checkClaims, claimedIssuer, parsePayload } from './claims.ts';
import type { Issuers } from './issuers.ts';
import type { SigningKey } from './signing-key.ts';
import { TokenError } from './token-error.ts';

/** The issuer named in tokens that this server mints for people who bring none. */
export const LOCAL_ISSUER = 'localhost';
const LOCAL_AUDIENCE = 'spacetimedb';
const WEBSOCKET_TOKEN_SECONDS = 60;
/** HS256 is missing on purpose: a shared secret mixed with public keys invites forged tokens. */
const ALGORITHMS: ReadonlySet<string> = new Set(['ES256', 'RS256']);

/** A token that was accepted, and who its bearer is. */
export interface Credential {
  readonly identity: Identity;
  readonly token: string;
  readonly claims: Claims;
  /** The claims as JSON text, as modules see them. */
  readonly claimsText: string;
}

export interface AuthorityOptions {
  readonly key: SigningKey;
  readonly issuers: Issuers;
  /** Milliseconds since the Unix epoch. */
  readonly now?: () => number;
}

export class Authority {
  readonly #key: SigningKey;
  readonly #issuers: Issuers;
  readonly #now: () => number;

  constructor({ key, issuers, now = Date.now }: AuthorityOptions) {
    this.#key = key;
    this.#issuers = issuers;
    this.#now = now;
  }

  get publicPem(): string {
    return this.#key.publicPem;
  }

  /** A new identity with a token that does not expire. */
  mint(): Promise<Credential> {
    const claims = { issuer: LOCAL_ISSUER, subject: randomUUID(), audience: [LOCAL_AUDIENCE], extra: {} };
    return this.#sign(claims, null);
  }

  /**
   * The same claims in a token of 60 seconds: short-lived, since it travels in a URL. It never outlives the token it is
   * made from, or whoever holds one of five minutes could renew it for ever.
   */
  async websocketToken({ claims }: Credential): Promise<string> {
    const inAMinute = this.#seconds() + WEBSOCKET_TOKEN_SECONDS;
    const { token } = await this.#sign(claims, Math.min(inAMinute, claims.expiresAt ?? inAMinute));
    return token;
  }

  /** Who bears this token; throws a `TokenError` with the reason where it is not accepted. */
  async verify(token: string): Promise<Credential> {
    const header = readHeader(token);
    const claimsText = (await this.#verifiedLocally(token)) ?? (await this.#verifiedByIssuer(token, header));
    const claims = checkClaims(parsePayload(claimsText), this.#seconds());
    return { identity: claims.identity, token, claims, claimsText };
  }

  #seconds(): number {
    return Math.floor(this.#now() / 1000);
  }

  async #sign(claims: Omit<Claims, 'identity' | 'expiresAt'>, expiresAt: number | null): Promise<Credential> {
    const issuedAt = this.#seconds();
    const standard = { sub: claims.subject, iss: claims.issuer, aud: claims.audience, iat: issuedAt };
    const unsigned = { ...standard, exp: expiresAt, ...claims.extra };
    const checked = checkClaims(unsigned, issuedAt);
    const claimsText = JSON.stringify({ hex_identity: identityHex(checked.identity), ...unsigned });
    const token = await new CompactSign(Buffer.from(claimsText))
      .setProtectedHeader({ typ: 'JWT', alg: 'ES256' })
      .sign(this.#key.privateKey);
    return { identity: checked.identity, token, claims: checked, claimsText };
  }

  async #verifiedLocally(token: string): Promise<string | null> {
    try {
      const { payload } = await compactVerify(token, this.#key.publicKey, { algorithms: ['ES256'] });
      return Buffer.from(payload).toString('utf8');
    } catch {
      return null;
    }
  }

  async #verifiedByIssuer(token: string, header: ProtectedHeaderParameters): Promise<string> {
    const issuer = claimedIssuer(parsePayload(payloadText(token)));
    if (issuer === LOCAL_ISSUER) throw new TokenError('Invalid token: InvalidSignature');
    for (const key of await this.#issuers.keysFor(issuer, header.kid)) {
      const payload = await verifiedWith(token, key, header.alg ?? '');
      if (payload !== null) return payload;
    }
    throw new TokenError('Invalid token: InvalidSignature');
  }
}

async function verifiedWith(token: string, key: JWK, algorithm: string): Promise<string | null> {
  try {
    const { payload } = await compactVerify(token, await importJWK(key, algorithm), { algorithms: [algorithm] });
    return Buffer.from(payload).toString('utf8');
  } catch {
    return null;
  }
}

function readHeader(token: string): ProtectedHeaderParameters {
  let header: ProtectedHeaderParameters;
  try {
    header = decodeProtectedHeader(token);
  } catch {
    throw new TokenError('Invalid token: InvalidToken');
  }
  if (header.alg === undefined || !ALGORITHMS.has(header.alg)) throw new TokenError('Invalid token: InvalidAlgorithm');
  return header;
}

function payloadText(token: string): string {
  return Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8');
}
