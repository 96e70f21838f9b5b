// Finds the rows of a join, one table after the other: through an index over the linked column where there is one, through
// a hash made for the purpose where there is none, and by trying everything where nothing links the tables.
import type { MapKey } from '../bsatn/codec.ts';
import type { Table } from '../store/table.ts';
import type { TableIndex } from '../store/table-index.ts';
import {
  compileJoinedTest,
  type JoinedRow,
  type JoinParts,
  joinParts,
  type Link,
  type SourceColumn,
} from './join-parts.ts';
import type { QueryPlan } from './plan.ts';
import { ALWAYS, compilePredicate, equalities } from './predicate.ts';
import { matchingRows } from './scan.ts';
import { SqlError } from './sql-error.ts';

/** Combinations of rows that a join may look at: everybody waits while it does. */
const MOST_COMBINATIONS = 5_000_000;

/** A row of each source that goes together; the array is used again for the next. */
export function* joinedRows(plan: QueryPlan, tables: readonly Table[]): Iterable<JoinedRow> {
  const parts = joinParts(plan);
  const test = compileJoinedTest(
    parts.rest,
    plan.sources,
    tables.map(({ row }) => row),
  );
  const rows: Uint8Array[] = [];
  const steps = planSteps(parts, tables);
  let looked = 0;
  function* descend(depth: number): Iterable<JoinedRow> {
    const step = steps[depth];
    if (step === undefined) {
      if (test(rows)) yield rows;
      return;
    }
    for (const row of step.candidates(rows)) {
      if (++looked > MOST_COMBINATIONS) throw tooLarge();
      rows[step.source] = row;
      if (step.fits(rows)) yield* descend(depth + 1);
    }
  }
  yield* descend(0);
}

/** One table of the join, when rows of those before it are given. */
interface Step {
  readonly source: number;
  candidates(rows: JoinedRow): Iterable<Uint8Array>;
  /** Whether the links to earlier tables hold that `candidates` did not see to. */
  fits(rows: JoinedRow): boolean;
}

function planSteps(parts: JoinParts, tables: readonly Table[]): readonly Step[] {
  const placed: number[] = [];
  return joinOrder(parts, tables).map((source) => {
    const links = parts.links.flatMap((link) => linkTo(source, link, placed));
    placed.push(source);
    return makeStep(source, links, parts, tables);
  });
}

/** Begins where a value is given, then goes along the links. */
function joinOrder({ own, links }: JoinParts, tables: readonly Table[]): readonly number[] {
  const left = new Set(tables.keys());
  const pinned = own.findIndex((predicate) => equalities(predicate).length > 0);
  const order: number[] = [];
  let next: number | undefined = Math.max(pinned, 0);
  while (next !== undefined) {
    order.push(next);
    left.delete(next);
    next = [...left].find((source) => links.some((link) => linkTo(source, link, order).length > 0)) ?? [...left][0];
  }
  return order;
}

/** A link of this source to one that has its row already. */
interface LinkToPlaced {
  readonly here: SourceColumn;
  readonly there: SourceColumn;
}

function linkTo(source: number, [one, other]: Link, placed: readonly number[]): LinkToPlaced[] {
  if (one.source === source && placed.includes(other.source)) return [{ here: one, there: other }];
  if (other.source === source && placed.includes(one.source)) return [{ here: other, there: one }];
  return [];
}

function makeStep(source: number, links: readonly LinkToPlaced[], parts: JoinParts, tables: readonly Table[]): Step {
  const table = tables[source] as Table;
  const predicate = parts.own[source] ?? ALWAYS;
  const indexed = links.find(({ here }) => table.indexOn([here.column]) !== undefined) ?? links[0];
  if (indexed === undefined) return { source, candidates: () => matchingRows(table, predicate), fits: () => true };
  const others = links.filter((link) => link !== indexed).map((link) => linkTest(link, tables));
  const keyOf = keyReader(indexed.there, tables);
  const index = table.indexOn([indexed.here.column]);
  const find = index ? throughIndex(index) : throughHash(() => matchingRows(table, predicate), indexed.here, tables);
  const suits = index ? compilePredicate(predicate, table.row) : () => true;
  return {
    source,
    candidates: (rows) => find(keyOf(rows)),
    fits: (rows) => suits(rows[source] as Uint8Array) && others.every((test) => test(rows)),
  };
}

function throughIndex(index: TableIndex): (key: MapKey) => readonly Uint8Array[] {
  return (key) => index.rowsAt(key);
}

/** Rows by the value of a column; gathered when the first is asked for. */
function throughHash(
  rowsOf: () => Iterable<Uint8Array>,
  column: SourceColumn,
  tables: readonly Table[],
): (key: MapKey) => readonly Uint8Array[] {
  let byKey: Map<MapKey, Uint8Array[]> | null = null;
  const { row: layout } = tables[column.source] as Table;
  const gather = () => {
    const gathered = new Map<MapKey, Uint8Array[]>();
    for (const row of rowsOf()) {
      const key = layout.columnKey(row, column.column);
      const rows = gathered.get(key);
      if (rows) rows.push(row);
      else gathered.set(key, [row]);
    }
    return gathered;
  };
  return (key) => {
    byKey ??= gather();
    return byKey.get(key) ?? [];
  };
}

function keyReader({ source, column }: SourceColumn, tables: readonly Table[]): (rows: JoinedRow) => MapKey {
  const { row: layout } = tables[source] as Table;
  return (rows) => layout.columnKey(rows[source] as Uint8Array, column);
}

function linkTest({ here, there }: LinkToPlaced, tables: readonly Table[]): (rows: JoinedRow) => boolean {
  const [left, right] = [keyReader(here, tables), keyReader(there, tables)];
  return (rows) => left(rows) === right(rows);
}

function tooLarge(): SqlError {
  return new SqlError(`The join looks at more than ${MOST_COMBINATIONS} combinations of rows; add a condition`);
}
