// A query over one table: rows that came or went and satisfy the predicate are what changes.
import type { RowCodec } from '../bsatn/codec.ts';
import { compilePredicate, type Predicate, type RowTest } from '../sql/predicate.ts';
import { matchingRows } from '../sql/scan.ts';
import type { Table } from '../store/table.ts';
import { LiveQuery } from './live-query.ts';
import type { RowChange, Watch } from './watch.ts';

export class TableQuery extends LiveQuery implements Watch {
  readonly predicate: Predicate;
  readonly pinning = null;
  readonly query = this;
  #test: RowTest;
  #compiledFor: RowCodec;

  constructor(key: string, table: Table, predicate: Predicate) {
    super(key, table);
    this.predicate = predicate;
    this.#compiledFor = table.row;
    this.#test = compilePredicate(predicate, table.row);
  }

  get watches(): readonly Watch[] {
    return [this];
  }

  rows(): readonly Uint8Array[] {
    return this.table.definition.isEvent ? [] : [...matchingRows(this.table, this.predicate)];
  }

  take(row: Uint8Array, change: RowChange): boolean {
    if (!this.#currentTest()(row)) return false;
    const isFirst = this.inserted.length === 0 && this.deleted.length === 0;
    if (change === 'inserted') this.inserted.push(row);
    else this.deleted.push(row);
    return isFirst;
  }

  evaluate(): boolean {
    return true;
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
