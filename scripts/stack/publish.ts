// Publishes the module as the server's owner and writes the settings that tie game tokens to this website.
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const runNode = promisify(execFile);

export interface PublishOptions {
  readonly server: string;
  readonly database: string;
  readonly dataDir: string;
  readonly gameTokenIssuer: string;
}

const GUEST_ISSUER = 'localhost';
const MAX_GUESTS = 200;

/** @throws Error with what the command line said. */
export async function publishModule({ server, database, dataDir, gameTokenIssuer }: PublishOptions): Promise<void> {
  const common = ['--server', server, '--yes'];
  await runCommandLine(['publish', database, '--module-path', 'module', ...common], dataDir);
  const settings = [gameTokenIssuer, database, GUEST_ISSUER, MAX_GUESTS, true].map((value) => JSON.stringify(value));
  await runCommandLine(['call', database, 'configure', ...settings, ...common], dataDir);
}

async function runCommandLine(args: string[], dataDir: string): Promise<void> {
  const env = { ...process.env, SPACETIME_DATA_DIR: `${dataDir}/spacetimedb` };
  await runNode(process.execPath, ['host/src/cli/main.ts', ...args], { env }).catch((error: { stderr?: string }) => {
    throw new Error(`spacetime ${args[0]} failed:\n${error.stderr?.trim()}`);
  });
}
