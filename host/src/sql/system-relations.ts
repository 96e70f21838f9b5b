// The system tables that the owner may read in SQL: what the module declares, said in rows, and who is connected. Those of
// the reference that say how it keeps its views are missing, as are the program (`GET …/schema` tells what it declares) and
// clients' credentials. What stands in them is `system-rows.ts`'s.
import type { AlgebraicType, Member } from '../bsatn/algebraic-type.ts';
import type { TableDefinition } from '../definition/module-definition.ts';
import { CLIENT_TABLE, systemTable, VARIABLES_TABLE } from '../engine/system-tables.ts';
import type { Relation } from './relation.ts';

const U16: AlgebraicType = { kind: 'U16' };
const U32: AlgebraicType = { kind: 'U32' };
const I128: AlgebraicType = { kind: 'I128' };
const BOOL: AlgebraicType = { kind: 'Bool' };
const STRING: AlgebraicType = { kind: 'String' };
const COLUMNS: AlgebraicType = { kind: 'Array', element: U16 };
const UNIT: AlgebraicType = { kind: 'Product', elements: [] };

const sum = (variants: Readonly<Record<string, AlgebraicType>>): AlgebraicType => ({
  kind: 'Sum',
  variants: Object.entries(variants).map(([name, type]): Member => ({ name, type })),
});
const OPTIONAL_COLUMN = sum({ some: U16, none: UNIT });
/** As in the definition of a module. */
const ALGORITHM = sum({ BTree: COLUMNS, Hash: COLUMNS, Direct: U16 });

/** Columns of those that are made when a statement asks for them. Types are JSON, as the schema route writes them. */
const MADE = {
  st_table: {
    table_id: U32,
    table_name: STRING,
    table_type: STRING,
    table_access: STRING,
    table_primary_key: OPTIONAL_COLUMN,
  },
  st_column: { table_id: U32, col_pos: U16, col_name: STRING, col_type: STRING },
  st_sequence: {
    sequence_name: STRING,
    table_id: U32,
    col_pos: U16,
    increment: I128,
    start: I128,
    min_value: I128,
    max_value: I128,
  },
  st_index: { index_id: U32, table_id: U32, index_name: STRING, index_algorithm: ALGORITHM },
  st_constraint: { constraint_name: STRING, table_id: U32, constraint_data: sum({ Unique: COLUMNS }) },
  st_scheduled: { table_id: U32, reducer_name: STRING, schedule_name: STRING, at_column: U16 },
  st_row_level_security: { table_id: U32, sql: STRING },
  st_view: { view_id: U32, view_name: STRING, is_public: BOOL, is_anonymous: BOOL },
  st_view_column: { view_id: U32, col_pos: U16, col_name: STRING, col_type: STRING },
  st_event_table: { table_id: U32 },
  st_table_accessor: { table_name: STRING, accessor_name: STRING },
  st_index_accessor: { index_name: STRING, accessor_name: STRING },
  st_column_accessor: { table_name: STRING, col_name: STRING, accessor_name: STRING },
} satisfies Readonly<Record<string, Readonly<Record<string, AlgebraicType>>>>;

export type MadeTable = keyof typeof MADE;

/** Those that the engine keeps itself. */
const KEPT = [CLIENT_TABLE, VARIABLES_TABLE];

/** A system table that the owner may read; null for any other name. */
export function systemRelation(name: string): Relation | null {
  const definition = KEPT.find((table) => table.name === name) ?? (isMade(name) ? madeTable(name) : null);
  return definition && { kind: 'system', name, columns: definition.columns, isEvent: false };
}

export function isMade(name: string): name is MadeTable {
  return Object.hasOwn(MADE, name);
}

export function madeTable(name: MadeTable): TableDefinition {
  const members = Object.entries(MADE[name]).map(([column, type]): Member => ({ name: column, type }));
  return systemTable({ name, rowTypeRef: 0, row: members, key: [], isPublic: true });
}
