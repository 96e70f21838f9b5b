// The append-only log of one database: records are gathered while a write is under way and go to disk together
// (group commit), one frame a write, each write followed by fdatasync. Opening replays what is there and cuts a torn tail.
// Now and then a snapshot of the whole state is kept beside it, so that a start need not read everything.
import {
  close,
  closeSync,
  fdatasync,
  fsyncSync,
  ftruncate,
  ftruncateSync,
  openSync,
  rmSync,
  write,
  writeSync,
} from 'node:fs';
import { promisify } from 'node:util';
import { BsatnWriter } from '../bsatn/writer.ts';
import type { LogRecord, RecoveredState, Storage } from '../engine/storage.ts';
import { makeDirectory } from './durable-files.ts';
import { FRAME_HEADER_SIZE, writeFrameHeader } from './frame.ts';
import { LogError } from './log-error.ts';
import { hasLog, type LogFiles, logFiles } from './log-files.ts';
import { writeManifest } from './manifest.ts';
import { writeRecord } from './record.ts';
import { replay } from './replay.ts';
import { filesToRemove, type Retention } from './retention.ts';
import { createSegment, SEGMENT_HEADER, type Segment } from './segment.ts';
import { copySnapshot, removeUnfinishedSnapshots, type SnapshotFile, writeSnapshot } from './snapshot.ts';

const writeFile = promisify(write);
const syncFile = promisify(fdatasync);
const cutFile = promisify(ftruncate);
const closeFile = promisify(close);

/** A segment is followed by a new one when it has grown past this many bytes. */
const SEGMENT_SIZE = 256 * 1024 * 1024;

/**
 * Zeros that are written behind the last frame whenever a frame has reached the end of those before: where a file does not
 * grow, a sync writes what is in it and not, as well, where it lies. On ext4 that takes a quarter of the time.
 */
const AHEAD = new Uint8Array(256 * 1024);

/** A start reads at most about this much log behind a snapshot. */
const SNAPSHOT_EVERY = 128 * 1024 * 1024;

interface Waiter {
  readonly offset: number;
  readonly resolve: () => void;
  readonly reject: (error: Error) => void;
}

/** The last segment, and what stands before it. */
interface OpenFiles {
  readonly file: number;
  readonly size: number;
  readonly segments: readonly Segment[];
  readonly snapshots: readonly SnapshotFile[];
}

export interface LogOptions {
  /** Told once when writing fails; nothing is durable after that, so the process should end. */
  readonly onFailure?: (error: Error) => void;
  /** Told at the start of each file that is lost or damaged, and that the present does not need. */
  readonly onLoss?: (loss: Error) => void;
  /** That the folder had a log: one that is not there was lost. Unless set, one begins where there is none. */
  readonly isKnown?: boolean;
  readonly segmentSize?: number;
  /** Bytes of log after which a snapshot is due. */
  readonly snapshotEvery?: number;
  /** What is kept of the past once there is a snapshot; all of it unless set. */
  readonly retention?: Retention;
}

export class Log implements Storage {
  readonly #directory: string;
  readonly #segmentSize: number;
  readonly #onFailure: (error: Error) => void;
  #recovered: RecoveredState | null;
  #segments: readonly Segment[];
  #snapshots: readonly SnapshotFile[];
  /** The last segment, the size of what is written in it, and how far the zeros behind that go. */
  #file: number;
  #fileSize: number;
  #fileEnd: number;
  #gathering = new BsatnWriter(64 * 1024);
  #writing = new BsatnWriter(64 * 1024);
  #appended: number;
  #durable: number;
  #flushing: Promise<void> | null = null;
  #failure: LogError | null = null;
  #closed = false;
  #listeners = new Set<(offset: number) => void>();
  #waiters: Waiter[] = [];
  readonly #snapshotEvery: number;
  readonly #retention: Retention;
  /** Bytes of log that a start would have to read behind the last snapshot. */
  #sinceSnapshot = 0;
  #onSnapshotDue: () => void = () => {};
  #keepingSnapshot: Promise<void> | null = null;

