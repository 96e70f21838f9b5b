// What has to happen to a database's tables when a module is published over another: a list of steps, or the reasons
// why it cannot be. Planning looks at definitions only; carrying a plan out is the engine's.
import { describeStep, disconnects, inOrder, type MigrationStep } from './migration-steps.ts';
import type { ModuleDefinition, ViewDefinition } from './module-definition.ts';
import { isSameType } from './same-type.ts';
import { diffTable } from './table-migration.ts';

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
  for (const table of tables.keys()) steps.push({ kind: 'remove-table', table });
  diffViews(old, next, steps);
  diffRules(old, next, steps);
  if (reasons.length > 0) return { kind: 'refused', reasons };
  const ordered = inOrder(steps);
  return {
    kind: 'possible',
    steps: ordered,
    disconnectsClients: ordered.some(disconnects),
    lines: ordered.flatMap(describeStep),
  };
}

function diffRules(old: ModuleDefinition, next: ModuleDefinition, steps: MigrationStep[]): void {
  const removed = old.rowLevelSecurity.filter((sql) => !next.rowLevelSecurity.includes(sql));
  const added = next.rowLevelSecurity.filter((sql) => !old.rowLevelSecurity.includes(sql));
  if (removed.length > 0 || added.length > 0) steps.push({ kind: 'change-rules', removed, added });
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
