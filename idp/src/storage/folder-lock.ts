// A lock file that keeps a second process out of a data folder, and that a crash cannot leave closed for ever.
// The file names its holder by process id and start time, because ids are used again (in a container, always).

import { randomUUID } from 'node:crypto';
import { link, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

export class FolderInUseError extends Error {
  constructor(folder: string, pid: number) {
    super(`The folder ${folder} is in use by process ${pid}. Stop that process, or choose another IDP_DATA_DIR.`);
    this.name = 'FolderInUseError';
  }
}

interface Holder {
  readonly pid: number;
  readonly started: string;
}

/** @returns a function that gives the folder free. */
export async function lockFolder(folder: string): Promise<() => Promise<void>> {
  const file = join(folder, 'lock');
  const claim = `${file}.${randomUUID()}`;
  await writeFile(claim, JSON.stringify({ pid: process.pid, started: await startOf(process.pid) } satisfies Holder));
  try {
    if (!(await linked(claim, file))) {
      await removeIfStale(folder, file);
      if (!(await linked(claim, file))) throw new FolderInUseError(folder, (await holderIn(file))?.pid ?? 0);
    }
  } finally {
    await rm(claim, { force: true });
  }
  return () => rm(file, { force: true });
}

/** A hard link fails where the name exists, and carries its content from the first moment: no half-written lock is ever seen. */
async function linked(claim: string, file: string): Promise<boolean> {
  try {
    await link(claim, file);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

async function removeIfStale(folder: string, file: string): Promise<void> {
  const holder = await holderIn(file);
  if (holder && (await isRunning(holder))) throw new FolderInUseError(folder, holder.pid);
  // Renamed before it is removed: of two processes that find the same stale lock, one renames the new lock of the other,
  // sees that, and puts it back.
  const aside = `${file}.${randomUUID()}`;
  await rename(file, aside).catch(() => undefined);
  const moved = await holderIn(aside);
  if (moved && (await isRunning(moved))) await link(aside, file).catch(() => undefined);
  await rm(aside, { force: true });
}

async function holderIn(file: string): Promise<Holder | null> {
  try {
    const holder: unknown = JSON.parse(await readFile(file, 'utf8'));
    if (typeof holder !== 'object' || holder === null || !('pid' in holder) || !('started' in holder)) return null;
    return { pid: Number(holder.pid), started: String(holder.started) };
  } catch {
    return null;
  }
}

async function isRunning({ pid, started }: Holder): Promise<boolean> {
  try {
    process.kill(pid, 0);
  } catch (error) {
    // EPERM means: it lives, and belongs to somebody else.
    if (!(error instanceof Error && 'code' in error && error.code === 'EPERM')) return false;
  }
  return started === (await startOf(pid));
}

/** When the process started, in the kernel's own count; empty where there is no /proc to ask. */
async function startOf(pid: number): Promise<string> {
  try {
    const stat = await readFile(`/proc/${pid}/stat`, 'utf8');
    // Field 22; the second field is the name in parentheses, which may hold spaces.
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  } catch {
    return '';
  }
}
