// The three servers of Hollowmere as one thing: the embedded SpacetimeDB (or one that runs already), the provider and the website.
// `up` starts it for people, the end-to-end tests start it on free ports with data of their own.

import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { TICK_MS } from '@hollowmere/world/movement';
import { publishModule } from './publish.ts';
import { type StackSecrets, stackSecrets } from './secrets.ts';
import { ServerProcess } from './server-process.ts';
import { CLIENT_ID, FURTHER_PROVIDER, websiteEnvironment } from './website-environment.ts';
import { WorldOwner } from './world-owner.ts';
import { changeSettings, readSettings, type WorldSettings, type WorldTarget } from './world-settings.ts';

export interface StackOptions {
  readonly dataDir: string;
  /** host:port of the embedded SpacetimeDB, or null when `spacetimedbUrl` names one that runs already. */
  readonly spacetimedbListen: string | null;
  readonly spacetimedbUrl: string;
  readonly websitePort: number;
  readonly providerPort: number;
  /** The host name of the provider's pages, where browsers do not find `id.localhost` by themselves. */
  readonly providerHost?: string;
  readonly isDevelopment?: boolean;
  /** How much of its past the embedded SpacetimeDB keeps, as its command line wants it said; everything otherwise. */
  readonly retention?: string;
  /** Offers `window.__game` in the page, for the end-to-end tests. */
  readonly hasGameHook?: boolean;
  /** Port of a second bundled provider, which the website then offers, too. It is started and stopped on its own. */
  readonly furtherProviderPort?: number;
  /** Where browsers reach the servers when something in front of them ends TLS, and the authority that vouches for it. */
  readonly behindTls?: { readonly addresses: StackAddresses; readonly authorityFile: string };
}

export interface StackAddresses {
  readonly website: string;
  /** The issuer: programs find it by number on every machine. */
  readonly provider: string;
  /** Where people open the provider's pages: browsers keep passkeys for names only, and its cookies apart from the website's. */
  readonly providerPages: string;
  readonly spacetimedb: string;
}

interface BundledProvider {
  readonly name: string;
  readonly issuer: string;
  readonly pages: string;
  readonly port: number;
  /** Where its data lies. */
  readonly folder: string;
  readonly clientSecret: string;
  readonly callbackPath: string;
}

const DATABASE = 'hollowmere';
const PROVIDER_HOST = 'id.localhost';
const COMMAND_LINE = 'host/src/cli/main.ts';

export class Stack {
  /** As browsers know them. */
  readonly addresses: StackAddresses;
  /** Where the servers themselves listen. */
  readonly #listening: StackAddresses;
  readonly #options: StackOptions;
  readonly #secrets: StackSecrets;
  readonly #logs: string;
  #host: ServerProcess | null = null;
  #provider: ServerProcess | null = null;
  #furtherProvider: ServerProcess | null = null;
  #website: ServerProcess | null = null;

  constructor(options: StackOptions) {
    this.#options = { ...options, dataDir: resolve(options.dataDir) };
    this.#listening = {
      website: `http://localhost:${options.websitePort}`,
      provider: `http://127.0.0.1:${options.providerPort}`,
      providerPages: `http://${options.providerHost ?? PROVIDER_HOST}:${options.providerPort}`,
      spacetimedb: options.spacetimedbUrl,
    };
    this.addresses = options.behindTls?.addresses ?? this.#listening;
    this.#secrets = stackSecrets(this.#options.dataDir, this.addresses.website);
    this.#logs = join(this.#options.dataDir, 'logs');
    mkdirSync(this.#logs, { recursive: true });
  }

