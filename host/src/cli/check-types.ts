// Checks the types of a module before it is bundled, as the official command line does: by the project's own compiler, where
// it has one.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { CliError } from './cli-error.ts';

const isWindows = process.platform === 'win32';

/** @throws CliError with what the compiler found */
export function checkTypes(project: string): void {
  const compiler = join(project, 'node_modules', '.bin', isWindows ? 'tsc.cmd' : 'tsc');
  if (!existsSync(compiler) || !existsSync(join(project, 'tsconfig.json'))) return;
  const { status, stdout, error } = spawnSync(compiler, ['--noEmit'], {
    cwd: project,
    encoding: 'utf8',
    shell: isWindows,
    // The compiler runs on the Node that runs this.
    env: { ...process.env, PATH: `${dirname(process.execPath)}${delimiter}${process.env.PATH ?? ''}` },
  });
  if (error) throw new CliError(`The compiler of ${project} does not start: ${error.message}`);
  if (status !== 0) throw new CliError(`The types of ${project} do not fit:\n${(stdout ?? '').trim()}`);
}
