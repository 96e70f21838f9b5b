// An OpenID provider for tests, as far as sign-in and sign-out ask one: a discovery document and a key set over real HTTP.
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type CryptoKey, exportJWK, generateKeyPair, SignJWT } from 'jose';

export interface TestProvider {
  readonly issuer: string;
  /** Signs claims as this provider would. */
  sign(claims: Readonly<Record<string, unknown>>): Promise<string>;
  close(): void;
}

export async function startTestProvider(): Promise<TestProvider> {
  const { privateKey, publicKey } = await generateKeyPair('ES256', { extractable: true });
  const jwks = { keys: [{ ...(await exportJWK(publicKey)), kid: 'provider-key', alg: 'ES256', use: 'sig' }] };
  const server = createServer((request, response) => {
    const issuer = addressOf(server);
    const answers: Record<string, unknown> = { '/.well-known/openid-configuration': discovery(issuer), '/jwks': jwks };
    const answer = answers[request.url ?? ''];
    response.writeHead(answer ? 200 : 404, { 'content-type': 'application/json' }).end(JSON.stringify(answer ?? null));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    issuer: addressOf(server),
    sign: (claims) => sign(claims, privateKey),
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

function sign(claims: Readonly<Record<string, unknown>>, key: CryptoKey): Promise<string> {
  return new SignJWT({ ...claims }).setProtectedHeader({ alg: 'ES256', kid: 'provider-key' }).sign(key);
}

function discovery(issuer: string) {
  return {
    issuer,
    authorization_endpoint: `${issuer}/auth`,
    token_endpoint: `${issuer}/token`,
    jwks_uri: `${issuer}/jwks`,
    end_session_endpoint: `${issuer}/session/end`,
    response_types_supported: ['code'],
    subject_types_supported: ['public'],
    id_token_signing_alg_values_supported: ['ES256'],
    code_challenge_methods_supported: ['S256'],
  };
}

function addressOf(server: Server): string {
  const { port } = server.address() as AddressInfo;
  return `http://127.0.0.1:${port}`;
}
