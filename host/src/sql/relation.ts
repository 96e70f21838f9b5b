// What a statement may name after FROM: tables and views the reader may see. Names are canonical or those of the
// module's source; results always speak of canonical ones.
import type { ColumnDefinition, ModuleDefinition } from '../definition/module-definition.ts';
import type { Identity } from '../engine/interface.ts';
import { SqlError } from './sql-error.ts';
import { systemRelation } from './system-relations.ts';

/** Who reads: decides what can be seen, and what `:sender` stands for. */
export interface Reader {
  readonly identity: Identity;
  /** The owner sees private tables, which to anybody else look like missing ones, and every row of the others. */
  readonly isOwner: boolean;
}

export interface Relation {
  /** What the system says of the database is for its owner, and not for subscribing to. */
  readonly kind: 'table' | 'view' | 'system';
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
  if (/^st_/.test(name) && table === undefined) return findSystemRelation(name, reader);
  throw new SqlError(`no such table: \`${name}\`. If the table exists, it may be marked private.`);
}

function findSystemRelation(name: string, reader: Reader): Relation {
  const relation = systemRelation(name);
  if (relation === null) throw new SqlError(`Unsupported: this host has no system table \`${name}\` to read`);
  if (reader.isOwner) return relation;
  throw new SqlError(`Unsupported: the system table \`${name}\` is read by the owner only`);
}

/** Tables that `SELECT * FROM *` stands for: everything the reader may see that keeps its rows. */
export function visibleTables(definition: ModuleDefinition, reader: Reader): readonly string[] {
  return definition.tables
    .filter((table) => !table.isEvent && (table.isPublic || reader.isOwner))
    .map(({ name }) => name);
}

/** The position of a column by canonical or source name; -1 where there is none. */
export function columnPosition({ columns }: Relation, name: string): number {
  const canonical = columns.findIndex((column) => column.name === name);
  return canonical >= 0 ? canonical : columns.findIndex((column) => column.sourceName === name);
}

function named<T extends { readonly name: string; readonly sourceName: string }>(
  list: readonly T[],
  name: string,
): T | undefined {
  return list.find((entry) => entry.name === name) ?? list.find((entry) => entry.sourceName === name);
}