  /** What to call when a server ends by itself. */
  onUnexpectedExit(listener: (server: string, code: number | null) => void): void {
    for (const server of [this.#host, this.#provider, this.#furtherProvider, this.#website]) {
      server?.onUnexpectedExit((code) => listener(server.name, code));
    }
  }

  get dataDirectory(): string {
    return this.#options.dataDir;
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
      server: this.#listening.spacetimedb,
      database: DATABASE,
      dataDir: this.#options.dataDir,
      gameTokenIssuer: this.#secrets.GAME_TOKEN_ISSUER,
    });
  }

  /** Of its world, once that is published. */
  get owner(): WorldOwner {
    const dataDir = join(this.#options.dataDir, 'spacetimedb');
    return new WorldOwner({ uri: this.#listening.spacetimedb, database: DATABASE, dataDir });
  }

  /** Changes some of the world's settings and leaves the others. */
  async changeSettings(changes: Partial<WorldSettings>): Promise<void> {
    const before = await readSettings(this.#asOwner());
    await changeSettings(this.#asOwner(), before, { ...before, ...changes });
  }

  #asOwner(): Required<WorldTarget> {
    const environment = { SPACETIME_DATA_DIR: join(this.#options.dataDir, 'spacetimedb') };
    return { database: DATABASE, flags: ['--server', this.#listening.spacetimedb], environment };
  }

  async startHost(): Promise<void> {
    const { spacetimedbListen, dataDir, retention = 'keep-all' } = this.#options;
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
        // One tick of the world: what happens in it reaches each player as one message.
        '--update-interval',
        String(TICK_MS),
        '--retention',
        retention,
      ],
      env: this.#trust(),
      readyUrl: `${this.#listening.spacetimedb}/v1/ping`,
      logFile: join(this.#logs, 'spacetimedb.log'),
    });
  }

  async startProvider(): Promise<void> {
    this.#provider = await this.#startBundledProvider({
      name: 'provider',
      issuer: this.addresses.provider,
      pages: this.addresses.providerPages,
      port: this.#options.providerPort,
      folder: 'idp',
      clientSecret: this.#secrets.OIDC_CLIENT_SECRET,
      callbackPath: '/api/auth/callback/oidc',
    });
  }

  async stopProvider(): Promise<void> {
    await this.#provider?.stop();
    this.#provider = null;
  }

  /**
   * `clientSecret` is what it expects of the website: another one than the website has makes it refuse.
   * @throws Error where the options name no port for it.
   */
  async startFurtherProvider({ clientSecret = this.#secrets.OIDC_CLIENT_SECRET } = {}): Promise<void> {
    const { furtherProviderPort: port } = this.#options;
    if (port === undefined) throw new Error('This stack has no further provider.');
    this.#furtherProvider = await this.#startBundledProvider({
      name: 'further provider',
      issuer: `http://127.0.0.1:${port}`,
      pages: `http://127.0.0.1:${port}`,
      port,
      folder: 'further-idp',
      clientSecret,
      callbackPath: `/api/auth/callback/${FURTHER_PROVIDER.id}`,
    });
  }

  async stopFurtherProvider(): Promise<void> {
    await this.#furtherProvider?.stop();
    this.#furtherProvider = null;
  }

  #startBundledProvider(provider: BundledProvider): Promise<ServerProcess> {
    const { name, issuer, pages, port, folder, clientSecret, callbackPath } = provider;
    return ServerProcess.start({
      name,
      script: 'idp/src/main.ts',
      env: {
        ...this.#trust(),
        IDP_ISSUER: issuer,
        IDP_PAGES_ORIGIN: pages,
        IDP_LISTEN: `127.0.0.1:${port}`,
        IDP_DATA_DIR: join(this.#options.dataDir, folder),
        IDP_CLIENT_ID: CLIENT_ID,
        IDP_CLIENT_SECRET: clientSecret,
        IDP_CLIENT_ORIGIN: this.addresses.website,
        IDP_CLIENT_CALLBACK: callbackPath,
        IDP_DESIGN_DIR: resolve('public/generated/design'),
        ...(this.#options.behindTls && { IDP_TRUST_PROXY: '1' }),
      },
      readyUrl: `http://127.0.0.1:${port}/health`,
      logFile: join(this.#logs, `${folder === 'idp' ? 'provider' : 'further-provider'}.log`),
    });
  }

  async startWebsite(): Promise<void> {
    const { isDevelopment, websitePort } = this.#options;
    this.#website = await ServerProcess.start({
      name: 'website',
      script: 'node_modules/next/dist/bin/next',
      args: [isDevelopment ? 'dev' : 'start', '-H', 'localhost', '-p', String(websitePort)],
      env: await this.#websiteEnvironment(),
      readyUrl: `${this.#listening.website}/api/health`,
      logFile: join(this.#logs, 'website.log'),
    });
  }

  async stop(): Promise<void> {
    await this.#website?.stop();
    await this.stopProvider();
    await this.stopFurtherProvider();
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

  /** Servers call each other by the addresses of browsers, too: key sets, codes, notices of sign-outs. */
  #trust(): Record<string, string> {
    const { behindTls } = this.#options;
    return behindTls ? { NODE_EXTRA_CA_CERTS: behindTls.authorityFile } : {};
  }

  async #websiteEnvironment(): Promise<Record<string, string>> {
    const { dataDir, furtherProviderPort, isDevelopment = false, hasGameHook = false } = this.#options;
    const { website, provider, providerPages, spacetimedb: publicSpacetimedb } = this.addresses;
    const environment = await websiteEnvironment({
      dataDir,
      secrets: this.#secrets,
      website,
      provider,
      providerPages,
      spacetimedb: this.#listening.spacetimedb,
      publicSpacetimedb,
      database: DATABASE,
      furtherProviderPort,
      isDevelopment,
      hasGameHook,
    });
    return { ...this.#trust(), ...environment };
  }
}
