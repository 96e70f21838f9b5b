// A module's schema as a page to read: every table, view, reducer and procedure with its types.
import type { AlgebraicType, ProductType } from '../bsatn/algebraic-type.ts';
import { isByteArray, isUnit, optionOf, resultOf, specialTypeOf } from '../bsatn/special-types.ts';
import type {
  ColumnDefinition,
  ModuleDefinition,
  ProcedureDefinition,
  ReducerDefinition,
  TableDefinition,
  ViewDefinition,
} from '../definition/module-definition.ts';

/** The page, in Markdown. `introduction` is the paragraph under the heading. */
export function schemaDocument(module: ModuleDefinition, introduction: string): string {
  const writer = new TypeNames(module);
  const { tables, views, reducers, procedures } = module;
  const sections = [
    '# Schema',
    introduction,
    section('Tables', byName(tables), (table) => tableSection(writer, table)),
    section('Views', byName(views), (view) => viewSection(writer, view)),
    section('Reducers', byName(reducers), (reducer) => reducerSection(writer, reducer)),
    section('Procedures', byName(procedures), (procedure) => procedureSection(writer, procedure)),
    typesSection(module, writer),
  ];
  return `${sections.filter((text) => text !== '').join('\n\n')}\n`;
}

/** Types in the short form in which people write them down. */
class TypeNames {
  /** Slots that something on the page mentions. */
  readonly mentioned = new Set<number>();
  readonly #names: ReadonlyMap<number, string>;

  constructor(module: ModuleDefinition) {
    this.#names = new Map(module.types.map(({ name, ref }) => [ref, name]));
  }

  of(type: AlgebraicType): string {
    if (type.kind === 'Ref') {
      this.mentioned.add(type.ref);
      return this.#names.get(type.ref) ?? `type ${type.ref}`;
    }
    const special = specialTypeOf(type);
    if (special) return special === 'Unit' ? 'nothing' : special;
    const some = optionOf(type);
    if (some) return `${this.of(some)}?`;
    const result = resultOf(type);
    if (result) return `${this.of(result.ok)} or error ${this.of(result.err)}`;
    if (isByteArray(type)) return 'bytes';
    if (type.kind === 'Array') return `${this.of(type.element)}[]`;
    if (type.kind === 'Product') return `{ ${this.fields(type)} }`;
    if (type.kind === 'Sum') return type.variants.map((variant) => this.variant(variant)).join(' or ');
    return type.kind.toLowerCase();
  }

  fields({ elements }: ProductType): string {
    return elements.map((element) => `${element.name}: ${this.of(element.type)}`).join(', ');
  }

  variant({ name, type }: { readonly name: string | null; readonly type: AlgebraicType }): string {
    return isUnit(type) ? String(name) : `${name}(${this.of(type)})`;
  }
}

function byName<T extends { readonly name: string }>(list: readonly T[]): T[] {
  return list.toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

function section<T>(heading: string, entries: readonly T[], write: (entry: T) => string): string {
  return entries.length === 0 ? '' : [`## ${heading}`, ...entries.map(write)].join('\n\n');
}

function tableSection(types: TypeNames, table: TableDefinition): string {
  const facts = [
    table.isPublic ? 'Public' : 'Private',
    ...(table.isEvent ? ['its rows are events: they last for one transaction'] : []),
    ...(table.schedule ? [`a schedule: each row runs \`${table.schedule.functionName}\` when it is due`] : []),
  ];
  const wide = table.indexes.filter((index) => index.columns.length > 1);
  const indexes = wide.map((index) => {
    const columns = index.columns.map((column) => `\`${table.columns[column]?.name}\``).join(', ');
    return `Index (${index.algorithm}) over ${columns}.`;
  });
  const rows = table.columns.map((column, position) => {
    return `| \`${column.name}\` | ${types.of(column.type)} | ${columnFacts(table, position).join(', ')} |`;
  });
  return [
    `### ${table.name}`,
    [`${facts.join('; ')}.`, ...indexes].join(' '),
    ['| column | type | |', '|---|---|---|', ...rows].join('\n'),
  ].join('\n\n');
}

function columnFacts(table: TableDefinition, position: number): string[] {
  const isOnly = (entry: { readonly columns: readonly number[] }) =>
    entry.columns.length === 1 && entry.columns[0] === position;
  const isKey = table.primaryKey === position;
  const isUnique = table.uniqueConstraints.some(isOnly);
  const index = table.indexes.find(isOnly);
  return [
    ...(isKey ? ['primary key'] : []),
    ...(isUnique && !isKey ? ['unique'] : []),
    ...(index && !isUnique ? [`index (${index.algorithm})`] : []),
    ...(table.sequences.some((sequence) => sequence.column === position) ? ['generated'] : []),
    ...(table.schedule?.atColumn === position ? ['when it is due'] : []),
    ...(table.defaults.has(position) ? ['has a default'] : []),
  ];
}

function viewSection(types: TypeNames, view: ViewDefinition): string {
  const whom = view.isAnonymous ? 'the same for everybody' : 'rows of the one who asks';
  const many = view.isOption ? 'at most one row' : 'any number of rows';
  const rows = view.columns.map((column: ColumnDefinition, position) => {
    return `| \`${column.name}\` | ${types.of(column.type)} | ${view.primaryKey === position ? 'primary key' : ''} |`;
  });
  return [
    `### ${view.name}`,
    `View: ${whom}, ${many}.`,
    ['| column | type | |', '|---|---|---|', ...rows].join('\n'),
  ].join('\n\n');
}

const CALLED_BY = {
  init: 'Run once, when the database is made.',
  client_connected: 'Run when a client connects.',
  client_disconnected: 'Run when a client disconnects.',
} as const;

function reducerSection(types: TypeNames, reducer: ReducerDefinition): string {
  const note = reducer.lifecycle ? CALLED_BY[reducer.lifecycle] : reducer.isPrivate ? PRIVATE : '';
  return functionSection(`### ${reducer.name}`, `\`${reducer.name}(${types.fields(reducer.params)})\``, note);
}

function procedureSection(types: TypeNames, procedure: ProcedureDefinition): string {
  const result = types.of(procedure.returnType);
  const signature = `\`${procedure.name}(${types.fields(procedure.params)}) -> ${result}\``;
  return functionSection(`### ${procedure.name}`, signature, procedure.isPrivate ? PRIVATE : '');
}

const PRIVATE = 'Private: run by a schedule.';

function functionSection(heading: string, signature: string, note: string): string {
  return [heading, signature, note].filter((text) => text !== '').join('\n\n');
}

/** The types that tables, views and functions mention, and those that these mention in turn. */
function typesSection(module: ModuleDefinition, types: TypeNames): string {
  const names = new Map(module.types.map(({ name, ref }) => [ref, name]));
  const written = new Map<string, string>();
  for (const ref of types.mentioned) {
    const name = names.get(ref);
    const type = module.typespace[ref];
    if (name && type) written.set(name, typeSection(types, name, type));
  }
  const sorted = [...written].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, text]) => text);
  return section('Types', sorted, (text) => text);
}

function typeSection(types: TypeNames, name: string, type: AlgebraicType): string {
  const what =
    type.kind === 'Sum'
      ? `One of: ${type.variants.map((variant) => `\`${types.variant(variant)}\``).join(', ')}.`
      : `\`${types.of(type)}\``;
  return `### ${name}\n\n${what}`;
}
