// What a statement may name after FROM: tables and views the reader may see, and their columns. Names are canonical or
// those of the module's source; results always speak of canonical ones.
import type { ColumnDefinition, ModuleDefinition } from '../definition/module-definition.ts';
import type { Identity } from '../engine/interface.ts';
import { SqlError } from './sql-error.ts';
import type { ColumnReference } from './syntax.ts';

/** Who reads: decides what can be seen, and what `:sender` stands for. */
export interface Reader {
  readonly identity: Identity;
  /** The owner sees private tables; to anybody else they look like missing ones. */
  readonly isOwner: boolean;
}

export interface Relation {
  readonly kind: 'table' | 'view';
  /** Canonical name. */
  readonly name: string;
  readonly columns: readonly ColumnDefinition[];
  readonly isEvent: boolean;
}

export function findRelation(definition: ModuleDefinition, name: string, reader: Reader): Relation {
  const table = named(definition.tables, name);
  if (table !== undefined && (table.isPublic || reader.isOwner)) return { kind: 'table', ...table };
  const view = named(definition.views, name);
  if (view !== undefined && (view.isPublic || reader.isOwner)) return { kind: 'view', isEvent: false, ...view };
  if (/^st_/.test(name) && table === undefined) {
    throw new SqlError(`Unsupported: the system table \`${name}\` cannot be read on this host`);
  }
  throw new SqlError(`no such table: \`${name}\`. If the table exists, it may be marked private.`);
}

/** Tables that `SELECT * FROM *` stands for: everything the reader may see that keeps its rows. */
export function visibleTables(definition: ModuleDefinition, reader: Reader): readonly string[] {
  return definition.tables
    .filter((table) => !table.isEvent && (table.isPublic || reader.isOwner))
    .map(({ name }) => name);
}

/** The names under which columns of a relation may be qualified: an alias hides the table's own. */
export interface Scope {
  readonly relation: Relation;
  readonly table: string;
  readonly alias: string | null;
}

/** The position of a column. */
export function findColumn({ relation, table, alias }: Scope, { qualifier, name }: ColumnReference): number {
  if (qualifier !== null && !isName(qualifier, relation, table, alias)) throw notInScope(qualifier);
  const canonical = relation.columns.findIndex((column) => column.name === name);
  const position = canonical >= 0 ? canonical : relation.columns.findIndex((column) => column.sourceName === name);
  if (position < 0) throw notInScope(name);
  return position;
}

/** Checks the qualifier of `name.*`. */
export function checkQualifier({ relation, table, alias }: Scope, qualifier: string | null): void {
  if (qualifier !== null && !isName(qualifier, relation, table, alias)) throw notInScope(qualifier);
}

function isName(qualifier: string, relation: Relation, table: string, alias: string | null): boolean {
  return alias === null ? qualifier === table || qualifier === relation.name : qualifier === alias;
}

function notInScope(name: string): SqlError {
  return new SqlError(`\`${name}\` is not in scope`);
}

function named<T extends { readonly name: string; readonly sourceName: string }>(
  list: readonly T[],
  name: string,
): T | undefined {
  return list.find((entry) => entry.name === name) ?? list.find((entry) => entry.sourceName === name);
}
