// The tables of one database and their one open transaction: begin, then commit or roll back. Everything is in memory;
// what is durable, who is told, and what a transaction means is the engine's.
import type { Typespace } from '../bsatn/algebraic-type.ts';
import type { TableDefinition } from '../definition/module-definition.ts';
import { Journal } from './journal.ts';
import { RecentViews } from './recent-views.ts';
import type { Row } from './row-arena.ts';
import type { Sequence } from './sequence.ts';
import { Table } from './table.ts';
import type { TableIndex } from './table-index.ts';

/** Ids of users' tables and indexes begin behind this; below are the system's. */
const LAST_SYSTEM_ID = 4096;
/** Ids of tables that are never logged begin here, so that they cannot meet those in a log. */
const FIRST_EPHEMERAL_ID = 0x8000_0000;

/** A table's net change in one transaction. */
export interface TableChange {
  readonly table: Table;
  readonly inserted: readonly Row[];
  readonly deleted: readonly Row[];
}

/** A sequence of a table has reserved values up to here. */
export interface ReservedMark {
  readonly tableId: number;
  readonly column: number;
  readonly allocated: bigint;
}

const NOTHING: readonly TableChange[] = [];
const NO_MARKS: readonly ReservedMark[] = [];

export class Store {
  readonly #journal = new Journal();
  readonly #views: RecentViews;
  readonly #tables = new Map<number, Table>();
  readonly #tablesByName = new Map<string, Table>();
  readonly #indexes = new Map<number, TableIndex>();
  readonly #tableOfIndex = new Map<TableIndex, Table>();
  readonly #reserved = new Map<Sequence, Table>();
  #lastTableId: number;
  #lastEphemeralId = FIRST_EPHEMERAL_ID;
  #lastIndexId = LAST_SYSTEM_ID;

  /** Ids of users' tables go on behind `lastTableId`. */
  constructor(lastTableId = LAST_SYSTEM_ID, views = new RecentViews()) {
    this.#lastTableId = lastTableId;
    this.#views = views;
  }

  // ---- catalogue

  /** No table has or had a higher id. */
  get lastTableId(): number {
    return this.#lastTableId;
  }

  table(id: number): Table | undefined {
    return this.#tables.get(id);
  }

  /** A table by canonical or source name. */
  tableByName(name: string): Table | undefined {
    return this.#tablesByName.get(name);
  }

  index(id: number): TableIndex | undefined {
    return this.#indexes.get(id);
  }

  /** An index by canonical or source name; names of indexes are unique among all tables. */
  indexByName(name: string): TableIndex | undefined {
    for (const table of this.#tables.values()) {
      const index = table.isEphemeral ? undefined : table.index(name);
      if (index) return index;
    }
    return undefined;
  }

  tableOf(index: TableIndex): Table {
    return this.#tableOfIndex.get(index) as Table;
  }

