// The tables of a store while a publish changes them, with the way back. What rows do not allow is found here: a table that
// is to go but holds some, a key that repeats, a value that a sequence would hand out again.
import { integerRange } from '../bsatn/scalar-codecs.ts';
import type { MigrationStep } from '../definition/migration-steps.ts';
import type { ModuleDefinition, SequenceDefinition, TableDefinition } from '../definition/module-definition.ts';
import type { Sequence } from '../store/sequence.ts';
import type { Store } from '../store/store.ts';
import type { Table } from '../store/table.ts';
import { MigrationFailed } from './engine-errors.ts';
import type { StoredChange } from './storage.ts';

export class Catalogue {
  readonly #store: Store;
  readonly #undo: (() => void)[] = [];

  constructor(store: Store) {
    this.#store = store;
  }

  /**
   * Makes the tables those of the new module, and returns the rows of tables that stand under a new id.
   * @throws MigrationFailed after which `restore` is to be called
   */
  change(definition: ModuleDefinition, steps: readonly MigrationStep[]): StoredChange[] {
    for (const step of steps) if (step.kind === 'remove-table') this.#remove(step.table);
    return definition.tables.flatMap((table) => {
      const own = steps.filter((step) => 'table' in step && step.table === table.name);
      const rewritten = this.#changeTable(definition, table, own);
      for (const step of own) this.#check(table.name, step);
      return rewritten;
    });
  }

  restore(): void {
    for (const undo of this.#undo.reverse()) undo();
  }

  #changeTable(module: ModuleDefinition, definition: TableDefinition, steps: readonly MigrationStep[]): StoredChange[] {
    const table = this.#store.tableByName(definition.name);
    if (!table) {
      this.#add(module, definition);
      return [];
    }
    const added = steps.find((step) => step.kind === 'add-columns');
    if (added === undefined && !steps.some((step) => step.kind === 'reshape-events')) {
      this.#reshape(module, table, definition);
      return [];
    }
    const { id, rows } = this.#rewrite(module, table, definition, added?.appended ?? new Uint8Array());
    return rows.length === 0 ? [] : [{ tableId: id, inserted: rows, deleted: [] }];
  }

  #add(module: ModuleDefinition, definition: TableDefinition): Table {
    const table = this.#store.addTable(module.typespace, definition);
    this.#undo.push(() => this.#store.removeTable(table));
    return table;
  }

  #remove(name: string): void {
    const table = this.#store.tableByName(name);
    if (table === undefined) return;
    if (table.rowCount > 0) throw new MigrationFailed(`Cannot remove table ${name}: table contains data`);
    this.#store.removeTable(table);
    this.#undo.push(() => this.#store.putBack(table));
  }

  #reshape(module: ModuleDefinition, table: Table, definition: TableDefinition): void {
    const apply = table.reshape(module.typespace, definition);
    const goBack = apply();
    this.#store.refresh(table);
    this.#undo.push(() => {
      goBack();
      this.#store.refresh(table);
    });
  }

  /** A table with other columns: a new table, each row with the defaults behind it, sequences where they were. */
  #rewrite(
    module: ModuleDefinition,
    table: Table,
    definition: TableDefinition,
    appended: Uint8Array,
  ): { readonly id: number; readonly rows: readonly Uint8Array[] } {
    this.#store.removeTable(table);
    this.#undo.push(() => this.#store.putBack(table));
    const rewritten = this.#add(module, definition);
    for (const row of table.rows()) rewritten.load(Buffer.concat([row, appended]));
    for (const sequence of rewritten.sequences) continueSequence(sequence, table.sequences);
    return { id: rewritten.id, rows: rewritten.snapshot() };
  }

  #check(name: string, step: MigrationStep): void {
    const table = this.#store.tableByName(name);
    if (table === undefined) return;
    if (step.kind === 'add-unique' && table.overfullIndex() !== undefined) {
      throw new MigrationFailed(`Cannot add the unique constraint ${step.constraint.name}: rows repeat its key`);
    }
    if (step.kind === 'add-sequence' && hasValueOf(table, step.sequence)) {
      throw new MigrationFailed(`Cannot add the sequence ${step.sequence.name}: a row has one of its values already`);
    }
  }
}

/** Whether a row has a value that the sequence would hand out. */
function hasValueOf(table: Table, { column, minValue, maxValue }: SequenceDefinition): boolean {
  const largest = integerRange(table.definition.columns[column]?.type.kind ?? '')?.max ?? maxValue;
  const last = largest < maxValue ? largest : maxValue;
  return table.snapshot().some((row) => {
    const value = BigInt(table.row.readColumn(row, column) as number | bigint);
    return value >= minValue && value <= last;
  });
}

function continueSequence(sequence: Sequence, previous: readonly Sequence[]): void {
  const before = previous.find((other) => other.isDeclaredAs(sequence.definition));
  if (before) sequence.continueFrom(before);
}
