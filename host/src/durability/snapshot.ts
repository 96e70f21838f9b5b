// A snapshot is all that a database held after one transaction, in a file of its own, so that a start need not read what
// led to it. The frames are those of the log: first what is not rows, then rows, then how many there were; a file without
// its last frame is no snapshot. It is written beside its place and moved there when it is whole.
import {
  closeSync,
  copyFileSync,
  fstatSync,
  fsyncSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  rmSync,
} from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { BsatnReader } from '../bsatn/reader.ts';
import { BsatnWriter } from '../bsatn/writer.ts';
import type { Micros } from '../engine/interface.ts';
import type { RecoveredState } from '../engine/storage.ts';
import { syncDirectory } from './durable-files.ts';
import { FRAME_HEADER_SIZE, frameAt, writeFrameHeader } from './frame.ts';
import { LogError, reading } from './log-error.ts';
import { readSequences, writeSequences } from './record.ts';

const HEADER = Buffer.from('hollowmere-snapshot 2\n');
/** Snapshots of before they said when their last transaction was; still read, no longer written. */
const HEADER_WITHOUT_TIME = Buffer.from('hollowmere-snapshot 1\n');
const NAME = /^\d{16}\.snapshot$/;
const UNFINISHED = /^\d{16}\.snapshot\.new$/;
/** Stands for a time that is not known; no clock shows it. */
const NO_TIME = -(2n ** 63n);
const ROWS = 1;
const END = 2;
/** A frame of rows is closed when it has this many bytes: others get a turn then. */
const FRAME_SIZE = 1024 * 1024;

export interface SnapshotFile {
  readonly path: string;
  /** The last transaction that it knows. */
  readonly offset: number;
}

export const isSnapshotName = (name: string): boolean => NAME.test(name);

/** Removes what a process left behind that ended while it wrote one. */
export function removeUnfinishedSnapshots(directory: string): void {
  for (const name of readdirSync(directory)) if (UNFINISHED.test(name)) rmSync(join(directory, name), { force: true });
}

/**
 * Writes a snapshot, a frame at a time; given up once `isGivenUp` says so, and null then. Nothing is left behind where none
 * comes to be.
 */
export async function writeSnapshot(
  directory: string,
  state: RecoveredState,
  isGivenUp: () => boolean = () => false,
): Promise<SnapshotFile | null> {
  const offset = state.nextOffset - 1;
  const path = join(directory, `${String(offset).padStart(16, '0')}.snapshot`);
  const unfinished = `${path}.new`;
  try {
    await writeFrames(unfinished, state, isGivenUp);
    if (isGivenUp()) return null;
    await rename(unfinished, path);
  } finally {
    await rm(unfinished, { force: true });
  }
  syncDirectory(directory);
  return { path, offset };
}

/** Puts a snapshot into another folder, where it is to last. */
export function copySnapshot({ path }: SnapshotFile, directory: string): void {
  const copy = join(directory, basename(path));
  copyFileSync(path, copy);
  const file = openSync(copy, 'r+');
  fsyncSync(file);
  closeSync(file);
  syncDirectory(directory);
}

async function writeFrames(path: string, state: RecoveredState, isGivenUp: () => boolean): Promise<void> {
  const file = await open(path, 'w', 0o600);
  try {
    await file.write(HEADER);
    for (const frame of framesOf(state)) {
      if (isGivenUp()) return;
      await file.write(frame);
    }
    await file.sync();
  } finally {
    await file.close();
  }
}

/** @throws LogError unless the whole of it is intact. */
export function readSnapshot({ path, offset }: SnapshotFile): RecoveredState {
  const bytes = reading(path, () => readFileSync(path));
  const damaged = () => new LogError(`${path} is damaged`);
  const version = versionOf(bytes);
  const head = frameAt(bytes, HEADER.length);
  if (version === null || head === null) throw damaged();
  const { names, ...rest } = readHead(head, version);
  const tables = new Map([...names].map(([id, name]) => [id, { name, rows: [] as Uint8Array[] }]));
  let count = 0;
  for (let at = HEADER.length + FRAME_HEADER_SIZE + head.length; ; ) {
    const payload = frameAt(bytes, at);
    if (payload === null) throw damaged();
    at += FRAME_HEADER_SIZE + payload.length;
    const reader = new BsatnReader(payload);
    if (reader.u8() === END) {
      if (Number(reader.u64()) !== count || at !== bytes.length || rest.nextOffset !== offset + 1) throw damaged();
      return { ...rest, tables };
    }
    const rows = tables.get(reader.u32())?.rows;
    if (rows === undefined) throw damaged();
    for (; reader.remaining > 0; count++) rows.push(reader.byteArray());
  }
}

