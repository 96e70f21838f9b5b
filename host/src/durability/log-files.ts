// The files that a log should have: those that its manifest names, and those behind them, as a process may end between
// making a file and naming it. What stands before them was on its way to be removed.
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { LogError } from './log-error.ts';
import { type Manifest, manifestError, readManifest } from './manifest.ts';
import { isOfNamedLog, isSegmentName, type Segment } from './segment.ts';
import { isSnapshotName, type SnapshotFile } from './snapshot.ts';

export interface LogFiles {
  /** Oldest first, also those that are gone. */
  readonly segments: readonly Segment[];
  /** Oldest first, also those that are gone. */
  readonly snapshots: readonly SnapshotFile[];
  /** What is named and not there. */
  readonly losses: readonly LogError[];
  /** That the manifest itself is lost: nobody knows then how far the log went. */
  readonly endUnknown: LogError | null;
  /** Paths of what was to be removed. */
  readonly leftovers: readonly string[];
}

export function logFiles(directory: string): LogFiles {
  for (;;) {
    const manifest = readManifest(directory);
    const files = filesOf(directory, manifest);
    // A server may have removed files since the manifest was read.
    if (files.losses.length === 0 || isSame(manifest, readManifest(directory))) return files;
  }
}

/** Whether a folder has anything of a log, or should have. */
export function hasLog(directory: string): boolean {
  if (!existsSync(directory)) return false;
  const { segments, snapshots } = logFiles(directory);
  return segments.length + snapshots.length > 0;
}

function filesOf(directory: string, { names, damage }: Manifest): LogFiles {
  const present = readdirSync(directory);
  const all = [...new Set([...present, ...(names ?? [])])].sort();
  const logs = parted(all.filter(isSegmentName), names);
  const states = parted(all.filter(isSnapshotName), names);
  const pathOf = (name: string) => join(directory, name);
  const segments = logs.kept.map((name) => ({
    path: pathOf(name),
    firstOffset: Number.parseInt(name, 10),
    isNamed: names?.has(name) === true,
  }));
  return {
    segments,
    snapshots: states.kept.map((name) => ({ path: pathOf(name), offset: Number.parseInt(name, 10) })),
    losses: [...(names ?? [])]
      .filter((name) => !present.includes(name))
      .map((name) => new LogError(`${pathOf(name)} is missing`)),
    endUnknown:
      names === null && damage === null && segments.some(isOfNamedLog)
        ? manifestError(directory, 'is missing')
        : damage,
    leftovers: [...logs.leftovers, ...states.leftovers].map(pathOf),
  };
}

/** From the oldest that is named on, and what is older. */
function parted(sorted: readonly string[], names: ReadonlySet<string> | null) {
  const first = Math.max(0, names === null ? 0 : sorted.findIndex((name) => names.has(name)));
  return { kept: sorted.slice(first), leftovers: sorted.slice(0, first) };
}

function isSame(one: Manifest, other: Manifest): boolean {
  return [...(one.names ?? [])].join() === [...(other.names ?? [])].join();
}
