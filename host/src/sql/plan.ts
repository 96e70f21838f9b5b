// From SQL text to a plan: parsed, names found, types settled. A plan says what is read, not how: `query-rows.ts`
// finds the rows, `subscriptions/` follows their changes.
import type { ColumnDefinition, ModuleDefinition } from '../definition/module-definition.ts';
import { parseSubscription } from './parse-select.ts';
import { ALWAYS, combine, type Predicate } from './predicate.ts';
import { findRelation, type Reader, type Relation } from './relation.ts';
import { Scope } from './scope.ts';
import { SqlError } from './sql-error.ts';
import type { Expression, ProjectedColumn, Projection, Select } from './syntax.ts';
import { type TypingContext, typeColumns, typePredicate } from './type-predicate.ts';

/** Tables that one statement may join, the first included: the work of planning and joining grows with their number. */
const MOST_SOURCES = 8;

/** Whole rows of one relation that satisfy a predicate, each once for every way to find partners for it. */
export interface QueryPlan {
  /** What stands after FROM and JOIN, in that order. */
  readonly sources: readonly Relation[];
  /** Which of the sources rows are taken of. */
  readonly returned: number;
  /** Over the columns of all sources, one after the other. The conditions of joins are part of it. */
  readonly predicate: Predicate;
}

export type Output =
  | { readonly kind: 'columns'; readonly columns: readonly OutputColumn[] }
  | { readonly kind: 'count'; readonly name: string };

interface OutputColumn {
  readonly name: string;
  /** Position over the columns of all sources. */
  readonly position: number;
  readonly type: ColumnDefinition['type'];
}

/** A SELECT of the SQL route. */
export interface SelectPlan extends QueryPlan {
  readonly output: Output;
  readonly limit: number | null;
}

/** Plans a subscription, one-off query or rule. Throws `SqlError`. */
export function planSubscription(sql: string, definition: ModuleDefinition, reader: Reader): QueryPlan {
  const { query } = plan(parseSubscription(sql), definition, reader);
  const system = query.sources.find(({ kind }) => kind === 'system');
  if (system === undefined) return query;
  throw new SqlError(`Unsupported: the system table \`${system.name}\` is for the SQL route only`);
}

/** Plans a SELECT. Throws `SqlError`. */
export function planSelect(select: Select, definition: ModuleDefinition, reader: Reader): SelectPlan {
  const { query, scope } = plan(select, definition, reader);
  return { ...query, output: planOutput(select.projection, query.returned, scope), limit: select.limit };
}

/** The relation whose rows a plan returns. */
export function returnedRelation({ sources, returned }: QueryPlan): Relation {
  return sources[returned] as Relation;
}

function plan(select: Select, definition: ModuleDefinition, reader: Reader) {
  checkSourceCount(1 + select.joins.length);
  const scope = new Scope();
  const context = { scope, typespace: definition.typespace, sender: reader.identity };
  scope.add(select.from, findRelation(definition, select.from.table, reader));
  const conditions: Predicate[] = [];
  for (const { on, ...reference } of select.joins) {
    scope.add(reference, findRelation(definition, reference.table, reader));
    if (on !== null) conditions.push(typeColumns(on.left, '=', on.right, context));
  }
  const { projection } = select;
  const returned = projection.kind === 'rows' ? scope.sourceOf(projection.qualifier) : 0;
  const predicate = combine('and', [...conditions, planCondition(select.where, context)]);
  return { scope, query: { sources: scope.relations, returned, predicate } };
}

function checkSourceCount(count: number): void {
  if (count > MOST_SOURCES)
    throw new SqlError(`A statement joins at most ${MOST_SOURCES} tables, and this one ${count}`);
}

/** A WHERE clause, or none. */
export function planCondition(where: Expression | null, context: TypingContext): Predicate {
  return where === null ? ALWAYS : typePredicate(where, context);
}

function planOutput(projection: Projection, returned: number, scope: Scope): Output {
  switch (projection.kind) {
    case 'count':
      return { kind: 'count', name: projection.alias };
    case 'rows':
      return { kind: 'columns', columns: wholeRow(scope.relations, returned) };
    case 'columns':
      return { kind: 'columns', columns: namedApart(projection.columns.map((column) => outputColumn(column, scope))) };
    default:
      return projection satisfies never;
  }
}

function wholeRow(sources: readonly Relation[], returned: number): readonly OutputColumn[] {
  const offset = columnOffsets(sources)[returned] as number;
  const columns = sources[returned]?.columns ?? [];
  return columns.map(({ name, type }, position) => ({ name, type, position: offset + position }));
}

/** A column has the name that the statement gives it, which without an alias may be the one it has in the module. */
function outputColumn({ column, alias }: ProjectedColumn, scope: Scope): OutputColumn {
  const position = scope.find(column);
  return { name: alias ?? column.name, position, type: scope.column(position).type };
}

function namedApart(columns: readonly OutputColumn[]): readonly OutputColumn[] {
  const names = new Set<string>();
  for (const { name } of columns) {
    if (names.has(name)) throw new SqlError(`Duplicate name \`${name}\``);
    names.add(name);
  }
  return columns;
}

/** Where the columns of each source begin among those of all. */
export function columnOffsets(sources: readonly { readonly columns: readonly unknown[] }[]): readonly number[] {
  let offset = 0;
  return sources.map(({ columns }) => {
    const start = offset;
    offset += columns.length;
    return start;
  });
}
