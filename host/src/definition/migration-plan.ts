// What has to happen to a database's tables when a module is published over another: a list of steps, or the reasons
// why it cannot be. Planning looks at definitions only; carrying a plan out is the engine's.
import type {
  ColumnDefinition,
  IndexDefinition,
  ModuleDefinition,
  TableDefinition,
  ViewDefinition,
} from './module-definition.ts';
import { isSameType } from './same-type.ts';

type MigrationStep =
  | { readonly kind: 'remove-index'; readonly table: string; readonly index: IndexDefinition }
  | { readonly kind: 'remove-view'; readonly view: ViewDefinition }
  /** Appends columns: each row gets the given bytes (the BSATN of the defaults, in order) at its end. */
  | {
      readonly kind: 'add-columns';
      readonly table: string;
      readonly columns: readonly ColumnDefinition[];
      readonly appended: Uint8Array;
    }
  | { readonly kind: 'add-table'; readonly table: TableDefinition }
  | { readonly kind: 'add-index'; readonly table: string; readonly index: IndexDefinition }
  | { readonly kind: 'add-view'; readonly view: ViewDefinition }
  | { readonly kind: 'change-access'; readonly table: string; readonly isPublic: boolean }
  /** The view is declared as before, but its function may be another: its rows are to be made anew. */
  | { readonly kind: 'refresh-view'; readonly view: ViewDefinition };

export type MigrationPlan =
  | {
      readonly kind: 'possible';
      /** In the order to take them. */
      readonly steps: readonly MigrationStep[];
      /** Whether clients hold bindings that no longer fit, so that they must connect anew. */
      readonly disconnectsClients: boolean;
      /** What happens, a sentence each, for the person who publishes. */
      readonly lines: readonly string[];
    }
  | { readonly kind: 'refused'; readonly reasons: readonly string[] };

const ORDER: readonly MigrationStep['kind'][] = [
  'remove-index',
  'remove-view',
  'add-columns',
  'add-table',
  'add-index',
  'add-view',
  'change-access',
  'refresh-view',
];

/** Clients may hold rows of a shape, or of a table, that is no longer theirs. */
function disconnects(step: MigrationStep): boolean {
  if (step.kind === 'change-access') return !step.isPublic;
  return step.kind === 'remove-view' || step.kind === 'add-columns';
}

/** Plans how a database under the `old` definition comes under the `next`. Tables and views are matched by name. */
export function planMigration(old: ModuleDefinition, next: ModuleDefinition): MigrationPlan {
  const steps: MigrationStep[] = [];
  const reasons: string[] = [];
  const tables = new Map(old.tables.map((table) => [table.name, table]));
  for (const table of next.tables) {
    const before = tables.get(table.name);
    tables.delete(table.name);
    if (!before) steps.push({ kind: 'add-table', table });
    else diffTable({ old, next, before, after: table, steps, reasons });
  }
  for (const name of tables.keys()) reasons.push(`table ${name} is gone: tables are not removed automatically`);
  diffViews(old, next, steps);
  if (reasons.length > 0) return { kind: 'refused', reasons };
  const ordered = steps.toSorted((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind));
  return {
    kind: 'possible',
    steps: ordered,
    disconnectsClients: ordered.some(disconnects),
    lines: ordered.flatMap(describeStep),
  };
}

interface TableDiff {
  readonly old: ModuleDefinition;
  readonly next: ModuleDefinition;
  readonly before: TableDefinition;
  readonly after: TableDefinition;
  readonly steps: MigrationStep[];
  readonly reasons: string[];
}

function diffTable(diff: TableDiff): void {
  const { before, after, steps } = diff;
  refuseFixedChanges(diff);
  diffColumns(diff);
  diffIndexes(diff);
  if (before.isPublic !== after.isPublic) {
    steps.push({ kind: 'change-access', table: after.name, isPublic: after.isPublic });
  }
}

