// Runs a SELECT of the SQL route and writes its answer as JSON: a schema of the columns, and rows without type
// information. Numbers may be longer than JavaScript's, so everything is text from the start.
import type { AlgebraicType, Member, Typespace } from '../bsatn/algebraic-type.ts';
import { writeUntypedJson } from '../bsatn/json.ts';
import type { DatabaseInterface } from '../engine/interface.ts';
import type { Table } from '../store/table.ts';
import { planSelect, type SelectPlan } from './plan.ts';
import type { Reader } from './relation.ts';
import { matchingRows } from './scan.ts';
import { SqlError } from './sql-error.ts';

export interface SelectResult {
  /** JSON: `{"elements":[{"name":…,"algebraic_type":…}]}`. */
  readonly schema: string;
  /** JSON: an array of rows, each an array of values. */
  readonly rows: string;
}

/** Throws `SqlError` for a statement that cannot be run. */
export function executeSelect(statement: string, database: DatabaseInterface, reader: Reader): SelectResult {
  const { typespace } = database.definition;
  const plan = planSelect(statement.trim(), database.definition, reader);
  return withTable(plan, database, reader, (table) => ({
    schema: schemaJson(plan, typespace),
    rows: rowsJson(plan, table, typespace),
  }));
}

/** A view is made to exist for this reader, and let go of afterwards. */
function withTable<T>(
  { relation: { kind, name } }: SelectPlan,
  database: DatabaseInterface,
  reader: Reader,
  act: (table: Table) => T,
): T {
  if (kind === 'table') {
    const table = database.table(name);
    if (table === undefined) throw new SqlError(`no such table: \`${name}\``);
    return act(table);
  }
  const { table, instance } = database.retainView(name, reader.identity);
  try {
    return act(table);
  } finally {
    database.releaseView(instance);
  }
}

function rowsJson({ predicate, output, limit }: SelectPlan, table: Table, typespace: Typespace): string {
  const rows = limited(matchingRows(table, predicate), output.kind === 'count' ? null : limit);
  if (output.kind === 'count') return limit === 0 ? '[]' : `[[${countOf(rows)}]]`;
  const lines: string[] = [];
  for (const row of rows) {
    const values = output.columns.map(({ position, type }) =>
      writeUntypedJson(typespace, type, table.row.readColumn(row, position)),
    );
    lines.push(`[${values.join(',')}]`);
  }
  return `[${lines.join(',')}]`;
}

function* limited(rows: Iterable<Uint8Array>, limit: number | null): Iterable<Uint8Array> {
  let left = limit ?? Number.POSITIVE_INFINITY;
  for (const row of rows) {
    if (left-- <= 0) return;
    yield row;
  }
}

function countOf(rows: Iterable<Uint8Array>): number {
  let count = 0;
  for (const _ of rows) count++;
  return count;
}

function schemaJson({ output }: SelectPlan, typespace: Typespace): string {
  const columns = output.kind === 'count' ? [{ name: output.name, type: { kind: 'U64' } as const }] : output.columns;
  return `{"elements":[${membersJson(columns, typespace)}]}`;
}

/** A type with its references followed: the answer comes without a typespace. */
function typeJson(type: AlgebraicType, typespace: Typespace, followed: readonly number[] = []): string {
  switch (type.kind) {
    case 'Ref': {
      const target = typespace[type.ref];
      if (target === undefined || followed.includes(type.ref)) return `{"Ref":${type.ref}}`;
      return typeJson(target, typespace, [...followed, type.ref]);
    }
    case 'Product':
      return `{"Product":{"elements":[${membersJson(type.elements, typespace, followed)}]}}`;
    case 'Sum':
      return `{"Sum":{"variants":[${membersJson(type.variants, typespace, followed)}]}}`;
    case 'Array':
      return `{"Array":${typeJson(type.element, typespace, followed)}}`;
    default:
      return `{"${type.kind}":[]}`;
  }
}

function membersJson(members: readonly Member[], typespace: Typespace, followed: readonly number[] = []): string {
  return members
    .map(({ name, type }) => {
      const label = name === null ? '{"none":[]}' : `{"some":${JSON.stringify(name)}}`;
      return `{"name":${label},"algebraic_type":${typeJson(type, typespace, followed)}}`;
    })
    .join(',');
}
