// The bindings of a module: TypeScript that types the official SDK's connection by what the module offers. Equal in
// meaning to what the official command line generates. Writing files is left to the caller.
import type { ModuleDefinition } from '../definition/module-definition.ts';
import { folderOf, pathOf } from './binding-names.ts';
import { procedureFile, reducerFile, rowFile } from './entity-files.ts';
import { indexFile } from './index-file.ts';
import { procedureTypesFile, reducerTypesFile, typesFile } from './type-files.ts';
import { visibleParts } from './visible-parts.ts';

/** The files of the bindings by their path relative to the folder they are for. */
export function generateBindings(
  module: ModuleDefinition,
  options: { readonly includePrivate: boolean } = { includePrivate: false },
): Map<string, string> {
  const visible = visibleParts(module, options.includePrivate);
  const files = new Map<string, string>();
  files.set('index.ts', indexFile(visible));
  for (const namespace of namespacesOf(module))
    files.set(`${folderOf(namespace)}types.ts`, typesFile(module, namespace));
  files.set('types/reducers.ts', reducerTypesFile(visible.reducers));
  files.set('types/procedures.ts', procedureTypesFile(visible.procedures));
  for (const source of [...visible.tables, ...visible.views]) {
    files.set(`${pathOf(source.sourceName, 'table')}.ts`, rowFile(module, source));
  }
  for (const reducer of visible.reducers) {
    files.set(`${pathOf(reducer.sourceName, 'reducer')}.ts`, reducerFile(module, reducer));
  }
  for (const procedure of visible.procedures) {
    files.set(`${pathOf(procedure.sourceName, 'procedure')}.ts`, procedureFile(module, procedure));
  }
  return files;
}

/** The outer module, and those inside it that declare types. */
function namespacesOf({ types }: ModuleDefinition): ReadonlySet<string> {
  return new Set(['', ...types.map(({ namespace }) => namespace)]);
}