export interface SnapshotHead {
  readonly program: string;
  readonly tables: ReadonlyMap<number, string>;
  /** When its last transaction was; null where it does not say. */
  readonly timestamp: Micros | null;
}

/** The published module and the tables of a snapshot, without its rows. @throws LogError */
export function readSnapshotHead({ path }: SnapshotFile): SnapshotHead {
  const file = reading(path, () => openSync(path, 'r'));
  try {
    const start = Buffer.alloc(HEADER.length + FRAME_HEADER_SIZE);
    readSync(file, start, 0, start.length, 0);
    const version = versionOf(start);
    const size = start.readUInt32LE(HEADER.length + 4);
    // A damaged size must not claim memory.
    const frame = Buffer.alloc(FRAME_HEADER_SIZE + Math.min(size, fstatSync(file).size));
    readSync(file, frame, 0, frame.length, HEADER.length);
    const head = frameAt(frame, 0);
    if (version === null || head === null) throw new LogError(`${path} is damaged`);
    const { program, names, timestamp } = readHead(head, version);
    return { program, tables: names, timestamp };
  } finally {
    closeSync(file);
  }
}

type Version = 'with time' | 'without time';

function versionOf(bytes: Uint8Array): Version | null {
  const header = bytes.subarray(0, HEADER.length);
  if (HEADER.equals(header)) return 'with time';
  return HEADER_WITHOUT_TIME.equals(header) ? 'without time' : null;
}

function* framesOf(state: RecoveredState): Generator<Uint8Array> {
  const writer = new BsatnWriter(FRAME_SIZE);
  yield frame(writer, () => writeHead(writer, state));
  let count = 0;
  for (const [id, { rows }] of state.tables) {
    const left = rows[Symbol.iterator]();
    for (let next = left.next(); next.done !== true; ) {
      yield frame(writer, () => {
        writer.u8(ROWS);
        writer.u32(id);
        for (; next.done !== true && writer.length < FRAME_SIZE; next = left.next()) {
          writer.byteArray(next.value);
          count++;
        }
      });
    }
  }
  yield frame(writer, () => {
    writer.u8(END);
    writer.u64(BigInt(count));
  });
}

/** A frame with what `write` puts into the writer. */
function frame(writer: BsatnWriter, write: () => void): Uint8Array {
  writer.clear();
  writer.raw(new Uint8Array(FRAME_HEADER_SIZE));
  write();
  const bytes = writer.written();
  writeFrameHeader(bytes);
  return bytes;
}

function writeHead(writer: BsatnWriter, state: RecoveredState): void {
  writer.u64(BigInt(state.nextOffset));
  writer.i64(state.timestamp ?? NO_TIME);
  writer.u256(state.databaseIdentity);
  writer.u256(state.owner);
  writer.string(state.program);
  writer.u32(state.tables.size);
  for (const [id, { name }] of state.tables) {
    writer.u32(id);
    writer.string(name);
  }
  writeSequences(writer, state.sequences);
}

function readHead(payload: Uint8Array, version: Version) {
  const reader = new BsatnReader(payload);
  const nextOffset = Number(reader.u64());
  const timestamp = version === 'with time' ? reader.i64() : NO_TIME;
  return {
    nextOffset,
    timestamp: timestamp === NO_TIME ? null : timestamp,
    databaseIdentity: reader.u256(),
    owner: reader.u256(),
    program: reader.string(),
    names: new Map(reader.array(() => [reader.u32(), reader.string()] as const)),
    sequences: readSequences(reader),
  };
}
