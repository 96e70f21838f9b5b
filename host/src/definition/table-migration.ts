// What has to happen to one table that both modules declare, or why it cannot be.
import type { MigrationStep } from './migration-steps.ts';
import type { ColumnDefinition, IndexDefinition, ModuleDefinition, TableDefinition } from './module-definition.ts';
import { compareTypes } from './same-type.ts';

export interface TableDiff {
  readonly old: ModuleDefinition;
  readonly next: ModuleDefinition;
  readonly before: TableDefinition;
  readonly after: TableDefinition;
  /** What is to be done is added here, and what cannot be to `reasons`. */
  readonly steps: MigrationStep[];
  readonly reasons: string[];
}

export function diffTable(diff: TableDiff): void {
  const { before, after, steps } = diff;
  refuseFixedChanges(diff);
  if (before.isEvent && after.isEvent) diffEventColumns(diff);
  else diffColumns(diff);
  diffIndexes(diff);
  diffUnique(diff);
  diffSequences(diff);
  if (before.isPublic !== after.isPublic) {
    steps.push({ kind: 'change-access', table: after.name, isPublic: after.isPublic });
  }
  if (before.primaryKey !== after.primaryKey) {
    const column = after.primaryKey === null ? null : (after.columns[after.primaryKey] ?? null);
    steps.push({ kind: 'change-primary-key', table: after.name, column });
  }
}

/** What is settled when a table is made. */
function refuseFixedChanges({ before, after, reasons }: TableDiff): void {
  const refuse = (what: string) => reasons.push(`table ${after.name}: ${what} cannot be changed automatically`);
  if (before.isEvent !== after.isEvent) refuse('whether its rows are events');
  if (JSON.stringify(before.schedule) !== JSON.stringify(after.schedule)) refuse('its schedule');
}

/** Events are gone with their transaction, so their columns are free to change. */
function diffEventColumns({ old, next, before, after, steps }: TableDiff): void {
  const isSame =
    before.columns.length === after.columns.length &&
    before.columns.every((column, position) => {
      const twin = after.columns[position];
      return twin?.name === column.name && kinship({ old, next }, column, twin) === 'same';
    });
  if (!isSame) steps.push({ kind: 'reshape-events', table: after.name });
}

function diffColumns(diff: TableDiff): void {
  const { before, after, steps, reasons } = diff;
  const problems = before.columns.flatMap((column, position) => columnProblem(diff, column, position) ?? []);
  reasons.push(...problems);
  if (problems.length > 0) return;
  for (const [position, column] of before.columns.entries()) {
    const twin = after.columns[position];
    if (twin && kinship(diff, column, twin) === 'grown') {
      steps.push({ kind: 'grow-column', table: after.name, column: twin });
    }
  }
  appendColumns(diff);
}

function appendColumns({ before, after, steps, reasons }: TableDiff): void {
  const appended = after.columns.slice(before.columns.length);
  if (appended.length === 0) return;
  const defaults = appended.map((_, index) => after.defaults.get(before.columns.length + index));
  const missing = appended.filter((_, index) => defaults[index] === undefined);
  for (const column of missing) {
    reasons.push(`table ${after.name}: the new column ${column.name} needs a default for the rows that are there`);
  }
  if (missing.length > 0) return;
  const bytes = Buffer.concat(defaults.filter((value) => value !== undefined));
  steps.push({ kind: 'add-columns', table: after.name, columns: appended, appended: new Uint8Array(bytes) });
}

function columnProblem(diff: TableDiff, column: ColumnDefinition, position: number): string | null {
  const { after } = diff;
  const twin = after.columns[position];
  const where = `table ${after.name}: the column ${column.name}`;
  if (twin?.name !== column.name) {
    const moved = after.columns.some((other) => other.name === column.name);
    if (moved) return `${where} has another place: new columns go to the end, in the order of the old ones`;
    return `${where} is gone: columns are neither removed nor renamed automatically`;
  }
  if (kinship(diff, column, twin) !== 'different') return null;
  return `${where} has another type, which is not changed automatically`;
}

function kinship({ old, next }: Pick<TableDiff, 'old' | 'next'>, column: ColumnDefinition, twin: ColumnDefinition) {
  return compareTypes({ type: column.type, typespace: old.typespace }, { type: twin.type, typespace: next.typespace });
}

function diffIndexes({ before, after, steps, reasons }: TableDiff): void {
  const indexes = new Map(before.indexes.map((index) => [index.name, index]));
  for (const index of after.indexes) {
    const twin = indexes.get(index.name);
    indexes.delete(index.name);
    if (twin && twin.accessor !== index.accessor) {
      reasons.push(`table ${after.name}: the index ${index.name} cannot change its accessor; give it another name`);
      continue;
    }
    if (twin && sameIndex(twin, index)) continue;
    if (twin) steps.push({ kind: 'remove-index', table: after.name, index: twin });
    steps.push({ kind: 'add-index', table: after.name, index });
  }
  for (const index of indexes.values()) steps.push({ kind: 'remove-index', table: after.name, index });
}

function sameIndex(a: IndexDefinition, b: IndexDefinition): boolean {
  return a.algorithm === b.algorithm && a.columns.join() === b.columns.join();
}

function diffUnique({ before, after, steps, reasons }: TableDiff): void {
  const constraints = new Map(before.uniqueConstraints.map((constraint) => [constraint.name, constraint]));
  for (const constraint of after.uniqueConstraints) {
    const twin = constraints.get(constraint.name);
    constraints.delete(constraint.name);
    if (!twin) steps.push({ kind: 'add-unique', table: after.name, constraint });
    else if (twin.columns.join() !== constraint.columns.join() && !before.isEvent) {
      reasons.push(`table ${after.name}: the unique constraint ${constraint.name} cannot get other columns`);
    }
  }
  for (const constraint of constraints.values()) {
    steps.push({ kind: 'remove-unique', table: after.name, constraint });
  }
}

function diffSequences({ before, after, steps }: TableDiff): void {
  const sequences = new Map(before.sequences.map((sequence) => [sequence.name, sequence]));
  for (const sequence of after.sequences) {
    const twin = sequences.get(sequence.name);
    sequences.delete(sequence.name);
    if (twin && sequenceText(twin) === sequenceText(sequence)) continue;
    if (twin) steps.push({ kind: 'remove-sequence', table: after.name, sequence: twin });
    steps.push({ kind: 'add-sequence', table: after.name, sequence });
  }
  for (const sequence of sequences.values()) steps.push({ kind: 'remove-sequence', table: after.name, sequence });
}

function sequenceText({ column, start, minValue, maxValue, increment }: TableDefinition['sequences'][number]): string {
  return [column, start, minValue, maxValue, increment].join(' ');
}
