// Tells the website, server to server, that a session is over; and keeps trying while the website does not answer. What waits
// is in the database (logout-notices.ts); here is who calls, and when.

import type { Client, Provider } from 'oidc-provider';
import type { Database } from '../storage/database.ts';
import type { EndedSession, LogoutNotice, LogoutNotices } from './logout-notices.ts';

/** Another provider on the same database may have notices of its own: looked for so often. */
const LONGEST_WAIT_MS = 3_600_000;

/** @types/oidc-provider leaves this method of the client out. */
type LogoutClient = Client & { backchannelLogout(accountId: string, sid: string): Promise<void> };

/**
 * oidc-provider refuses to call addresses of this machine, because it may serve clients that strangers registered.
 * Here the one address it ever has to call comes from the operator: that one may be anywhere, and no other is called.
 */
export function backChannelFetch(allowed: string): typeof fetch {
  return (input, init) => {
    if (String(input) !== allowed) return Promise.reject(new Error(`Not a registered address: ${String(input)}`));
    const { dispatcher: _guarded, ...options } = (init ?? {}) as RequestInit & { dispatcher?: unknown };
    return fetch(input, options);
  };
}

export class BackChannel {
  readonly #provider: Provider;
  readonly #notices: LogoutNotices;
  readonly #underWay = new Set<Promise<void>>();
  #timer: NodeJS.Timeout | undefined;
  #isStopped = false;

  constructor(provider: Provider, notices: LogoutNotices) {
    this.#provider = provider;
    this.#notices = notices;
    // A sign-out in the browser is announced by oidc-provider itself; what fails there is kept and tried again here.
    provider.on('backchannel.error', (_ctx, error, client, accountId, sid) => {
      this.#inBackground(async () => {
        const [notice] = await notices.keep([{ clientId: client.clientId, accountId, sid }]);
        if (notice) await this.#failed(notice, error);
        await this.#waitForNext();
      });
    });
  }

  /** Goes on with what was still to be told when the provider ended. */
  start(): void {
    this.#inBackground(() => this.#waitForNext());
  }

  /** To be called in the transaction that ends them; then {@link announce}. */
  keep(sessions: readonly EndedSession[], transaction: Pick<Database, 'insert'>): Promise<readonly LogoutNotice[]> {
    return this.#notices.keep(sessions, transaction);
  }

  /** Resolves after the first try, whether or not the website could be reached. */
  async announce(notices: readonly LogoutNotice[]): Promise<void> {
    await Promise.all(notices.map((notice) => this.#tell(notice)));
    await this.#waitForNext();
  }

  /** Calls nobody any more; waits for calls that are under way. */
  async stop(): Promise<void> {
    this.#isStopped = true;
    clearTimeout(this.#timer);
    await Promise.all(this.#underWay);
  }

  async #tell(notice: LogoutNotice): Promise<void> {
    const client = (await this.#provider.Client.find(notice.clientId)) as LogoutClient | undefined;
    if (!client?.backchannelLogoutUri) return this.#notices.forget(notice);
    try {
      await client.backchannelLogout(notice.accountId, notice.sid);
    } catch (error) {
      return this.#failed(notice, error);
    }
    await this.#notices.forget(notice);
  }

  async #failed(notice: LogoutNotice, error: unknown): Promise<void> {
    const reason = error instanceof Error ? error.message : String(error);
    console.error(`${notice.clientId} was not told that a session ended (${reason}); will try again.`);
    await this.#notices.putOff(notice);
  }

  async #waitForNext(): Promise<void> {
    const wait = await this.#notices.nextIn();
    clearTimeout(this.#timer);
    if (wait === null || this.#isStopped) return;
    const next = () => this.#inBackground(async () => this.announce(await this.#notices.takeDue()));
    this.#timer = setTimeout(next, Math.min(wait, LONGEST_WAIT_MS));
    this.#timer.unref();
  }

  #inBackground(act: () => Promise<void>): void {
    const done = act()
      .catch((error: unknown) => console.error('Notices of ended sessions could not be read or written:', error))
      .finally(() => this.#underWay.delete(done));
    this.#underWay.add(done);
  }
}
