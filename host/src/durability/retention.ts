// How much of its past a database keeps. What goes is always the oldest, and never more than snapshots allow: every state
// that remains can be rebuilt from a snapshot and the log behind it.
import { statSync } from 'node:fs';
import { LogError } from './log-error.ts';
import type { LogFiles } from './log-files.ts';
import type { Segment } from './segment.ts';
import { readSnapshotHead, type SnapshotFile } from './snapshot.ts';

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
  /** In bytes; of what is gone 0. */
  readonly size: number;
}

export interface KeptSnapshot extends SnapshotFile, Sized {
  /** When its last transaction was, in milliseconds since the epoch; null where it cannot be read. */
  readonly time: number | null;
}

export interface KeptSegment extends Segment, Sized {}

/** Paths of the files that may go, at a time in milliseconds. */
export function filesToRemove(
  { segments, snapshots }: Pick<LogFiles, 'segments' | 'snapshots'>,
  retention: Retention,
  now: number,
): ReadonlySet<string> {
  return superfluous(
    snapshots.map((file) => ({ ...file, size: sizeOnDisk(file), time: timeOf(file) })),
    segments.map((file) => ({ ...file, size: sizeOnDisk(file) })),
    retention,
    now,
  );
}

/** The same of files that are known well, of each kind from old to new. */
export function superfluous(
  snapshots: readonly KeptSnapshot[],
  segments: readonly KeptSegment[],
  retention: Retention,
  now: number,
): ReadonlySet<string> {
  const oldest = oldestToKeep(snapshots, segments, retention, now);
  if (oldest === undefined) return new Set();
  const keepsLog = retention.kind === 'keep-all';
  const files = [
    ...snapshots.filter(({ offset }) => offset < oldest.offset),
    ...segments.filter((_, index) => !keepsLog && !isNeeded(segments, index, oldest)),
  ];
  return new Set(files.map(({ path }) => path));
}

function sizeOnDisk({ path }: { readonly path: string }): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
}

/** In milliseconds. Snapshots of an earlier version do not say it: when they were written stands for it. */
function timeOf(file: SnapshotFile): number | null {
  try {
    const { timestamp } = readSnapshotHead(file);
    return timestamp === null ? statSync(file.path).mtimeMs : Number(timestamp / 1000n);
  } catch (error) {
    if (error instanceof LogError) return null;
    throw error;
  }
}

/** The snapshot from which on everything stays; undefined where all has to stay. */
function oldestToKeep(
  snapshots: readonly KeptSnapshot[],
  segments: readonly KeptSegment[],
  retention: Retention,
  now: number,
): KeptSnapshot | undefined {
  // Nothing can be rebuilt from one that cannot be read.
  const readable = snapshots.filter(({ time }) => time !== null);
  if (retention.kind === 'keep-all') return readable.at(-SPARE);
  if (retention.kind === 'keep-days') return lastOlderThan(readable, now - retention.days * DAY, now);
  const sizeFrom = (oldest: KeptSnapshot) =>
    sizeOf(snapshots.filter(({ offset }) => offset >= oldest.offset)) +
    sizeOf(segments.filter((_, index) => isNeeded(segments, index, oldest)));
  if (sizeOf([...snapshots, ...segments]) <= retention.bytes) return undefined;
  return readable.find((oldest) => sizeFrom(oldest) <= retention.bytes) ?? readable.at(-1);
}

/**
 * The last snapshot that is older than a moment, and follows none that is younger: a clock that was set back must not make old
 * what is not. A snapshot from later than now says nothing.
 */
function lastOlderThan(snapshots: readonly KeptSnapshot[], moment: number, now: number): KeptSnapshot | undefined {
  const young = snapshots.findIndex(({ time }) => time !== null && time > moment && time <= now);
  const before = young === -1 ? snapshots : snapshots.slice(0, young);
  return before.findLast(({ time }) => time !== null && time <= moment);
}

/** Whether a segment has, or may get, records behind the snapshot. */
function isNeeded(segments: readonly Segment[], index: number, { offset }: SnapshotFile): boolean {
  const next = segments[index + 1];
  return next === undefined || next.firstOffset > offset + 1;
}

function sizeOf(files: readonly Sized[]): number {
  return files.reduce((sum, { size }) => sum + size, 0);
}
