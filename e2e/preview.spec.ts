// A preview of a change, as Vercel runs one: no secret in its environment, sign-in off and said so, guests welcome.
import { freePort } from '../scripts/stack/port.ts';
import { ServerProcess } from '../scripts/stack/server-process.ts';
import { expect, test } from './fixtures.ts';

test('a preview without a signing key starts, says that sign-in is off, and lets guests look around', async ({
  stack,
  chromiumBrowser,
}) => {
  const port = await freePort('localhost');
  const site = `http://localhost:${port}`;
  const website = await ServerProcess.start({
    name: 'preview',
    script: 'node_modules/next/dist/bin/next',
    args: ['start', '-H', 'localhost', '-p', String(port)],
    env: {
      NODE_ENV: 'production',
      VERCEL_ENV: 'preview',
      NEXTAUTH_URL: site,
      SPACETIMEDB_URI: stack.addresses.spacetimedb,
      SPACETIMEDB_PUBLIC_URI: stack.addresses.spacetimedb.replace(/^http/, 'ws'),
      SPACETIMEDB_DATABASE: 'hollowmere',
    },
    readyUrl: `${site}/api/health`,
  });
  const page = await chromiumBrowser.newPage({ baseURL: site });
  await page.goto('/');
  await expect(page.getByText('Sign-in is off here; guests may play.')).toBeVisible();
  await page.goto('/sign-in');
  await expect(page.getByText('Nobody can sign in here, but guests may play.')).toBeVisible();
  await page.goto('/account');
  expect(new URL(page.url()).pathname).toBe('/sign-in');

  const ask = (path: string) => page.request.post(path, { headers: { origin: site } });
  expect((await ask('/api/spacetime/token')).status()).toBe(401);
  for (const path of ['/.well-known/openid-configuration', '/api/spacetime/jwks', '/api/auth/providers']) {
    expect((await page.request.get(path)).status()).toBe(404);
  }
  await page.goto('/play');
  await expect(page.getByRole('button', { name: 'Enter the world' })).toBeVisible();
  await page.close();
  await website.stop();
});
