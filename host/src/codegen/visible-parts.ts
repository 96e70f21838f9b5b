// Which parts of a module bindings show, and in which order.
import type {
  ModuleDefinition,
  ProcedureDefinition,
  ReducerDefinition,
  TableDefinition,
  ViewDefinition,
} from '../definition/module-definition.ts';

/** What clients get to see of a module, in the order of the generated files. */
export interface VisibleParts {
  readonly tables: readonly TableDefinition[];
  readonly views: readonly ViewDefinition[];
  readonly reducers: readonly ReducerDefinition[];
  readonly procedures: readonly ProcedureDefinition[];
}

/** Lifecycle hooks are the host's to call, so that nobody gets to see them. */
export function visibleParts(module: ModuleDefinition, includePrivate: boolean): VisibleParts {
  const byName = (a: { readonly name: string }, b: { readonly name: string }) => (a.name < b.name ? -1 : 1);
  const callable = (entry: { readonly isPrivate: boolean }) => includePrivate || !entry.isPrivate;
  return {
    tables: module.tables.filter((table) => includePrivate || table.isPublic).toSorted(byName),
    views: module.views.toSorted(byName),
    reducers: module.reducers.filter((reducer) => reducer.lifecycle === null && callable(reducer)),
    procedures: module.procedures.filter(callable).toSorted(byName),
  };
}
