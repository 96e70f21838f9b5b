// The files of a log: segments named by the offset of their first record, each beginning with a version line.
// Knows names and that line; what else stands inside is read by `segment-reader.ts`.
import { closeSync, fsyncSync, openSync, readSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { syncDirectory } from './durable-files.ts';

/** First bytes of every segment, so that a later format is recognised and not misread. */
export const SEGMENT_HEADER = new TextEncoder().encode('hollowmere-log 2\n');
/** The same of a log from before there was a manifest; still read, and written on to. */
const HEADER_WITHOUT_MANIFEST = new TextEncoder().encode('hollowmere-log 1\n');
const NAME = /^\d{16}\.log$/;

export interface Segment {
  readonly path: string;
  readonly firstOffset: number;
  /** Whether it stands in the manifest: then its version line was on disk. */
  readonly isNamed: boolean;
}

export const isSegmentName = (name: string): boolean => NAME.test(name);

export function beginsLikeSegment(bytes: Uint8Array): boolean {
  return [SEGMENT_HEADER, HEADER_WITHOUT_MANIFEST].some((header) => beginsWith(bytes, header));
}

/** Whether it was begun when there was a manifest. Of a file that is not there, that is not known. */
export function isOfNamedLog({ path }: Segment): boolean {
  const file = openSync(path, 'r');
  try {
    const bytes = Buffer.alloc(SEGMENT_HEADER.length);
    readSync(file, bytes, 0, bytes.length, 0);
    return beginsWith(bytes, SEGMENT_HEADER);
  } finally {
    closeSync(file);
  }
}

function beginsWith(bytes: Uint8Array, header: Uint8Array): boolean {
  return Buffer.compare(bytes.subarray(0, header.length), header) === 0;
}

/** Creates a segment and makes its directory entry durable. Returns it with its open file. */
export function createSegment(directory: string, firstOffset: number) {
  const path = join(directory, `${String(firstOffset).padStart(16, '0')}.log`);
  const file = openSync(path, 'wx', 0o600);
  writeSync(file, SEGMENT_HEADER);
  fsyncSync(file);
  syncDirectory(directory);
  return { segment: { path, firstOffset, isNamed: false }, file };
}
