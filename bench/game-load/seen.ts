// What a bot has been told of the world, by what it is asked for. The client library's own look-ups walk through all rows.
import type { DbConnection } from '../../lib/spacetime/bindings/index.ts';
import type { RowOf } from '../../lib/spacetime/row-of.ts';

interface Told<Row> {
  onInsert(heard: (context: unknown, row: Row) => void): void;
  onUpdate(heard: (context: unknown, old: Row, row: Row) => void): void;
  onDelete(heard: (context: unknown, row: Row) => void): void;
}

export class Seen {
  /** By body. */
  readonly motions: ReadonlyMap<number, RowOf<'motion'>>;
  readonly vitals: ReadonlyMap<number, RowOf<'vitals'>>;
  readonly appearances: ReadonlyMap<number, RowOf<'appearance'>>;
  readonly casts: ReadonlyMap<number, RowOf<'cast'>>;
  /** By their own ids. */
  readonly creatures: ReadonlyMap<number, RowOf<'npc'>>;
  readonly piles: ReadonlyMap<number, RowOf<'groundItem'>>;

  constructor({ db }: DbConnection) {
    this.motions = kept<RowOf<'motion'>>(db.motion, ({ entity }) => entity);
    this.vitals = kept<RowOf<'vitals'>>(db.vitals, ({ entity }) => entity);
    this.appearances = kept<RowOf<'appearance'>>(db.appearance, ({ entity }) => entity);
    this.casts = kept<RowOf<'cast'>>(db.cast, ({ entity }) => entity);
    this.creatures = kept<RowOf<'npc'>>(db.npc, ({ id }) => id);
    this.piles = kept<RowOf<'groundItem'>>(db.groundItem, ({ id }) => id);
  }
}

function kept<Row>(table: Told<Row>, keyOf: (row: Row) => number): ReadonlyMap<number, Row> {
  const rows = new Map<number, Row>();
  table.onInsert((_, row) => void rows.set(keyOf(row), row));
  table.onUpdate((_, _old, row) => void rows.set(keyOf(row), row));
  table.onDelete((_, row) => void rows.delete(keyOf(row)));
  return rows;
}
