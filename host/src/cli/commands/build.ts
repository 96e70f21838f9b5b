// `spacetime build`: bundles a module into `dist/bundle.js`, the file that `publish --js-path` takes.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Command } from 'commander';
import { type ModuleOptions, moduleDirectory, moduleProgram } from '../module-program.ts';
import { projectConfig, type TargetOptions, withConfig } from './options.ts';

export function buildCommand(): Command {
  return withConfig(
    new Command('build')
      .description('bundle a module into dist/bundle.js')
      .option('-p, --module-path <dir>', 'folder of the module'),
  ).action(build);
}

async function build(options: TargetOptions & ModuleOptions): Promise<void> {
  const { modulePath } = projectConfig(options);
  const target = join(moduleDirectory(options, modulePath), 'dist', 'bundle.js');
  const program = await moduleProgram(options, modulePath);
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, program);
  console.log(`Bundled into ${target}`);
}
