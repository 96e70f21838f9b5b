// From SQL text to a plan: parsed, names found, types settled. A plan says what is read, not how: `scan.ts` finds the rows,
// `subscriptions/` follows their changes.
import type { ColumnDefinition, ModuleDefinition } from '../definition/module-definition.ts';
import { parseSelect, parseSubscription } from './parse-select.ts';
import { ALWAYS, type Predicate } from './predicate.ts';
import { checkQualifier, findColumn, findRelation, type Reader, type Relation, type Scope } from './relation.ts';
import type { Projection, Select } from './syntax.ts';
import { typePredicate } from './type-predicate.ts';

/** Whole rows of one relation that satisfy a predicate. */
export interface QueryPlan {
  readonly relation: Relation;
  readonly predicate: Predicate;
}

type Output =
  | { readonly kind: 'columns'; readonly columns: readonly OutputColumn[] }
  | { readonly kind: 'count'; readonly name: string };

interface OutputColumn {
  readonly name: string;
  /** Position in the row. */
  readonly position: number;
  readonly type: ColumnDefinition['type'];
}

/** A SELECT of the SQL route. */
export interface SelectPlan extends QueryPlan {
  readonly output: Output;
  readonly limit: number | null;
}

/** Plans a subscription or one-off query. Throws `SqlError`. */
export function planSubscription(sql: string, definition: ModuleDefinition, reader: Reader): QueryPlan {
  const { relation, predicate } = plan(parseSubscription(sql), definition, reader);
  return { relation, predicate };
}

/** Plans a SELECT. Throws `SqlError`. */
export function planSelect(sql: string, definition: ModuleDefinition, reader: Reader): SelectPlan {
  const select = parseSelect(sql);
  const { scope, ...query } = plan(select, definition, reader);
  return { ...query, output: planOutput(select.projection, scope), limit: select.limit };
}

function plan(select: Select, definition: ModuleDefinition, reader: Reader): QueryPlan & { readonly scope: Scope } {
  const relation = findRelation(definition, select.table, reader);
  const scope: Scope = { relation, table: select.table, alias: select.alias };
  if (select.projection.kind === 'rows') checkQualifier(scope, select.projection.qualifier);
  const context = { scope, typespace: definition.typespace, sender: reader.identity };
  return { relation, scope, predicate: select.where === null ? ALWAYS : typePredicate(select.where, context) };
}

function planOutput(projection: Projection, scope: Scope): Output {
  switch (projection.kind) {
    case 'count':
      return { kind: 'count', name: projection.alias };
    case 'rows':
      return { kind: 'columns', columns: scope.relation.columns.map((column, position) => ({ ...column, position })) };
    case 'columns':
      return {
        kind: 'columns',
        columns: projection.columns.map(({ column, alias }) => outputColumn(findColumn(scope, column), alias, scope)),
      };
    default:
      return projection satisfies never;
  }
}

function outputColumn(position: number, alias: string | null, { relation }: Scope): OutputColumn {
  const column = relation.columns[position] as ColumnDefinition;
  return { name: alias ?? column.name, position, type: column.type };
}
