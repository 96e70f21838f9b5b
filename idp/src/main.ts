// The process: reads the environment, starts the provider, says so in one line, and closes cleanly when asked to end.

import { UnsafeConfigurationError } from './config.ts';
import { EnvironmentError, readEnvironment } from './environment.ts';
import { KeyFileError } from './secrets/key-files.ts';
import { UnknownKeyError } from './secrets/secret-box.ts';
import { startProvider } from './server.ts';
import { FolderInUseError } from './storage/folder-lock.ts';
import { IssuerChangedError } from './storage/issuer-record.ts';

/** Mistakes of set-up, whose message says all there is to say. */
const TOLD_BY_MESSAGE = [
  EnvironmentError,
  UnsafeConfigurationError,
  FolderInUseError,
  IssuerChangedError,
  KeyFileError,
  UnknownKeyError,
];

async function main(): Promise<void> {
  const config = readEnvironment(process.env);
  const provider = await startProvider(config);
  const storage = config.databaseUrl ? 'PostgreSQL' : config.dataDir;
  console.log(`OpenID provider ready at ${provider.url} (accounts in ${storage}).`);

  let isClosing = false;
  const close = () => {
    if (isClosing) return;
    isClosing = true;
    provider.close().then(
      () => process.exit(0),
      (error: unknown) => fail(error),
    );
  };
  process.on('SIGTERM', close);
  process.on('SIGINT', close);
}

function fail(error: unknown): never {
  console.error(told(error));
  process.exit(1);
}

function told(error: unknown): unknown {
  if (TOLD_BY_MESSAGE.some((kind) => error instanceof kind)) return (error as Error).message;
  if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') {
    return `${error.message}. Stop what uses this port, or choose another with IDP_LISTEN.`;
  }
  return error;
}

main().catch(fail);
