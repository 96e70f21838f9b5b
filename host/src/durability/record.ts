// The bytes of one log record, both ways. Framing and checksums are `frame.ts`'s.
import { BsatnReader } from '../bsatn/reader.ts';
import type { BsatnWriter } from '../bsatn/writer.ts';
import { COMMIT_CAUSES } from '../engine/commit-causes.ts';
import type { CommitCause, SequenceMark } from '../engine/interface.ts';
import type { CommitEffects, CommitRecord, LogRecord, ProgramRecord, StoredChange } from '../engine/storage.ts';
import { readTakenOut, writeTakenOut } from './taken-out.ts';

/** Commits of before their cause was kept, and of before what they took out was kept by its difference; still read. */
const COMMIT_WITHOUT_CAUSE = 1;
const PROGRAM = 2;
const COMMIT_OF_WHOLE_ROWS = 3;
const COMMIT = 4;

/** An identity and a connection id. */
const CALLER_SIZE = 32 + 16;

export function writeRecord(writer: BsatnWriter, record: LogRecord): void {
  writer.u8(record.kind === 'commit' ? COMMIT : PROGRAM);
  writer.u64(BigInt(record.offset));
  writer.i64(record.timestamp);
  if (record.kind === 'commit') writeCommit(writer, record);
  else writeProgram(writer, record);
  writeChanges(writer, record.changes, record.kind === 'commit' ? writeTakenOut : writeWhole);
  writeSequences(writer, record.sequences);
}

/** Reads the record at the cursor, of a commit's origin what is asked for. @throws BsatnError when the bytes are not one. */
function readRecord<O extends object>(
  reader: BsatnReader,
  readOrigin: (reader: BsatnReader) => O,
): (CommitEffects & O) | ProgramRecord {
  const kind = reader.u8();
  const offset = Number(reader.u64());
  const timestamp = reader.i64();
  if (kind === COMMIT || kind === COMMIT_OF_WHOLE_ROWS || kind === COMMIT_WITHOUT_CAUSE) {
    const cause = kind === COMMIT_WITHOUT_CAUSE ? null : readCause(reader);
    const takenOut = kind === COMMIT ? readTakenOut : readWhole;
    const origin = readOrigin(reader);
    const changes = readChanges(reader, takenOut);
    return { kind: 'commit', offset, timestamp, cause, ...origin, changes, sequences: readSequences(reader) };
  }
  if (kind === PROGRAM) {
    const program = readProgram(reader);
    const changes = readChanges(reader, readWhole);
    return { kind: 'program', offset, timestamp, ...program, changes, sequences: readSequences(reader) };
  }
  throw new Error(`record ${offset} is of an unknown kind (${kind}); it was written by a newer version`);
}

/** All records of one frame's payload. */
export function readRecords(payload: Uint8Array): LogRecord[] {
  return readAll(payload, (reader) => readRecord(reader, readOrigin));
}

/** The same for a start, which asks what was changed, and not who called what. */
export function readEffects(payload: Uint8Array): (CommitEffects | ProgramRecord)[] {
  return readAll(payload, (reader) => readRecord(reader, passOverOrigin));
}

function readAll<R>(payload: Uint8Array, readOne: (reader: BsatnReader) => R): R[] {
  const reader = new BsatnReader(payload);
  const records: R[] = [];
  while (reader.remaining > 0) records.push(readOne(reader));
  return records;
}

function readCause(reader: BsatnReader): CommitCause['kind'] {
  const number = reader.u8();
  const cause = COMMIT_CAUSES[number];
  if (cause === undefined) throw new Error(`a record has an unknown cause (${number}); a newer version wrote it`);
  return cause;
}

function writeCommit(writer: BsatnWriter, record: CommitRecord): void {
  writer.u8(COMMIT_CAUSES.indexOf(record.cause ?? 'system'));
  writer.u256(record.caller);
  writer.u128(record.connectionId ?? 0n);
  writer.string(record.functionName);
  writer.byteArray(record.args);
}

function readOrigin(reader: BsatnReader) {
  const caller = reader.u256();
  const connectionId = reader.u128();
  return {
    caller,
    connectionId: connectionId === 0n ? null : connectionId,
    functionName: reader.string(),
    args: reader.byteArray(),
  };
}

const NO_ORIGIN = {};

function passOverOrigin(reader: BsatnReader): object {
  reader.skip(CALLER_SIZE);
  reader.skip(reader.u32());
  reader.skip(reader.u32());
  return NO_ORIGIN;
}

function writeProgram(writer: BsatnWriter, record: ProgramRecord): void {
  writer.u256(record.databaseIdentity);
  writer.u256(record.owner);
  writer.string(record.program);
  writer.u32(record.tables.size);
  for (const [id, name] of record.tables) {
    writer.u32(id);
    writer.string(name);
  }
}

function readProgram(reader: BsatnReader) {
  const databaseIdentity = reader.u256();
  const owner = reader.u256();
  const program = reader.string();
  const tables = new Map(reader.array(() => [reader.u32(), reader.string()] as const));
  return { databaseIdentity, owner, program, tables };
}

function writeChanges(writer: BsatnWriter, changes: readonly StoredChange[], takenOut: typeof writeTakenOut): void {
  writer.u32(changes.length);
  for (const { tableId, inserted, deleted } of changes) {
    writer.u32(tableId);
    writeRows(writer, inserted);
    takenOut(writer, inserted, deleted);
  }
}

function readChanges(reader: BsatnReader, takenOut: typeof readTakenOut): StoredChange[] {
  return reader.array(() => {
    const tableId = reader.u32();
    const inserted = readRows(reader);
    return { tableId, inserted, deleted: takenOut(reader, inserted) };
  });
}

/** Rows that were taken out, as they were. */
const writeWhole: typeof writeTakenOut = (writer, _inserted, deleted) => writeRows(writer, deleted);
const readWhole: typeof readTakenOut = (reader) => readRows(reader);

function writeRows(writer: BsatnWriter, rows: readonly Uint8Array[]): void {
  writer.u32(rows.length);
  for (const row of rows) writer.byteArray(row);
}

function readRows(reader: BsatnReader): Uint8Array[] {
  return reader.array(() => reader.byteArray());
}

export function writeSequences(writer: BsatnWriter, sequences: readonly SequenceMark[]): void {
  writer.u32(sequences.length);
  for (const { tableId, column, allocated } of sequences) {
    writer.u32(tableId);
    writer.u16(column);
    writer.i128(allocated);
  }
}

export function readSequences(reader: BsatnReader): SequenceMark[] {
  return reader.array(() => ({ tableId: reader.u32(), column: reader.u16(), allocated: reader.i128() }));
}
