// The row limit of a database: a query of anybody but the owner that would look at more rows is refused before it runs.
import type { DatabaseInterface } from '../engine/interface.ts';
import type { Table } from '../store/table.ts';
import { joinParts } from './join-parts.ts';
import type { QueryPlan } from './plan.ts';
import { equalities, type Predicate } from './predicate.ts';
import type { Reader } from './relation.ts';
import { SqlError } from './sql-error.ts';

/** Throws `SqlError` where a limit is set and the plan exceeds it. */
export function checkRowLimit(
  plan: QueryPlan,
  tables: readonly Table[],
  { rowLimit }: Pick<DatabaseInterface, 'rowLimit'>,
  { isOwner }: Reader,
): void {
  if (rowLimit === null || isOwner) return;
  const rows = estimatedRows(plan, tables);
  if (BigInt(rows) > rowLimit) {
    throw new SqlError(`Estimated cardinality (${rows} rows) exceeds limit (${rowLimit} rows)`);
  }
}

/** Rows that a plan looks at: of the first table what its conditions leave, of each other what goes with one row. */
function estimatedRows(plan: QueryPlan, tables: readonly Table[]): number {
  const { own, links } = joinParts(plan);
  let rows = 1;
  for (const [source, table] of tables.entries()) {
    const alone = rowsOfTable(table, own[source] as Predicate);
    const partners = links
      .flat()
      .filter((column) => column.source === source && source > 0)
      .map(({ column }) => perKey(table, column));
    rows *= Math.min(alone, ...partners);
  }
  return Math.ceil(rows);
}

function rowsOfTable(table: Table, predicate: Predicate): number {
  const perColumn = equalities(predicate).map(({ column, values }) => perKey(table, column) * values.length);
  return Math.min(table.rowCount, ...perColumn);
}

/** How many rows share a value of this column, on average; all of them where no index knows. */
function perKey(table: Table, column: number): number {
  const index = table.indexOn([column]);
  return index === undefined || index.keyCount === 0 ? table.rowCount : table.rowCount / index.keyCount;
}
