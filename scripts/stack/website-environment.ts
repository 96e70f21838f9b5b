// What the website of a stack is told through its environment: where the others are, and what it shares with them.
import { join } from 'node:path';
import { gameSigningKeyFile, type StackSecrets } from './secrets.ts';

/** As which the website is known to each bundled provider. */
export const CLIENT_ID = 'hollowmere-website';
/** The second one, where a stack has it. */
export const FURTHER_PROVIDER = { id: 'lanternpost', name: 'Lanternpost' };

export interface WebsiteSurroundings {
  readonly dataDir: string;
  readonly secrets: StackSecrets;
  /** Where browsers reach the website, and the pages and the issuer of the provider. */
  readonly website: string;
  readonly provider: string;
  readonly providerPages: string;
  /** Where the website reaches SpacetimeDB, and where browsers do. */
  readonly spacetimedb: string;
  readonly publicSpacetimedb: string;
  readonly database: string;
  readonly furtherProviderPort: number | undefined;
  readonly isDevelopment: boolean;
  readonly hasGameHook: boolean;
}

export async function websiteEnvironment(surroundings: WebsiteSurroundings): Promise<Record<string, string>> {
  const { dataDir, secrets, website, provider, providerPages, spacetimedb, publicSpacetimedb } = surroundings;
  return {
    ...furtherProviderEnvironment(surroundings),
    NODE_ENV: surroundings.isDevelopment ? 'development' : 'production',
    NEXT_TELEMETRY_DISABLED: '1',
    NEXTAUTH_URL: website,
    NEXTAUTH_SECRET: secrets.NEXTAUTH_SECRET,
    OIDC_PROVIDER_ID: 'hollowmere',
    OIDC_PROVIDER_NAME: 'Hollowmere',
    OIDC_ISSUER: provider,
    OIDC_CLIENT_ID: CLIENT_ID,
    OIDC_CLIENT_SECRET: secrets.OIDC_CLIENT_SECRET,
    OIDC_ID_TOKEN_ALG: 'ES256',
    OIDC_ACCOUNT_URL: `${providerPages}/account`,
    GAME_TOKEN_ISSUER: secrets.GAME_TOKEN_ISSUER,
    GAME_ACCOUNT_KEY: secrets.GAME_ACCOUNT_KEY,
    GAME_SIGNING_KEY_FILE: await gameSigningKeyFile(dataDir),
    PERMANENT_SETTINGS_FILE: join(dataDir, 'website', 'permanent.json'),
    SPACETIMEDB_URI: spacetimedb,
    SPACETIMEDB_PUBLIC_URI: publicSpacetimedb.replace(/^http/, 'ws'),
    SPACETIMEDB_DATABASE: surroundings.database,
    ...(surroundings.hasGameHook ? { GAME_HOOK: '1' } : {}),
  };
}

function furtherProviderEnvironment({ furtherProviderPort: port, secrets }: WebsiteSurroundings) {
  if (port === undefined) return {};
  const { id, name } = FURTHER_PROVIDER;
  const prefix = `OIDC_${id.toUpperCase()}`;
  return {
    OIDC_PROVIDERS: id,
    [`${prefix}_NAME`]: name,
    [`${prefix}_ISSUER`]: `http://127.0.0.1:${port}`,
    [`${prefix}_CLIENT_ID`]: CLIENT_ID,
    [`${prefix}_CLIENT_SECRET`]: secrets.OIDC_CLIENT_SECRET,
    [`${prefix}_ID_TOKEN_ALG`]: 'ES256',
    [`${prefix}_ACCOUNT_URL`]: `http://127.0.0.1:${port}/account`,
  };
}
