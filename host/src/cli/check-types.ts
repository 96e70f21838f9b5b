// Checks the types of a module before it is bundled, as the official command line does: by the project's own compiler, where
// it has one.
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { CliError } from './cli-error.ts';

const isWindows = process.platform === 'win32';

/** @throws CliError with what the compiler found */
export async function checkTypes(project: string): Promise<void> {
  const compiler = join(project, 'node_modules', '.bin', isWindows ? 'tsc.cmd' : 'tsc');
  if (!existsSync(compiler) || !existsSync(join(project, 'tsconfig.json'))) return;
  const { error, output } = await run(compiler, project);
  if (error === null) return;
  if (typeof error.code === 'string')
    throw new CliError(`The compiler of ${project} does not start: ${error.message}`, { cause: error });
  throw new CliError(`The types of ${project} do not fit:\n${output.trim()}`);
}

/** The code of its error is a number where the compiler ended with one, and a text where it did not start. */
function run(compiler: string, project: string) {
  return new Promise<{ error: { code?: string | number | null; message: string } | null; output: string }>(
    (resolve) => {
      const options = {
        cwd: project,
        shell: isWindows,
        maxBuffer: Number.POSITIVE_INFINITY,
        // The compiler runs on the Node that runs this.
        env: { ...process.env, PATH: `${dirname(process.execPath)}${delimiter}${process.env.PATH ?? ''}` },
      };
      execFile(compiler, ['--noEmit'], options, (error, output) => resolve({ error, output }));
    },
  );
}
