// The files of a log: segments named by the offset of their first record, each beginning with a version line.
// Knows names, order and sizes; what stands inside is read by `log.ts`.
import { fsyncSync, openSync, readdirSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { syncDirectory } from './durable-files.ts';

/** First bytes of every segment, so that a later format is recognised and not misread. */
export const SEGMENT_HEADER = new TextEncoder().encode('hollowmere-log 1\n');
const NAME = /^(\d{16})\.log$/;

export interface Segment {
  readonly path: string;
  readonly firstOffset: number;
}

/** All segments of a directory, oldest first. */
export function listSegments(directory: string): Segment[] {
  return readdirSync(directory)
    .filter((name) => NAME.test(name))
    .sort()
    .map((name) => ({ path: join(directory, name), firstOffset: Number.parseInt(name, 10) }));
}

/** Creates a segment and makes its directory entry durable. Returns the open file. */
export function createSegment(directory: string, firstOffset: number): number {
  const path = join(directory, `${String(firstOffset).padStart(16, '0')}.log`);
  const file = openSync(path, 'ax', 0o600);
  writeSync(file, SEGMENT_HEADER);
  fsyncSync(file);
  syncDirectory(directory);
  return file;
}
