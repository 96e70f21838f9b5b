import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { providerMetadata } from './provider-metadata.ts';

let server: Server;
let issuer: string;

beforeAll(async () => {
  server = createServer((request, response) => {
    const isDiscovery = request.url === '/.well-known/openid-configuration';
    const document = { issuer, jwks_uri: `${issuer}jwks`, end_session_endpoint: `${issuer}end` };
    response.writeHead(isDiscovery ? 200 : 404).end(JSON.stringify(isDiscovery ? document : null));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
});

afterAll(() => {
  server.closeAllConnections();
  server.close();
});

test('a provider whose issuer ends with a slash is found', async () => {
  expect((await providerMetadata(issuer)).endSessionEndpoint).toBe(`${issuer}end`);
});

test('a provider that calls itself something else is not believed', async () => {
  await expect(providerMetadata(issuer.slice(0, -1))).rejects.toThrow(/provider_unreachable/);
});
