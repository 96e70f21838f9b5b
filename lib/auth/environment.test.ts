import { describe, expect, test } from 'vitest';
import { EnvironmentError, readEnvironment } from './environment.ts';
import { exampleProvider, testVariables } from './testing-environment.ts';

const complaintsAbout = (source: Record<string, string | undefined>): string => {
  try {
    readEnvironment(source);
    return '';
  } catch (error) {
    expect(error).toBeInstanceOf(EnvironmentError);
    return (error as Error).message;
  }
};

describe('a complete environment', () => {
  test('is read, with defaults for what has one', () => {
    const env = readEnvironment(testVariables);
    expect(env.siteUrl).toBe('http://localhost:3001');
    expect(env.session.maxAgeSeconds).toBe(604_800);
    expect(env.gameToken.issuer).toBeUndefined();
    expect(env.hasGameHook).toBe(false);
  });

  test('keeps the provider’s issuer to the letter: its tokens say it so', () => {
    expect(readEnvironment({ ...testVariables, OIDC_ISSUER: 'https://id.example/' }).providers[0]?.issuer).toBe(
      'https://id.example/',
    );
  });

  test('may end addresses with a slash', () => {
    expect(readEnvironment({ ...testVariables, NEXTAUTH_URL: 'http://localhost:3001/' }).siteUrl).toBe(
      'http://localhost:3001',
    );
  });
});

describe('an incomplete environment', () => {
  test('is refused with every missing variable and its meaning, in one message', () => {
    const { NEXTAUTH_SECRET: _, OIDC_ISSUER: __, GAME_SIGNING_KEY_FILE: ___, ...rest } = testVariables;
    const message = complaintsAbout(rest);
    expect(message).toContain('NEXTAUTH_SECRET is missing: the secret that encrypts session cookies.');
    expect(message).toContain('OIDC_ISSUER is missing: the issuer of the OpenID provider.');
    expect(message).toContain('GAME_SIGNING_KEY_FILE (or GAME_SIGNING_KEY) is missing');
    expect(message.split('\n')).toHaveLength(4);
  });

  test('counts a blank value as missing', () => {
    expect(complaintsAbout({ ...testVariables, OIDC_CLIENT_ID: '  ' })).toContain('OIDC_CLIENT_ID is missing');
  });

  test('names everything when everything is missing', () => {
    const message = complaintsAbout({});
    for (const name of ['NEXTAUTH_URL', 'GAME_ACCOUNT_KEY', 'SPACETIMEDB_URI', 'SPACETIMEDB_DATABASE']) {
      expect(message).toContain(`${name} is missing`);
    }
  });
});

describe('an unusable value', () => {
  test.each([
    ['NEXTAUTH_SECRET', 'short', 'at least 32 characters'],
    ['NEXTAUTH_URL', 'localhost:3001', 'begins with http:// or https://'],
    ['GAME_ACCOUNT_KEY', 'c2hvcnQ', 'at least 32 random bytes'],
    ['SPACETIMEDB_PUBLIC_URI', 'http://127.0.0.1:3000', 'begins with ws:// or wss://'],
    ['SPACETIMEDB_DATABASE', 'Hollow Mere', 'lower-case letters'],
    ['SESSION_MAX_AGE_SECONDS', 'a week', 'number of seconds'],
    ['SESSION_MAX_AGE_SECONDS', '5184000', 'thirty days'],
    ['OIDC_ID_TOKEN_ALG', 'none', 'signature algorithm'],
    ['GAME_TOKEN_ISSUER', `https://${'a'.repeat(130)}.example`, '128 bytes'],
  ])('in %s is explained', (name, value, words) => {
    const message = complaintsAbout({ ...testVariables, [name]: value });
    expect(message).toContain(`${name} must`);
    expect(message).toContain(words);
  });

  test('never shows secrets', () => {
    expect(complaintsAbout({ ...testVariables, NEXTAUTH_SECRET: 'hunter2' })).not.toContain('hunter2');
  });
});

