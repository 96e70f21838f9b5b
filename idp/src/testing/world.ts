// A running provider with its website, and the acts that most tests begin with.

import type { JWTPayload } from 'jose';
import { vi } from 'vitest';
import type { ProviderConfig } from '../config.ts';
import { type RunningProvider, startProvider } from '../server.ts';
import { TestBrowser } from './browser.ts';
import { newStorage } from './storage.ts';
import { CLIENT_ID, CLIENT_SECRET, type Flow, type FlowOptions, TestWebsite } from './website.ts';

// Real processes on a machine that may be busy with other suites: slow is not wrong.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 });

export const PASSWORD = 'lantern walks slowly';

export class TestWorld {
  readonly config: ProviderConfig;
  readonly website: TestWebsite;
  provider: RunningProvider;
  readonly #removeStorage: () => Promise<void>;

  private constructor(
    config: ProviderConfig,
    website: TestWebsite,
    provider: RunningProvider,
    remove: () => Promise<void>,
  ) {
    this.config = config;
    this.website = website;
    this.provider = provider;
    this.#removeStorage = remove;
  }

  static async start(changes: Partial<ProviderConfig> = {}): Promise<TestWorld> {
    const [website, { remove, ...storage }] = await Promise.all([TestWebsite.start(), newStorage()]);
    const config: ProviderConfig = {
      listen: { host: '127.0.0.1', port: 0 },
      ...storage,
      client: { id: CLIENT_ID, secret: CLIENT_SECRET, origin: website.origin },
      trustedProxies: 0,
      throttle: 'relaxed',
      ...changes,
    };
    const provider = await startProvider(config);
    website.issuer = provider.url;
    return new TestWorld(config, website, provider, remove);
  }

  /** Ends the provider and starts it again at the same address. */
  async restart(changes: Partial<ProviderConfig> = {}): Promise<void> {
    const { hostname: host, port } = new URL(this.provider.url);
    await this.provider.close();
    this.provider = await startProvider({ ...this.config, ...changes, listen: { host, port: Number(port) } });
  }

  async stop(): Promise<void> {
    await this.provider.close();
    await this.website.close();
    await this.#removeStorage();
  }

  browser(): TestBrowser {
    return new TestBrowser(this.provider.url);
  }

  /** Opens the sign-in page as the website would. */
  async visit(browser: TestBrowser, parameters: FlowOptions = {}): Promise<Flow> {
    const flow = this.website.begin(parameters);
    await browser.open(flow.url);
    return flow;
  }

  /** Makes an account and comes back to the website with a code. */
  async register(browser: TestBrowser, username: string, password = PASSWORD): Promise<Flow> {
    const flow = await this.visit(browser);
    await browser.open(`${browser.view.url.pathname}/register`);
    await browser.submit({ username, password });
    return flow;
  }

  async signIn(browser: TestBrowser, username: string, password = PASSWORD): Promise<Flow> {
    const flow = await this.visit(browser);
    await browser.submit({ username, password });
    return flow;
  }

  /** The claims that the website gets after `flow` has led the browser back to it. */
  claims(browser: TestBrowser, flow: Flow): Promise<JWTPayload> {
    return this.website.claimsFrom(browser.view.url, flow);
  }
}
