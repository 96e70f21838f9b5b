// Keeps two servers from writing one data directory: a file that names the process that has it, taken over when that
// process is gone, or when the file only came along with a copy of the directory.
import {
  constants,
  copyFileSync,
  linkSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { makeDirectory } from './durable-files.ts';

/** Somebody else is using the directory. */
export class DirectoryLockedError extends Error {
  override readonly name = 'DirectoryLockedError';
}

/** Directories that this process has. */
const held = new Set<string>();

/** Takes the directory, creating it when it is missing. Returns the release. @throws DirectoryLockedError */
export function lockDirectory(directory: string): () => void {
  try {
    makeDirectory(directory);
    const path = join(realpathSync(directory), 'server.pid');
    if (held.has(path)) throw inUse(directory, process.pid);
    takeOver(path, directory);
    held.add(path);
    return () => {
      held.delete(path);
      rmSync(path, { force: true });
    };
  } catch (cause) {
    if (cause instanceof DirectoryLockedError) throw cause;
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new Error(`${directory} cannot be used as a data folder: ${reason}`, { cause });
  }
}

function takeOver(path: string, directory: string): void {
  if (take(path)) return;
  takeAside(path, directory);
  if (!take(path)) throw justTaken(directory);
}

/** Whether the file is this process's now: it comes into being with its content, or was there already. */
function take(path: string): boolean {
  const draft = `${path}.${process.pid}`;
  try {
    const owner = `${process.pid} ${birthOf(process.pid) ?? ''}`.trim();
    writeFileSync(draft, `${owner}\n${placeOf(path)}`, { mode: 0o600 });
    create(path, draft);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

/** Some file systems have no links: there the file is empty for a moment. @throws with the code EEXIST */
function create(path: string, draft: string): void {
  try {
    linkSync(draft, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') throw error;
    copyFileSync(draft, path, constants.COPYFILE_EXCL);
  }
}

/**
 * Moves a file that nobody stands behind any more out of the way. Where two servers start at once, the other one may have
 * done so in between and put its own there, which then goes back.
 */
function takeAside(path: string, directory: string): void {
  const content = contentOf(path);
  const owner = isCopy(content, path) ? null : ownerIn(content);
  if (owner !== null) throw inUse(directory, owner);
  const aside = `${path}.${process.pid}.aside`;
  try {
    renameSync(path, aside);
  } catch (cause) {
    throw justTaken(directory, cause);
  }
  const isAnothers = contentOf(aside) !== content;
  if (isAnothers) create(path, aside);
  rmSync(aside, { force: true });
  if (isAnothers) throw justTaken(directory);
}

function inUse(directory: string, owner: number): DirectoryLockedError {
  return new DirectoryLockedError(`${directory} is in use by the server with process id ${owner}. Stop it first.`);
}

function justTaken(directory: string, cause?: unknown): DirectoryLockedError {
  return new DirectoryLockedError(`${directory} was just taken by another server.`, { cause });
}

/** The process named in the file, if it is that very process that still lives: ids are given out again, at once in containers. */
function ownerIn(content: string): number | null {
  const [, id, birth] = /^(\d+)(?: (.+))?$/m.exec(content) ?? [];
  const processId = Number(id);
  if (id === undefined || processId === process.pid || !isAlive(processId)) return null;
  return birth === undefined || birth === birthOf(processId) ? processId : null;
}

/** In which folder a file was written: its number, a line, and its name. */
function placeOf(path: string): string {
  const directory = dirname(path);
  return `${statSync(directory, { bigint: true }).ino}\n${directory}`;
}

/** Whether a file was written in a folder of another number and another name; a moved or mounted one keeps its number. */
function isCopy(content: string, path: string): boolean {
  const [, number, name] = content.split('\n');
  const [ownNumber, ownName] = placeOf(path).split('\n');
  return number !== undefined && number !== ownNumber && name !== ownName;
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
    const start = statOf(processId)?.[19];
    return start === undefined ? null : `${boot} ${start}`;
  } catch {
    return null;
  }
}

/** What Linux tells of a process behind its name, which stands in parentheses and may contain anything. */
function statOf(processId: number): string[] | undefined {
  try {
    return readFileSync(`/proc/${processId}/stat`, 'utf8').split(') ').at(-1)?.split(' ');
  } catch {
    return undefined;
  }
}

function isAlive(processId: number): boolean {
  try {
    process.kill(processId, 0);
    // Where nobody asks how it ended, as often in containers, a process that has ended keeps its id.
    return statOf(processId)?.[0] !== 'Z';
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
