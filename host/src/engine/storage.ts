// What a database needs from durable storage: somewhere to append what was committed, and what was there at start.
// `durability/` keeps it on disk; a database without storage lives in memory and counts as durable at once.
import type { Commit, CommitCause, Identity, Micros, SequenceMark } from './interface.ts';

/** Rows of one table that a transaction put in and took out. */
export interface StoredChange {
  readonly tableId: number;
  readonly inserted: readonly Uint8Array[];
  readonly deleted: readonly Uint8Array[];
}

/** A transaction as the log keeps it. Event tables and views' backing tables never appear. */
export interface CommitRecord {
  readonly kind: 'commit';
  readonly offset: number;
  readonly timestamp: Micros;
  readonly caller: Identity;
  readonly connectionId: bigint | null;
  /** What made it commit; null in logs of before this was kept. */
  readonly cause: CommitCause['kind'] | null;
  /** What committed: a reducer's or procedure's canonical name, or the kind of cause where there is none. */
  readonly functionName: string;
  /** Of a reducer its arguments, of SQL the statement. */
  readonly args: Uint8Array;
  readonly changes: readonly StoredChange[];
  readonly sequences: readonly SequenceMark[];
}

/**
 * A publish: the module's text and the catalogue that goes with it, then the rows that `init` or a migration left.
 * Tables missing from the catalogue are gone with their rows; a table that was rewritten appears under a new id.
 */
export interface ProgramRecord {
  readonly kind: 'program';
  readonly offset: number;
  readonly timestamp: Micros;
  readonly databaseIdentity: Identity;
  readonly owner: Identity;
  /** The bundle's text, exactly as it was published. */
  readonly program: string;
  /** Canonical names of the tables that exist from here on, by id. */
  readonly tables: ReadonlyMap<number, string>;
  readonly changes: readonly StoredChange[];
  readonly sequences: readonly SequenceMark[];
}

export type LogRecord = CommitRecord | ProgramRecord;

/** A commit without who called what: all that a start needs of it. */
export type CommitEffects = Omit<CommitRecord, 'caller' | 'connectionId' | 'functionName' | 'args'>;

/** The state at the end of the log. */
export interface RecoveredState {
  readonly databaseIdentity: Identity;
  readonly owner: Identity;
  readonly program: string;
  readonly tables: ReadonlyMap<number, { readonly name: string; readonly rows: Iterable<Uint8Array> }>;
  readonly sequences: readonly SequenceMark[];
  /** Offset that the next record gets. */
  readonly nextOffset: number;
  /** When the last record was; null where a snapshot of an earlier version does not say. */
  readonly timestamp: Micros | null;
}

export interface Storage {
  /** What earlier runs left; null for a new database. Valid until the first append. */
  readonly recovered: RecoveredState | null;
  /** The highest offset that is safe on disk; -1 when nothing is. */
  readonly durableOffset: number;
  /** Queues a record; offsets come in order, without gaps. Never blocks. */
  append(record: LogRecord): void;
  /** Called whenever `durableOffset` rises. Returns the removal. */
  onDurable(listener: (offset: number) => void): () => void;
  /** Settles once the offset is durable; rejects when storage failed. */
  whenDurable(offset: number): Promise<void>;
  /** Called when so much was appended that a snapshot of the state is due; storage that takes none leaves it out. */
  onSnapshotDue?(listener: () => void): void;
  /** Keeps the whole state, so that the next start need not read what led to it. Rejects where that cannot be written. */
  keepSnapshot?(state: RecoveredState): Promise<void>;
  /** Writes what is queued and lets go of the files. */
  close(): Promise<void>;
}

function argumentsOf(cause: CommitCause): Uint8Array {
  if (cause.kind === 'reducer') return cause.args;
  return cause.kind === 'sql' ? new TextEncoder().encode(cause.statement) : new Uint8Array();
}

/** The commit as the log keeps it, or null where nothing durable changed. */
export function commitRecord(commit: Commit): CommitRecord | null {
  if (commit.offset === null) return null;
  const { cause } = commit;
  return {
    kind: 'commit',
    offset: commit.offset,
    timestamp: commit.timestamp,
    caller: commit.caller.identity,
    connectionId: commit.caller.connectionId,
    cause: cause.kind,
    functionName: 'name' in cause ? cause.name : cause.kind,
    args: argumentsOf(cause),
    changes: commit.deltas
      .filter(({ table }) => !table.isEphemeral && !table.definition.isEvent)
      .map(({ table, inserted, deleted }) => ({ tableId: table.id, inserted, deleted })),
    sequences: commit.sequences,
  };
}