describe('off this machine', () => {
  const deployed = {
    ...testVariables,
    NEXTAUTH_URL: 'https://play.example',
    SPACETIMEDB_PUBLIC_URI: 'wss://world.example',
  };

  test('https and wss are accepted', () => {
    expect(readEnvironment(deployed).siteUrl).toBe('https://play.example');
  });

  test('plain http is refused', () => {
    expect(complaintsAbout({ ...deployed, NEXTAUTH_URL: 'http://play.example' })).toContain('must begin with https://');
  });

  test('a provider behind plain http is refused: keys and secrets would travel in the clear', () => {
    expect(complaintsAbout({ ...deployed, OIDC_ISSUER: 'http://id.example' })).toContain(
      'OIDC_ISSUER must begin with https://',
    );
  });

  test('an https website with a ws world is refused', () => {
    expect(complaintsAbout({ ...deployed, SPACETIMEDB_PUBLIC_URI: 'ws://world.example' })).toContain(
      'must begin with wss://',
    );
  });
});

describe('further providers', () => {
  test('are read from variables that carry their short names', () => {
    const { providers } = readEnvironment({ ...testVariables, ...exampleProvider });
    expect(providers.map(({ id, route }) => ({ id, route }))).toEqual([
      { id: 'hollowmere', route: 'oidc' },
      { id: 'example', route: 'example' },
    ]);
    expect(providers[1]).toMatchObject({ name: 'Example', idTokenAlgorithm: 'RS256', scope: 'openid' });
  });

  test('that lack something are refused by the names of their variables', () => {
    const message = complaintsAbout({
      ...testVariables,
      OIDC_PROVIDERS: 'google-eu',
      OIDC_GOOGLE_EU_CLIENT_SECRET: 'x',
    });
    expect(message).toContain('OIDC_GOOGLE_EU_NAME is missing: the name of the OpenID provider as people know it.');
    expect(message).toContain('OIDC_GOOGLE_EU_ISSUER is missing');
    expect(message).toContain('OIDC_GOOGLE_EU_CLIENT_SECRET must be at least 16 characters long.');
  });

  test.each([
    ['example,example', 'twice'],
    ['hollowmere', 'twice'],
    ['oidc', 'means something else'],
    ['Bad Name', 'lower-case letters'],
  ])('called "%s" are refused', (ids, words) => {
    expect(complaintsAbout({ ...testVariables, ...exampleProvider, OIDC_PROVIDERS: ids })).toContain(words);
  });

  test('behind plain http are refused', () => {
    const message = complaintsAbout({ ...testVariables, ...exampleProvider, OIDC_EXAMPLE_ISSUER: 'http://id.example' });
    expect(message).toContain('OIDC_EXAMPLE_ISSUER must begin with https://');
  });
});

describe('a preview without a signing key', () => {
  const preview = {
    VERCEL: '1',
    VERCEL_ENV: 'preview',
    VERCEL_URL: 'hollowmere-git-lantern.vercel.app',
    SPACETIMEDB_URI: 'https://world.example',
    SPACETIMEDB_PUBLIC_URI: 'wss://world.example',
    SPACETIMEDB_DATABASE: 'hollowmere',
  };

  test('starts with sign-in off, under its own address', () => {
    const env = readEnvironment(preview);
    expect(env.providers).toEqual([]);
    expect(env.siteUrl).toBe('https://hollowmere-git-lantern.vercel.app');
  });

  test('keeps no secret from one start to the next', () => {
    expect(readEnvironment(preview).session.secret).not.toBe(readEnvironment(preview).session.secret);
  });

  test('is an exception of previews: production refuses to start', () => {
    expect(complaintsAbout({ ...preview, VERCEL_ENV: 'production' })).toContain('GAME_SIGNING_KEY');
  });

  test('with a key is like any other website', () => {
    expect(complaintsAbout({ ...preview, GAME_SIGNING_KEY: '{}' })).toContain('OIDC_ISSUER is missing');
  });
});