  private constructor(directory: string, state: RecoveredState | null, files: OpenFiles, options: LogOptions) {
    this.#directory = directory;
    this.#recovered = state;
    this.#segments = files.segments;
    this.#snapshots = files.snapshots;
    this.#file = files.file;
    this.#fileSize = files.size;
    this.#fileEnd = files.size;
    this.#appended = (state?.nextOffset ?? 0) - 1;
    this.#durable = this.#appended;
    this.#segmentSize = options.segmentSize ?? SEGMENT_SIZE;
    this.#snapshotEvery = options.snapshotEvery ?? SNAPSHOT_EVERY;
    this.#retention = options.retention ?? { kind: 'keep-all' };
    this.#onFailure = options.onFailure ?? (() => {});
    this.#startFrame();
  }

  /**
   * Opens the log in `directory`, creating it when there is none.
   * @throws LogError when the log is damaged anywhere but in a torn last frame, or a file is lost that the present needs.
   */
  static open(directory: string, options: LogOptions = {}): Log {
    if (options.isKnown === true && !hasLog(directory)) throw new LogError(`the log in ${directory} is missing`);
    makeDirectory(directory);
    removeUnfinishedSnapshots(directory);
    const files = logFiles(directory);
    const { recovery, lastSize, replayed, passedOver } = replay(files);
    for (const path of files.leftovers) rmSync(path, { force: true });
    const log = new Log(directory, recovery.state(), openLast(directory, files, lastSize), options);
    log.#nameFiles();
    log.#sinceSnapshot = replayed;
    const losses = new Map([...files.losses, ...passedOver].map((loss) => [loss.message, loss]));
    for (const loss of losses.values()) options.onLoss?.(loss);
    return log;
  }

  /** Begins a log in a new folder that goes on from a snapshot, of which it gets a copy. */
  static openBehind(snapshot: SnapshotFile, directory: string): Log {
    makeDirectory(directory);
    writeManifest(directory, []);
    closeSync(createSegment(directory, snapshot.offset + 1).file);
    copySnapshot(snapshot, directory);
    return Log.open(directory);
  }

  get recovered(): RecoveredState | null {
    return this.#recovered;
  }

  get durableOffset(): number {
    return this.#durable;
  }

