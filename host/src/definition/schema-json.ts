// A module's definition as the schema route shows it: the JSON of the forms in which modules describe themselves, V10 with
// the names of the source beside the canonical ones, and the older, flat V9 with canonical names only.
import type { AlgebraicType, Member, ProductType } from '../bsatn/algebraic-type.ts';
import { UNIT_TYPE } from '../bsatn/special-types.ts';
import { isUsualMethod } from './http-method.ts';
import { namespacesIn, partOf } from './inner-modules.ts';
import type {
  HttpRouteDefinition,
  IndexDefinition,
  LifecycleEvent,
  ModuleDefinition,
  ProcedureDefinition,
  ReducerDefinition,
  SequenceDefinition,
  TableDefinition,
  ViewDefinition,
} from './module-definition.ts';
import { toPascalCase } from './names.ts';

/** What can be written as JSON; bigints become bare numbers of all their digits. */
type Json = string | number | bigint | boolean | readonly Json[] | { readonly [key: string]: Json };

/** The body of the schema route. */
export function schemaJson(module: ModuleDefinition, version: 9 | 10): string {
  return stringify(version === 10 ? sectionsOf(module) : flatModule(module));
}

function stringify(value: Json): string {
  if (typeof value === 'bigint') return String(value);
  if (typeof value !== 'object') return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(stringify).join(',')}]`;
  const members = Object.entries(value).map(([key, member]) => `${JSON.stringify(key)}:${stringify(member)}`);
  return `{${members.join(',')}}`;
}

const some = (value: Json): Json => ({ some: value });
const NONE: Json = { none: [] };
const option = (value: Json | null): Json => (value === null ? NONE : some(value));
/** A variant without a payload. */
const plain = (variant: string): Json => ({ [variant]: [] });

function typeJson(type: AlgebraicType): Json {
  switch (type.kind) {
    case 'Ref':
      return { Ref: type.ref };
    case 'Product':
      return { Product: productJson(type) };
    case 'Sum':
      return { Sum: { variants: type.variants.map(memberJson) } };
    case 'Array':
      return { Array: typeJson(type.element) };
    default:
      return plain(type.kind);
  }
}

const productJson = (type: ProductType): Json => ({ elements: type.elements.map(memberJson) });
const memberJson = ({ name, type }: Member): Json => ({ name: option(name), algebraic_type: typeJson(type) });

function algorithmJson({ algorithm, columns }: IndexDefinition): Json {
  if (algorithm === 'direct') return { Direct: columns[0] ?? 0 };
  return { [algorithm === 'btree' ? 'BTree' : 'Hash']: columns };
}

const uniqueJson = (columns: readonly number[]): Json => ({ Unique: { columns } });

/** The default of a sequence's end is more than any reader of JSON takes for a number, so that it is left out. */
const SEQUENCE_MAX = (1n << 127n) - 1n;

function sequenceJson({ column, start, minValue, maxValue, increment }: SequenceDefinition): { [key: string]: Json } {
  return {
    column,
    start: start === 1n ? NONE : some(start),
    min_value: minValue === 1n ? NONE : some(minValue),
    max_value: maxValue === SEQUENCE_MAX ? NONE : some(maxValue),
    increment,
  };
}

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');
const accessJson = ({ isPublic }: TableDefinition): Json => plain(isPublic ? 'Public' : 'Private');
const visibilityJson = ({ isPrivate }: { isPrivate: boolean }): Json => plain(isPrivate ? 'Private' : 'ClientCallable');
const keyJson = ({ primaryKey }: TableDefinition): Json => (primaryKey === null ? [] : [primaryKey]);
const HOOKS: Readonly<Record<LifecycleEvent, string>> = {
  init: 'Init',
  client_connected: 'OnConnect',
  client_disconnected: 'OnDisconnect',
};

function viewReturnType({ rowTypeRef, isOption }: ViewDefinition): AlgebraicType {
  const row: AlgebraicType = { kind: 'Ref', ref: rowTypeRef };
  if (!isOption) return { kind: 'Array', element: row };
  return {
    kind: 'Sum',
    variants: [
      { name: 'some', type: row },
      { name: 'none', type: UNIT_TYPE },
    ],
  };
}

function sectionsOf(module: ModuleDefinition, namespace = ''): Json {
  const inside = namespacesIn(module, namespace).map((name) => ({
    namespace: name,
    module: sectionsOf(module, namespace === '' ? name : `${namespace}.${name}`),
  }));
  const sections = ownSections(partOf(module, namespace));
  return { sections: inside.length === 0 ? sections : [...sections, { Submodules: inside }] };
}

function ownSections(module: ModuleDefinition): Json[] {
  const { tables, reducers, procedures, views } = module;
  const sourceOf = (name: string) =>
    [...reducers, ...procedures].find((entry) => entry.name === name)?.sourceName ?? name;
  const scheduled = tables.flatMap((table) => (table.schedule ? [{ table, schedule: table.schedule }] : []));
  const hooks = reducers.flatMap(({ sourceName, lifecycle }) => (lifecycle ? [{ sourceName, lifecycle }] : []));
  const keyed = views.flatMap((view) => {
    const column = view.primaryKey === null ? undefined : view.columns[view.primaryKey];
    return column ? [{ view_source_name: view.sourceName, columns: [column.sourceName] }] : [];
  });
  return [
    { Typespace: { types: module.typespace.map(typeJson) } },
    { Types: module.types.map(({ name, ref }) => typeDefJson({ scope: [], source_name: name }, 'source_name', ref)) },
    { Tables: tables.map(tableJson) },
    { Reducers: reducers.map(reducerJson) },
    { Procedures: procedures.map(procedureJson) },
    { Views: views.map(viewJson) },
    { ViewPrimaryKeys: keyed },
    {
      Schedules: scheduled.map(({ table, schedule }) => ({
        source_name: some(schedule.name),
        table_name: table.sourceName,
        schedule_at_col: schedule.atColumn,
        function_name: sourceOf(schedule.functionName),
      })),
    },
    {
      LifeCycleReducers: hooks.map(({ sourceName, lifecycle }) => ({
        lifecycle_spec: plain(HOOKS[lifecycle]),
        function_name: sourceName,
      })),
    },
    { HttpHandlers: module.httpHandlers.map(({ sourceName }) => ({ source_name: sourceName })) },
    { HttpRoutes: module.httpRoutes.map((route) => httpRouteJson(route, module)) },
    { ExplicitNames: { entries: explicitNames(module) } },
  ];
}

function typeDefJson(name: Json, nameKey: string, ref: number): Json {
  return { [nameKey]: name, ty: ref, custom_ordering: true };
}

/** Every canonical name is given, so that no reader has to convert names the way the engine does. */
function explicitNames({ tables, reducers, procedures, views, httpHandlers }: ModuleDefinition): Json[] {
  const entry = (kind: string) => (named: { readonly name: string; readonly sourceName: string }) => ({
    [kind]: { source_name: named.sourceName, canonical_name: named.name },
  });
  return [
    ...tables.map(entry('Table')),
    ...[...reducers, ...procedures, ...views, ...httpHandlers].map(entry('Function')),
    ...tables.flatMap((table) => table.indexes).map(entry('Index')),
  ];
}

function httpRouteJson({ handlerId, method, path }: HttpRouteDefinition, { httpHandlers }: ModuleDefinition): Json {
  return {
    handler_function: httpHandlers[handlerId]?.sourceName ?? '',
    method: method === null ? plain('Any') : { Method: httpMethodJson(method) },
    path,
  };
}

function httpMethodJson(method: string): Json {
  return isUsualMethod(method) ? plain(toPascalCase(method)) : { Extension: method };
}

function tableJson(table: TableDefinition): Json {
  return {
    source_name: table.sourceName,
    product_type_ref: table.rowTypeRef,
    primary_key: keyJson(table),
    indexes: table.indexes.map((index) => ({
      source_name: some(index.sourceName),
      accessor_name: option(index.accessor),
      algorithm: algorithmJson(index),
    })),
    constraints: table.uniqueConstraints.map(({ name, columns }) => ({
      source_name: some(name),
      data: uniqueJson(columns),
    })),
    sequences: table.sequences.map((sequence) => ({ source_name: some(sequence.name), ...sequenceJson(sequence) })),
    table_type: plain('User'),
    table_access: accessJson(table),
    default_values: [...table.defaults].map(([column, value]) => ({ col_id: column, value: hex(value) })),
    is_event: table.isEvent,
  };
}

function reducerJson(reducer: ReducerDefinition): Json {
  return {
    source_name: reducer.sourceName,
    params: productJson(reducer.params),
    visibility: visibilityJson(reducer),
    ok_return_type: typeJson(UNIT_TYPE),
    err_return_type: plain('String'),
  };
}

function procedureJson(procedure: ProcedureDefinition): Json {
  return {
    source_name: procedure.sourceName,
    params: productJson(procedure.params),
    return_type: typeJson(procedure.returnType),
    visibility: visibilityJson(procedure),
  };
}

function viewJson(view: ViewDefinition): Json {
  return {
    source_name: view.sourceName,
    index: view.id,
    is_public: view.isPublic,
    is_anonymous: view.isAnonymous,
    params: { elements: [] },
    return_type: typeJson(viewReturnType(view)),
  };
}

function flatModule(module: ModuleDefinition): Json {
  const { tables, reducers, procedures, views } = module;
  return {
    typespace: { types: module.typespace.map(typeJson) },
    tables: tables.map(flatTable),
    reducers: reducers.map(({ name, params, lifecycle }) => ({
      name,
      params: productJson(params),
      lifecycle: lifecycle ? some(plain(HOOKS[lifecycle])) : NONE,
    })),
    types: module.types.map(({ name, ref }) => typeDefJson({ scope: [], name }, 'name', ref)),
    misc_exports: [
      ...tables.flatMap(({ name, defaults }) =>
        [...defaults].map(([column, value]) => ({
          ColumnDefaultValue: { table: name, col_id: column, value: hex(value) },
        })),
      ),
      ...procedures.map(({ name, params, returnType }) => ({
        Procedure: { name, params: productJson(params), return_type: typeJson(returnType) },
      })),
      ...views.map((view) => ({ View: flatView(view) })),
    ],
    row_level_security: [],
  };
}

function flatTable(table: TableDefinition): Json {
  const { schedule } = table;
  return {
    name: table.name,
    product_type_ref: table.rowTypeRef,
    primary_key: keyJson(table),
    indexes: table.indexes.map((index) => ({
      name: some(index.name),
      accessor_name: option(index.accessor),
      algorithm: algorithmJson(index),
    })),
    constraints: table.uniqueConstraints.map(({ name, columns }) => ({ name: some(name), data: uniqueJson(columns) })),
    sequences: table.sequences.map((sequence) => ({ name: some(sequence.name), ...sequenceJson(sequence) })),
    schedule: schedule
      ? some({
          name: some(schedule.name),
          reducer_name: schedule.functionName,
          scheduled_at_column: schedule.atColumn,
        })
      : NONE,
    table_type: plain('User'),
    table_access: accessJson(table),
  };
}

function flatView(view: ViewDefinition): Json {
  return {
    name: view.name,
    index: view.id,
    is_public: view.isPublic,
    is_anonymous: view.isAnonymous,
    params: { elements: [] },
    return_type: typeJson(viewReturnType(view)),
  };
}
