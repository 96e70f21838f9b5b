// The module that a command is about, as the text of its bundle: from a folder that is bundled now, or a file that was.
import { readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { checkTypes } from './check-types.ts';
import { CliError } from './cli-error.ts';

export interface ModuleOptions {
  readonly modulePath?: string;
  readonly jsPath?: string;
}

/** @throws CliError when there is no module there, or it cannot be bundled. */
export async function moduleProgram(options: ModuleOptions, configured: string | undefined): Promise<string> {
  if (options.jsPath === undefined) return bundled(moduleDirectory(options, configured));
  if (options.modulePath !== undefined) throw new CliError('Give --module-path or --js-path, not both.');
  const path = resolve(options.jsPath);
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined) throw new CliError(`${path} does not exist.`);
  if (found.isDirectory()) throw new CliError(`${path} is a folder: give it with --module-path.`);
  return readFileSync(path, 'utf8');
}

/** The folder of the module. @throws CliError when neither the command nor spacetime.json says where it is. */
export function moduleDirectory({ modulePath }: ModuleOptions, configured: string | undefined): string {
  const directory = modulePath === undefined ? configured : resolve(modulePath);
  if (directory === undefined) throw new CliError('Where is the module? Give --module-path or --js-path.');
  return directory;
}

async function bundled(directory: string): Promise<string> {
  // Loaded here: the commands that need no bundler are quicker without it.
  const { BundleError, bundleModule } = await import('../module-runtime/bundle.ts');
  checkTypes(directory);
  try {
    return (await bundleModule(directory)).code;
  } catch (cause) {
    if (cause instanceof BundleError) throw new CliError(cause.message, { cause });
    throw cause;
  }
}
