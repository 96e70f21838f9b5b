// Where the token for the next connection comes from: the website for a person who is signed in (a new one each time),
// this browser's storage for a guest (the one SpacetimeDB gave it at its first visit).
import type { ConnectionSettings } from './connection-settings.ts';
import { SpacetimeError } from './errors.ts';

/** Who is meant to be behind the connection. */
export type Visitor = 'account' | 'guest';

export type Token =
  | { readonly kind: 'token'; readonly token: string }
  /** Connect without one: SpacetimeDB makes a new identity. */
  | { readonly kind: 'anonymous' }
  /** The website no longer knows this browser. */
  | { readonly kind: 'signed out' };

export interface TokenSource {
  /** @throws SpacetimeError `no_token` when the website cannot be reached or fails. */
  take(): Promise<Token>;
  /** The token that SpacetimeDB gave back on connecting. */
  keep(token: string): void;
  /** Somebody was made of the kept token's identity: it is the one to come back with, whatever another tab kept since. */
  prefer(): void;
  /** Forgets this token for good: its identity is lost. What another tab has kept since stays. */
  forget(): void;
}

/** Asks the website for a game token of five minutes, for each connection anew. */
export function accountTokens(fetchToken: typeof fetch = (...args) => fetch(...args)): TokenSource {
  return {
    async take() {
      const response = await fetchToken('/api/spacetime/token', { method: 'POST', cache: 'no-store' }).catch(
        (cause) => {
          throw new SpacetimeError('no_token', 'The website could not be reached.', { cause });
        },
      );
      if (response.status === 401) return { kind: 'signed out' };
      const body: unknown = response.ok ? await response.json().catch(() => null) : null;
      if (!isTokenAnswer(body)) throw new SpacetimeError('no_token', 'The website did not answer as it should.');
      return { kind: 'token', token: body.token };
    },
    keep() {},
    prefer() {},
    forget() {},
  };
}

const isTokenAnswer = (body: unknown): body is { token: string } =>
  typeof body === 'object' && body !== null && 'token' in body && typeof body.token === 'string';

/** The part of `localStorage` that is used; private windows may have none or refuse to write. */
export type TokenStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** Keeps the guest's token in this browser, apart for each server and database. */
export function guestTokens({ uri, database }: ConnectionSettings, storage: TokenStorage | undefined): TokenSource {
  const key = `hollowmere.guest ${uri} ${database}`;
  let remembered: string | null = null;
  return {
    async take() {
      remembered ??= attempt(() => storage?.getItem(key)) ?? null;
      const token = remembered;
      return token ? { kind: 'token', token } : { kind: 'anonymous' };
    },
    keep(token) {
      if (remembered === token) return;
      remembered = token;
      attempt(() => storage?.setItem(key, token));
    },
    prefer() {
      const token = remembered;
      if (token !== null) attempt(() => storage?.setItem(key, token));
    },
    forget() {
      const token = remembered;
      remembered = null;
      attempt(() => storage?.getItem(key) === token && storage?.removeItem(key));
    },
  };
}

/** Storage throws where a browser forbids it; a guest then lasts as long as the page. */
function attempt<T>(act: () => T): T | undefined {
  try {
    return act();
  } catch {
    return undefined;
  }
}
