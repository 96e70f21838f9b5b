// Builds raw module descriptions for tests, a table or a function at a time. No test itself.
import type { AlgebraicType, ProductType } from '../bsatn/algebraic-type.ts';
import { SCHEDULE_AT, UNIT_TYPE } from '../bsatn/special-types.ts';
import type { RawModuleDef, RawReducerDef, RawTableDef, RawViewDef } from './raw-module-def.ts';

export const STRING: AlgebraicType = { kind: 'String' };
export const U32: AlgebraicType = { kind: 'U32' };
export const U64: AlgebraicType = { kind: 'U64' };
export const BOOL: AlgebraicType = { kind: 'Bool' };

export function product(fields: Record<string, AlgebraicType>): ProductType {
  return { kind: 'Product', elements: Object.entries(fields).map(([name, type]) => ({ name, type })) };
}

export function sum(variants: Record<string, AlgebraicType>): AlgebraicType {
  return { kind: 'Sum', variants: Object.entries(variants).map(([name, type]) => ({ name, type })) };
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] extends readonly (infer E)[] ? E[] : T[K] };

export type TableDraft = Mutable<RawTableDef>;
export type ModuleDraft = Omit<Mutable<RawModuleDef>, 'tables'> & { tables: TableDraft[] };

export function emptyModule(): ModuleDraft {
  return {
    typespace: [],
    types: [],
    tables: [],
    reducers: [],
    procedures: [],
    views: [],
    viewPrimaryKeys: [],
    schedules: [],
    lifecycle: [],
    explicitNames: [],
    convertsCase: true,
    rowLevelSecurity: [],
    httpHandlers: [],
    httpRoutes: [],
    submodules: [],
  };
}

/** Adds a private table without keys; returns it for the test to change. */
export function addTable(module: ModuleDraft, name: string, columns: Record<string, AlgebraicType>): TableDraft {
  const table: TableDraft = {
    sourceName: name,
    productTypeRef: module.typespace.push(product(columns)) - 1,
    primaryKey: [],
    indexes: [],
    uniqueConstraints: [],
    sequences: [],
    isSystem: false,
    isPublic: false,
    defaults: [],
    isEvent: false,
  };
  module.tables.push(table);
  return table;
}

export function addIndex(
  table: TableDraft,
  columns: number[],
  changes: Partial<RawTableDef['indexes'][number]> = {},
): void {
  const algorithm = changes.algorithm ?? 'btree';
  const sourceName = `${table.sourceName}_${columns.join('_')}_${algorithm}`;
  table.indexes.push({ sourceName, accessorName: `by${columns.join('And')}`, algorithm, columns, ...changes });
}

export function addUnique(table: TableDraft, columns: number[]): void {
  addIndex(table, columns);
  table.uniqueConstraints.push({ columns });
}

export function addReducer(module: ModuleDraft, name: string, params: ProductType = product({})): RawReducerDef {
  const reducer: RawReducerDef = {
    sourceName: name,
    params,
    isPrivate: false,
    okReturnType: UNIT_TYPE,
    errReturnType: STRING,
  };
  module.reducers.push(reducer);
  return reducer;
}

/** A view of the rows of a table, per sender unless told otherwise. */
export function addView(module: ModuleDraft, name: string, rowType: number, changes: Partial<RawViewDef> = {}): void {
  module.views.push({
    sourceName: name,
    index: module.views.length,
    isPublic: true,
    isAnonymous: false,
    params: product({}),
    returnType: { kind: 'Array', element: { kind: 'Ref', ref: rowType } },
    ...changes,
  });
}

/** A table of timers with the reducer that takes them. */
export function addTimer(module: ModuleDraft): TableDraft {
  const table = addTable(module, 'timer', { scheduledId: U64, scheduledAt: SCHEDULE_AT });
  addUnique(table, [0]);
  table.primaryKey.push(0);
  addReducer(module, 'onTimer', product({ timer: { kind: 'Ref', ref: table.productTypeRef } }));
  module.schedules.push({ tableName: 'timer', atColumn: 1, functionName: 'onTimer' });
  return table;
}
