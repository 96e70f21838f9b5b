// The engine's own tables: who is connected, and with which claims, and the database's variables. They are kept like
// users' tables, so that a restart knows who was connected when the process ended.
import type { AlgebraicType, Member, Typespace } from '../bsatn/algebraic-type.ts';
import { CONNECTION_ID, IDENTITY } from '../bsatn/special-types.ts';
import type { IndexDefinition, TableDefinition } from '../definition/module-definition.ts';

export const CLIENT_TABLE_ID = 7;
export const VARIABLES_TABLE_ID = 8;
export const CREDENTIALS_TABLE_ID = 11;

/** Ids of users' tables begin behind this. */
export const LAST_SYSTEM_TABLE_ID = 4096;

const STRING: AlgebraicType = { kind: 'String' };

const CLIENT_ROW: readonly Member[] = [
  { name: 'identity', type: IDENTITY },
  { name: 'connection_id', type: CONNECTION_ID },
];

const CREDENTIALS_ROW: readonly Member[] = [
  { name: 'connection_id', type: CONNECTION_ID },
  { name: 'jwt_payload', type: STRING },
];

const VARIABLE_ROW: readonly Member[] = [
  { name: 'name', type: STRING },
  { name: 'value', type: { kind: 'U64' } },
];

export const SYSTEM_TYPESPACE: Typespace = [
  { kind: 'Product', elements: CLIENT_ROW },
  { kind: 'Product', elements: CREDENTIALS_ROW },
  { kind: 'Product', elements: VARIABLE_ROW },
];

export const CLIENT_TABLE = systemTable({
  name: 'st_client',
  rowTypeRef: 0,
  row: CLIENT_ROW,
  key: [0, 1],
  isPublic: true,
});
export const CREDENTIALS_TABLE = systemTable({
  name: 'st_connection_credentials',
  rowTypeRef: 1,
  row: CREDENTIALS_ROW,
  key: [0],
  isPublic: false,
});
export const VARIABLES_TABLE = systemTable({
  name: 'st_var',
  rowTypeRef: 2,
  row: VARIABLE_ROW,
  key: [0],
  isPublic: true,
});

interface SystemTable {
  readonly name: string;
  readonly rowTypeRef: number;
  readonly row: readonly Member[];
  /** Columns by position; without any, a row is told from others by all of it. */
  readonly key: readonly number[];
  readonly isPublic: boolean;
}

export function systemTable({ name, rowTypeRef, row, key, isPublic }: SystemTable): TableDefinition {
  const columns = row.map(({ name: column, type }) => ({ name: String(column), sourceName: String(column), type }));
  const keyName = `${name}_${key.map((column) => columns[column]?.name).join('_')}`;
  return {
    name,
    sourceName: name,
    columns,
    rowTypeRef,
    primaryKey: key.length === 1 ? (key[0] ?? null) : null,
    indexes: key.length === 0 ? [] : [hashIndex(`${keyName}_idx_hash`, key)],
    uniqueConstraints: key.length === 0 ? [] : [{ name: `${keyName}_key`, columns: key }],
    sequences: [],
    schedule: null,
    isPublic,
    isEvent: false,
    defaults: new Map(),
  };
}

function hashIndex(name: string, columns: readonly number[]): IndexDefinition {
  return { name, sourceName: name, accessor: null, algorithm: 'hash', columns };
}
