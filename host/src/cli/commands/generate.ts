// `spacetime generate`: writes TypeScript bindings of a module for the official client SDK.
import { resolve } from 'node:path';
import { Command, Option } from 'commander';
import { generateBindings } from '../../codegen/generate-bindings.ts';
import { compareGenerated, writeGenerated } from '../../codegen/generated-files.ts';
import type { ModuleDefinition } from '../../definition/module-definition.ts';
import { CliError } from '../cli-error.ts';
import { type Consent, confirm } from '../confirm.ts';
import { counted } from '../counted.ts';
import { type ModuleOptions, moduleProgram } from '../module-program.ts';
import type { ProjectConfig } from '../project-config.ts';
import { writing } from '../writing.ts';
import { projectConfig, type TargetOptions, withConfig, yesOption } from './options.ts';

interface GenerateOptions extends TargetOptions, ModuleOptions, Consent {
  readonly lang: string;
  readonly outDir?: string;
  readonly includePrivate?: boolean;
}

export function generateCommand(): Command {
  return withConfig(
    new Command('generate')
      .description('write client bindings of a module')
      .addOption(new Option('-l, --lang <language>').choices(['typescript']).default('typescript'))
      .option('-p, --module-path <dir>', 'folder of the module')
      .option('-j, --js-path <file>', 'a module that is bundled already')
      .option('-o, --out-dir <dir>', 'where the bindings go')
      .option('--include-private', 'private tables and functions, too'),
  )
    .addOption(yesOption())
    .action(generate);
}

async function generate(options: GenerateOptions): Promise<void> {
  const config = projectConfig(options);
  const directories = outDirectories(options, config);
  const module = await described(await moduleProgram(options, config.modulePath));
  const files = generateBindings(module, { includePrivate: options.includePrivate ?? false });
  for (const directory of directories) {
    const { removed } = writing('Bindings', directory, () => compareGenerated(directory, files));
    if (removed.length > 0) await confirm(`Delete stale files in ${directory} (${removed.join(', ')})?`, options);
    const { written } = writing('Bindings', directory, () => writeGenerated(directory, files));
    console.log(`${counted(files.size, 'file')} in ${directory}: ${written.length} written, ${removed.length} deleted`);
  }
}

function outDirectories({ outDir }: GenerateOptions, config: ProjectConfig): string[] {
  if (outDir !== undefined) return [resolve(outDir)];
  const other = config.generate.find(({ language }) => language !== 'typescript');
  if (other) throw new CliError(`Bindings in ${other.language} are not made here: only typescript.`);
  if (config.generate.length === 0) throw new CliError('Where should the bindings go? Give --out-dir.');
  return config.generate.map((target) => resolve(config.directory, target['out-dir']));
}

async function described(program: string): Promise<ModuleDefinition> {
  const { describeModule } = await import('../../module-runtime/describe.ts');
  const { ModuleLoadError } = await import('../../module-runtime/instance.ts');
  const { ModuleDefinitionError } = await import('../../definition/read-module.ts');
  try {
    return describeModule(program);
  } catch (cause) {
    const isForTheAuthor = cause instanceof ModuleLoadError || cause instanceof ModuleDefinitionError;
    throw isForTheAuthor ? new CliError(cause.message, { cause }) : cause;
  }
}
