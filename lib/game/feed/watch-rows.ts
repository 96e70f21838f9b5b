// Listens to the tables of the world and passes on what one message brought in a fixed order, whatever order the SDK
// calls back in: doors, then bodies, then words.
import type { DbConnection, EventContext } from '../../spacetime/bindings/index.ts';

type TableName = 'motion' | 'appearance' | 'door' | 'speech';

export type RowsOf = {
  [Name in TableName]: ReturnType<DbConnection['db'][Name]['iter']> extends Iterable<infer Row> ? Row : never;
};

export interface RowHandlers {
  readonly door: (row: RowsOf['door']) => void;
  readonly motion: (row: RowsOf['motion']) => void;
  readonly motionGone: (row: RowsOf['motion']) => void;
  readonly appearance: (row: RowsOf['appearance']) => void;
  readonly appearanceGone: (row: RowsOf['appearance']) => void;
  readonly speech: (row: RowsOf['speech']) => void;
}

/** Calls the handlers until the returned function is called. */
export function watchRows({ db }: DbConnection, handlers: RowHandlers): () => void {
  const due = { doors: [] as (() => void)[], bodies: [] as (() => void)[], words: [] as (() => void)[] };
  let isDue = false;
  let isOver = false;
  const flush = () => {
    isDue = false;
    const acts = [...due.doors, ...due.bodies, ...due.words];
    due.doors = [];
    due.bodies = [];
    due.words = [];
    if (!isOver) for (const act of acts) act();
  };
  // The SDK calls back for all rows of a message before any promise goes on: after that, all of them are here.
  const later = (kind: keyof typeof due, act: () => void) => {
    due[kind].push(act);
    if (isDue) return;
    isDue = true;
    queueMicrotask(flush);
  };
  const over = [
    watch(db.door, (row) => later('doors', () => handlers.door(row))),
    watch(
      db.motion,
      (row) => later('bodies', () => handlers.motion(row)),
      (row) => later('bodies', () => handlers.motionGone(row)),
    ),
    watch(
      db.appearance,
      (row) => later('bodies', () => handlers.appearance(row)),
      (row) => later('bodies', () => handlers.appearanceGone(row)),
    ),
  ];
  const spoken = (_: unknown, row: RowsOf['speech']) => later('words', () => handlers.speech(row));
  db.speech.onInsert(spoken);
  return () => {
    isOver = true;
    for (const end of over) end();
    db.speech.removeOnInsert(spoken);
  };
}

interface Watchable<Row> {
  onInsert(call: (context: EventContext, row: Row) => void): void;
  onUpdate(call: (context: EventContext, old: Row, row: Row) => void): void;
  onDelete(call: (context: EventContext, row: Row) => void): void;
  removeOnInsert(call: (context: EventContext, row: Row) => void): void;
  removeOnUpdate(call: (context: EventContext, old: Row, row: Row) => void): void;
  removeOnDelete(call: (context: EventContext, row: Row) => void): void;
}

function watch<Row>(table: Watchable<Row>, there: (row: Row) => void, gone: (row: Row) => void = () => {}): () => void {
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
