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

  /** Takes rows of the commit under way into account, as far as they match. Returns whether it now has any. */
  offer(inserted: readonly Uint8Array[], deleted: readonly Uint8Array[]): boolean {
    const test = this.#currentTest();
    for (const row of inserted) if (test(row)) this.#inserted.push(row);
    for (const row of deleted) if (test(row)) this.#deleted.push(row);
    return this.#inserted.length > 0 || this.#deleted.length > 0;
  }

  /** The `TableUpdateRows` of the commit under way. */
  get update(): Uint8Array {
    this.#encoded ??= this.#encode();
    return this.#encoded;
  }

  /** Forgets the commit that was under way. */
  settle(): void {
    this.#inserted = [];
    this.#deleted = [];
    this.#encoded = null;
    this.messages.clear();
  }

  #encode(): Uint8Array {
    writer.clear();
    if (this.table.definition.isEvent) {
      writer.u8(EVENT_TABLE);
      writeRowList(writer, this.#inserted);
    } else {
      writer.u8(PERSISTENT_TABLE);
      writeRowList(writer, this.#inserted);
      writeRowList(writer, this.#deleted);
    }
    return writer.finish();
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
