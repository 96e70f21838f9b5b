// Reads everything that a database has on disk and says whether it is sound: checksums, the order of transactions, rows
// that go only where they are, rows that are what the module declares, and snapshots that say what the log says.
import { createHash } from 'node:crypto';
import { BsatnError } from '../bsatn/codec.ts';
import { LogError } from '../durability/log-error.ts';
import { recordsOf } from '../durability/log-reader.ts';
import { Recovery } from '../durability/recovery.ts';
import { listSegments, type Segment } from '../durability/segment.ts';
import { listSnapshots, readSnapshot, type SnapshotFile } from '../durability/snapshot.ts';
import type { SequenceMark } from '../engine/interface.ts';
import type { RecoveredState } from '../engine/storage.ts';
import { TableCatalogue } from './catalogue.ts';

/** As often a folder is looked into whose files go while they are read. */
const ATTEMPTS = 3;

export interface Verified {
  readonly segments: number;
  readonly snapshots: number;
  readonly transactions: number;
  readonly rows: number;
  /** What is wrong, a sentence each; empty where everything is sound. */
  readonly problems: readonly string[];
}

/** Changes nothing, and may run beside a server. */
export function verify(directory: string): Verified {
  for (let attempt = 1; ; attempt++) {
    try {
      return verifyFiles(filesOf(directory));
    } catch (error) {
      // A server's retention removed what was about to be read.
      if (attempt === ATTEMPTS || (error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    }
  }
}

interface Files {
  readonly segments: readonly Segment[];
  readonly snapshots: readonly SnapshotFile[];
}

/** Snapshots are listed before the log that has to lead to them, and again: a server may remove the beginning of both. */
function filesOf(directory: string): Files {
  for (;;) {
    const snapshots = listSnapshots(directory);
    const segments = listSegments(directory);
    if (snapshots[0]?.offset === listSnapshots(directory)[0]?.offset) return { segments, snapshots };
  }
}

function verifyFiles({ segments, snapshots }: Files): Verified {
  const problems: string[] = [];
  const first = segments[0]?.firstOffset ?? 0;
  const base = first === 0 ? null : snapshots.find(({ offset }) => offset + 1 >= first);
  if (base === undefined) problems.push(`the log begins with transaction ${first}, and no snapshot leads there`);
  const recovery = base ? (begin(base, problems) ?? new Recovery()) : new Recovery();
  const ahead = snapshots.filter(({ offset }) => offset >= recovery.nextOffset);
  let transactions = 0;
  let isBroken = false;
  for (const [index, segment] of segments.entries()) {
    try {
      for (const record of recordsOf(segment, index === segments.length - 1)) {
        if (record.offset < recovery.nextOffset) continue;
        recovery.apply(record);
        transactions++;
        if (ahead[0]?.offset === record.offset) compare(ahead.shift() as SnapshotFile, recovery, problems);
      }
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') throw error;
      const { message } = error as Error;
      problems.push(error instanceof LogError ? message : `${segment.path}: ${message}`);
      // What follows builds on what is broken.
      isBroken = true;
      break;
    }
  }
  const { rows, unreadable } = checkRows(recovery);
  for (const { path } of isBroken ? [] : ahead) {
    problems.push(`${path} is of a transaction that the log does not have`);
  }
  return {
    segments: segments.length,
    snapshots: snapshots.length,
    transactions,
    rows,
    problems: [...problems, ...unreadable],
  };
}

function begin(snapshot: SnapshotFile, problems: string[]): Recovery | null {
  const state = readOr(snapshot, problems);
  return state === null ? null : Recovery.from(state);
}

/** A snapshot has to say what the log says. */
function compare(snapshot: SnapshotFile, recovery: Recovery, problems: string[]): void {
  const stored = readOr(snapshot, problems);
  const replayed = recovery.state();
  if (stored === null || replayed === null) return;
  if (digestOf(stored) !== digestOf(replayed)) problems.push(`${snapshot.path} is not what the log leads to`);
}

function readOr(snapshot: SnapshotFile, problems: string[]): RecoveredState | null {
  try {
    return readSnapshot(snapshot);
  } catch (error) {
    if (!(error instanceof LogError)) throw error;
    problems.push(error.message);
    return null;
  }
}

/** Of the module, the rows, and how far sequences have come; rows of a table in any order. */
function digestOf({ program, tables, sequences }: RecoveredState): string {
  const digest = createHash('sha256').update(program);
  for (const [id, { rows }] of [...tables].sort(([a], [b]) => a - b)) {
    const sorted = [...rows].sort(Buffer.compare);
    if (sorted.length === 0) continue;
    digest.update(`/${id}/`);
    for (const row of sorted) digest.update(`${row.length}:`).update(row);
  }
  for (const mark of marksInUse(program, tables, sequences)) digest.update(mark);
  return digest.digest('hex');
}

/** A log goes on knowing how far a sequence had come that the module no longer has; a snapshot does not. */
function marksInUse(program: string, tables: RecoveredState['tables'], marks: readonly SequenceMark[]): string[] {
  const catalogue = new TableCatalogue(program, namesOf(tables));
  const isInUse = ({ tableId, column }: SequenceMark) =>
    catalogue.layoutOf(tableId)?.definition.sequences.some((sequence) => sequence.column === column) === true;
  return marks
    .filter(isInUse)
    .map(({ tableId, column, allocated }) => `/${tableId}/${column}/${allocated}`)
    .sort();
}

const namesOf = (tables: RecoveredState['tables']) => new Map([...tables].map(([id, { name }]) => [id, name]));

function checkRows(recovery: Recovery): { readonly rows: number; readonly unreadable: readonly string[] } {
  const state = recovery.state();
  if (state === null) return { rows: 0, unreadable: ['no module was ever published'] };
  const catalogue = new TableCatalogue(state.program, namesOf(state.tables));
  const unreadable: string[] = [];
  let count = 0;
  for (const [id, { rows }] of state.tables) {
    const layout = catalogue.layoutOf(id);
    if (layout === null) unreadable.push(`the table ${catalogue.nameOf(id)} is not declared by the published module`);
    for (const row of rows) {
      count++;
      if (layout === null) continue;
      const problem = problemOf(row, layout.row);
      if (problem !== null) unreadable.push(`a row of ${catalogue.nameOf(id)} is malformed: ${problem}`);
    }
  }
  return { rows: count, unreadable };
}

function problemOf(row: Uint8Array, layout: { validate(row: Uint8Array): void }): string | null {
  try {
    layout.validate(row);
    return null;
  } catch (error) {
    if (error instanceof BsatnError) return error.message;
    throw error;
  }
}
