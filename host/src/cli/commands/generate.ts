// `spacetime generate`: writes TypeScript bindings of a module for the official client SDK.
import { resolve } from 'node:path';
import { Command, Option } from 'commander';
import { bindingDirectories, bindingsOf, writeBindings } from '../bindings.ts';
import { CliError } from '../cli-error.ts';
import type { Consent } from '../confirm.ts';
import { type ModuleOptions, moduleProgram } from '../module-program.ts';
import { BUILD_OPTIONS, projectConfig, type TargetOptions, withConfig, withoutEffect, yesOption } from './options.ts';

interface GenerateOptions extends TargetOptions, ModuleOptions, Consent {
  readonly lang: string;
  readonly outDir?: string;
  readonly includePrivate?: boolean;
}

export function generateCommand(): Command {
  const command = withConfig(
    new Command('generate')
      .description('write client bindings of a module')
      .addOption(new Option('-l, --lang <language>').choices(['typescript']).default('typescript'))
      .option('-p, --module-path <dir>', 'folder of the module')
      .option('-j, --js-path <file>', 'a module that is bundled already')
      .option('-o, --out-dir <dir>', 'where the bindings go')
      .option('--include-private', 'private tables and functions, too'),
  );
  return withoutEffect(command, BUILD_OPTIONS).addOption(yesOption()).action(generate);
}

async function generate(options: GenerateOptions): Promise<void> {
  const config = projectConfig(options);
  const directories = options.outDir === undefined ? bindingDirectories(config) : [resolve(options.outDir)];
  if (directories.length === 0) throw new CliError('Where should the bindings go? Give --out-dir.');
  const program = await moduleProgram(options, config);
  const files = await bindingsOf(program, { includePrivate: options.includePrivate ?? false });
  for (const directory of directories) console.log((await writeBindings(directory, files, options)).sentence);
}
