// One table: its rows, the indexes over them, the sequences that number them, and the log of the open transaction from
// which a rollback and the net change are made. Rows are changed in place and undone from the log.
// Who may read or write, and what follows from a commit, is the engine's business.
import type { Typespace } from '../bsatn/algebraic-type.ts';
import { equalBytes } from '../bsatn/bytes.ts';
import type { MapKey, RowCodec } from '../bsatn/codec.ts';
import type { SequenceDefinition, TableDefinition } from '../definition/module-definition.ts';
import type { Journal } from './journal.ts';
import { type Change, type NetChange, netChange } from './net-change.ts';
import type { PackedRows } from './packed-rows.ts';
import { Place } from './place.ts';
import { type Row, RowArena } from './row-arena.ts';
import { Sequence } from './sequence.ts';
import type { TableIndex } from './table-index.ts';
import { compileShape, type IndexSurroundings, type TableShape } from './table-shape.ts';

export interface TableOptions extends IndexSurroundings {
  readonly id: number;
  readonly definition: TableDefinition;
  readonly typespace: Typespace;
  /** Backing tables of views: never logged, never counted as a durable change. */
  readonly isEphemeral: boolean;
  readonly journal: Journal;
  readonly onReserve: (table: Table, sequence: Sequence) => void;
}

export class Table {
  readonly id: number;
  readonly isEphemeral: boolean;
  readonly #journal: Journal;
  readonly #surroundings: IndexSurroundings;
  readonly #onReserve: (sequence: Sequence) => void;
  readonly #arena = new RowArena();
  #log: Change[] = [];
  #shape: TableShape;
  #sequences: readonly Sequence[];
  #generatedBytes = 0;

  constructor(options: TableOptions) {
    this.id = options.id;
    this.isEphemeral = options.isEphemeral;
    this.#journal = options.journal;
    this.#surroundings = { nextIndexId: options.nextIndexId, views: options.views };
    this.#onReserve = (sequence) => options.onReserve(this, sequence);
    this.#shape = compileShape(options.typespace, options.definition, this.#surroundings);
    this.#sequences = this.definition.sequences.map((definition) => this.#makeSequence(definition));
  }

  get definition(): TableDefinition {
    return this.#shape.definition;
  }

  get typespace(): Typespace {
    return this.#shape.typespace;
  }

  get row(): RowCodec {
    return this.#shape.row;
  }

  get indexes(): readonly TableIndex[] {
    return this.#shape.indexes;
  }

  get sequences(): readonly Sequence[] {
    return this.#sequences;
  }

  get rowCount(): number {
    return this.#shape.primary.keyCount;
  }

  /** All rows in order of arrival; an updated row keeps its place while its key stays. Do not change the table meanwhile. */
  rows(): IterableIterator<Row> {
    return this.#shape.primary.rows();
  }

  /** All rows as they are now, in order of arrival; the array is the caller's own. */
  snapshot(): Row[] {
    return this.#shape.primary.snapshot();
  }

  /** Copies of all rows as they are now, in order of arrival: cheaper than a snapshot where there are many. */
  pack(): PackedRows {
    return this.#shape.primary.pack();
  }

  /** An index by canonical or source name. */
  index(name: string): TableIndex | undefined {
    return this.indexes.find(({ definition }) => definition.name === name || definition.sourceName === name);
  }

  /** What tells a row from all others: its primary or another unique key, or its whole content. */
  keyOf(row: Uint8Array): MapKey {
    return this.#shape.primary.shape.ofRow(row);
  }

  /** The row with a key as `keyOf` gives it. */
  rowAt(key: MapKey): Row | undefined {
    return this.#shape.primary.first(key);
  }

  /** An index over exactly these columns, in any order; a unique one if there is. */
  indexOn(columns: readonly number[]): TableIndex | undefined {
    const over = this.indexes.filter(
      ({ shape }) =>
        shape.columns.length === columns.length && shape.columns.every((column) => columns.includes(column)),
    );
    return over.find(({ isUnique }) => isUnique) ?? over[0];
  }

  /** The stored row with the same bytes. */
  findEqual(row: Uint8Array): Row | undefined {
    const { primary } = this.#shape;
    const found = primary.first(primary.shape.ofRow(row));
    return found !== undefined && equalBytes(found, row) ? found : undefined;
  }

