// Listens to the tables of the world and passes on what one message brought in a fixed order, whatever order the SDK
// calls back in: doors, then who fights and how, then bodies, then words.
import type { DbConnection } from '../../spacetime/bindings/index.ts';
import { oncePerMessage } from '../../spacetime/once-per-message.ts';
import type { RowOf } from '../../spacetime/row-of.ts';
import type { Fight } from '../core/fight/fight.ts';
import { watchFight } from './watch-fight.ts';
import { watchTable } from './watch-table.ts';

export interface RowHandlers {
  readonly door: (row: RowOf<'door'>) => void;
  readonly fixture: (row: RowOf<'fixtureState'>) => void;
  readonly fixtureGone: (row: RowOf<'fixtureState'>) => void;
  readonly groundItem: (row: RowOf<'groundItem'>) => void;
  readonly groundItemGone: (row: RowOf<'groundItem'>) => void;
  readonly motion: (row: RowOf<'motion'>) => void;
  readonly motionGone: (row: RowOf<'motion'>) => void;
  readonly appearance: (row: RowOf<'appearance'>) => void;
  readonly appearanceGone: (row: RowOf<'appearance'>) => void;
  /** Hears of creatures, vitals, casts and effects itself, by `later`. */
  readonly fight: { readonly of: Fight; readonly later: (act: () => void) => void };
  readonly speech: (row: RowOf<'speech'>) => void;
}

/** Calls the handlers until the returned function is called. */
export function watchRows(connection: DbConnection, handlers: RowHandlers): () => void {
  const { db } = connection;
  const due = {
    doors: [] as (() => void)[],
    fights: [] as (() => void)[],
    bodies: [] as (() => void)[],
    words: [] as (() => void)[],
  };
  let isOver = false;
  const flush = oncePerMessage(() => {
    const acts = [...due.doors, ...due.fights, ...due.bodies, ...due.words];
    due.doors = [];
    due.fights = [];
    due.bodies = [];
    due.words = [];
    if (!isOver) for (const act of acts) act();
  });
  const later = (kind: keyof typeof due, act: () => void) => {
    due[kind].push(act);
    flush();
  };
  const over = [
    watchTable(db.door, (row) => later('doors', () => handlers.door(row))),
    watchTable(
      db.fixtureState,
      (row) => later('doors', () => handlers.fixture(row)),
      (row) => later('doors', () => handlers.fixtureGone(row)),
    ),
    watchTable(
      db.groundItem,
      (row) => later('doors', () => handlers.groundItem(row)),
      (row) => later('doors', () => handlers.groundItemGone(row)),
    ),
    watchTable(
      db.motion,
      (row) => later('bodies', () => handlers.motion(row)),
      (row) => later('bodies', () => handlers.motionGone(row)),
    ),
    watchTable(
      db.appearance,
      (row) => later('bodies', () => handlers.appearance(row)),
      (row) => later('bodies', () => handlers.appearanceGone(row)),
    ),
    // Whoever dies is dead before their body goes.
    watchFight(connection, handlers.fight.of, (act) => later('fights', () => handlers.fight.later(act))),
  ];
  const spoken = (_: unknown, row: RowOf<'speech'>) => later('words', () => handlers.speech(row));
  db.speech.onInsert(spoken);
  return () => {
    isOver = true;
    for (const end of over) end();
    db.speech.removeOnInsert(spoken);
  };
}
