import { describe, expect, it } from 'vitest';
import { DEVELOPMENT_CLIENT_SECRET, isLoopback, type ProviderConfig, reasonsToRefuse } from './config.ts';
import { readEnvironment } from './environment.ts';
import { startProvider } from './server.ts';

const onThisMachine: ProviderConfig = {
  issuer: 'http://127.0.0.1:3002',
  listen: { host: '127.0.0.1', port: 3002 },
  dataDir: '/nowhere',
  client: { id: 'website', secret: DEVELOPMENT_CLIENT_SECRET, origin: 'http://localhost:3001' },
  trustedProxies: 0,
  throttle: 'relaxed',
};

const inPublic: ProviderConfig = {
  ...onThisMachine,
  issuer: 'https://id.example',
  client: { id: 'website', secret: 's'.repeat(32), origin: 'https://play.example' },
  trustedProxies: 1,
  throttle: 'normal',
};

describe('a configuration', () => {
  it('may be lax on this machine and must be strict elsewhere', () => {
    expect(reasonsToRefuse(onThisMachine)).toEqual([]);
    expect(reasonsToRefuse(inPublic)).toEqual([]);
  });

  it.each([
    ['http off this machine', { issuer: 'http://id.example' }, 'IDP_ISSUER'],
    ['no proxy in front of a public issuer', { trustedProxies: 0 }, 'IDP_TRUST_PROXY'],
    ['a website without https', { client: { ...inPublic.client, origin: 'http://play.example' } }, 'IDP_CLIENT_ORIGIN'],
    [
      'the default client secret',
      { client: { ...inPublic.client, secret: DEVELOPMENT_CLIENT_SECRET } },
      'IDP_CLIENT_SECRET',
    ],
    ['a short client secret', { client: { ...inPublic.client, secret: 'short' } }, 'IDP_CLIENT_SECRET'],
    ['the published signing key', { signingKeys: [{ kty: 'EC', kid: 'keystore-CHANGE-ME' }] }, 'IDP_SIGNING_KEYS'],
    ['a short cookie secret', { cookieSecrets: ['s'.repeat(32), 'short'] }, 'IDP_COOKIE_SECRETS'],
    ['relaxed throttling', { throttle: 'relaxed' }, 'IDP_THROTTLE'],
  ] as const)('is refused with %s', async (_what, change, variable) => {
    const config: ProviderConfig = { ...inPublic, ...change };
    expect(reasonsToRefuse(config)).toEqual([expect.stringContaining(variable)]);
    await expect(startProvider(config)).rejects.toThrow(variable);
  });

  it('is refused with development secrets when other machines can reach the port', () => {
    const reachable = { ...onThisMachine, listen: { host: '0.0.0.0', port: 3002 } };
    expect(reasonsToRefuse(reachable).join()).toContain('IDP_CLIENT_SECRET');
  });

  it.each([
    ['localhost', true],
    ['id.localhost', true],
    ['evil-localhost', false],
    ['127.0.0.1', true],
    ['127.8.8.8', true],
    ['[::1]', true],
    ['127.evil.example', false],
    ['localhost.evil.example', false],
    ['0.0.0.0', false],
    ['192.168.1.2', false],
  ])('at %s is on this machine: %s', (host, expected) => {
    expect(isLoopback(host)).toBe(expected);
  });
});

describe('the environment', () => {
  it('needs nothing for a provider on this machine', () => {
    expect(readEnvironment({})).toEqual({
      ...onThisMachine,
      dataDir: '.data/idp',
      client: { ...onThisMachine.client, id: 'hollowmere-website', callbackPath: '/api/auth/callback/oidc' },
      throttle: 'normal',
    });
  });

  it('gives every setting its place', () => {
    const key = { kty: 'EC', crv: 'P-256', kid: 'first', x: 'x', y: 'y', d: 'd' };
    expect(
      readEnvironment({
        IDP_ISSUER: 'https://id.example',
        IDP_PREVIOUS_ISSUER: 'https://old.example',
        IDP_LISTEN: '[::1]:4000',
        IDP_DATA_DIR: '/data',
        DATABASE_URL: 'postgres://user:pass@db/idp',
        IDP_CLIENT_ID: 'website',
        IDP_CLIENT_SECRET: 'secret',
        IDP_CLIENT_ORIGIN: 'https://play.example',
        IDP_CLIENT_CALLBACK: '/callback',
        IDP_PAGES_ORIGIN: 'https://id.example',
        IDP_ENCRYPTION_KEY: `${'a'.repeat(43)}=, ${'b'.repeat(43)}`,
        IDP_SMTP_URL: 'smtp://post.example',
        IDP_MAIL_FROM: 'Hollowmere <mail@example.org>',
        IDP_TRUST_PROXY: 'true',
        IDP_DESIGN_DIR: '/design',
        IDP_SIGNING_KEYS: JSON.stringify({ keys: [key] }),
        IDP_COOKIE_SECRETS: 'new, old',
        IDP_THROTTLE: 'relaxed',
      }),
    ).toEqual({
      issuer: 'https://id.example',
      previousIssuer: 'https://old.example',
      listen: { host: '::1', port: 4000 },
      dataDir: '/data',
      databaseUrl: 'postgres://user:pass@db/idp',
      client: { id: 'website', secret: 'secret', origin: 'https://play.example', callbackPath: '/callback' },
      pagesOrigin: 'https://id.example',
      encryptionKeys: ['a'.repeat(43), 'b'.repeat(43)],
      mail: { smtpUrl: 'smtp://post.example', from: 'Hollowmere <mail@example.org>' },
      trustedProxies: 1,
      designDir: '/design',
      signingKeys: [{ ...key, alg: 'ES256', use: 'sig' }],
      cookieSecrets: ['new', 'old'],
      throttle: 'relaxed',
    });
  });

  it.each([
    ['IDP_ISSUER', 'https://id.example/'],
    ['IDP_ISSUER', 'id.example'],
    ['IDP_LISTEN', '3002'],
    ['IDP_LISTEN', '127.0.0.1:99999'],
    ['DATABASE_URL', 'mysql://db'],
    ['IDP_CLIENT_ID', 'two words'],
    ['IDP_CLIENT_ORIGIN', 'http://localhost:3001/path'],
    ['IDP_TRUST_PROXY', 'everybody'],
    ['IDP_SIGNING_KEYS', 'not json'],
    ['IDP_SIGNING_KEYS', '{"keys":[{"kty":"RSA"}]}'],
    ['IDP_PAGES_ORIGIN', 'id.localhost'],
    ['IDP_ENCRYPTION_KEY', 'short'],
    ['IDP_SMTP_URL', 'https://post.example'],
    ['IDP_MAIL_FROM', 'nobody'],
    ['IDP_THROTTLE', 'off'],
  ])('names %s when it is %j', (name, value) => {
    expect(() => readEnvironment({ [name]: value })).toThrow(new RegExp(`- ${name}: `));
  });

  it('names all that is wrong at once, and takes empty for unset', () => {
    expect(() => readEnvironment({ IDP_ISSUER: 'x', IDP_LISTEN: 'y', DATABASE_URL: '' })).toThrow(
      /IDP_ISSUER.*IDP_LISTEN/s,
    );
    expect(readEnvironment({ IDP_ISSUER: '', DATABASE_URL: '' }).issuer).toBe('http://127.0.0.1:3002');
  });
});
