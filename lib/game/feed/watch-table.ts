// Listens to one table: rows that are there, whether new or changed, and rows that are gone.
import type { EventContext } from '../../spacetime/bindings/index.ts';

interface Watchable<Row> {
  onInsert(call: (context: EventContext, row: Row) => void): void;
  onUpdate(call: (context: EventContext, old: Row, row: Row) => void): void;
  onDelete(call: (context: EventContext, row: Row) => void): void;
  removeOnInsert(call: (context: EventContext, row: Row) => void): void;
  removeOnUpdate(call: (context: EventContext, old: Row, row: Row) => void): void;
  removeOnDelete(call: (context: EventContext, row: Row) => void): void;
}

/** Calls until the returned function is called. */
export function watchTable<Row>(
  table: Watchable<Row>,
  there: (row: Row) => void,
  gone: (row: Row) => void = () => {},
): () => void {
  const inserted = (_: unknown, row: Row) => there(row);
  const updated = (_: unknown, _old: Row, row: Row) => there(row);
  const deleted = (_: unknown, row: Row) => gone(row);
  table.onInsert(inserted);
  table.onUpdate(updated);
  table.onDelete(deleted);
  return () => {
    table.removeOnInsert(inserted);
    table.removeOnUpdate(updated);
    table.removeOnDelete(deleted);
  };
}
