// The bindings of a module: TypeScript that types the official SDK's connection by what the module offers. Equal in
// meaning to what the official command line generates. Writing files is left to the caller.
import type { ModuleDefinition } from '../definition/module-definition.ts';
import { toSnakeCase } from '../definition/names.ts';
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
  files.set('types.ts', typesFile(module));
  files.set('types/reducers.ts', reducerTypesFile(visible.reducers));
  files.set('types/procedures.ts', procedureTypesFile(visible.procedures));
  const add = (sourceName: string, suffix: string, text: string) => {
    files.set(`${toSnakeCase(sourceName)}_${suffix}.ts`, text);
  };
  for (const source of [...visible.tables, ...visible.views]) add(source.sourceName, 'table', rowFile(module, source));
  for (const reducer of visible.reducers) add(reducer.sourceName, 'reducer', reducerFile(module, reducer));
  for (const procedure of visible.procedures) {
    add(procedure.sourceName, 'procedure', procedureFile(module, procedure));
  }
  return files;
}
