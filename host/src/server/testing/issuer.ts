// A small OpenID issuer on loopback for tests: serves a discovery document and a key set, counts requests, and signs
// whatever claims a test asks for.
import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { CompactSign, exportJWK, type JWK } from 'jose';

export interface IssuerKey {
  readonly algorithm: 'ES256' | 'RS256';
  readonly id: string | undefined;
  readonly privateKey: KeyObject;
  readonly publicKey: KeyObject;
}

export function makeKey(algorithm: 'ES256' | 'RS256', id?: string): IssuerKey {
  const pair =
    algorithm === 'ES256'
      ? generateKeyPairSync('ec', { namedCurve: 'P-256' })
      : generateKeyPairSync('rsa', { modulusLength: 2048 });
  return { algorithm, id, ...pair };
}

/** A token with exactly these claims. */
export function sign(key: IssuerKey, claims: Record<string, unknown>): Promise<string> {
  const header = { alg: key.algorithm, ...(key.id === undefined ? {} : { kid: key.id }) };
  return new CompactSign(Buffer.from(JSON.stringify(claims))).setProtectedHeader(header).sign(key.privateKey);
}

export class TestIssuer {
  readonly url: string;
  /** What the key set serves; a test may replace it to rotate. */
  keys: readonly IssuerKey[];
  /** Replaces the answer to every request while set. */
  override: ((request: IncomingMessage, response: ServerResponse) => void) | null = null;
  discoveries = 0;
  keySets = 0;
  readonly #close: () => Promise<void>;

  private constructor(url: string, keys: readonly IssuerKey[], close: () => Promise<void>) {
    this.url = url;
    this.keys = keys;
    this.#close = close;
  }

  static async start(...keys: readonly IssuerKey[]): Promise<TestIssuer> {
    const server = createServer((request, response) => void issuer.#answer(request, response));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const issuer = new TestIssuer(url, keys, async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    });
    return issuer;
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.#close();
  }

  /** Claims that are accepted, for tests to spoil one at a time. */
  claims(changes: Record<string, unknown> = {}): Record<string, unknown> {
    const now = Math.floor(Date.now() / 1000);
    return { iss: this.url, sub: 'anna', aud: 'hollowmere', iat: now, exp: now + 300, ...changes };
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (this.override !== null) return this.override(request, response);
    if (request.url === '/.well-known/openid-configuration') {
      this.discoveries += 1;
      response.end(JSON.stringify({ issuer: this.url, jwks_uri: `${this.url}/keys` }));
    } else {
      this.keySets += 1;
      response.end(JSON.stringify({ keys: await Promise.all(this.keys.map(publicJwk)) }));
    }
  }
}

async function publicJwk(key: IssuerKey): Promise<JWK> {
  return { ...(await exportJWK(key.publicKey)), alg: key.algorithm, ...(key.id === undefined ? {} : { kid: key.id }) };
}
