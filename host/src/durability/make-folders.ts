// Makes a folder and those above it that are missing. Node's own way of making several (`recursive`) tries for ever where a
// file system takes no new folders, such as `/proc`.
import { mkdirSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

/** Returns the uppermost folder that was missing, null where none was. @throws what the system says where it takes none */
export function makeFolders(directory: string, mode = 0o777): string | null {
  const path = resolve(directory);
  const parent = dirname(path);
  try {
    mkdirSync(path, { mode });
    return path;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST' && statSync(path).isDirectory()) return null;
    if (code !== 'ENOENT' || parent === path) throw error;
  }
  const first = makeFolders(parent, mode);
  mkdirSync(path, { mode });
  return first ?? path;
}
