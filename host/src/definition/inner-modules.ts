// A definition taken apart again into the modules that are inside one another, each with the names it gives itself.
import type { ModuleDefinition } from './module-definition.ts';
import { localName, namespaceOf } from './namespaces.ts';

/** What the module at the end of these names declares, as if there were no other. All types stay: the rest refers to them. */
export function partOf(module: ModuleDefinition, namespace: string): ModuleDefinition {
  const own = <T extends { readonly name: string; readonly sourceName: string }>(entries: readonly T[]): T[] =>
    entries.filter(({ sourceName }) => namespaceOf(sourceName) === namespace).map(withLocalNames);
  const counts = { anonymous: 0, sender: 0 };
  return {
    ...module,
    types: module.types.filter((type) => type.namespace === namespace),
    tables: own(module.tables).map((table) => ({
      ...table,
      indexes: table.indexes.map(withLocalNames),
      uniqueConstraints: table.uniqueConstraints.map(({ name, columns }) => ({ name: localName(name), columns })),
      sequences: table.sequences.map((sequence) => ({ ...sequence, name: localName(sequence.name) })),
      schedule: table.schedule && {
        ...table.schedule,
        name: localName(table.schedule.name),
        functionName: localName(table.schedule.functionName),
      },
    })),
    reducers: own(module.reducers),
    procedures: own(module.procedures),
    views: own(module.views).map((view) => ({ ...view, id: counts[view.isAnonymous ? 'anonymous' : 'sender']++ })),
    ...(namespace !== '' && { httpHandlers: [], httpRoutes: [], rowLevelSecurity: [] }),
  };
}

const withLocalNames = <T extends { readonly name: string; readonly sourceName: string }>(entry: T): T => ({
  ...entry,
  name: localName(entry.name),
  sourceName: localName(entry.sourceName),
});

/** What the modules right inside the one at the end of these names are called there. */
export function namespacesIn(module: ModuleDefinition, namespace: string): readonly string[] {
  const all = [module.types.map((type) => type.namespace)];
  for (const parts of [module.tables, module.reducers, module.procedures, module.views]) {
    all.push(parts.map(({ sourceName }) => namespaceOf(sourceName)));
  }
  const before = namespace === '' ? '' : `${namespace}.`;
  const inside = all.flat().filter((found) => found.startsWith(before) && found !== namespace);
  return [...new Set(inside.map((found) => found.slice(before.length).split('.')[0] ?? ''))];
}
