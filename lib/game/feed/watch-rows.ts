// Listens to the tables of the world and passes on what one message brought in a fixed order, whatever order the SDK
// calls back in: doors, then bodies, then words.
import type { DbConnection, EventContext } from '../../spacetime/bindings/index.ts';
import { oncePerMessage } from '../../spacetime/once-per-message.ts';
import type { RowOf } from '../../spacetime/row-of.ts';

export interface RowHandlers {
  readonly door: (row: RowOf<'door'>) => void;
  readonly fixture: (row: RowOf<'fixtureState'>) => void;
  readonly fixtureGone: (row: RowOf<'fixtureState'>) => void;
  readonly motion: (row: RowOf<'motion'>) => void;
  readonly motionGone: (row: RowOf<'motion'>) => void;
  readonly appearance: (row: RowOf<'appearance'>) => void;
  readonly appearanceGone: (row: RowOf<'appearance'>) => void;
  readonly speech: (row: RowOf<'speech'>) => void;
}

/** Calls the handlers until the returned function is called. */
export function watchRows({ db }: DbConnection, handlers: RowHandlers): () => void {
  const due = { doors: [] as (() => void)[], bodies: [] as (() => void)[], words: [] as (() => void)[] };
  let isOver = false;
  const flush = oncePerMessage(() => {
    const acts = [...due.doors, ...due.bodies, ...due.words];
    due.doors = [];
    due.bodies = [];
    due.words = [];
    if (!isOver) for (const act of acts) act();
  });
  const later = (kind: keyof typeof due, act: () => void) => {
    due[kind].push(act);
    flush();
  };
  const over = [
    watch(db.door, (row) => later('doors', () => handlers.door(row))),
    watch(
      db.fixtureState,
      (row) => later('doors', () => handlers.fixture(row)),
      (row) => later('doors', () => handlers.fixtureGone(row)),
    ),
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
  const spoken = (_: unknown, row: RowOf<'speech'>) => later('words', () => handlers.speech(row));
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
