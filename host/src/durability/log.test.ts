import {
  appendFileSync,
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { LogRecord, ProgramRecord } from '../engine/storage.ts';
import { FRAME_HEADER_SIZE, writeFrameHeader } from './frame.ts';
import { Log, type LogOptions } from './log.ts';
import { LogError } from './log-error.ts';
import { logFiles } from './log-files.ts';
import { readLog } from './log-reader.ts';
import { writeManifest } from './manifest.ts';
import { replay } from './replay.ts';
import { SEGMENT_HEADER } from './segment.ts';
import { framesOf } from './segment-reader.ts';
import { changed, commitRecord, programRecord, TABLE } from './testing/records.ts';

const directories: string[] = [];

function newDirectory(): string {
  const directory = mkdtempSync(join(tmpdir(), 'log-'));
  directories.push(directory);
  return directory;
}

afterEach(() => {
  for (const directory of directories.splice(0)) rmSync(directory, { recursive: true, force: true });
});

const row = (...bytes: number[]) => Uint8Array.from(bytes);

const program = (offset: number, over: Partial<ProgramRecord> = {}) => programRecord({ offset, ...over });

const commit = (offset: number, inserted: readonly Uint8Array[], deleted: readonly Uint8Array[] = []) =>
  commitRecord(offset, {
    args: row(1, 2),
    changes: changed(inserted, deleted),
    sequences: [{ tableId: TABLE, column: 0, allocated: BigInt(4096 + offset) }],
  });

async function write(directory: string, records: LogRecord[], options?: LogOptions): Promise<void> {
  const log = Log.open(directory, options);
  for (const record of records) {
    log.append(record);
    await log.whenDurable(record.offset);
  }
  await log.close();
}

async function recover(directory: string) {
  const log = Log.open(directory);
  const state = log.recovered;
  const rows = state === null ? [] : [...(state.tables.get(TABLE)?.rows ?? [])].map((bytes) => [...bytes]);
  await log.close();
  return { state, rows };
}

const onlySegment = (directory: string) => join(directory, readdirSync(directory)[0] ?? '');

/** Where each frame of a segment ends. */
function frameEnds(path: string): number[] {
  let end = SEGMENT_HEADER.length;
  return [...framesOf({ path, firstOffset: 0, isNamed: true }, true)].map(
    ({ length }) => (end += FRAME_HEADER_SIZE + length),
  );
}

describe('the log', () => {
  it('is empty at first', async () => {
    expect((await recover(newDirectory())).state).toBeNull();
  });

  it('brings back program, catalogue, rows, sequences and the next offset', async () => {
    const directory = newDirectory();
    await write(directory, [program(0), commit(1, [row(1), row(2)]), commit(2, [row(3)], [row(1)])]);
    const { state, rows } = await recover(directory);
    expect(rows).toEqual([[2], [3]]);
    expect(state).toMatchObject({ databaseIdentity: 7n, owner: 9n, program: 'export default 1;', nextOffset: 3 });
    expect(state?.sequences).toEqual([{ tableId: TABLE, column: 0, allocated: 4098n }]);
  });

  it('forgets the tables that a later program no longer has and keeps the rows of those it has', async () => {
    const directory = newDirectory();
    const both = new Map([
      [TABLE, 'player'],
      [5000, 'note'],
    ]);
    await write(directory, [program(0), commit(1, [row(1)]), program(2, { tables: both, program: 'b' }), program(3)]);
    const { state, rows } = await recover(directory);
    expect(rows).toEqual([[1]]);
    expect([...(state?.tables.keys() ?? [])]).toEqual([TABLE]);
  });

  it('gathers what is appended in one turn and reports durability in order', async () => {
    const directory = newDirectory();
    const log = Log.open(directory);
    const seen: number[] = [];
    log.onDurable((offset) => seen.push(offset));
    log.append(program(0));
    for (let offset = 1; offset <= 500; offset++) log.append(commit(offset, [row(offset & 255, offset >> 8)]));
    expect(log.durableOffset).toBe(-1);
    await log.whenDurable(500);
    expect(seen).toEqual([500]);
    await log.close();
    expect((await recover(directory)).rows).toHaveLength(500);
  });

  it('refuses an offset that leaves a gap', () => {
    const log = Log.open(newDirectory());
    expect(() => log.append(program(1))).toThrow(LogError);
  });

  it('cuts a torn last frame at whatever byte it was torn, and can go on', async () => {
    const directory = newDirectory();
    await write(directory, [program(0), commit(1, [row(1)])]);
    const whole = readFileSync(onlySegment(directory)).length;
    await write(directory, [commit(2, [row(2)])]);
    const bytes = readFileSync(onlySegment(directory));
    for (let size = whole; size < bytes.length; size++) {
      writeFileSync(onlySegment(directory), bytes.subarray(0, size));
      expect((await recover(directory)).rows).toEqual([[1]]);
    }
    await write(directory, [commit(2, [row(9)])]);
    expect((await recover(directory)).rows).toEqual([[1], [9]]);
  });

  it('cut at any byte at all has the transactions that are whole, and no others', async () => {
    const directory = newDirectory();
    const log = Log.open(directory);
    const states: number[][][] = [[], [[1]], [[1], [2]], [[2], [3]], [[2], [3], [4]]];
    for (const record of [program(0), commit(1, [row(1)]), commit(2, [row(2)]), commit(3, [row(3)], [row(1)])]) {
      log.append(record);
      await log.whenDurable(record.offset);
    }
    // Two that share a frame are there together or not at all.
    log.append(commit(4, [row(4)]));
    log.append(commit(5, []));
    await log.close();
    const bytes = readFileSync(onlySegment(directory));
    const ends = frameEnds(onlySegment(directory));
    expect(ends.at(-1)).toBe(bytes.length);
    for (let size = SEGMENT_HEADER.length; size <= bytes.length; size++) {
      writeFileSync(onlySegment(directory), bytes.subarray(0, size));
      const whole = ends.filter((end) => end <= size).length;
      const state = replay(logFiles(directory)).recovery.state();
      expect(state === null ? null : [...(state.tables.get(TABLE)?.rows ?? [])].map((each) => [...each])).toEqual(
        whole === 0 ? null : states[whole - 1],
      );
    }
  });

  it('does not grow with each frame, and has what was confirmed when its process ends at once', async () => {
    const directory = newDirectory();
    const log = Log.open(directory);
    const sizes: number[] = [];
    for (const record of [program(0), commit(1, [row(1)]), commit(2, [row(2)])]) {
      log.append(record);
      await log.whenDurable(record.offset);
      sizes.push(statSync(onlySegment(directory)).size);
    }
    expect(new Set(sizes)).toHaveLength(1);
    const killed = newDirectory();
    cpSync(directory, killed, { recursive: true });
    expect((await recover(killed)).rows).toEqual([[1], [2]]);
    await log.close();
    expect(frameEnds(onlySegment(directory)).at(-1)).toBe(statSync(onlySegment(directory)).size);
  });

  it('cuts a last frame whose bytes are wrong', async () => {
    const directory = newDirectory();
    await write(directory, [program(0), commit(1, [row(1)])]);
    appendFileSync(onlySegment(directory), Buffer.from('HOLM rubbish that was never a frame'));
    expect((await recover(directory)).rows).toEqual([[1]]);
  });

  it('starts afresh when even the header of the only segment was torn', async () => {
    const directory = newDirectory();
    await write(directory, []);
    writeManifest(directory, []); // it is named when its header is on disk
    truncateSync(onlySegment(directory), 5);
    await write(directory, [program(0), commit(1, [row(4)])]);
    expect((await recover(directory)).rows).toEqual([[4]]);
  });

  it('refuses to open when intact frames follow a damaged one, and leaves the file alone', async () => {
    const directory = newDirectory();
    await write(directory, [program(0), commit(1, [row(1)]), commit(2, [row(2)])]);
    const path = onlySegment(directory);
    const bytes = readFileSync(path);
    bytes[40] = (bytes[40] ?? 0) ^ 255;
    writeFileSync(path, bytes);
    expect(() => Log.open(directory)).toThrow(/damaged at byte 17/);
    expect(Buffer.compare(readFileSync(path), bytes)).toBe(0);
  });

  it('says which file has what only a newer version understands', async () => {
    const directory = newDirectory();
    await write(directory, [program(0)]);
    const frame = new Uint8Array(FRAME_HEADER_SIZE + 17).fill(99, FRAME_HEADER_SIZE);
    writeFrameHeader(frame);
    appendFileSync(onlySegment(directory), frame);
    const sentence = new RegExp(`^${onlySegment(directory)}: record \\d+ is of an unknown kind \\(99\\)`);
    expect(() => Log.open(directory)).toThrow(sentence);
    expect(() => [...readLog(directory)]).toThrow(LogError);
    expect(() => [...readLog(directory)]).toThrow(sentence);
  });

  it('goes on in a new segment when one is full', async () => {
    const directory = newDirectory();
    const records = [program(0), ...Array.from({ length: 20 }, (_, index) => commit(index + 1, [row(index)]))];
    await write(directory, records, { segmentSize: 300 });
    expect(readdirSync(directory).length).toBeGreaterThan(2);
    expect((await recover(directory)).rows).toHaveLength(20);
  });

  it('says so once when it can no longer write, and confirms nothing more', async () => {
    const directory = newDirectory();
    const failures: Error[] = [];
    const log = Log.open(directory, { segmentSize: 1, onFailure: (error) => failures.push(error) });
    log.append(program(0));
    await log.whenDurable(0);
    rmSync(directory, { recursive: true });
    log.append(commit(1, []));
    await expect(log.whenDurable(1)).rejects.toThrow(LogError);
    expect(failures).toHaveLength(1);
    expect(() => log.append(commit(2, []))).toThrow(LogError);
  });
});
