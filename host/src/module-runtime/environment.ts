// What a running module may ask of its database. The engine implements it; system calls are thin around it.

import type { MapKey } from '../bsatn/codec.ts';
import type { ConnectionId, Identity, Micros } from '../engine/interface.ts';
import type { Row } from '../store/row-arena.ts';
import type { Store } from '../store/store.ts';
import type { Table } from '../store/table.ts';
import type { TableIndex } from '../store/table-index.ts';
import type { ModuleLogs } from './module-logs.ts';

/** Notes what a view reads, so that it is run again when that changes. */
export interface ReadRecorder {
  wholeTable(table: Table): void;
  /** Noted even when nothing stands under the key. */
  key(table: Table, index: TableIndex, key: MapKey): void;
}

/** Who opened the transaction that is open, if any. */
export type TransactionOwner = 'nobody' | 'host' | 'procedure';

export interface ModuleEnvironment {
  readonly store: Store;
  readonly databaseIdentity: Identity;
  readonly logs: ModuleLogs;
  /** Set while a view runs: reads are noted, writes are refused. */
  readonly reads: ReadRecorder | null;
  readonly transactionOwner: TransactionOwner;
  /** Canonical name of the function that runs. */
  readonly functionName: string | null;
  now(): Micros;
  /** The JSON text of a connection's token claims; null for a connection without. */
  claimsOf(connectionId: ConnectionId): string | null;
  /** Whether the row of a schedule table asks for a moment too far away. */
  isScheduledTooFar(table: Table, row: Row): boolean;
  scheduleImmediately(functionName: string, args: Uint8Array): void;
  /** Opens a transaction for a procedure and returns its time. */
  beginProcedureTransaction(): Micros;
  /** Commits it. On failure it is rolled back, and the error is thrown. */
  commitProcedureTransaction(): void;
  rollbackProcedureTransaction(): void;
}