  /** All tables but ephemeral ones, in id order. */
  tables(): Table[] {
    return [...this.#tables.values()].filter(({ isEphemeral }) => !isEphemeral).sort((a, b) => a.id - b.id);
  }

  /** Makes a table; without an id it gets the next one. The catalogue is no part of a transaction: see `removeTable`. */
  addTable(typespace: Typespace, definition: TableDefinition, id?: number): Table {
    const table = this.#makeTable(typespace, definition, { id: id ?? ++this.#lastTableId, isEphemeral: false });
    this.#lastTableId = Math.max(this.#lastTableId, table.id);
    this.#tables.set(table.id, table);
    this.#register(table);
    return table;
  }

  /** A table that no log knows, reached by reference only. */
  makeEphemeralTable(typespace: Typespace, definition: TableDefinition): Table {
    return this.#makeTable(typespace, definition, { id: ++this.#lastEphemeralId, isEphemeral: true });
  }

  removeTable(table: Table): void {
    this.#tables.delete(table.id);
    this.#unregister(table);
    for (const sequence of table.sequences) this.#reserved.delete(sequence);
  }

  /** Undoes `removeTable`. */
  putBack(table: Table): void {
    this.#tables.set(table.id, table);
    this.#register(table);
  }

  /** Registers names and indexes anew after a table was reshaped. */
  refresh(table: Table): void {
    this.#unregister(table);
    this.#register(table);
  }

  // ---- transaction

  get isOpen(): boolean {
    return this.#journal.state !== 'closed';
  }

  /** Whether a change broke off in the middle, so that nothing is left but to roll back. */
  get isBroken(): boolean {
    return this.#journal.state === 'changing';
  }

  /** Open, and not broken: tables may be read and changed. */
  get isUsable(): boolean {
    return this.#journal.state === 'open';
  }

  begin(): void {
    if (this.#journal.state !== 'closed') throw new Error('a transaction is open already');
    this.#journal.state = 'open';
  }

  /** How many tables the transaction has touched: what `changes` may begin from later. */
  get touched(): number {
    return this.#journal.touched.length;
  }

  /** Net changes of the tables touched since `from`, in id order. */
  changes(from = 0): readonly TableChange[] {
    const { touched } = this.#journal;
    if (touched.length === from) return NOTHING;
    const changes: TableChange[] = [];
    for (let at = from; at < touched.length; at++) {
      const table = touched[at] as Table;
      const net = table.netChange();
      if (net !== null) changes.push({ table, inserted: net.inserted, deleted: net.deleted });
    }
    return changes.length > 1 ? changes.sort((a, b) => a.table.id - b.table.id) : changes;
  }

  /** Sequences that reserved values since marks were last taken, in this transaction or in ones rolled back. */
  takeReserved(): readonly ReservedMark[] {
    if (this.#reserved.size === 0) return NO_MARKS;
    const marks: ReservedMark[] = [];
    for (const [sequence, table] of this.#reserved) {
      // A publish that was refused leaves sequences behind that nobody uses.
      const allocated = table.sequences.includes(sequence) ? sequence.keep() : null;
      if (allocated !== null) marks.push({ tableId: table.id, column: sequence.column, allocated });
    }
    this.#reserved.clear();
    return marks;
  }

  get hasReserved(): boolean {
    return this.#reserved.size > 0;
  }

  commit(): void {
    if (this.#journal.state !== 'open') throw new Error(`a transaction that is ${this.#journal.state} cannot commit`);
    for (const table of this.#journal.touched) table.commit();
    this.#close();
  }

  rollback(): void {
    if (this.#journal.state === 'closed') throw new Error('there is no transaction to roll back');
    for (const table of this.#journal.touched) table.rollback();
    this.#close();
  }

  #close(): void {
    this.#journal.touched.length = 0;
    this.#journal.state = 'closed';
  }

  #makeTable(
    typespace: Typespace,
    definition: TableDefinition,
    identity: { readonly id: number; readonly isEphemeral: boolean },
  ): Table {
    return new Table({
      ...identity,
      definition,
      typespace,
      journal: this.#journal,
      nextIndexId: () => ++this.#lastIndexId,
      views: this.#views,
      onReserve: (table, sequence) => this.#reserved.set(sequence, table),
    });
  }

  #register(table: Table): void {
    const { name, sourceName } = table.definition;
    if (!this.#tablesByName.has(sourceName)) this.#tablesByName.set(sourceName, table);
    this.#tablesByName.set(name, table);
    for (const index of table.indexes) {
      this.#indexes.set(index.id, index);
      this.#tableOfIndex.set(index, table);
    }
  }

  #unregister(table: Table): void {
    for (const [name, named] of this.#tablesByName) if (named === table) this.#tablesByName.delete(name);
    for (const [index, owner] of this.#tableOfIndex) {
      if (owner !== table) continue;
      this.#tableOfIndex.delete(index);
      this.#indexes.delete(index.id);
    }
  }
}
