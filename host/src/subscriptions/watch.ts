// What a query has to be told of one table: rows that came or went and satisfy a predicate.
import type { Predicate } from '../sql/predicate.ts';
import type { Table } from '../store/table.ts';
import type { LiveQuery } from './live-query.ts';

export type RowChange = 'inserted' | 'deleted';

/** The rows that matter are those which join with a row of another table that one of the values pins. */
export interface Pinning {
  /** Of the watched table; linked to `otherColumn`. */
  readonly column: number;
  readonly other: Table;
  readonly otherColumn: number;
  /** What the row of the other table has to satisfy. */
  readonly predicate: Predicate;
}

export interface Watch {
  readonly query: LiveQuery;
  readonly table: Table;
  /** Rows that do not satisfy it are of no concern, and need not be offered. */
  readonly predicate: Predicate;
  /** A further way to find the rows that matter; null where there is none. */
  readonly pinning: Pinning | null;
  /** Takes a row of the commit under way into account, if it matches. Returns whether it is the query's first. */
  take(row: Uint8Array, change: RowChange): boolean;
}
