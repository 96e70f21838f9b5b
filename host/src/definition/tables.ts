// Tables of a module: columns, keys, defaults and access. Indexes, constraints, sequences and schedules are
// `table-parts.ts`.
import type { ProductType } from '../bsatn/algebraic-type.ts';
import { compileType } from '../bsatn/codec.ts';
import { BsatnError } from '../bsatn/error.ts';
import { isIdentifier } from './identifier.ts';
import type { ModuleContext, TableContext } from './module-context.ts';
import type { ColumnDefinition, TableDefinition } from './module-definition.ts';
import type { RawTableDef } from './raw-module-def.ts';
import { readIndexes, readSchedule, readSequences, readUniqueConstraints } from './table-parts.ts';

export function readTables(context: ModuleContext): TableDefinition[] {
  const tables = context.raw.tables.flatMap((table) => readTable(context, table) ?? []);
  checkSchedules(context);
  return tables;
}

function readTable(context: ModuleContext, table: RawTableDef): TableDefinition | null {
  const { problems } = context;
  const tableName = context.canonicalName('table', table.sourceName);
  checkName(context, table, tableName);
  const columns = readColumns(context, table.productTypeRef, `table ${tableName}`);
  if (!columns) return null;
  const inTable: TableContext = { ...context, table, tableName, columns };
  if (!columnsExist(inTable)) return null;
  const uniqueConstraints = readUniqueConstraints(inTable);
  const primaryKey = table.primaryKey[0] ?? null;
  problems.expect(table.primaryKey.length <= 1, `table ${tableName} has more than one primary key column`);
  const isUnique = uniqueConstraints.some(({ columns }) => columns.length === 1 && columns[0] === primaryKey);
  problems.expect(primaryKey === null || isUnique, `table ${tableName}: its primary key is not unique`);
  return {
    name: tableName,
    sourceName: `${context.prefix}${table.sourceName}`,
    columns,
    rowTypeRef: table.productTypeRef,
    primaryKey,
    indexes: readIndexes(inTable, uniqueConstraints),
    uniqueConstraints,
    sequences: readSequences(inTable),
    schedule: readSchedule(inTable),
    isPublic: table.isPublic,
    isEvent: table.isEvent,
    defaults: readDefaults(inTable),
  };
}

function checkName({ problems, names, prefix }: ModuleContext, table: RawTableDef, tableName: string): void {
  problems.expect(isIdentifier(tableName.slice(prefix.length)), `the table "${table.sourceName}" has no usable name`);
  problems.expect(!tableName.startsWith('st_'), `table ${tableName}: names beginning with st_ belong to the system`);
  problems.expect(!table.isSystem, `table ${tableName} claims to belong to the system`);
  names.take(tableName, `table ${tableName}`);
  names.take(`${prefix}${table.sourceName}`, `table ${tableName}`);
}

/** The columns of a row type, or null when it is none. */
export function readColumns(context: ModuleContext, ref: number, owner: string): ColumnDefinition[] | null {
  const { problems, sourceTypes, naming } = context;
  const source = sourceTypes[ref];
  const canonical = context.typespace[ref];
  if (source?.kind !== 'Product' || canonical?.kind !== 'Product') {
    problems.add(`${owner}: its rows must be of a product type`);
    return null;
  }
  const columns = source.elements.map(({ name }, position) => ({
    name: naming.snake(name ?? ''),
    sourceName: name ?? '',
    type: (canonical as ProductType).elements[position]?.type ?? { kind: 'Bool' as const },
  }));
  const seen = new Set<string>();
  for (const { name, sourceName } of columns) {
    problems.expect(isIdentifier(name), `${owner}: the column "${sourceName}" has no usable name`);
    problems.expect(!seen.has(name), `${owner} has two columns named ${name}`);
    seen.add(name);
  }
  return columns;
}

/** Whether every list of columns names columns that exist, each once. */
function columnsExist({ table, tableName, columns, problems }: TableContext): boolean {
  const lists: readonly (readonly [string, readonly number[]])[] = [
    ['primary key', table.primaryKey],
    ...table.indexes.map((index) => ['index', index.columns] as const),
    ...table.uniqueConstraints.map((constraint) => ['unique constraint', constraint.columns] as const),
    ...table.sequences.map((sequence) => ['sequence', [sequence.column]] as const),
    ...table.defaults.map((entry) => ['default', [entry.column]] as const),
  ];
  const sound = lists.map(([what, list]) => {
    const exist = list.every((column) => column < columns.length);
    problems.expect(exist, `table ${tableName}: a ${what} names a column that does not exist`);
    const once = new Set(list).size === list.length;
    problems.expect(once, `table ${tableName}: a ${what} names a column twice`);
    return exist && once;
  });
  return sound.every(Boolean);
}

function readDefaults({ table, tableName, columns, typespace, problems }: TableContext): Map<number, Uint8Array> {
  const defaults = new Map<number, Uint8Array>();
  for (const { column, value } of table.defaults) {
    const definition = columns[column] as ColumnDefinition;
    const owner = `table ${tableName}: the default of ${definition.name}`;
    problems.expect(!defaults.has(column), `${owner} is given twice`);
    defaults.set(column, value);
    try {
      const end = compileType(typespace, definition.type).skip(value, 0);
      problems.expect(end === value.length, `${owner} is longer than its type`);
    } catch (error) {
      if (!(error instanceof BsatnError)) throw error;
      problems.add(`${owner} does not fit its type: ${error.message}`);
    }
  }
  return defaults;
}

/** Schedules that belong to no table, or to one that has another already. */
function checkSchedules({ raw, problems }: ModuleContext): void {
  const scheduled = new Set<string>();
  for (const { tableName, functionName } of raw.schedules) {
    const exists = raw.tables.some((table) => table.sourceName === tableName);
    problems.expect(exists, `the schedule of ${functionName} names the table "${tableName}", which does not exist`);
    problems.expect(!scheduled.has(tableName), `table ${tableName} has more than one schedule`);
    scheduled.add(tableName);
  }
}
