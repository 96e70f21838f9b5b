// The website's side of a sign-in, as small as it gets: starts the flow, redeems the code, receives back-channel logouts.

import { createHash, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createRemoteJWKSet, type JWTPayload, jwtVerify } from 'jose';

export const CLIENT_ID = 'hollowmere-website';
export const CLIENT_SECRET = 'a-client-secret-that-only-the-tests-know';

export interface FlowOptions {
  readonly [parameter: string]: string | undefined;
}

export interface Flow {
  readonly url: URL;
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

export class TestWebsite {
  readonly origin: string;
  /** The claims of every logout token that came, already verified. */
  readonly logouts: JWTPayload[] = [];
  /** What the back-channel address answers. */
  logoutStatus = 200;
  issuer = '';
  readonly #close: () => Promise<void>;
  #arrived = () => {};

  private constructor(origin: string, close: () => Promise<void>) {
    this.origin = origin;
    this.#close = close;
  }

  static async start(): Promise<TestWebsite> {
    const server = createServer(async (request, response) => {
      let body = '';
      for await (const chunk of request) body += String(chunk);
      if (request.method === 'POST' && request.url === '/api/auth/backchannel-logout') await website.#receive(body);
      response.writeHead(website.logoutStatus).end();
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const website = new TestWebsite(`http://localhost:${(server.address() as AddressInfo).port}`, async () => {
      server.close();
      server.closeAllConnections();
    });
    return website;
  }

  close(): Promise<void> {
    return this.#close();
  }

  /** Parameters given as undefined are left out. */
  begin(changes: FlowOptions = {}): Flow {
    const [state, nonce, verifier] = [random(), random(), random()];
    const parameters = {
      client_id: CLIENT_ID,
      redirect_uri: `${this.origin}/api/auth/callback/oidc`,
      response_type: 'code',
      scope: 'openid profile',
      state,
      nonce,
      code_challenge: createHash('sha256').update(verifier).digest('base64url'),
      code_challenge_method: 'S256',
      ...changes,
    };
    const url = new URL('/auth', this.issuer);
    for (const [name, value] of Object.entries(parameters)) if (value !== undefined) url.searchParams.set(name, value);
    return { url, state, nonce, verifier };
  }

  redeem(code: string, verifier: string, secret = CLIENT_SECRET): Promise<Response> {
    return fetch(new URL('/token', this.issuer), {
      method: 'POST',
      headers: { authorization: `Basic ${Buffer.from(`${CLIENT_ID}:${secret}`).toString('base64')}` },
      body: new URLSearchParams({
        grant_type: 'authorization_code',
        code,
        code_verifier: verifier,
        redirect_uri: `${this.origin}/api/auth/callback/oidc`,
      }),
    });
  }

  /** The claims of the id_token that the code of this callback is worth. */
  async claimsFrom(callback: URL, flow: Flow): Promise<JWTPayload> {
    const response = await this.redeem(callback.searchParams.get('code') ?? '', flow.verifier);
    const answer = (await response.json()) as { id_token: string };
    return this.verified(answer.id_token);
  }

  async verified(token: string): Promise<JWTPayload> {
    const keys = createRemoteJWKSet(new URL('/jwks', this.issuer));
    return (await jwtVerify(token, keys, { issuer: this.issuer, audience: CLIENT_ID, algorithms: ['ES256'] })).payload;
  }

  async loggedOut(count: number): Promise<JWTPayload[]> {
    while (this.logouts.length < count) {
      await new Promise<void>((resolve) => {
        this.#arrived = resolve;
      });
    }
    return this.logouts;
  }

  async #receive(body: string): Promise<void> {
    this.logouts.push(await this.verified(new URLSearchParams(body).get('logout_token') ?? ''));
    this.#arrived();
  }
}

const random = () => randomBytes(32).toString('base64url');
