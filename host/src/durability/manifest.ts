// Which files a log has, by their names, in `manifest.json` beside them. A file is made before it is named there, and no
// longer named before it is removed, each step on disk before the next: whenever the process ends, what is named and not
// there was lost.
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { writeWhole } from './durable-files.ts';
import { LogError } from './log-error.ts';

interface Content {
  readonly files: readonly string[];
}

export interface Manifest {
  /** Null where there is no manifest that can be read. */
  readonly names: ReadonlySet<string> | null;
  readonly damage: LogError | null;
}

const manifestIn = (directory: string): string => join(directory, 'manifest.json');

export function readManifest(directory: string): Manifest {
  try {
    const { files } = JSON.parse(readFileSync(manifestIn(directory), 'utf8')) as Content;
    if (!Array.isArray(files)) throw new Error('it names no files');
    return { names: new Set(files), damage: null };
  } catch (cause) {
    const isThere = (cause as NodeJS.ErrnoException).code !== 'ENOENT';
    return { names: null, damage: isThere ? manifestError(directory, 'is damaged', cause) : null };
  }
}

export function manifestError(directory: string, what: string, cause?: unknown): LogError {
  const sentence = `${manifestIn(directory)} ${what}, which names the files of the log`;
  return new LogError(`${sentence}. Bring it back from a backup, or restore what is left into a new folder.`, {
    cause,
  });
}

/** Writes nothing where these are named already. */
export function writeManifest(directory: string, files: readonly { readonly path: string }[]): void {
  const content: Content = { files: files.map(({ path }) => basename(path)) };
  const { names } = readManifest(directory);
  if (names !== null && content.files.join() === [...names].join()) return;
  writeWhole(manifestIn(directory), `${JSON.stringify(content, null, 2)}\n`);
}
