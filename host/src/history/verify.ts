// Reads everything that a database has on disk and says whether it is sound: checksums, the order of transactions, rows
// that go only where they are, rows that are what the module declares, and snapshots that say what the log says.
import { createHash } from 'node:crypto';
import { BsatnError } from '../bsatn/codec.ts';
import { LogError } from '../durability/log-error.ts';
import { type LogFiles, logFiles } from '../durability/log-files.ts';
import { recordsOf } from '../durability/log-reader.ts';
import { Recovery } from '../durability/recovery.ts';
import type { Segment } from '../durability/segment.ts';
import { readSnapshot, type SnapshotFile } from '../durability/snapshot.ts';
import type { SequenceMark } from '../engine/interface.ts';
import type { RecoveredState } from '../engine/storage.ts';
import { TableCatalogue } from './catalogue.ts';

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
  for (;;) {
    const files = logFiles(directory);
    const verified = verifyFiles(files);
    // A server's retention may have removed what was about to be read.
    if (verified.problems.length === 0 || beginningOf(files) === beginningOf(logFiles(directory))) return verified;
  }
}

/** The oldest files. */
function beginningOf({ segments, snapshots }: LogFiles): string {
  return `${segments[0]?.path} ${snapshots[0]?.path}`;
}

interface Findings {
  readonly problems: string[];
  transactions: number;
  /** Snapshots that the log has not reached yet. */
  readonly ahead: SnapshotFile[];
}

function verifyFiles({ segments, snapshots, losses, endUnknown }: LogFiles): Verified {
  const first = segments[0]?.firstOffset ?? 0;
  const problems = [...losses, ...(endUnknown === null ? [] : [endUnknown])].map(({ message }) => message);
  const findings = { problems, transactions: 0, ahead: snapshots.filter(({ offset }) => offset + 1 >= first) };
  let recovery = first === 0 ? new Recovery() : begin(findings);
  if (recovery === null) problems.push(`the log begins with transaction ${first}, and no snapshot leads there`);
  // What follows damage builds on it, up to the next snapshot.
  for (let next = recovery; next !== null; ) {
    recovery = next;
    next = isReadToTheEnd(recovery, segments, findings) ? null : begin(findings);
  }
  for (const { path } of findings.ahead) problems.push(`${path} is of a transaction that the log does not have`);
  const rows = recovery === null ? 0 : checkRows(recovery, problems);
  return {
    segments: segments.length,
    snapshots: snapshots.length,
    transactions: findings.transactions,
    rows,
    problems: [...new Set(problems)],
  };
}

/** From the next snapshot that can be read; null where there is none. */
function begin({ ahead, problems }: Findings): Recovery | null {
  for (let snapshot = ahead.shift(); snapshot !== undefined; snapshot = ahead.shift()) {
    const state = readOr(snapshot, problems);
    if (state !== null) return Recovery.from(state);
  }
  return null;
}

/** Goes on with what stands in the log, as far as that can be read. */
function isReadToTheEnd(recovery: Recovery, segments: readonly Segment[], findings: Findings): boolean {
  const { problems, ahead } = findings;
  for (const [index, segment] of segments.entries()) {
    const following = segments[index + 1];
    if (following !== undefined && following.firstOffset <= recovery.nextOffset) continue;
    try {
      for (const record of recordsOf(segment, following === undefined)) {
        if (record.offset < recovery.nextOffset) continue;
        recovery.apply(record);
        findings.transactions++;
        if (ahead[0]?.offset === record.offset) compare(ahead.shift() as SnapshotFile, recovery, problems);
      }
    } catch (error) {
      const { message } = error as Error;
      problems.push(error instanceof LogError ? message : `${segment.path}: ${message}`);
      return false;
    }
  }
  return true;
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

/** Returns how many there are. */
function checkRows(recovery: Recovery, problems: string[]): number {
  const state = recovery.state();
  if (state === null) {
    if (problems.length === 0) problems.push('no module was ever published');
    return 0;
  }
  const catalogue = new TableCatalogue(state.program, namesOf(state.tables));
  let count = 0;
  for (const [id, { rows }] of state.tables) {
    const layout = catalogue.layoutOf(id);
    if (layout === null) problems.push(`the table ${catalogue.nameOf(id)} is not declared by the published module`);
    for (const row of rows) {
      count++;
      if (layout === null) continue;
      const problem = problemOf(row, layout.row);
      if (problem !== null) problems.push(`a row of ${catalogue.nameOf(id)} is malformed: ${problem}`);
    }
  }
  return count;
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
