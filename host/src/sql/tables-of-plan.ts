// Where the rows of a plan stand: tables of the database, and views, which are made to exist for the reader meanwhile.
import type { DatabaseInterface, ViewInstance } from '../engine/interface.ts';
import type { Table } from '../store/table.ts';
import type { QueryPlan } from './plan.ts';
import type { Reader, Relation } from './relation.ts';
import { SqlError } from './sql-error.ts';
import { openSystemTable } from './system-rows.ts';

/** Runs `act` with the tables of each plan, in the order of its sources. Views are let go of afterwards. */
export function withTables<T>(
  plans: readonly QueryPlan[],
  database: DatabaseInterface,
  reader: Reader,
  act: (tables: readonly (readonly Table[])[]) => T,
): T {
  const retained: ViewInstance[] = [];
  try {
    return act(plans.map(({ sources }) => sources.map((source) => openTable(source, database, reader, retained))));
  } finally {
    for (const instance of retained) database.releaseView(instance);
  }
}

/** The table of a relation; a view that had to be made to exist is added to `retained`. */
export function openTable(
  { kind, name }: Relation,
  database: DatabaseInterface,
  reader: Reader,
  retained: ViewInstance[],
): Table {
  if (kind === 'view') {
    const { table, instance } = database.retainView(name, reader.identity);
    retained.push(instance);
    return table;
  }
  const table = kind === 'system' ? openSystemTable(name, database) : database.table(name);
  if (table === undefined) throw new SqlError(`no such table: \`${name}\`. It may have been removed.`);
  return table;
}
