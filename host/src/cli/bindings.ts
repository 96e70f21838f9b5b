// The bindings of a module: where a project wants them, what is in them, and the writing of them.
import { resolve } from 'node:path';
import { generateBindings } from '../codegen/generate-bindings.ts';
import { compareGenerated, writeGenerated } from '../codegen/generated-files.ts';
import type { ModuleDefinition } from '../definition/module-definition.ts';
import { CliError } from './cli-error.ts';
import { type Consent, confirm } from './confirm.ts';
import { counted } from './counted.ts';
import type { ProjectConfig } from './project-config.ts';
import { writing } from './writing.ts';

/** The folders that `spacetime.json` names; none where it names none. @throws CliError for another language */
export function bindingDirectories(config: ProjectConfig): string[] {
  const other = config.generate.find(({ language }) => language !== 'typescript');
  if (other) throw new CliError(`Bindings in ${other.language} are not made here: only typescript.`);
  return config.generate.map((target) => resolve(config.directory, target['out-dir']));
}

/** Texts by path. @throws CliError when the module cannot be loaded */
export async function bindingsOf(
  program: string,
  options: { readonly includePrivate: boolean },
): Promise<ReadonlyMap<string, string>> {
  return generateBindings(await described(program), options);
}

/** Brings a folder in line and tells what that took; asks before it deletes. @throws CliError when it may not */
export async function writeBindings(
  directory: string,
  files: ReadonlyMap<string, string>,
  consent: Consent,
): Promise<{ readonly isChanged: boolean; readonly sentence: string }> {
  const { removed } = writing('Bindings', directory, () => compareGenerated(directory, files));
  if (removed.length > 0) await confirm(`Delete stale files in ${directory} (${removed.join(', ')})?`, consent);
  const { written } = writing('Bindings', directory, () => writeGenerated(directory, files));
  const changes = `${written.length} written, ${removed.length} deleted`;
  const isChanged = written.length + removed.length > 0;
  return { isChanged, sentence: `${counted(files.size, 'file')} in ${directory}: ${changes}` };
}

async function described(program: string): Promise<ModuleDefinition> {
  const { describeModule } = await import('../module-runtime/describe.ts');
  const { ModuleLoadError } = await import('../module-runtime/load-hooks.ts');
  const { ModuleDefinitionError } = await import('../definition/read-module.ts');
  try {
    return describeModule(program);
  } catch (cause) {
    const isForTheAuthor = cause instanceof ModuleLoadError || cause instanceof ModuleDefinitionError;
    throw isForTheAuthor ? new CliError(cause.message, { cause }) : cause;
  }
}
