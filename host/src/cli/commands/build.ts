// `spacetime build`: bundles a module into `dist/bundle.js`, the file that `publish --js-path` takes.
import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Command } from 'commander';
import { makeFolders } from '../../durability/make-folders.ts';
import { checkedBundle, type ModuleOptions, moduleDirectory } from '../module-program.ts';
import { writing } from '../writing.ts';
import { projectConfig, type TargetOptions, withConfig, withoutEffect } from './options.ts';

export function buildCommand(): Command {
  const command = new Command('build')
    .description('bundle a module into dist/bundle.js')
    .option('-p, --module-path <dir>', 'folder of the module');
  return withoutEffect(withConfig(command), '-d, --debug', '--lint-dir <dir>').action(build);
}

async function build(options: TargetOptions & ModuleOptions): Promise<void> {
  const directory = moduleDirectory(options, projectConfig(options));
  const { code } = await checkedBundle(directory);
  const target = join(directory, 'dist', 'bundle.js');
  writing('Bundles', dirname(target), () => replace(target, code));
  console.log(`Bundled into ${target}`);
}

/** A bundle that is there stays until the new one is whole. */
function replace(target: string, program: string): void {
  const draft = `${target}.new`;
  makeFolders(dirname(target));
  try {
    writeFileSync(draft, program);
    renameSync(draft, target);
  } finally {
    rmSync(draft, { force: true });
  }
}
