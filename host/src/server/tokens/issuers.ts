// Foreign issuers: finds the signing keys of those on the allow-list through their discovery documents, and keeps them.
// A token names its issuer before anybody has checked it, so nothing outside the list is ever fetched.
import type { JWK } from 'jose';
import { TokenError } from './token-error.ts';

export interface IssuersOptions {
  /** Issuers whose tokens are accepted, exactly as their `iss` claim is written. */
  readonly allowed: readonly string[];
  readonly fetch?: typeof fetch;
  /** Milliseconds that only grow; the cache's clock. */
  readonly monotonic?: () => number;
  /** How long one document may take, in milliseconds. */
  readonly timeout?: number;
}

/** After this long, keys are fetched anew at the next use; while that fails, old ones serve on until they expire. */
const REFRESH_AFTER = 5 * 60_000;
const EXPIRE_AFTER = 2 * 60 * 60_000;
/** After a failed fetch, or one for a key id that was not there, the issuer is left alone this long. */
const RETRY_AFTER = 10_000;
const DOCUMENT_LIMIT = 256 * 1024;
const DEFAULT_TIMEOUT = 5_000;

interface CachedKeys {
  readonly keys: readonly JWK[];
  readonly fetchedAt: number;
}

export class Issuers {
  readonly #allowed: ReadonlySet<string>;
  readonly #fetch: typeof fetch;
  readonly #monotonic: () => number;
  readonly #timeout: number;
  readonly #cache = new Map<string, CachedKeys>();
  readonly #underWay = new Map<string, Promise<readonly JWK[]>>();
  readonly #failedAt = new Map<string, number>();

  constructor(options: IssuersOptions) {
    for (const issuer of options.allowed) requireSecure(issuer, 'The issuer');
    this.#allowed = new Set(options.allowed);
    this.#fetch = options.fetch ?? fetch;
    this.#monotonic = options.monotonic ?? (() => performance.now());
    this.#timeout = options.timeout ?? DEFAULT_TIMEOUT;
  }

  /**
   * The keys that may have signed a token of this issuer: the one with this id, or all where the token names none.
   * A key id not seen before makes the set be fetched again: the issuer may have begun to sign with a new key.
   */
  async keysFor(issuer: string, keyId: string | undefined): Promise<readonly JWK[]> {
    if (!this.#allowed.has(issuer)) throw new TokenError(`Issuer not accepted: ${issuer}`);
    const keys = await this.#current(issuer);
    if (keyId === undefined) return keys;
    const named = keys.filter((key) => key.kid === keyId);
    if (named.length > 0) return named;
    const renewed = (await this.#renew(issuer)).filter((key) => key.kid === keyId);
    if (renewed.length === 0) throw new TokenError('Specified key ID not found in JWKs');
    return renewed;
  }

  async #current(issuer: string): Promise<readonly JWK[]> {
    const cached = this.#cache.get(issuer);
    const age = cached === undefined ? Number.POSITIVE_INFINITY : this.#monotonic() - cached.fetchedAt;
    if (cached !== undefined && age < REFRESH_AFTER) return cached.keys;
    if (cached !== undefined && age < EXPIRE_AFTER) return this.#fetchOnce(issuer).catch(() => cached.keys);
    return this.#fetchOnce(issuer);
  }

  /** Fetches again unless that was done a moment ago: made-up key ids must not become a flood at the issuer. */
  async #renew(issuer: string): Promise<readonly JWK[]> {
    const cached = this.#cache.get(issuer);
    if (cached !== undefined && this.#monotonic() - cached.fetchedAt < RETRY_AFTER) return cached.keys;
    return this.#fetchOnce(issuer).catch(() => cached?.keys ?? []);
  }

  #fetchOnce(issuer: string): Promise<readonly JWK[]> {
    const underWay = this.#underWay.get(issuer);
    if (underWay !== undefined) return underWay;
    const failedAt = this.#failedAt.get(issuer);
    if (failedAt !== undefined && this.#monotonic() - failedAt < RETRY_AFTER)
      return Promise.reject(unreachable(issuer));
    const fetched = this.#fetchKeys(issuer).finally(() => this.#underWay.delete(issuer));
    this.#underWay.set(issuer, fetched);
    return fetched;
  }

  async #fetchKeys(issuer: string): Promise<readonly JWK[]> {
    try {
      const discovery = await this.#document(`${issuer.replace(/\/+$/, '')}/.well-known/openid-configuration`);
      if (discovery.issuer !== issuer) throw new Error('the discovery document names another issuer');
      if (typeof discovery.jwks_uri !== 'string') throw new Error('the discovery document names no key set');
      requireSecure(discovery.jwks_uri, 'The key set');
      const { keys } = await this.#document(discovery.jwks_uri);
      if (!Array.isArray(keys)) throw new Error('the key set has no keys');
      this.#cache.set(issuer, { keys, fetchedAt: this.#monotonic() });
      this.#failedAt.delete(issuer);
      return keys;
    } catch (cause) {
      this.#failedAt.set(issuer, this.#monotonic());
      throw unreachable(issuer, cause);
    }
  }

  async #document(url: string): Promise<Record<string, unknown>> {
    const response = await this.#fetch(url, {
      headers: { accept: 'application/json' },
      redirect: 'error',
      signal: AbortSignal.timeout(this.#timeout),
    });
    if (!response.ok) throw new Error(`${url} answered ${response.status}`);
    const document: unknown = JSON.parse(await readLimited(response, url));
    if (typeof document !== 'object' || document === null) throw new Error(`${url} is not a JSON object`);
    return document as Record<string, unknown>;
  }
}

async function readLimited(response: Response, url: string): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.length;
    if (size > DOCUMENT_LIMIT) throw new Error(`${url} is larger than ${DOCUMENT_LIMIT} bytes`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function unreachable(issuer: string, cause?: unknown): TokenError {
  return new TokenError(`Error fetching public key for issuer ${issuer}`, { cause });
}

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);

/** Keys fetched in the clear could be anybody's: only https will do, except from this very machine. */
function requireSecure(address: string, what: string): void {
  const url = URL.parse(address);
  if (url?.protocol === 'https:') return;
  if (url?.protocol === 'http:' && LOOPBACK.has(url.hostname)) return;
  throw new Error(`${what} ${address} must be an https address (plain http only on this machine).`);
}
