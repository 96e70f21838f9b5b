// Everything that a database holds at this moment, as storage keeps it. Rows are copied, so that
// this is a look at one moment however long it is worked with.
import type { Engine } from './engine.ts';
import type { RecoveredState } from './storage.ts';

/** Between transactions only. */
export function stateOf({ parts, store, program }: Engine): RecoveredState {
  if (store.isOpen) throw new Error('a transaction is open, so there is no state to keep');
  const tables = store.tables();
  return {
    databaseIdentity: parts.databaseIdentity,
    owner: parts.owner,
    program,
    tables: new Map(tables.map((table) => [table.id, { name: table.definition.name, rows: table.pack() }])),
    sequences: tables.flatMap(({ id, sequences }) =>
      sequences.flatMap(({ column, kept }) => (kept === null ? [] : [{ tableId: id, column, allocated: kept }])),
    ),
    nextOffset: parts.commits.nextOffset,
    timestamp: parts.commits.lastTimestamp,
  };
}
