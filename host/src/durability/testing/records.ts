// Records of a small log, as tests of it write them: one table, a program first and commits after it.
import type { CommitRecord, LogRecord, ProgramRecord, RecoveredState } from '../../engine/storage.ts';
import { Recovery } from '../recovery.ts';

export const TABLE = 4097;

export function programRecord(over: Partial<ProgramRecord> = {}): ProgramRecord {
  return {
    kind: 'program',
    offset: 0,
    timestamp: 1n,
    databaseIdentity: 7n,
    owner: 9n,
    program: 'export default 1;',
    tables: new Map([[TABLE, 'player']]),
    changes: [],
    sequences: [],
    ...over,
  };
}

export function commitRecord(offset: number, over: Partial<CommitRecord> = {}): CommitRecord {
  return {
    kind: 'commit',
    offset,
    timestamp: BigInt(offset),
    caller: 3n,
    connectionId: null,
    cause: 'reducer',
    functionName: 'add',
    args: new Uint8Array(),
    changes: [],
    sequences: [],
    ...over,
  };
}

export const changed = (inserted: readonly Uint8Array[], deleted: readonly Uint8Array[] = []) => [
  { tableId: TABLE, inserted, deleted },
];

/** What a log of these records leads to; there is a program among them. */
export function stateAfter(records: readonly LogRecord[]): RecoveredState {
  const recovery = new Recovery();
  for (const record of records) recovery.apply(record);
  return recovery.state() as RecoveredState;
}
