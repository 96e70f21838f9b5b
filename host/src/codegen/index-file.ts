// `index.ts`, what applications import: the schema of the remote module and a connection typed by it.
import type { ProcedureDefinition, ReducerDefinition, TableDefinition } from '../definition/module-definition.ts';
import { toCamelCase } from '../definition/names.ts';
import { keyOf, pathOf, symbolOf } from './binding-names.ts';
import { exportedMaps } from './exported-maps.ts';
import { BINDINGS_VERSION, file, indent, objectLiteral, sdkImport } from './source-text.ts';
import type { VisibleParts } from './visible-parts.ts';

const IMPORTS = sdkImport([
  'DbConnectionBuilder',
  'DbConnectionImpl',
  'SubscriptionBuilderImpl',
  'TypeBuilder',
  'Uuid',
  'convertToAccessorMap',
  'makeQueryBuilder',
  'procedureSchema',
  'procedures',
  'reducerSchema',
  'reducers',
  'schema',
  't',
  'table',
  'type AlgebraicTypeType',
  'type DbConnectionConfig',
  'type ErrorContextInterface',
  'type Event',
  'type EventContextInterface',
  'type Infer',
  'type QueryBuilder',
  'type ReducerEventContextInterface',
  'type RemoteModule',
  'type SubscriptionEventContextInterface',
  'type SubscriptionHandleImpl',
]);

export function indexFile(parts: VisibleParts): string {
  const { tables, views, reducers, procedures } = parts;
  return file(
    `// This was generated in the form of spacetimedb cli version ${BINDINGS_VERSION}.`,
    IMPORTS,
    section('// Import all reducer arg schemas', reducers.map(importReducer)),
    section('// Import all procedure arg schemas', procedures.map(importProcedure)),
    section(
      '// Import all table schema definitions',
      [...tables, ...views]
        .map(({ sourceName }) => sourceName)
        .sort()
        .map(importRow),
    ),
    tablesSchema(tables, views),
    reducersSchema(reducers),
    proceduresSchema(procedures),
    REMOTE_MODULE,
    ...exportedMaps(parts),
    CONNECTION,
  );
}

function section(heading: string, lines: readonly string[]): string {
  return [heading, ...lines].join('\n');
}

const importReducer = ({ sourceName }: ReducerDefinition): string =>
  `import ${symbolOf(sourceName)}Reducer from "./${pathOf(sourceName, 'reducer')}";`;

const importProcedure = ({ sourceName }: ProcedureDefinition): string =>
  `import * as ${symbolOf(sourceName)}Procedure from "./${pathOf(sourceName, 'procedure')}";`;

const importRow = (sourceName: string): string =>
  `import ${symbolOf(sourceName)}Row from "./${pathOf(sourceName, 'table')}";`;

function tablesSchema(tables: VisibleParts['tables'], views: VisibleParts['views']): string {
  const entries = [
    ...tables.map((table) => entry(table.sourceName, tableOptions(table))),
    ...views.map((view) => entry(view.sourceName, [`name: '${view.name}',`, 'indexes: [],', 'constraints: [],'])),
  ];
  return (
    '/** The schema information for all tables in this module. This is defined the same was as the tables would have been defined in the server. */\n' +
    `const declaredTables = __schema(${objectLiteral(entries)});\n${FITTING_SCHEMA}`
  );
}

/**
 * Ours, not of the official form: under `exactOptionalPropertyTypes` the SDK's own types of tables do not satisfy what it
 * asks of a remote module, by `name: string | undefined` in place of `name?: string` in constraints.
 */
const FITTING_SCHEMA = `
/** The same tables, with constraints typed so that they fit under \`exactOptionalPropertyTypes\`. */
type FittingTables<Tables> = {
  readonly [Name in keyof Tables]: Omit<Tables[Name], 'constraints'> & {
    readonly constraints: readonly { readonly constraint: 'unique'; readonly columns: [any] }[];
  };
};
const tablesSchema = declaredTables as unknown as {
  readonly schemaType: { readonly tables: FittingTables<typeof declaredTables.schemaType.tables> };
};`;

function entry(sourceName: string, options: readonly string[]): string {
  return `${keyOf(sourceName)}: __table(${objectLiteral(options)}, ${symbolOf(sourceName)}Row),`;
}

