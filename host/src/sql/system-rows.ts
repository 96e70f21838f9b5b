// What stands in the system tables that are made when a statement asks for them.
import type { BsatnValue } from '../bsatn/value.ts';
import type { ModuleDefinition, TableDefinition } from '../definition/module-definition.ts';
import type { DatabaseInterface } from '../engine/interface.ts';
import { Store } from '../store/store.ts';
import type { Table } from '../store/table.ts';
import { planSubscription, returnedRelation } from './plan.ts';
import { typeJson } from './schema-json.ts';
import { isMade, type MadeTable, madeTable } from './system-relations.ts';

type RowsOf = (definition: ModuleDefinition, database: DatabaseInterface) => readonly (readonly BsatnValue[])[];

const some = (value: BsatnValue) => ({ tag: 0, value });
const NONE = { tag: 1, value: [] };
const OWNER = { identity: 0n, isOwner: true };

const idOf = (database: DatabaseInterface, { name }: TableDefinition) => database.table(name)?.id ?? 0;
const indexId = (database: DatabaseInterface, { name }: TableDefinition, index: string) =>
  database.table(name)?.index(index)?.id ?? 0;

const ROWS: Readonly<Record<MadeTable, RowsOf>> = {
  st_table: ({ tables }, database) =>
    tables.map((table) => [
      idOf(database, table),
      table.name,
      'user',
      table.isPublic ? 'public' : 'private',
      table.primaryKey === null ? NONE : some(table.primaryKey),
    ]),
  st_column: ({ tables, typespace }, database) =>
    tables.flatMap((table) =>
      table.columns.map(({ name, type }, at) => [idOf(database, table), at, name, typeJson(type, typespace)]),
    ),
  st_sequence: ({ tables }, database) =>
    tables.flatMap((table) =>
      table.sequences.map(({ name, column, increment, start, minValue, maxValue }) => [
        ...[name, idOf(database, table), column],
        ...[increment, start, minValue, maxValue],
      ]),
    ),
  st_index: ({ tables }, database) =>
    tables.flatMap((table) =>
      table.indexes.map(({ name, algorithm, columns }) => [
        indexId(database, table, name),
        idOf(database, table),
        name,
        algorithm === 'direct'
          ? { tag: 2, value: columns[0] ?? 0 }
          : { tag: algorithm === 'btree' ? 0 : 1, value: columns },
      ]),
    ),
  st_constraint: ({ tables }, database) =>
    tables.flatMap((table) =>
      table.uniqueConstraints.map(({ name, columns }) => [name, idOf(database, table), { tag: 0, value: columns }]),
    ),
  st_scheduled: ({ tables }, database) =>
    tables.flatMap((table) =>
      table.schedule === null
        ? []
        : [[idOf(database, table), table.schedule.functionName, table.schedule.name, table.schedule.atColumn]],
    ),
  st_row_level_security: (definition, database) =>
    definition.rowLevelSecurity.map((sql) => {
      const { name } = returnedRelation(planSubscription(sql.trim(), definition, OWNER));
      return [database.table(name)?.id ?? 0, sql];
    }),
  st_view: ({ views }) => views.map(({ name, isPublic, isAnonymous }, id) => [id, name, isPublic, isAnonymous]),
  st_view_column: ({ views, typespace }) =>
    views.flatMap(({ columns }, id) => columns.map(({ name, type }, at) => [id, at, name, typeJson(type, typespace)])),
  st_event_table: ({ tables }, database) =>
    tables.filter(({ isEvent }) => isEvent).map((table) => [idOf(database, table)]),
  st_table_accessor: ({ tables }) => tables.map(({ name, sourceName }) => [name, sourceName]),
  st_index_accessor: ({ tables }) =>
    tables.flatMap(({ indexes }) => indexes.map(({ name, sourceName }) => [name, sourceName])),
  st_column_accessor: ({ tables }) =>
    tables.flatMap(({ name, columns }) => columns.map((column) => [name, column.name, column.sourceName])),
};

/** A system table with its rows as they are now. */
export function openSystemTable(name: string, database: DatabaseInterface): Table | undefined {
  if (!isMade(name)) return database.table(name);
  const table = new Store().makeEphemeralTable([], madeTable(name));
  for (const row of ROWS[name](database.definition, database)) table.load(table.row.encode(row));
  return table;
}
