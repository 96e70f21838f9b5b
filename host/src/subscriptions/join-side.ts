// One of the two tables of a joined query: takes the rows of a commit that concern it, and finds rows by the linked column.
import type { MapKey, RowCodec } from '../bsatn/codec.ts';
import { compileJoinedTest, type JoinedTest } from '../sql/join-parts.ts';
import { compilePredicate, equalities, type Predicate, type RowTest } from '../sql/predicate.ts';
import type { Table } from '../store/table.ts';
import type { SignedRow } from './commit-deltas.ts';
import type { JoinQuery } from './join-query.ts';
import type { SemijoinPlan } from './semijoin-plan.ts';
import type { Pinning, RowChange, Watch } from './watch.ts';

type Tables = readonly [Table, Table];

export class JoinSide implements Watch {
  readonly query: JoinQuery;
  /** 0 or 1: its place in the query. */
  readonly source: 0 | 1;
  readonly table: Table;
  /** What its rows have to satisfy by themselves. */
  readonly predicate: Predicate;
  /** Linked to a column of the other side. */
  readonly column: number;
  readonly pinning: Pinning | null;
  /** Rows of the commit under way. */
  taken: SignedRow[] = [];
  readonly #tables: Tables;
  readonly #plan: SemijoinPlan;
  #layouts: readonly RowCodec[] = [];
  #test: RowTest = () => false;
  #fits: JoinedTest = () => false;

  constructor(query: JoinQuery, source: 0 | 1, tables: Tables, plan: SemijoinPlan) {
    this.query = query;
    this.source = source;
    this.table = tables[source];
    this.predicate = plan.own[source];
    this.column = plan.columns[source];
    this.#tables = tables;
    this.#plan = plan;
    this.pinning = pinningOf(source, tables, plan);
    this.#compile();
  }

  take(row: Uint8Array, change: RowChange): boolean {
    if (!this.matches(row)) return false;
    const sign = change === 'inserted' ? 1 : -1;
    const last = this.taken.at(-1);
    // Rows found through the other side come once for every partner.
    if (last?.row === row && last.sign === sign) return false;
    const isFirst = this.query.isUntouched;
    this.taken.push({ row, sign });
    return isFirst;
  }

  /** Whether a row satisfies what is asked of this side alone. */
  matches(row: Uint8Array): boolean {
    if (this.#layouts[this.source] !== this.table.row) this.#compile();
    return this.#test(row);
  }

  /** Whether two rows satisfy what is asked of both together, besides the link. */
  fits(rows: readonly [Uint8Array, Uint8Array]): boolean {
    return this.#fits(rows);
  }

  keyOf(row: Uint8Array): MapKey {
    return this.table.row.columnKey(row, this.column);
  }

  /** The rows that are there now with this value in the linked column. */
  rowsAt(key: MapKey): readonly Uint8Array[] {
    const index = this.table.indexOn([this.column]);
    // A publish may have taken the index away: then every row is looked at.
    const rows = index ? index.rowsAt(key) : this.table.snapshot().filter((row) => this.keyOf(row) === key);
    return rows.filter((row) => this.matches(row));
  }

  settle(): void {
    if (this.taken.length > 0) this.taken = [];
  }

  /** Again after a publish, which may have given rows another layout. */
  #compile(): void {
    this.#layouts = this.#tables.map(({ row }) => row);
    this.#test = compilePredicate(this.predicate, this.table.row);
    this.#fits = compileJoinedTest(this.#plan.rest, this.#plan.query.sources, this.#layouts);
  }
}

/** Where only the other side is pinned to values, the rows that matter are found through it. */
function pinningOf(source: 0 | 1, tables: Tables, { own, columns }: SemijoinPlan): Pinning | null {
  const other = source === 0 ? 1 : 0;
  if (equalities(own[source]).length > 0 || equalities(own[other]).length === 0) return null;
  return { column: columns[source], other: tables[other], otherColumn: columns[other], predicate: own[other] };
}
