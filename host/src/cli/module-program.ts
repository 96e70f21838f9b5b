// The module that a command is about, as the text of its bundle: from a folder that is bundled now, or a file that was.
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Bundle } from '../module-runtime/bundle.ts';
import { checkTypes } from './check-types.ts';
import { CliError } from './cli-error.ts';
import type { ProjectConfig } from './project-config.ts';
import { requirePackages } from './required-packages.ts';

export interface ModuleOptions {
  readonly modulePath?: string;
  readonly jsPath?: string;
}

/** Where projects of the official templates have their module, below the folder of `spacetime.json`. */
const CUSTOMARY_FOLDER = 'spacetimedb';

/** @throws CliError when there is no module there, or it cannot be bundled. */
export async function moduleProgram(options: ModuleOptions, config: ProjectConfig): Promise<string> {
  if (options.jsPath === undefined) return (await checkedBundle(moduleDirectory(options, config))).code;
  if (options.modulePath !== undefined) throw new CliError('Give --module-path or --js-path, not both.');
  const path = resolve(options.jsPath);
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined) throw new CliError(`${path} does not exist.`);
  if (found.isDirectory()) throw new CliError(`${path} is a folder: give it with --module-path.`);
  return readFileSync(path, 'utf8');
}

/** The folder of the module. @throws CliError when nothing says where it is, and it is not where one would look. */
export function moduleDirectory({ modulePath }: ModuleOptions, config: ProjectConfig): string {
  if (modulePath !== undefined) return resolve(modulePath);
  if (config.modulePath !== undefined) return config.modulePath;
  const found = [join(config.directory, CUSTOMARY_FOLDER), config.directory].find((directory) =>
    existsSync(join(directory, 'src/index.ts')),
  );
  if (found !== undefined) return found;
  throw new CliError(
    'Where is the module? Give --module-path, or set "module-path" in spacetime.json. `init` makes a new one.',
  );
}

/** The bundle of a module whose types fit. @throws CliError */
export async function checkedBundle(directory: string): Promise<Bundle> {
  // Loaded here: the commands that need no bundler are quicker without it.
  const { BundleError, bundleModule } = await import('../module-runtime/bundle.ts');
  requirePackages(directory);
  await checkTypes(directory);
  try {
    return await bundleModule(directory);
  } catch (cause) {
    if (cause instanceof BundleError) throw new CliError(cause.message, { cause });
    throw cause;
  }
}
