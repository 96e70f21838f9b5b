// How much of its past a database keeps. What goes is always the oldest, and never more than snapshots allow: every state
// that remains can be rebuilt from a snapshot and the log behind it.
import { rmSync, statSync } from 'node:fs';
import { LogError } from './log-error.ts';
import { listSegments, type Segment } from './segment.ts';
import { listSnapshots, readSnapshotHead, type SnapshotFile } from './snapshot.ts';

export type Retention =
  | { readonly kind: 'keep-all' }
  /** Every state of so many days can be rebuilt. */
  | { readonly kind: 'keep-days'; readonly days: number }
  /** Log and snapshots have at most so many bytes, if the present alone has not more. */
  | { readonly kind: 'keep-size'; readonly bytes: number };

const DAY = 24 * 60 * 60 * 1000;
/** Snapshots that stay where the whole log stays: one to start from, and one more in case that it is damaged. */
const SPARE = 2;

interface Sized {
  readonly path: string;
  readonly size: number;
}

export interface KeptSnapshot extends SnapshotFile, Sized {
  /** When its last transaction was, in milliseconds since the epoch. */
  readonly time: number;
}

export interface KeptSegment extends Segment, Sized {}

/** The files that may go, for a list of each kind from old to new, at a time in milliseconds. */
export function superfluous(
  snapshots: readonly KeptSnapshot[],
  segments: readonly KeptSegment[],
  retention: Retention,
  now: number,
): readonly string[] {
  if (retention.kind === 'keep-all') return snapshots.slice(0, -SPARE).map(({ path }) => path);
  const oldest = oldestToKeep(snapshots, segments, retention, now);
  if (oldest === undefined) return [];
  return [
    ...snapshots.filter(({ offset }) => offset < oldest.offset),
    ...segments.filter((_, index) => !isNeeded(segments, index, oldest)),
  ].map(({ path }) => path);
}

/** Removes what the retention does not keep. */
export function prune(directory: string, retention: Retention, now: number): void {
  const snapshots = listSnapshots(directory).map((file) => {
    const { size, mtimeMs } = statSync(file.path);
    return { ...file, size, time: timeOf(file) ?? mtimeMs };
  });
  const segments = listSegments(directory).map((file) => ({ ...file, size: statSync(file.path).size }));
  for (const path of superfluous(snapshots, segments, retention, now)) rmSync(path, { force: true });
}

/** In milliseconds; null where that is not known, as of a damaged snapshot. */
function timeOf(file: SnapshotFile): number | null {
  try {
    const { timestamp } = readSnapshotHead(file);
    return timestamp === null ? null : Number(timestamp / 1000n);
  } catch (error) {
    if (error instanceof LogError) return null;
    throw error;
  }
}

/** The snapshot from which on everything stays; undefined where all has to stay. */
function oldestToKeep(
  snapshots: readonly KeptSnapshot[],
  segments: readonly KeptSegment[],
  retention: Exclude<Retention, { kind: 'keep-all' }>,
  now: number,
): KeptSnapshot | undefined {
  if (retention.kind === 'keep-days') return snapshots.findLast(({ time }) => time <= now - retention.days * DAY);
  const sizeFrom = (oldest: KeptSnapshot) =>
    sizeOf(snapshots.filter(({ offset }) => offset >= oldest.offset)) +
    sizeOf(segments.filter((_, index) => isNeeded(segments, index, oldest)));
  if (sizeOf([...snapshots, ...segments]) <= retention.bytes) return undefined;
  return snapshots.find((oldest) => sizeFrom(oldest) <= retention.bytes) ?? snapshots.at(-1);
}

/** Whether a segment has, or may get, records behind the snapshot. */
function isNeeded(segments: readonly Segment[], index: number, { offset }: SnapshotFile): boolean {
  const next = segments[index + 1];
  return next === undefined || next.firstOffset > offset + 1;
}

function sizeOf(files: readonly Sized[]): number {
  return files.reduce((sum, { size }) => sum + size, 0);
}
