// Small files that must be there whole after a power cut, or not at all, and the folders they stand in.
import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

/** Makes a folder and those above it that are missing, for this user only. */
export function makeDirectory(directory: string): void {
  const path = resolve(directory);
  const first = makeMissing(path);
  if (first === null) return;
  for (let made = path; made.length >= first.length; made = dirname(made)) syncDirectory(dirname(made));
}

/**
 * Makes a folder and those above it; returns the uppermost that was missing. Node's own way of making several tries for
 * ever where a file system takes no new folders, such as `/proc`.
 */
function makeMissing(path: string): string | null {
  const parent = dirname(path);
  try {
    mkdirSync(path, { mode: 0o700 });
    return path;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST' && statSync(path).isDirectory()) return null;
    if (code !== 'ENOENT' || parent === path) throw error;
  }
  const first = makeMissing(parent);
  mkdirSync(path, { mode: 0o700 });
  return first ?? path;
}

/** Writes a file beside its place and moves it there: whatever happens, the old one is there or the new one. Mode 0600. */
export function writeWhole(path: string, text: string): void {
  makeDirectory(dirname(path));
  writeFileSync(`${path}.new`, text, { mode: 0o600, flush: true });
  renameSync(`${path}.new`, path);
  syncDirectory(dirname(path));
}

/** Makes what was put into a folder, or taken out of it, last. */
export function syncDirectory(directory: string): void {
  if (process.platform === 'win32') return; // directories cannot be opened there; NTFS journals names itself
  const handle = openSync(directory, 'r');
  fsyncSync(handle);
  closeSync(handle);
}
