// What the readers of a module's parts hand to each other.
import type { AlgebraicType } from '../bsatn/algebraic-type.ts';
import type { ColumnDefinition } from './module-definition.ts';
import type { Naming } from './names.ts';
import type { NamesInUse } from './names-in-use.ts';
import type { Problems } from './problems.ts';
import type { RawModuleDef, RawTableDef } from './raw-module-def.ts';

/** What reading a part of a module needs of the whole. */
export interface ModuleContext {
  readonly raw: RawModuleDef;
  /** What stands before the names of everything in this part of the module. */
  readonly prefix: string;
  readonly naming: Naming;
  /** The types of all parts with the names of the source. */
  readonly sourceTypes: readonly AlgebraicType[];
  /** The same in canonical form: fields and variants carry their final names. */
  readonly typespace: readonly AlgebraicType[];
  readonly problems: Problems;
  /** Names of tables, indexes, constraints, sequences, schedules and views: one space for all. */
  readonly names: NamesInUse;
  /** Names of reducers, procedures and views. */
  readonly functionNames: NamesInUse;
  /** The canonical name, prefix and all: the one the module gives explicitly, else the converted one. */
  canonicalName(kind: 'table' | 'function', sourceName: string): string;
}

/** What the parts of a table are checked against. */
export interface TableContext extends ModuleContext {
  readonly table: RawTableDef;
  /** Canonical name of the table. */
  readonly tableName: string;
  readonly columns: readonly ColumnDefinition[];
}
