// Rows as a slice: subscribes to tables or views on each connection and reads what they come to after each message that
// changed them. What was read last stays while a connection is being found again.
import { type DbConnection, tables } from '../../spacetime/bindings/index.ts';
import { oncePerMessage } from '../../spacetime/once-per-message.ts';
import type { SpacetimeService } from '../../spacetime/service.ts';
import { Cell, follow, type Slice, sliceOf } from '../slice.ts';

type Db = DbConnection['db'];
type TableName = keyof Db & keyof typeof tables;

interface RowSliceParts<Value> {
  /** Tables that everybody may read whole, or views of one's own rows. What is bound to a place is the world feed's. */
  readonly tables: readonly TableName[];
  readonly read: (db: Db) => Value;
  /** The value until the rows are here. */
  readonly before: Value;
}

/** Where rows come from, and until when. */
interface RowSource {
  readonly service: Pick<SpacetimeService, 'connection' | 'subscribe'>;
  readonly over: AbortSignal;
}

export function rowSlice<Value>({ service, over }: RowSource, parts: RowSliceParts<Value>): Slice<Value> {
  const cell = new Cell(parts.before);
  const current = sliceOf(service, ({ connection }) => connection);
  let stop = () => {};
  const begin = (connection: DbConnection | undefined) => {
    stop();
    stop = connection ? watchTables(connection, parts.tables, () => cell.set(parts.read(connection.db))) : () => {};
  };
  follow(current, begin, over);
  over.addEventListener('abort', () => stop(), { once: true });
  return cell;
}

/** What all tables have in common; rows of those without a key come and go, and never change. */
interface Table {
  onInsert(call: () => void): void;
  onDelete?(call: () => void): void;
  onUpdate?(call: () => void): void;
  removeOnInsert(call: () => void): void;
  removeOnDelete?(call: () => void): void;
  removeOnUpdate?(call: () => void): void;
}

function watchTables(connection: DbConnection, names: readonly TableName[], changed: () => void): () => void {
  let isApplied = false;
  let isOver = false;
  const later = oncePerMessage(() => {
    if (isApplied && !isOver) changed();
  });
  const watched = names.map((name): Table => connection.db[name]);
  for (const table of watched) {
    table.onInsert(later);
    table.onDelete?.(later);
    table.onUpdate?.(later);
  }
  // The game is played as well without: a subscription that fails only leaves the value as it was.
  const handle = connection
    .subscriptionBuilder()
    .onApplied(() => {
      isApplied = true;
      later();
    })
    .subscribe(names.map((name) => tables[name]));
  return () => {
    isOver = true;
    for (const table of watched) {
      table.removeOnInsert(later);
      table.removeOnDelete?.(later);
      table.removeOnUpdate?.(later);
    }
    if (!handle.isEnded()) handle.unsubscribe();
  };
}
