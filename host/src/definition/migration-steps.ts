// The steps of which a migration consists: in which order they are taken, which of them clients notice, and what each is
// called when a plan is shown.
import type {
  ColumnDefinition,
  IndexDefinition,
  SequenceDefinition,
  TableDefinition,
  UniqueConstraintDefinition,
  ViewDefinition,
} from './module-definition.ts';

export type MigrationStep =
  | { readonly kind: 'remove-index'; readonly table: string; readonly index: IndexDefinition }
  | { readonly kind: 'remove-unique'; readonly table: string; readonly constraint: UniqueConstraintDefinition }
  | { readonly kind: 'remove-sequence'; readonly table: string; readonly sequence: SequenceDefinition }
  | { readonly kind: 'remove-view'; readonly view: ViewDefinition }
  /** Possible only while the table is empty, which shows when the plan is carried out. */
  | { readonly kind: 'remove-table'; readonly table: string }
  /** Enums got variants behind those they had: the rows that are there stay as they are. */
  | { readonly kind: 'grow-column'; readonly table: string; readonly column: ColumnDefinition }
  /** Another shape for rows that nobody keeps. */
  | { readonly kind: 'reshape-events'; readonly table: string }
  /** Appends columns: each row gets the given bytes (the BSATN of the defaults, in order) at its end. */
  | {
      readonly kind: 'add-columns';
      readonly table: string;
      readonly columns: readonly ColumnDefinition[];
      readonly appended: Uint8Array;
    }
  | { readonly kind: 'add-table'; readonly table: TableDefinition }
  | { readonly kind: 'add-index'; readonly table: string; readonly index: IndexDefinition }
  /** Possible only where rows do not repeat the key, which shows when the plan is carried out. */
  | { readonly kind: 'add-unique'; readonly table: string; readonly constraint: UniqueConstraintDefinition }
  /** Possible only where no row has a value that the sequence would hand out. */
  | { readonly kind: 'add-sequence'; readonly table: string; readonly sequence: SequenceDefinition }
  | { readonly kind: 'add-view'; readonly view: ViewDefinition }
  | { readonly kind: 'change-access'; readonly table: string; readonly isPublic: boolean }
  | { readonly kind: 'change-primary-key'; readonly table: string; readonly column: ColumnDefinition | null }
  /** Who sees which rows is another matter from now on: what clients hold was chosen by the old rules. */
  | { readonly kind: 'change-rules'; readonly removed: readonly string[]; readonly added: readonly string[] }
  /** The view is declared as before, but its function may be another: its rows are to be made anew. */
  | { readonly kind: 'refresh-view'; readonly view: ViewDefinition };

const ORDER: readonly MigrationStep['kind'][] = [
  'remove-index',
  'remove-unique',
  'remove-sequence',
  'remove-view',
  'remove-table',
  'grow-column',
  'reshape-events',
  'add-columns',
  'add-table',
  'add-index',
  'add-unique',
  'add-sequence',
  'add-view',
  'change-access',
  'change-primary-key',
  'change-rules',
  'refresh-view',
];

export function inOrder(steps: readonly MigrationStep[]): readonly MigrationStep[] {
  return steps.toSorted((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind));
}

const NOTICED: ReadonlySet<MigrationStep['kind']> = new Set([
  'remove-view',
  'remove-table',
  'reshape-events',
  'add-columns',
  'change-rules',
]);

/** Whether clients may hold rows of a shape, or of a table, that is no longer theirs. */
export function disconnects(step: MigrationStep): boolean {
  return NOTICED.has(step.kind) || (step.kind === 'change-access' && !step.isPublic);
}

/** A sentence for each thing that the step does; none for what nobody has to know. */
export function describeStep(step: MigrationStep): string[] {
  switch (step.kind) {
    case 'add-table':
      return [`Create the ${step.table.isPublic ? 'public' : 'private'} table ${step.table.name}.`];
    case 'remove-table':
      return [`Remove the table ${step.table}, provided that it is empty.`];
    case 'add-columns':
      return step.columns.map((column) => `Add the column ${column.name} to the table ${step.table}.`);
    case 'grow-column':
      return [`Take the new variants into the column ${step.column.name} of the table ${step.table}.`];
    case 'reshape-events':
      return [`Change the columns of the event table ${step.table}.`];
    case 'add-index':
      return [`Create the index ${step.index.name} of the table ${step.table}.`];
    case 'remove-index':
      return [`Remove the index ${step.index.name} of the table ${step.table}.`];
    case 'add-unique':
      return [`Add the unique constraint ${step.constraint.name}, provided that the rows satisfy it.`];
    case 'remove-unique':
      return [`Remove the unique constraint ${step.constraint.name}.`];
    case 'add-sequence':
      return [`Add the sequence ${step.sequence.name}, provided that no row has one of its values.`];
    case 'remove-sequence':
      return [`Remove the sequence ${step.sequence.name}.`];
    case 'add-view':
      return [`Create the view ${step.view.name}.`];
    case 'remove-view':
      return [`Remove the view ${step.view.name}.`];
    case 'change-access':
      return [`Make the table ${step.table} ${step.isPublic ? 'public' : 'private'}.`];
    case 'change-primary-key':
      return step.column === null
        ? [`Leave the table ${step.table} without a primary key.`]
        : [`Make ${step.column.name} the primary key of the table ${step.table}.`];
    case 'change-rules':
      return [
        ...step.removed.map((sql) => `Remove the row-level security rule ${sql}.`),
        ...step.added.map((sql) => `Add the row-level security rule ${sql}.`),
      ];
    case 'refresh-view':
      return [];
    default:
      return step satisfies never;
  }
}