  append(record: LogRecord): void {
    if (this.#failure) throw this.#failure;
    if (this.#closed) throw new LogError('the log is closed');
    if (record.offset !== this.#appended + 1) {
      throw new LogError(`record ${record.offset} cannot follow record ${this.#appended}`);
    }
    this.#recovered = null;
    this.#appended = record.offset;
    writeRecord(this.#gathering, record);
    this.#flushing ??= this.#flushAll();
  }

  onDurable(listener: (offset: number) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  whenDurable(offset: number): Promise<void> {
    if (offset <= this.#durable) return Promise.resolve();
    if (this.#failure) return Promise.reject(this.#failure);
    return new Promise((resolve, reject) => this.#waiters.push({ offset, resolve, reject }));
  }

  onSnapshotDue(listener: () => void): void {
    this.#onSnapshotDue = listener;
  }

  /** Writes a snapshot, and removes what of the past is not to be kept. */
  async keepSnapshot(state: RecoveredState): Promise<void> {
    this.#sinceSnapshot = 0;
    this.#keepingSnapshot = this.#writeSnapshot(state);
    await this.#keepingSnapshot;
  }

  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    await this.#flushing;
    await this.#keepingSnapshot?.catch(() => {}); // told to whoever asked for it
    if (this.#failure === null) await cutFile(this.#file, this.#fileSize);
    await closeFile(this.#file);
  }

  async #writeSnapshot(state: RecoveredState): Promise<void> {
    // A snapshot must not know what the log may lose.
    await this.whenDurable(state.nextOffset - 1);
    const snapshot = await writeSnapshot(this.#directory, state, () => this.#closed);
    if (snapshot === null) return;
    const snapshots = [...this.#snapshots.filter(({ offset }) => offset !== snapshot.offset), snapshot];
    const removed = filesToRemove({ segments: this.#segments, snapshots }, this.#retention, Date.now());
    this.#segments = this.#segments.filter(({ path }) => !removed.has(path));
    this.#snapshots = snapshots.filter(({ path }) => !removed.has(path));
    this.#nameFiles();
    for (const path of removed) rmSync(path, { force: true });
  }

  #nameFiles(): void {
    writeManifest(this.#directory, [...this.#segments, ...this.#snapshots]);
  }

  /** Writes until nothing is left: what is appended during one write goes with the next. */
  async #flushAll(): Promise<void> {
    // Everything that is committed in this turn of the event loop shares the first write.
    await new Promise((resolve) => setImmediate(resolve));
    try {
      while (this.#gathering.length > FRAME_HEADER_SIZE) await this.#flushOnce();
    } catch (error) {
      this.#fail(error);
    }
    this.#flushing = null;
  }

  async #flushOnce(): Promise<void> {
    const offset = this.#appended;
    [this.#gathering, this.#writing] = [this.#writing, this.#gathering];
    this.#startFrame();
    const frame = this.#writing.written();
    writeFrameHeader(frame);
    await this.#makeRoom();
    const size = this.#fileSize + frame.length;
    await writeFully(this.#file, frame, this.#fileSize);
    if (size > this.#fileEnd) await this.#writeAhead(size);
    await syncFile(this.#file);
    this.#fileSize = size;
    this.#sinceSnapshot += frame.length;
    this.#becomeDurable(offset);
    if (this.#sinceSnapshot >= this.#snapshotEvery) this.#onSnapshotDue();
  }

  async #writeAhead(size: number): Promise<void> {
    await writeFully(this.#file, AHEAD, size);
    this.#fileEnd = size + AHEAD.length;
  }

  #startFrame(): void {
    this.#gathering.clear();
    this.#gathering.raw(new Uint8Array(FRAME_HEADER_SIZE));
  }

  /** Turns to a new segment once the present one is full. */
  async #makeRoom(): Promise<void> {
    const isEmpty = this.#fileSize === SEGMENT_HEADER.length;
    if (isEmpty || this.#fileSize < this.#segmentSize) return;
    const full = this.#file;
    await cutFile(full, this.#fileSize);
    await syncFile(full);
    const { segment, file } = createSegment(this.#directory, this.#durable + 1);
    this.#file = file;
    this.#fileSize = SEGMENT_HEADER.length;
    this.#fileEnd = this.#fileSize;
    this.#segments = [...this.#segments, segment];
    this.#nameFiles();
    await closeFile(full);
  }

  #becomeDurable(offset: number): void {
    this.#durable = offset;
    for (const listener of this.#listeners) listener(offset);
    const reached = this.#waiters.filter((waiter) => waiter.offset <= offset);
    this.#waiters = this.#waiters.filter((waiter) => waiter.offset > offset);
    for (const { resolve } of reached) resolve();
  }

  #fail(cause: unknown): void {
    this.#failure = new LogError('the log could not be written; what was not confirmed may be lost', { cause });
    for (const { reject } of this.#waiters) reject(this.#failure);
    this.#waiters = [];
    this.#onFailure(this.#failure);
  }
}

async function writeFully(file: number, bytes: Uint8Array, position: number): Promise<void> {
  for (let written = 0; written < bytes.length; ) {
    const result = await writeFile(file, bytes, written, bytes.length - written, position + written);
    written += result.bytesWritten;
  }
}

/** Opens the last segment behind its intact part, or the first one; a torn tail is cut off for good. */
function openLast(directory: string, { segments, snapshots }: LogFiles, intactSize: number): OpenFiles {
  const last = segments.at(-1);
  if (last === undefined) {
    writeManifest(directory, []); // or the segment would look like that of a log whose manifest is lost
    const { segment, file } = createSegment(directory, 0);
    return { file, size: SEGMENT_HEADER.length, segments: [segment], snapshots };
  }
  const file = openSync(last.path, 'r+');
  ftruncateSync(file, intactSize);
  if (intactSize === 0) writeSync(file, SEGMENT_HEADER, 0);
  fsyncSync(file);
  return { file, size: Math.max(intactSize, SEGMENT_HEADER.length), segments, snapshots };
}
