// Runs the embedded host's command line as the owner of a local data directory.
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const runNode = promisify(execFile);

/** What the command printed. @throws Error with what it said on failing. */
export async function spacetime(args: readonly string[], environment: Record<string, string> = {}): Promise<string> {
  try {
    const env = { ...process.env, ...environment };
    return (await runNode(process.execPath, ['host/src/cli/main.ts', ...args], { env })).stdout;
  } catch (error) {
    throw new Error(`spacetime ${args[0]} failed:\n${(error as { stderr?: string }).stderr?.trim()}`, { cause: error });
  }
}
