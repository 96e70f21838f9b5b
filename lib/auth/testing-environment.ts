// A complete environment for tests, as variables and as the website reads it.
import { type Environment, readEnvironment } from './environment.ts';

export const testVariables = {
  NEXTAUTH_URL: 'http://localhost:3001',
  NEXTAUTH_SECRET: 'a-secret-that-is-long-enough-for-tests',
  OIDC_PROVIDER_ID: 'hollowmere',
  OIDC_PROVIDER_NAME: 'Hollowmere',
  OIDC_ISSUER: 'http://127.0.0.1:3002',
  OIDC_CLIENT_ID: 'hollowmere-website',
  OIDC_CLIENT_SECRET: 'a-client-secret-for-tests',
  OIDC_ID_TOKEN_ALG: 'ES256',
  GAME_ACCOUNT_KEY: Buffer.alloc(32, 7).toString('base64url'),
  GAME_SIGNING_KEY_FILE: '/nowhere/key.json',
  SPACETIMEDB_URI: 'http://127.0.0.1:3000',
  SPACETIMEDB_PUBLIC_URI: 'ws://127.0.0.1:3000',
  SPACETIMEDB_DATABASE: 'hollowmere',
};

/** A second provider, as variables. */
export const exampleProvider = {
  OIDC_PROVIDERS: 'example',
  OIDC_EXAMPLE_NAME: 'Example',
  OIDC_EXAMPLE_ISSUER: 'https://id.example',
  OIDC_EXAMPLE_CLIENT_ID: 'hollowmere-at-example',
  OIDC_EXAMPLE_CLIENT_SECRET: 'another-client-secret-for-tests',
};

export function testEnvironment(changes: Readonly<Record<string, string>> = {}): Environment {
  return readEnvironment({ ...testVariables, ...changes });
}
