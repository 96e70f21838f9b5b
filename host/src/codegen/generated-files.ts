// Brings a folder of generated files in line with what should be in it: writes what differs and removes what is stale.
// Only files that begin like generated ones are ever removed.
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { makeFolders } from '../durability/make-folders.ts';
import { BANNER_START } from './source-text.ts';

export interface FileChanges {
  /** Paths relative to the folder. */
  readonly written: readonly string[];
  readonly removed: readonly string[];
}

/** What would change; nothing is touched. */
export function compareGenerated(directory: string, files: ReadonlyMap<string, string>): FileChanges {
  const written = [...files]
    .filter(([path, text]) => readIfThere(join(directory, path)) !== text)
    .map(([path]) => path);
  const removed = generatedFilesIn(directory).filter((path) => !files.has(path));
  return { written, removed };
}

/** Writes and removes; returns what changed. */
export function writeGenerated(directory: string, files: ReadonlyMap<string, string>): FileChanges {
  const changes = compareGenerated(directory, files);
  for (const path of changes.written) {
    const target = join(directory, path);
    makeFolders(dirname(target));
    writeFileSync(target, files.get(path) ?? '');
  }
  for (const path of changes.removed) rmSync(join(directory, path));
  return changes;
}

function readIfThere(path: string): string | null {
  return existsSync(path) ? readFileSync(path, 'utf8') : null;
}

function generatedFilesIn(directory: string): string[] {
  if (!existsSync(directory)) return [];
  return readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(directory, join(entry.parentPath, entry.name)))
    .filter((path) => readFileSync(join(directory, path), 'utf8').startsWith(BANNER_START))
    .sort();
}
