// Tells the website, server to server, that a session is over; and keeps trying for a while when the website does not answer.

import type { Client, Provider } from 'oidc-provider';

/** When to try again after a failure. Kept in memory: a restart of the provider forgets what is still waiting. */
const RETRY_AFTER_MS = [2_000, 15_000, 60_000, 300_000];

export interface EndedSession {
  readonly clientId: string;
  readonly accountId: string;
  readonly sid: string;
}

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
  readonly #timers = new Set<NodeJS.Timeout>();

  constructor(provider: Provider) {
    this.#provider = provider;
    // A sign-out in the browser is announced by oidc-provider itself; what fails there is tried again here.
    provider.on('backchannel.error', (_ctx, error, client, accountId, sid) => {
      this.#later({ clientId: client.clientId, accountId, sid }, 0, error);
    });
  }

  /** Resolves after the first try, whether or not the website could be reached. */
  announce(session: EndedSession): Promise<void> {
    return this.#try(session, 0);
  }

  stop(): void {
    for (const timer of this.#timers) clearTimeout(timer);
    this.#timers.clear();
  }

  async #try(session: EndedSession, attempt: number): Promise<void> {
    const client = (await this.#provider.Client.find(session.clientId)) as LogoutClient | undefined;
    if (!client?.backchannelLogoutUri) return;
    try {
      await client.backchannelLogout(session.accountId, session.sid);
    } catch (error) {
      this.#later(session, attempt, error);
    }
  }

  #later(session: EndedSession, attempt: number, error: unknown): void {
    const delay = RETRY_AFTER_MS[attempt];
    const reason = error instanceof Error ? error.message : String(error);
    console.error(
      `${session.clientId} was not told that a session ended (${reason}); ${delay ? 'will try again' : 'gave up'}.`,
    );
    if (delay === undefined) return;
    const timer = setTimeout(() => {
      this.#timers.delete(timer);
      void this.#try(session, attempt + 1);
    }, delay);
    timer.unref();
    this.#timers.add(timer);
  }
}
