// Small files that must be there whole after a power cut, or not at all, and the folders they stand in.
import { closeSync, fsyncSync, openSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { makeFolders } from './make-folders.ts';

/** Makes a folder and those above it that are missing, for this user only. */
export function makeDirectory(directory: string): void {
  const path = resolve(directory);
  const first = makeFolders(path, 0o700);
  if (first === null) return;
  for (let made = path; made.length >= first.length; made = dirname(made)) syncDirectory(dirname(made));
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
