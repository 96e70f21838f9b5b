// Production as it stands on the internet: every server behind something that ends TLS. Signing in must work through it, and cookies,
// headers and sockets must be those of https.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { layCluster } from '../idp/src/testing/storage.ts';
import { freePort } from '../scripts/stack/port.ts';
import { Stack } from '../scripts/stack/stack.ts';
import { expect, test as plain } from './fixtures.ts';
import { Person } from './person.ts';
import { selfSignedCertificate } from './tls/self-signed.ts';
import { startTlsProxy } from './tls/tls-proxy.ts';

interface Deployment {
  readonly addresses: Stack['addresses'];
}

const test = plain.extend<{ deployment: Deployment }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of fixtures from this pattern
  deployment: async ({}, use) => {
    const dataDir = mkdtempSync(join(tmpdir(), 'hollowmere-https-'));
    const certificate = selfSignedCertificate();
    const authorityFile = join(dataDir, 'authority.pem');
    writeFileSync(authorityFile, certificate.cert);
    const [world, website, provider] = [
      await freePort('127.0.0.1'),
      await freePort('localhost'),
      await freePort('127.0.0.1'),
    ];
    const proxies: Server[] = [];
    const inFront = async (host: string, targetPort: number) => {
      const port = await freePort(host);
      proxies.push(await startTlsProxy({ certificate, host, port, targetPort }));
      return `https://${host}:${port}`;
    };
    const providerAddress = await inFront('127.0.0.1', provider);
    const addresses = {
      website: await inFront('localhost', website),
      provider: providerAddress,
      providerPages: providerAddress,
      spacetimedb: await inFront('127.0.0.1', world),
    };
    const stack = new Stack({
      dataDir,
      spacetimedbListen: `127.0.0.1:${world}`,
      spacetimedbUrl: `http://127.0.0.1:${world}`,
      websitePort: website,
      providerPort: provider,
      hasGameHook: true,
      behindTls: { addresses, authorityFile },
    });
    await layCluster(join(dataDir, 'idp'));
    await Promise.all([stack.startWorld(), stack.startProvider(), stack.startWebsite()]);
    await use({ addresses });
    await stack.stop();
    for (const proxy of proxies) {
      proxy.closeAllConnections();
      proxy.close();
    }
    rmSync(dataDir, { recursive: true, force: true });
  },
});

test('behind https one signs in, plays over wss, and carries cookies that https alone may see', async ({
  deployment: { addresses },
  chromiumBrowser,
}) => {
  const person = await Person.arrive(chromiumBrowser, addresses, 'tessa_vale');
  const sockets: string[] = [];
  person.page.on('websocket', (socket) => sockets.push(socket.url()));
  const front = await person.page.goto('/');
  expect(front?.headers()['strict-transport-security']).toContain('max-age=31536000');
  expect(front?.headers()['content-security-policy']).toContain(`form-action 'self' ${addresses.provider}`);

  await person.settleIn('Tessa Vale');
  expect(sockets.length).toBeGreaterThan(0);
  for (const socket of sockets) expect(socket).toMatch(`wss://${new URL(addresses.spacetimedb).host}/`);

  const cookies = await person.context.cookies(addresses.website);
  const session = cookies.find(({ name }) => name === '__Secure-next-auth.session-token');
  expect(session).toMatchObject({ secure: true, httpOnly: true, sameSite: 'Lax' });
  expect(cookies.filter(({ secure }) => !secure)).toEqual([]);

  await person.signOut();
  expect((await person.context.cookies(addresses.website)).map(({ name }) => name)).not.toContain(session?.name);
  await person.leave();
});
