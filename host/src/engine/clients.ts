// The rows of connected clients: put in and taken out inside the transaction of their lifecycle hooks.
import type { Store } from '../store/store.ts';
import type { Table } from '../store/table.ts';
import type { ClientConnection, ConnectionId, Identity } from './interface.ts';
import {
  CLIENT_TABLE,
  CLIENT_TABLE_ID,
  CREDENTIALS_TABLE,
  CREDENTIALS_TABLE_ID,
  SYSTEM_TYPESPACE,
} from './system-tables.ts';

export interface ConnectedClient {
  readonly identity: Identity;
  readonly connectionId: ConnectionId;
}

export class Clients {
  readonly #clients: Table;
  readonly #credentials: Table;

  /** Makes the two tables in a store that does not have them yet. */
  constructor(store: Store) {
    this.#clients = store.addTable(SYSTEM_TYPESPACE, CLIENT_TABLE, CLIENT_TABLE_ID);
    this.#credentials = store.addTable(SYSTEM_TYPESPACE, CREDENTIALS_TABLE, CREDENTIALS_TABLE_ID);
  }

  all(): ConnectedClient[] {
    return this.#clients.snapshot().map((row) => ({
      identity: bigintOf(this.#clients.row.readColumn(row, 0)),
      connectionId: bigintOf(this.#clients.row.readColumn(row, 1)),
    }));
  }

  has(client: ConnectedClient): boolean {
    return this.#clients.findEqual(this.#clientRow(client)) !== undefined;
  }

  /** Returns whether the connection id was free. */
  add(client: ClientConnection): boolean {
    const credentials = this.#credentials.row.encode([[client.connectionId], client.claims]);
    const row = this.#clientRow(client);
    if (this.#credentials.insert(this.#credentials.stage(credentials, credentials.length)) !== 'inserted') return false;
    return this.#clients.insert(this.#clients.stage(row, row.length)) === 'inserted';
  }

  remove(client: ConnectedClient): void {
    const row = this.#clients.findEqual(this.#clientRow(client));
    if (row) this.#clients.delete(row);
    const credentials = this.#credentialsOf(client.connectionId);
    if (credentials) this.#credentials.delete(credentials);
  }

  claimsOf(connectionId: ConnectionId): string | null {
    const row = this.#credentialsOf(connectionId);
    return row ? String(this.#credentials.row.readColumn(row, 1)) : null;
  }

  #credentialsOf(connectionId: ConnectionId): Uint8Array | undefined {
    const index = this.#credentials.indexes[0];
    const codec = this.#credentials.row.columns[0];
    return codec && index?.find(codec.encode([connectionId]))[0];
  }

  #clientRow({ identity, connectionId }: ConnectedClient): Uint8Array {
    return this.#clients.row.encode([[identity], [connectionId]]);
  }
}

/** Identities and connection ids are products of one number. */
function bigintOf(value: unknown): bigint {
  return (value as readonly [bigint])[0];
}