/** What is settled when a table is made. */
function refuseFixedChanges({ before, after, reasons }: TableDiff): void {
  const names = (parts: readonly { readonly name: string }[]) => parts.map((part) => part.name).sort();
  const refuse = (changed: boolean, what: string) => {
    if (changed) reasons.push(`table ${after.name}: ${what} cannot be changed automatically`);
  };
  const differ = (a: unknown, b: unknown) => JSON.stringify(a) !== JSON.stringify(b);
  refuse(before.isEvent !== after.isEvent, 'whether its rows are events');
  refuse(before.primaryKey !== after.primaryKey, 'its primary key');
  refuse(differ(before.schedule, after.schedule), 'its schedule');
  refuse(differ(names(before.uniqueConstraints), names(after.uniqueConstraints)), 'its unique columns');
  refuse(differ(before.sequences.map(sequenceText), after.sequences.map(sequenceText)), 'its generated columns');
}

function sequenceText(sequence: TableDefinition['sequences'][number]): string {
  const { name, column, start, minValue, maxValue, increment } = sequence;
  return [name, column, start, minValue, maxValue, increment].join(' ');
}

function diffColumns(diff: TableDiff): void {
  const { before, after, steps, reasons } = diff;
  const changes = before.columns.flatMap((column, position) => columnChange(diff, column, position) ?? []);
  reasons.push(...changes);
  if (changes.length > 0) return;
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

function columnChange(diff: TableDiff, column: ColumnDefinition, position: number): string | null {
  const { old, next, after } = diff;
  const twin = after.columns[position];
  const where = `table ${after.name}: the column ${column.name}`;
  if (twin?.name !== column.name) {
    const moved = after.columns.some((other) => other.name === column.name);
    if (moved) return `${where} has another place: new columns go to the end, in the order of the old ones`;
    return `${where} is gone: columns are neither removed nor renamed automatically`;
  }
  const same = isSameType(
    { type: column.type, typespace: old.typespace },
    { type: twin.type, typespace: next.typespace },
  );
  return same ? null : `${where} has another type, which is not changed automatically`;
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

function diffViews(old: ModuleDefinition, next: ModuleDefinition, steps: MigrationStep[]): void {
  const views = new Map(old.views.map((view) => [view.name, view]));
  for (const view of next.views) {
    const before = views.get(view.name);
    views.delete(view.name);
    if (before && sameView({ old, next, before, after: view })) {
      steps.push({ kind: 'refresh-view', view });
      continue;
    }
    if (before) steps.push({ kind: 'remove-view', view: before });
    steps.push({ kind: 'add-view', view });
  }
  for (const view of views.values()) steps.push({ kind: 'remove-view', view });
}

interface ViewDiff {
  readonly old: ModuleDefinition;
  readonly next: ModuleDefinition;
  readonly before: ViewDefinition;
  readonly after: ViewDefinition;
}

function sameView({ old, next, before, after }: ViewDiff): boolean {
  const flags = (view: ViewDefinition) => [view.isAnonymous, view.isPublic, view.isOption, view.primaryKey].join();
  const sameColumns =
    before.columns.length === after.columns.length &&
    before.columns.every((column, position) => {
      const twin = after.columns[position];
      if (twin?.name !== column.name) return false;
      return isSameType(
        { type: column.type, typespace: old.typespace },
        { type: twin.type, typespace: next.typespace },
      );
    });
  return flags(before) === flags(after) && sameColumns;
}

function describeStep(step: MigrationStep): string[] {
  switch (step.kind) {
    case 'add-table':
      return [`Create the ${step.table.isPublic ? 'public' : 'private'} table ${step.table.name}.`];
    case 'add-columns':
      return step.columns.map((column) => `Add the column ${column.name} to the table ${step.table}.`);
    case 'add-index':
      return [`Create the index ${step.index.name} of the table ${step.table}.`];
    case 'remove-index':
      return [`Remove the index ${step.index.name} of the table ${step.table}.`];
    case 'add-view':
      return [`Create the view ${step.view.name}.`];
    case 'remove-view':
      return [`Remove the view ${step.view.name}.`];
    case 'change-access':
      return [`Make the table ${step.table} ${step.isPublic ? 'public' : 'private'}.`];
    case 'refresh-view':
      return [];
    default:
      return step satisfies never;
  }
}
