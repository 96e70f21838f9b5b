// Keeps two servers from writing one data directory: a file with the owner's process id, taken over when that process is gone.
import { closeSync, mkdirSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';

/** Somebody else is using the directory. */
export class DirectoryLockedError extends Error {
  override readonly name = 'DirectoryLockedError';
}

/** Takes the directory, creating it when it is missing. Returns the release. @throws DirectoryLockedError */
export function lockDirectory(directory: string): () => void {
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  const path = join(directory, 'server.pid');
  const owner = ownerOf(path);
  if (owner !== null && isAlive(owner)) {
    throw new DirectoryLockedError(`${directory} is in use by the server with process id ${owner}. Stop it first.`);
  }
  rmSync(path, { force: true });
  take(path, directory);
  return () => rmSync(path, { force: true });
}

function take(path: string, directory: string): void {
  try {
    const file = openSync(path, 'wx', 0o600);
    writeSync(file, String(process.pid));
    closeSync(file);
  } catch (cause) {
    throw new DirectoryLockedError(`${directory} was just taken by another server.`, { cause });
  }
}

function ownerOf(path: string): number | null {
  try {
    const id = Number.parseInt(readFileSync(path, 'utf8'), 10);
    return Number.isSafeInteger(id) && id > 0 ? id : null;
  } catch {
    return null;
  }
}

function isAlive(processId: number): boolean {
  if (processId === process.pid) return true;
  try {
    process.kill(processId, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
