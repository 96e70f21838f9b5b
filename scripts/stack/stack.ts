// The three servers of Hollowmere as one thing: the embedded SpacetimeDB (or one that runs already), the provider and the website.
// `up` starts it for people, the end-to-end tests start it on free ports with data of their own.
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { publishModule } from './publish.ts';
import { gameSigningKeyFile, type StackSecrets, stackSecrets } from './secrets.ts';
import { ServerProcess } from './server-process.ts';

export interface StackOptions {
  readonly dataDir: string;
  /** host:port of the embedded SpacetimeDB, or null when `spacetimedbUrl` names one that runs already. */
  readonly spacetimedbListen: string | null;
  readonly spacetimedbUrl: string;
  readonly websitePort: number;
  readonly providerPort: number;
  readonly isDevelopment?: boolean;
  /** Offers `window.__game` in the page, for the end-to-end tests. */
  readonly hasGameHook?: boolean;
}

export interface StackAddresses {
  readonly website: string;
  readonly provider: string;
  readonly spacetimedb: string;
}

const DATABASE = 'hollowmere';
const CLIENT_ID = 'hollowmere-website';
const COMMAND_LINE = 'host/src/cli/main.ts';

export class Stack {
  readonly addresses: StackAddresses;
  readonly #options: StackOptions;
  readonly #secrets: StackSecrets;
  readonly #logs: string;
  #host: ServerProcess | null = null;
  #provider: ServerProcess | null = null;
  #website: ServerProcess | null = null;

  constructor(options: StackOptions) {
    this.#options = { ...options, dataDir: resolve(options.dataDir) };
    this.addresses = {
      website: `http://localhost:${options.websitePort}`,
      provider: `http://127.0.0.1:${options.providerPort}`,
      spacetimedb: options.spacetimedbUrl,
    };
    this.#secrets = stackSecrets(this.#options.dataDir, this.addresses.website);
    this.#logs = join(this.#options.dataDir, 'logs');
    mkdirSync(this.#logs, { recursive: true });
  }

  /** What to call when a server ends by itself. */
  onUnexpectedExit(listener: (server: string, code: number | null) => void): void {
    for (const server of [this.#host, this.#provider, this.#website]) {
      server?.onUnexpectedExit((code) => listener(server.name, code));
    }
  }

  get logDirectory(): string {
    return this.#logs;
  }

  /** Starts SpacetimeDB (unless one runs already) and publishes the module with its settings. */
  async startWorld(): Promise<void> {
    await this.startHost();
    await this.publish();
  }

  async publish(): Promise<void> {
    await publishModule({
      server: this.addresses.spacetimedb,
      database: DATABASE,
      dataDir: this.#options.dataDir,
      gameTokenIssuer: this.#secrets.GAME_TOKEN_ISSUER,
    });
  }

  async startHost(): Promise<void> {
    const { spacetimedbListen, dataDir } = this.#options;
    if (spacetimedbListen === null) return;
    const directory = join(dataDir, 'spacetimedb');
    this.#host = await ServerProcess.start({
      name: 'SpacetimeDB',
      script: COMMAND_LINE,
      args: [
        'start',
        '--listen-addr',
        spacetimedbListen,
        '--data-dir',
        directory,
        '--oidc-issuer',
        this.#secrets.GAME_TOKEN_ISSUER,
      ],
      readyUrl: `${this.addresses.spacetimedb}/v1/ping`,
      logFile: join(this.#logs, 'spacetimedb.log'),
    });
  }

  async startProvider(): Promise<void> {
    this.#provider = await ServerProcess.start({
      name: 'provider',
      script: 'idp/src/main.ts',
      env: {
        IDP_ISSUER: this.addresses.provider,
        IDP_LISTEN: `127.0.0.1:${this.#options.providerPort}`,
        IDP_DATA_DIR: join(this.#options.dataDir, 'idp'),
        IDP_CLIENT_ID: CLIENT_ID,
        IDP_CLIENT_SECRET: this.#secrets.OIDC_CLIENT_SECRET,
        IDP_CLIENT_ORIGIN: this.addresses.website,
        IDP_DESIGN_DIR: resolve('public/generated/design'),
      },
      readyUrl: `${this.addresses.provider}/.well-known/openid-configuration`,
      logFile: join(this.#logs, 'provider.log'),
    });
  }

  async startWebsite(): Promise<void> {
    const { isDevelopment, websitePort } = this.#options;
    this.#website = await ServerProcess.start({
      name: 'website',
      script: 'node_modules/next/dist/bin/next',
      args: [isDevelopment ? 'dev' : 'start', '-H', 'localhost', '-p', String(websitePort)],
      env: await this.#websiteEnvironment(),
      readyUrl: `${this.addresses.website}/api/health`,
      logFile: join(this.#logs, 'website.log'),
    });
  }

  async stop(): Promise<void> {
    await this.#website?.stop();
    await this.#provider?.stop();
    await this.stopHost();
  }

  async stopHost(): Promise<void> {
    await this.#host?.stop();
    this.#host = null;
  }

  /** Ends SpacetimeDB as a crash would. */
  async killHost(): Promise<void> {
    await this.#host?.kill();
    this.#host = null;
  }

  async #websiteEnvironment(): Promise<Record<string, string>> {
    const { website, provider, spacetimedb } = this.addresses;
    return {
      NODE_ENV: this.#options.isDevelopment ? 'development' : 'production',
      NEXT_TELEMETRY_DISABLED: '1',
      NEXTAUTH_URL: website,
      NEXTAUTH_SECRET: this.#secrets.NEXTAUTH_SECRET,
      OIDC_PROVIDER_ID: 'hollowmere',
      OIDC_PROVIDER_NAME: 'Hollowmere',
      OIDC_ISSUER: provider,
      OIDC_CLIENT_ID: CLIENT_ID,
      OIDC_CLIENT_SECRET: this.#secrets.OIDC_CLIENT_SECRET,
      OIDC_ID_TOKEN_ALG: 'ES256',
      OIDC_ACCOUNT_URL: `${provider}/account`,
      GAME_TOKEN_ISSUER: this.#secrets.GAME_TOKEN_ISSUER,
      GAME_ACCOUNT_KEY: this.#secrets.GAME_ACCOUNT_KEY,
      GAME_SIGNING_KEY_FILE: await gameSigningKeyFile(this.#options.dataDir),
      PERMANENT_SETTINGS_FILE: join(this.#options.dataDir, 'website', 'permanent.json'),
      SPACETIMEDB_URI: spacetimedb,
      SPACETIMEDB_PUBLIC_URI: spacetimedb.replace(/^http/, 'ws'),
      SPACETIMEDB_DATABASE: DATABASE,
      ...(this.#options.hasGameHook ? { GAME_HOOK: '1' } : {}),
    };
  }
}
