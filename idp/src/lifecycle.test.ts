import { chmod, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { type IncomingHttpHeaders, request } from 'node:http';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startProvider } from './server.ts';
import { isOnPostgres } from './testing/storage.ts';
import { TestWorld } from './testing/world.ts';

let world: TestWorld;
let port: number;

beforeAll(async () => {
  world = await TestWorld.start();
  port = Number(new URL(world.provider.url).port);
});

afterAll(() => world.stop());

describe('a provider that is started again', () => {
  it('keeps accounts, sessions, keys and pending sign-ins', async () => {
    const keysBefore = await (await fetch(`${world.provider.url}/jwks`)).text();
    const ada = world.browser();
    const first = await world.claims(ada, await world.register(ada, 'ada'));
    const elsewhere = world.browser();
    const pending = await world.visit(elsewhere);

    await world.restart();

    expect(await (await fetch(`${world.provider.url}/jwks`)).text()).toBe(keysBefore);
    const again = await world.visit(ada);
    expect(await world.claims(ada, again)).toMatchObject({ sub: first.sub, sid: first.sid });
    await elsewhere.submit({ username: 'ada', password: 'lantern walks slowly' });
    expect((await world.claims(elsewhere, pending)).sub).toBe(first.sub);
  });

  it('leaves no lock behind', async () => {
    await world.provider.close();
    expect(await readdir(world.config.dataDir)).not.toContain('lock');
    world.provider = await startProvider(world.config);
    world.website.issuer = world.provider.url;
  });
});

describe('the data folder', () => {
  it('holds its secrets for nobody else to read', async () => {
    for (const file of ['signing-keys.json', 'cookie-secrets.json']) {
      expect((await stat(join(world.config.dataDir, file))).mode & 0o777).toBe(0o600);
    }
  });

  it.skipIf(isOnPostgres)('admits one provider at a time', async () => {
    await expect(startProvider(world.config)).rejects.toThrow(/in use by process \d+/);
    expect((await fetch(`${world.provider.url}/health`)).status).toBe(200);
  });

  it('can be taken over from a process that died, even when its id is in use again', async () => {
    await world.provider.close();
    for (const holder of ['{"pid":999999999,"started":"1"}', `{"pid":${process.pid},"started":"1"}`, 'torn']) {
      await writeFile(join(world.config.dataDir, 'lock'), holder);
      const provider = await startProvider(world.config);
      await provider.close();
    }
    world.provider = await startProvider(world.config);
  });

  it('is refused when its key file is readable by others or broken', async () => {
    await world.provider.close();
    const file = join(world.config.dataDir, 'signing-keys.json');
    const keys = await readFile(file, 'utf8');
    await chmod(file, 0o644);
    await expect(startProvider(world.config)).rejects.toThrow(`chmod 600 ${file}`);
    await chmod(file, 0o600);
    await writeFile(file, '{"keys":[]}');
    await expect(startProvider(world.config)).rejects.toThrow('Restore it from a backup');
    await writeFile(file, keys);
    world.provider = await startProvider(world.config);
  });
});

describe('the port', () => {
  it('is said to be taken before anything else is touched', async () => {
    const port = Number(new URL(world.provider.url).port);
    const config = { ...world.config, dataDir: '/nowhere/at/all', listen: { host: '127.0.0.1', port } };
    await expect(startProvider(config)).rejects.toThrow('EADDRINUSE');
  });
});

describe('the issuer', () => {
  it('may change from port to port on this machine, but a public one is kept', async () => {
    await world.provider.close();
    const at = (issuer: string, previousIssuer?: string) => ({
      ...world.config,
      issuer,
      ...(previousIssuer && { previousIssuer }),
      client: { ...world.config.client, origin: 'https://play.example' },
      trustedProxies: 1,
      throttle: 'normal' as const,
    });
    await (await startProvider(at('https://id.example'))).close();
    await expect(startProvider(at('https://other.example'))).rejects.toThrow('IDP_PREVIOUS_ISSUER=https://id.example');
    await (await startProvider(at('https://other.example', 'https://id.example'))).close();
    await (await startProvider(at('https://other.example'))).close();
    await (await startProvider(at('http://127.0.0.1:9', 'https://other.example'))).close();
    world.provider = await startProvider(world.config);
  });

  it('behind a proxy makes addresses of its own name and cookies that only https carries', async () => {
    await world.provider.close();
    world.provider = await startProvider({
      ...world.config,
      issuer: 'https://id.example',
      client: { ...world.config.client, origin: 'https://play.example' },
      trustedProxies: 1,
      throttle: 'normal',
      listen: { host: '127.0.0.1', port },
    });
    const discovery = await throughProxy('/.well-known/openid-configuration');
    expect(JSON.parse(discovery.body)).toMatchObject({
      issuer: 'https://id.example',
      token_endpoint: 'https://id.example/token',
    });
    expect(discovery.headers['strict-transport-security']).toBe('max-age=31536000');

    const { search } = new URL(
      world.website.begin({ redirect_uri: 'https://play.example/api/auth/callback/oidc' }).url,
    );
    const { headers } = await throughProxy(`/auth${search}`);
    const cookies = headers['set-cookie'] ?? [];
    expect(cookies.length).toBeGreaterThan(0);
    for (const cookie of cookies) expect(cookie).toMatch(/^__Secure-.*; secure; httponly/i);
  });
});

/** As a reverse proxy that ends TLS hands it on. */
function throughProxy(path: string): Promise<{ headers: IncomingHttpHeaders; body: string }> {
  return new Promise((resolve, reject) => {
    const headers = {
      host: 'id.example',
      'x-forwarded-proto': 'https',
      'x-forwarded-for': '203.0.113.9',
      accept: '*/*',
    };
    request({ host: '127.0.0.1', port, path, headers }, (response) => {
      let body = '';
      response.on('data', (chunk) => {
        body += chunk;
      });
      response.on('end', () => resolve({ headers: response.headers, body }));
    })
      .on('error', reject)
      .end();
  });
}