function tableOptions({ name, columns, indexes, uniqueConstraints, isEvent }: TableDefinition): string[] {
  const keys = (positions: readonly number[]) =>
    positions.map((position) => `'${toCamelCase(columns[position]?.name ?? '')}'`).join(', ');
  // The SDK's cache is a b-tree to it whatever the server has.
  const indexLines = indexes.flatMap((index) =>
    index.accessor === null
      ? []
      : `{ accessor: '${index.accessor}', name: '${index.name}', algorithm: 'btree', columns: [${keys(index.columns)}] },`,
  );
  // The SDK's type of a constraint has room for one column; what runs takes any number.
  const fitting = (positions: readonly number[]) => (positions.length > 1 ? ' as any' : '');
  const constraintLines = uniqueConstraints.map(
    ({ name: constraint, columns: of }) =>
      `{ name: '${constraint}', constraint: 'unique', columns: [${keys(of)}]${fitting(of)} },`,
  );
  return [
    `name: '${name}',`,
    `indexes: ${arrayLiteral(indexLines)},`,
    `constraints: ${arrayLiteral(constraintLines)},`,
    ...(isEvent ? ['event: true,'] : []),
  ];
}

function arrayLiteral(items: readonly string[]): string {
  return items.length === 0 ? '[]' : `[\n${indent(items.join('\n'))}\n]`;
}

function reducersSchema(reducers: readonly ReducerDefinition[]): string {
  const entries = reducers.map(
    ({ name, sourceName }) => `  __reducerSchema("${name}", ${symbolOf(sourceName)}Reducer),\n`,
  );
  return (
    '/** The schema information for all reducers in this module. This is defined the same way as the reducers would have been defined in the server, except the body of the reducer is omitted in code generation. */\n' +
    `const reducersSchema = __reducers(\n${entries.join('')});`
  );
}

function proceduresSchema(procedures: readonly ProcedureDefinition[]): string {
  const entries = procedures.map(({ name, sourceName }) => {
    const file = `${symbolOf(sourceName)}Procedure`;
    return `  __procedureSchema("${name}", ${file}.params, ${file}.returnType),\n`;
  });
  return (
    '/** The schema information for all procedures in this module. This is defined the same way as the procedures would have been defined in the server. */\n' +
    `const proceduresSchema = __procedures(\n${entries.join('')});`
  );
}

const REMOTE_MODULE = `/** The remote SpacetimeDB module schema, both runtime and type information. */
const REMOTE_MODULE = {
  versionInfo: {
    cliVersion: "${BINDINGS_VERSION}" as const,
  },
  tables: tablesSchema.schemaType.tables,
  reducers: reducersSchema.reducersType.reducers,
  ...proceduresSchema,
} satisfies __RemoteModule<
  typeof tablesSchema.schemaType,
  typeof reducersSchema.reducersType,
  typeof proceduresSchema
>;`;

const CONNECTION = `/** The context type returned in callbacks for all possible events. */
export type EventContext = __EventContextInterface<typeof REMOTE_MODULE>;
/** The context type returned in callbacks for reducer events. */
export type ReducerEventContext = __ReducerEventContextInterface<typeof REMOTE_MODULE>;
/** The context type returned in callbacks for subscription events. */
export type SubscriptionEventContext = __SubscriptionEventContextInterface<typeof REMOTE_MODULE>;
/** The context type returned in callbacks for error events. */
export type ErrorContext = __ErrorContextInterface<typeof REMOTE_MODULE>;
/** The subscription handle type to manage active subscriptions created from a {@link SubscriptionBuilder}. */
export type SubscriptionHandle = __SubscriptionHandleImpl<typeof REMOTE_MODULE>;

/** Builder class to configure a new subscription to the remote SpacetimeDB instance. */
export class SubscriptionBuilder extends __SubscriptionBuilderImpl<typeof REMOTE_MODULE> {}

/** Builder class to configure a new database connection to the remote SpacetimeDB instance. */
export class DbConnectionBuilder extends __DbConnectionBuilder<DbConnection> {}

/** The typed database connection to manage connections to the remote SpacetimeDB instance. This class has type information specific to the generated module. */
export class DbConnection extends __DbConnectionImpl<typeof REMOTE_MODULE> {
  /** Creates a new {@link DbConnectionBuilder} to configure and connect to the remote SpacetimeDB instance. */
  static builder = (): DbConnectionBuilder => {
    return new DbConnectionBuilder(REMOTE_MODULE, (config: __DbConnectionConfig<typeof REMOTE_MODULE>) => new DbConnection(config));
  };

  /** Creates a new {@link SubscriptionBuilder} to configure a subscription to the remote SpacetimeDB instance. */
  override subscriptionBuilder = (): SubscriptionBuilder => {
    return new SubscriptionBuilder(this);
  };
}`;
