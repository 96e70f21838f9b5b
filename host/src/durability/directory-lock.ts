// Keeps two servers from writing one data directory: a file that names the process that has it, taken over when that
// process is gone.
import { closeSync, mkdirSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { resolve } from 'node:path';

/** Somebody else is using the directory. */
export class DirectoryLockedError extends Error {
  override readonly name = 'DirectoryLockedError';
}

/** Directories that this process has. */
const held = new Set<string>();

/** Takes the directory, creating it when it is missing. Returns the release. @throws DirectoryLockedError */
export function lockDirectory(directory: string): () => void {
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  const path = resolve(directory, 'server.pid');
  const owner = held.has(path) ? process.pid : ownerOf(path);
  if (owner !== null) {
    throw new DirectoryLockedError(`${directory} is in use by the server with process id ${owner}. Stop it first.`);
  }
  rmSync(path, { force: true });
  take(path, directory);
  held.add(path);
  return () => {
    held.delete(path);
    rmSync(path, { force: true });
  };
}

function take(path: string, directory: string): void {
  try {
    const file = openSync(path, 'wx', 0o600);
    writeSync(file, `${process.pid} ${birthOf(process.pid) ?? ''}`.trim());
    closeSync(file);
  } catch (cause) {
    throw new DirectoryLockedError(`${directory} was just taken by another server.`, { cause });
  }
}

/** The process named in the file, if it is that very process that still lives: ids are given out again, at once in containers. */
function ownerOf(path: string): number | null {
  const [, id, birth] = /^(\d+)(?: (.+))?$/.exec(contentOf(path)) ?? [];
  const processId = Number(id);
  if (id === undefined || processId === process.pid || !isAlive(processId)) return null;
  return birth === undefined || birth === birthOf(processId) ? processId : null;
}

function contentOf(path: string): string {
  try {
    return readFileSync(path, 'utf8').trim();
  } catch {
    return '';
  }
}

/** Which boot of the machine a process belongs to and when in it it began; null where the system does not tell. */
function birthOf(processId: number): string | null {
  try {
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    // Behind the name, which stands in parentheses and may contain anything, the start is the 20th field.
    const fields = readFileSync(`/proc/${processId}/stat`, 'utf8').split(') ').at(-1)?.split(' ');
    return fields?.[19] === undefined ? null : `${boot} ${fields[19]}`;
  } catch {
    return null;
  }
}

function isAlive(processId: number): boolean {
  try {
    process.kill(processId, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
