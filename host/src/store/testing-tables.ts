// Builds tables for tests without a module: columns by kind, everything else by column name. No test itself.
import type { AlgebraicType, ScalarKind } from '../bsatn/algebraic-type.ts';
import type { BsatnValue } from '../bsatn/codec.ts';
import type {
  ColumnDefinition,
  IndexAlgorithm,
  SequenceDefinition,
  TableDefinition,
} from '../definition/module-definition.ts';
import type { Row } from './row-arena.ts';
import type { Table } from './table.ts';

export interface TableSketch {
  readonly columns: Readonly<Record<string, ScalarKind | AlgebraicType>>;
  readonly primaryKey?: string;
  /** Unique constraints over columns, each with an index of its own. */
  readonly unique?: readonly (readonly string[])[];
  readonly indexes?: readonly { readonly on: readonly string[]; readonly algorithm?: IndexAlgorithm }[];
  readonly sequences?: readonly (Partial<SequenceDefinition> & { readonly on: string })[];
  readonly isEvent?: boolean;
}

const MOST = (1n << 127n) - 1n;

export function sketchTable(name: string, sketch: TableSketch): TableDefinition {
  const columns: ColumnDefinition[] = Object.entries(sketch.columns).map(([column, type]) => ({
    name: column,
    sourceName: column,
    type: typeof type === 'string' ? { kind: type } : type,
  }));
  const position = (column: string) => columns.findIndex((candidate) => candidate.name === column);
  const keys = [...(sketch.primaryKey ? [[sketch.primaryKey]] : []), ...(sketch.unique ?? [])];
  const indexes = [...keys.map((on) => ({ on, algorithm: 'btree' as const })), ...(sketch.indexes ?? [])];
  return {
    name,
    sourceName: name,
    columns,
    rowTypeRef: 0,
    primaryKey: sketch.primaryKey ? position(sketch.primaryKey) : null,
    indexes: indexes.map(({ on, algorithm = 'btree' }) => ({
      name: `${name}_${on.join('_')}_idx_${algorithm}`,
      sourceName: `${name}_${on.join('_')}_idx_${algorithm}`,
      accessor: on.join('_'),
      algorithm,
      columns: on.map(position),
    })),
    uniqueConstraints: keys.map((on) => ({ name: `${name}_${on.join('_')}_key`, columns: on.map(position) })),
    sequences: (sketch.sequences ?? []).map(({ on, ...given }) => ({
      name: `${name}_${on}_seq`,
      column: position(on),
      start: 1n,
      minValue: 1n,
      maxValue: MOST,
      increment: 1n,
      ...given,
    })),
    schedule: null,
    isPublic: true,
    isEvent: sketch.isEvent ?? false,
    defaults: new Map(),
  };
}

/** Stages and inserts a row of values. */
export function insert(table: Table, ...values: readonly BsatnValue[]): 'inserted' | 'present' | 'conflict' {
  return table.insert(stage(table, ...values));
}

export function stage(table: Table, ...values: readonly BsatnValue[]): Row {
  const bytes = table.row.encode(values);
  return table.stage(bytes, bytes.length);
}

export function valuesOf(table: Table, rows: Iterable<Row> = table.rows()): BsatnValue[][] {
  return [...rows].map((row) => table.row.decode(row));
}
