// One distinct query with everybody who subscribed to it. A commit hands it the rows that may match; what it makes of
// them is encoded once, however many subscribers there are.

import type { RowCodec } from '../bsatn/codec.ts';
import { BsatnWriter } from '../bsatn/writer.ts';
import { compilePredicate, type Predicate, type RowTest } from '../sql/predicate.ts';
import { matchingRows } from '../sql/scan.ts';
import type { Table } from '../store/table.ts';
import type { QuerySet } from './query-set.ts';
import { writeRowList } from './row-list.ts';
import type { SharedMessage } from './shared-message.ts';

const PERSISTENT_TABLE = 0;
const EVENT_TABLE = 1;

const writer = new BsatnWriter(4096);

export class LiveQuery {
  readonly key: string;
  readonly table: Table;
  readonly predicate: Predicate;
  /** How often each set contains this query: two spellings of it in one set deliver its rows twice. */
  readonly sets = new Map<QuerySet, number>();
  /** Messages about the commit under way, by query set id, for those who see nothing else of it. */
  readonly messages = new Map<number, SharedMessage>();
  #inserted: Uint8Array[] = [];
  #deleted: Uint8Array[] = [];
  #encoded: Uint8Array | null = null;
  #test: RowTest;
  #compiledFor: RowCodec;

  constructor(key: string, table: Table, predicate: Predicate) {
    this.key = key;
    this.table = table;
    this.predicate = predicate;
    this.#compiledFor = table.row;
    this.#test = compilePredicate(predicate, table.row);
  }

  /** The name under which the rows travel: canonical, as in the clients' bindings. */
  get tableName(): string {
    return this.table.definition.name;
  }

  /** The rows that match now. Events are over when their transaction is. */
  rows(): Uint8Array[] {
    return this.table.definition.isEvent ? [] : [...matchingRows(this.table, this.predicate)];
  }

  /** Takes a row of the commit under way into account, if it matches. Returns whether it is the first that does. */
  take(row: Uint8Array, change: 'inserted' | 'deleted'): boolean {
    if (!this.#currentTest()(row)) return false;
    const isFirst = this.#inserted.length === 0 && this.#deleted.length === 0;
    if (change === 'inserted') this.#inserted.push(row);
    else this.#deleted.push(row);
    return isFirst;
  }

  /** Appends the `TableUpdateRows` of the commit under way; encoded once where several sets want them. */
  writeUpdate(target: BsatnWriter): void {
    if (this.sets.size === 1) {
      this.#write(target);
      return;
    }
    if (this.#encoded === null) {
      writer.clear();
      this.#write(writer);
      this.#encoded = writer.finish();
    }
    target.raw(this.#encoded);
  }

  /** Forgets the commit that was under way. */
  settle(): void {
    this.#inserted = [];
    this.#deleted = [];
    this.#encoded = null;
    if (this.messages.size > 0) this.messages.clear();
  }

  #write(target: BsatnWriter): void {
    if (this.table.definition.isEvent) {
      target.u8(EVENT_TABLE);
      writeRowList(target, this.#inserted);
    } else {
      target.u8(PERSISTENT_TABLE);
      writeRowList(target, this.#inserted);
      writeRowList(target, this.#deleted);
    }
  }

  /** A publish may have given the table's rows another layout. */
  #currentTest(): RowTest {
    if (this.#compiledFor !== this.table.row) {
      this.#compiledFor = this.table.row;
      this.#test = compilePredicate(this.predicate, this.table.row);
    }
    return this.#test;
  }
}
