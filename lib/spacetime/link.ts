// One connection, from opening to its end, as the service needs it. The real one is in sdk-link.ts; tests bring theirs.
import type { DbConnection } from './bindings/index.ts';
import type { ConnectionSettings } from './connection-settings.ts';
import type { OwnRows } from './own-rows.ts';

export interface LinkHandlers {
  /** The server accepted the connection. The token is for the next one; all identifiers are hexadecimal. */
  opened(facts: { identity: string; connectionId: string; token: string }): void;
  /** The own rows have been applied, or have changed. */
  ownRows(rows: OwnRows): void;
  /** Something that came could not be read. */
  unread(): void;
  /** It could not be opened, a subscription failed, or it is over. Called once. */
  closed(error: Error | undefined): void;
}

export interface Link {
  readonly connection: DbConnection;
  /** Asks the server for the time: milliseconds since the world's epoch. */
  askTime(): Promise<number>;
  /** Whether the socket has died without saying so, as it does in a tab that slept. */
  isDead(): boolean;
  close(): void;
}

export type OpenLink = (
  settings: ConnectionSettings & { readonly token: string | undefined },
  handlers: LinkHandlers,
) => Link;
