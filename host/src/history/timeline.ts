// A database's past as a line of transactions: who did what when, and which rows came and went.
import type { CommitCause, Identity, Micros } from '../engine/interface.ts';
import type { LogRecord, StoredChange } from '../engine/storage.ts';
import { TableCatalogue, type TableLayout } from './catalogue.ts';

export interface TableChanges {
  readonly table: string;
  readonly inserted: readonly Uint8Array[];
  readonly deleted: readonly Uint8Array[];
  /** How to read the rows; null where that cannot be known any more. */
  layout(): TableLayout | null;
}

export interface Transaction {
  readonly offset: number;
  readonly timestamp: Micros;
  readonly cause: CommitCause['kind'] | null;
  /** The function's canonical name, the statement of SQL, or the cause where it has none. */
  readonly what: string;
  readonly caller: Identity;
  readonly connectionId: bigint | null;
  readonly changes: readonly TableChanges[];
}

/** What a past may begin with that does not begin with the first transaction. */
export interface Beginning {
  readonly program: string;
  readonly tables: ReadonlyMap<number, string>;
}

export function* transactionsOf(records: Iterable<LogRecord>, beginning: Beginning | null): Generator<Transaction> {
  let catalogue = new TableCatalogue(beginning?.program ?? '', beginning?.tables ?? new Map());
  for (const record of records) {
    if (record.kind === 'program') catalogue = new TableCatalogue(record.program, record.tables);
    yield transactionOf(record, catalogue);
  }
}

function transactionOf(record: LogRecord, catalogue: TableCatalogue): Transaction {
  const { offset, timestamp } = record;
  const changes = record.changes.map((change) => tableChanges(change, catalogue));
  if (record.kind === 'program') {
    return { offset, timestamp, cause: 'publish', what: 'publish', caller: record.owner, connectionId: null, changes };
  }
  const { cause, caller, connectionId, functionName, args } = record;
  const what = cause === 'sql' ? new TextDecoder().decode(args) : functionName;
  return { offset, timestamp, cause, what, caller, connectionId, changes };
}

function tableChanges({ tableId, inserted, deleted }: StoredChange, catalogue: TableCatalogue): TableChanges {
  return { table: catalogue.nameOf(tableId), inserted, deleted, layout: () => catalogue.layoutOf(tableId) };
}
