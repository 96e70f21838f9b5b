// Runs a SELECT of the SQL route and writes its answer as JSON: a schema of the columns, and rows without type
// information. Numbers may be longer than JavaScript's, so everything is text from the start.

import type { Typespace } from '../bsatn/algebraic-type.ts';
import { writeUntypedJson } from '../bsatn/json.ts';
import type { DatabaseInterface } from '../engine/interface.ts';
import type { Table } from '../store/table.ts';
import { checkRowLimit } from './cardinality.ts';
import type { JoinedRow } from './join-parts.ts';
import { joinedRows } from './joined-rows.ts';
import { columnOffsets, type Output, planSelect, type SelectPlan } from './plan.ts';
import type { Reader } from './relation.ts';
import { restrict } from './row-rules.ts';
import { matchingRows } from './scan.ts';
import { schemaJson } from './schema-json.ts';
import type { Select } from './syntax.ts';
import { withTables } from './tables-of-plan.ts';

export interface SelectResult {
  /** JSON: `{"elements":[{"name":…,"algebraic_type":…}]}`. */
  readonly schema: string;
  /** JSON: an array of rows, each an array of values. */
  readonly rows: string;
}

/** Throws `SqlError` for a statement that cannot be run. */
export function executeSelect(select: Select, database: DatabaseInterface, reader: Reader): SelectResult {
  const { definition } = database;
  const plan = planSelect(select, definition, reader);
  const plans = restrict(plan, definition, reader);
  return withTables(plans, database, reader, (tables) => {
    for (const [index, restricted] of plans.entries()) checkRowLimit(restricted, tables[index] ?? [], database, reader);
    return { schema: schemaOf(plan.output, definition.typespace), rows: rowsJson(plans, tables, definition.typespace) };
  });
}

function rowsJson(plans: readonly SelectPlan[], tables: readonly (readonly Table[])[], typespace: Typespace): string {
  const [{ output, limit }] = plans as readonly [SelectPlan];
  if (output.kind === 'count' && limit === 0) return '[]';
  let left = output.kind === 'count' ? Number.POSITIVE_INFINITY : (limit ?? Number.POSITIVE_INFINITY);
  let count = 0;
  const lines: string[] = [];
  for (const [index, plan] of plans.entries()) {
    const sources = tables[index] ?? [];
    const write = output.kind === 'count' ? null : rowWriter(plan, output, sources, typespace);
    for (const row of rowsOfPlan(plan, sources)) {
      if (left-- <= 0) break;
      count++;
      if (write !== null) lines.push(write(row));
    }
  }
  return output.kind === 'count' ? `[[${count}]]` : `[${lines.join(',')}]`;
}

function* rowsOfPlan(plan: SelectPlan, tables: readonly Table[]): Iterable<JoinedRow> {
  const [table] = tables;
  if (tables.length > 1 || table === undefined) yield* joinedRows(plan, tables);
  else for (const row of matchingRows(table, plan.predicate)) yield [row];
}

function rowWriter(
  { sources }: SelectPlan,
  { columns }: Extract<Output, { kind: 'columns' }>,
  tables: readonly Table[],
  typespace: Typespace,
): (rows: JoinedRow) => string {
  const offsets = columnOffsets(sources);
  const cells = columns.map(({ position, type }) => {
    const source = offsets.findLastIndex((offset) => offset <= position);
    const layout = (tables[source] as Table).row;
    const column = position - (offsets[source] ?? 0);
    return (rows: JoinedRow) =>
      writeUntypedJson(typespace, type, layout.readColumn(rows[source] as Uint8Array, column));
  });
  return (rows) => `[${cells.map((cell) => cell(rows)).join(',')}]`;
}

function schemaOf(output: Output, typespace: Typespace): string {
  return schemaJson(
    output.kind === 'count' ? [{ name: output.name, type: { kind: 'U64' } }] : output.columns,
    typespace,
  );
}
