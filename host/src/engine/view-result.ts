// What a view's function returned, as rows: they follow in the result, or the result is a query that says which rows of
// one table they are.
import { u32At } from '../bsatn/bytes.ts';
import { BsatnError, compileType } from '../bsatn/codec.ts';
import type { ModuleDefinition, ViewDefinition } from '../definition/module-definition.ts';
import { isSameType } from '../definition/same-type.ts';
import type { ReadRecorder } from '../module-runtime/environment.ts';
import { planSubscription, type QueryPlan, returnedRelation } from '../sql/plan.ts';
import { queryRows } from '../sql/query-rows.ts';
import type { Relation } from '../sql/relation.ts';
import { SqlError } from '../sql/sql-error.ts';
import type { Store } from '../store/store.ts';
import type { Table } from '../store/table.ts';
import { ViewFailed } from './engine-errors.ts';
import type { Identity } from './interface.ts';

const ROWS = 0;
const QUERY = 1;

export interface ViewRun {
  readonly view: ViewDefinition;
  readonly definition: ModuleDefinition;
  /** Null for an anonymous view. */
  readonly identity: Identity | null;
  readonly store: Store;
  /** Told which table a query read. */
  readonly reads: ReadRecorder;
  /** Where the rows will stand. */
  readonly table: Table;
}

/** The rows of a result as the module's SDK encoded it. @throws ViewFailed */
export function rowsOfResult(run: ViewRun, result: Uint8Array): readonly Uint8Array[] {
  if (result[0] === ROWS && result.length >= 5) return decodeRows(run, result);
  if (result[0] === QUERY) return rowsOfQuery(run, result);
  throw new ViewFailed(`the view ${run.view.name} returned nothing that can be read`);
}

/** A count, and the rows one after the other. */
function decodeRows({ view, table }: ViewRun, result: Uint8Array): Uint8Array[] {
  const rows: Uint8Array[] = [];
  const count = u32At(result, 1);
  let start = 5;
  try {
    for (let index = 0; index < count; index++) {
      const end = table.row.skip(result, start);
      rows.push(result.subarray(start, end));
      start = end;
    }
  } catch (cause) {
    if (!(cause instanceof BsatnError)) throw cause;
    throw new ViewFailed(`the view ${view.name} returned a malformed row: ${cause.message}`, { cause });
  }
  return rows;
}

/** Queries are written with the rights of the owner. A query depends on the whole of every table it reads. */
function rowsOfQuery(run: ViewRun, result: Uint8Array): readonly Uint8Array[] {
  const query = compileType([], { kind: 'String' }).decode(result, 1).value as string;
  if (query.trim() === '') return [];
  const planned = plan(run, query);
  const tables = planned.sources.map(({ name }) => {
    const table = run.store.tableByName(name);
    if (table === undefined) throw new ViewFailed(`the view ${run.view.name} asks for the table ${name}`);
    run.reads.wholeTable(table);
    return table;
  });
  return queryRows(planned, tables);
}

function plan({ view, definition, identity }: ViewRun, query: string): QueryPlan {
  try {
    const planned = planSubscription(query, definition, { identity: identity ?? 0n, isOwner: true });
    if (planned.sources.some(({ kind }) => kind === 'view')) throw new SqlError('views cannot read other views');
    if (!hasSameColumns(returnedRelation(planned), view, definition))
      throw new SqlError('its rows are not those of the view');
    return planned;
  } catch (cause) {
    if (!(cause instanceof SqlError)) throw cause;
    throw new ViewFailed(`the query of the view ${view.name} cannot be run: ${cause.message} (${query})`, { cause });
  }
}

function hasSameColumns(relation: Relation, view: ViewDefinition, { typespace }: ModuleDefinition): boolean {
  return (
    relation.columns.length === view.columns.length &&
    relation.columns.every(({ name, type }, position) => {
      const twin = view.columns[position];
      return twin?.name === name && isSameType({ type, typespace }, { type: twin.type, typespace });
    })
  );
}