  /**
   * Copies and checks a row, and fills in generated columns, which are also written to the beginning of `source`: the
   * contract of the module's insert and update. Throws `BsatnError` for a malformed row.
   */
  stage(source: Uint8Array, length: number): Row {
    const row = this.#arena.copy(source, length);
    this.#shape.row.validate(row);
    this.#generatedBytes = 0;
    if (this.#sequences.length > 0) this.#generate(row, source);
    return row;
  }

  /** How many bytes of generated columns the last `stage` wrote. */
  get generatedBytes(): number {
    return this.#generatedBytes;
  }

  /** Inserts a staged row. A row with the same bytes may be there already; another with the same unique key may not. */
  insert(row: Row): 'inserted' | 'present' | 'conflict' {
    const { primary, otherUnique } = this.#shape;
    const same = primary.first(primary.shape.ofRow(row));
    if (same !== undefined) return this.#refuse(row, equalBytes(same, row) ? 'present' : 'conflict');
    for (const index of otherUnique) {
      if (index.first(index.shape.ofRow(row)) !== undefined) return this.#refuse(row, 'conflict');
    }
    this.#change({ place: new Place(row), old: null, row });
    return 'inserted';
  }

  /** Puts a staged row in the place of the one with the same key in a unique index. */
  update(index: TableIndex, row: Row): 'updated' | 'unchanged' | 'missing' | 'conflict' {
    const place = index.place(index.shape.ofRow(row));
    if (place === undefined) return this.#refuse(row, 'missing');
    const old = this.#surroundings.views.read(place);
    if (equalBytes(old, row)) return this.#refuse(row, 'unchanged');
    const { primary, otherUnique } = this.#shape;
    if (primary !== index && isTaken(primary, place, row)) return this.#refuse(row, 'conflict');
    for (const other of otherUnique) {
      if (other !== index && isTaken(other, place, row)) return this.#refuse(row, 'conflict');
    }
    this.#change({ place, old, row });
    return 'updated';
  }

  /** Deletes the row of this table that has these bytes. */
  delete(row: Uint8Array): void {
    const { primary } = this.#shape;
    const place = primary.place(primary.shape.ofRow(row));
    const old = place?.look();
    if (place === undefined || old === undefined || !equalBytes(old, row)) {
      throw new Error(`the row to delete is not in ${this.definition.name}`);
    }
    this.#change({ place, old, row: null });
  }

  /** Deletes all rows and returns how many there were. */
  clear(): number {
    const places = this.#shape.primary.places();
    for (const place of places) this.#change({ place, old: place.look(), row: null });
    return places.length;
  }

  /** What the open transaction changed so far, or null when nothing is different in the end. */
  netChange(): NetChange | null {
    return netChange(this.#log, this.#shape.primary);
  }

  /** Makes the open transaction's changes final. Rows of event tables are gone with it. */
  commit(): void {
    if (this.definition.isEvent) this.#dropAll();
    this.#log = [];
  }

  /** Undoes the open transaction's changes. Deleted rows come back, at the end of the order of arrival. */
  rollback(): void {
    const log = this.#log;
    if (this.#journal.state === 'changing') for (const index of this.indexes) index.forgetOrder();
    for (let at = log.length - 1; at >= 0; at--) {
      const { place, old, row } = log[at] as Change;
      this.#apply(place, row, old);
    }
    this.#log = [];
  }

  /**
   * Prepares another definition with the same columns: new indexes, keys, sequences, names, access. The rows are indexed
   * anew, and nothing changes until the returned function is called, which takes effect and returns how to go back.
   */
  reshape(typespace: Typespace, definition: TableDefinition): () => () => void {
    const next = compileShape(typespace, definition, this.#surroundings);
    for (const place of this.#shape.primary.places()) addToAll(next, place, place.look());
    return () => {
      const previous = { shape: this.#shape, sequences: this.#sequences };
      this.#shape = next;
      this.#sequences = this.#sequencesAfter(previous.sequences);
      return () => {
        this.#shape = previous.shape;
        this.#sequences = previous.sequences;
      };
    };
  }

  /** A unique index under one of whose keys more than one row stands, which only `load` and `reshape` can bring about. */
  overfullIndex(): TableIndex | undefined {
    const { primary, otherUnique } = this.#shape;
    return [primary, ...otherUnique].find((index) => index.hasSeveral);
  }

  /** Puts in a row that was committed before: recovery and migrations, outside of any transaction. */
  load(bytes: Uint8Array): void {
    const row = this.#arena.copy(bytes, bytes.length);
    this.#shape.row.validate(row);
    this.#apply(new Place(row), null, row);
  }

  #generate(row: Row, source: Uint8Array): void {
    for (const sequence of this.#sequences) {
      const start = this.#shape.row.columnStart(row, sequence.column);
      if (!sequence.isTriggeredBy(row, start)) continue;
      sequence.writeNext(row, start);
      for (let at = start; at < start + sequence.width; at++) source[this.#generatedBytes++] = row[at] as number;
    }
  }

  /** The log comes first, so that a change that breaks off can be undone. */
  #change(change: Change): void {
    const journal = this.#journal;
    if (this.#log.length === 0) journal.touched.push(this);
    journal.state = 'changing';
    this.#log.push(change);
    this.#apply(change.place, change.old, change.row);
    journal.state = 'open';
  }

  #apply(place: Place, old: Row | null, row: Row | null): void {
    const { primary, others } = this.#shape;
    if (row === null) {
      if (old === null) return;
      primary.remove(place, old);
      for (const index of others) index.remove(place, old);
      place.vacate();
      return;
    }
    if (old === null) addToAll(this.#shape, place, row);
    else {
      primary.move(place, old, row);
      for (const index of others) index.move(place, old, row);
    }
    this.#surroundings.views.write(place, row);
  }

  #refuse<T>(row: Row, reason: T): T {
    this.#arena.release(row);
    return reason;
  }

  #dropAll(): void {
    for (const place of this.#shape.primary.places()) place.vacate();
    this.#shape.primary.clear();
    for (const index of this.#shape.others) index.clear();
  }

  #makeSequence(definition: SequenceDefinition): Sequence {
    const width = this.row.columns[definition.column]?.fixedSize;
    if (!width) throw new Error(`the sequence ${definition.name} is not over an integer column`);
    return new Sequence(definition, width, this.#onReserve);
  }

  /** Those of before that are declared as they were go on; others begin. */
  #sequencesAfter(earlier: readonly Sequence[]): Sequence[] {
    return this.definition.sequences.map((definition) => {
      const twin = earlier.find((sequence) => sequence.isDeclaredAs(definition));
      if (twin) return twin;
      const sequence = this.#makeSequence(definition);
      sequence.beginAnew();
      return sequence;
    });
  }
}

function addToAll({ primary, others }: TableShape, place: Place, row: Row): void {
  primary.add(place, row);
  for (const index of others) index.add(place, row);
}

function isTaken(index: TableIndex, by: Place, row: Row): boolean {
  const found = index.place(index.shape.ofRow(row));
  return found !== undefined && found !== by;
}
