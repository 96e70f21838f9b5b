// Which tables a database had at a moment of its past, and how their rows are read: from the module that was published
// then. A module that no longer loads leaves its tables with names alone.
import type { Typespace } from '../bsatn/algebraic-type.ts';
import { compileRow, type RowCodec } from '../bsatn/codec.ts';
import type { TableDefinition } from '../definition/module-definition.ts';
import {
  CLIENT_TABLE,
  CREDENTIALS_TABLE,
  SYSTEM_TYPESPACE,
  VARIABLES_TABLE,
  VARIABLES_TABLE_ID,
} from '../engine/system-tables.ts';
import { describeModule } from '../module-runtime/describe.ts';

export interface TableLayout {
  readonly definition: TableDefinition;
  readonly typespace: Typespace;
  readonly row: RowCodec;
}

const SYSTEM_TABLES = [CLIENT_TABLE, CREDENTIALS_TABLE, VARIABLES_TABLE];

export class TableCatalogue {
  readonly #program: string;
  readonly #names: ReadonlyMap<number, string>;
  /** Made when rows are first looked into: loading a module takes its time. */
  #layouts: ReadonlyMap<string, TableLayout> | null = null;

  constructor(program: string, names: ReadonlyMap<number, string>) {
    this.#program = program;
    this.#names = names;
  }

  nameOf(tableId: number): string {
    const name = this.#names.get(tableId);
    if (name !== undefined) return name;
    return tableId === VARIABLES_TABLE_ID ? VARIABLES_TABLE.name : `table ${tableId}`;
  }

  /** How rows of a table are read; null where the module of then can no longer say. */
  layoutOf(tableId: number): TableLayout | null {
    this.#layouts ??= layoutsOf(this.#program);
    return this.#layouts.get(this.nameOf(tableId)) ?? null;
  }
}

function layoutsOf(program: string): ReadonlyMap<string, TableLayout> {
  const layouts = new Map<string, TableLayout>();
  const add = (definition: TableDefinition, typespace: Typespace) => {
    layouts.set(definition.name, { definition, typespace, row: compileRow(typespace, definition.columns) });
  };
  for (const table of SYSTEM_TABLES) add(table, SYSTEM_TYPESPACE);
  try {
    const { tables, typespace } = describeModule(program);
    for (const table of tables) add(table, typespace);
  } catch {
    // Its rows are shown as bytes then, which is better than nothing.
  }
  return layouts;
}
