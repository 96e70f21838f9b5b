import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { LogRecord, RecoveredState } from '../engine/storage.ts';
import { verify } from '../history/verify.ts';
import { FRAME_HEADER_SIZE, frameAt, writeFrameHeader } from './frame.ts';
import { Log, type LogOptions } from './log.ts';
import { logFiles } from './log-files.ts';
import { type KeptSegment, type KeptSnapshot, type Retention, superfluous } from './retention.ts';
import { readSnapshot, readSnapshotHead, writeSnapshot } from './snapshot.ts';
import { changed, commitRecord, programRecord, stateAfter, TABLE } from './testing/records.ts';

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'snapshot-'));
});
afterEach(() => rmSync(directory, { recursive: true, force: true }));

const row = (number: number) => Uint8Array.of(number, number >> 8, number % 7);

const added = (offset: number, inserted: readonly Uint8Array[], deleted: readonly Uint8Array[] = []) =>
  commitRecord(offset, {
    changes: changed(inserted, deleted),
    sequences: [{ tableId: TABLE, column: 0, allocated: BigInt(offset) }],
  });

/** Every transaction puts a row in; every third one takes the one before out again. */
const history = (count: number) =>
  Array.from({ length: count }, (_, index) =>
    index === 0 ? programRecord() : added(index, [row(index)], index % 3 === 0 ? [row(index - 1)] : []),
  );

/** Comparable: rows in order, as hex. */
function shown(state: RecoveredState | null) {
  if (state === null) return null;
  const tables = [...state.tables].map(([id, { name, rows }]) => [
    id,
    name,
    [...rows].map((each) => Buffer.from(each).toString('hex')).sort(),
  ]);
  return { ...state, tables };
}

/** Writes a log and keeps a snapshot after each of the given transactions. */
async function write(records: readonly LogRecord[], snapshotsAfter: readonly number[], options: LogOptions = {}) {
  const log = Log.open(directory, options);
  for (const record of records) {
    log.append(record);
    await log.whenDurable(record.offset);
    if (snapshotsAfter.includes(record.offset)) await log.keepSnapshot(stateAfter(records.slice(0, record.offset + 1)));
  }
  await log.close();
}

async function recovered(): Promise<RecoveredState | null> {
  const log = Log.open(directory);
  await log.close();
  return log.recovered;
}

describe('a snapshot', () => {
  it('gives back what was put in, whatever it is', async () => {
    const rows = fc.uniqueArray(fc.uint8Array({ maxLength: 40 }), { selector: (each) => each.join(), maxLength: 50 });
    const state = fc.record({
      databaseIdentity: fc.bigInt(0n, 2n ** 256n - 1n),
      owner: fc.bigInt(0n, 2n ** 256n - 1n),
      program: fc.string(),
      tables: fc
        .array(fc.record({ name: fc.string(), rows }), { maxLength: 5 })
        .map((tables) => new Map(tables.map((table, index) => [index + 4097, table]))),
      sequences: fc.array(
        fc.record({ tableId: fc.nat(), column: fc.nat(65_535), allocated: fc.bigInt(-(2n ** 127n), 2n ** 127n - 1n) }),
        { maxLength: 4 },
      ),
      nextOffset: fc.integer({ min: 1, max: 1e15 }),
      timestamp: fc.option(fc.bigInt(-(2n ** 63n) + 1n, 2n ** 63n - 1n)),
    });
    await fc.assert(
      fc.asyncProperty(state, async (given) => {
        await writeSnapshot(directory, given);
        const [file] = logFiles(directory).snapshots;
        if (file === undefined) throw new Error('there is none');
        expect(shown(readSnapshot(file))).toEqual(shown(given));
        expect(readSnapshotHead(file)).toEqual({
          program: given.program,
          tables: new Map([...given.tables].map(([id, { name }]) => [id, name])),
          timestamp: given.timestamp,
        });
        rmSync(file.path);
      }),
      { numRuns: 40 },
    );
  });

  it('is no snapshot any more when a byte of it is another, or missing', async () => {
    await writeSnapshot(directory, stateAfter(history(20)));
    const [file] = logFiles(directory).snapshots;
    if (file === undefined) throw new Error('there is none');
    const intact = readFileSync(file.path);
    for (let at = 0; at < intact.length; at++) {
      const damaged = Buffer.from(intact);
      damaged[at] = (damaged[at] ?? 0) ^ 0x10;
      writeFileSync(file.path, damaged);
      expect(() => readSnapshot(file), `byte ${at}`).toThrow('is damaged');
      writeFileSync(file.path, intact.subarray(0, at));
      expect(() => readSnapshot(file), `${at} bytes`).toThrow('is damaged');
    }
  });

  it('of before it knew its time is still read', async () => {
    await writeSnapshot(directory, stateAfter(history(20)));
    const [file] = logFiles(directory).snapshots;
    if (file === undefined) throw new Error('there is none');
    const bytes = readFileSync(file.path);
    const header = 'hollowmere-snapshot 1\n';
    const head = frameAt(bytes, header.length) ?? new Uint8Array();
    const older = Buffer.concat([new Uint8Array(FRAME_HEADER_SIZE), head.subarray(0, 8), head.subarray(16)]);
    writeFrameHeader(older);
    const rest = bytes.subarray(header.length + FRAME_HEADER_SIZE + head.length);
    writeFileSync(file.path, Buffer.concat([Buffer.from(header), older, rest]));
    expect(shown(readSnapshot(file))).toEqual(shown({ ...stateAfter(history(20)), timestamp: null }));
    expect(readSnapshotHead(file).timestamp).toBeNull();
  });

  it('that is given up leaves nothing behind', async () => {
    await writeSnapshot(directory, stateAfter(history(20)), () => true);
    expect(readdirSync(directory)).toEqual([]);
  });

  it('that cannot be written leaves nothing behind, nor does one that a process did not finish', async () => {
    const state = stateAfter(history(20));
    const rows = {
      *[Symbol.iterator]() {
        yield row(1);
        throw new Error('the disk is full');
      },
    };
    const failing = { ...state, tables: new Map([[TABLE, { name: 'player', rows }]]) };
    await expect(writeSnapshot(directory, failing)).rejects.toThrow('the disk is full');
    expect(readdirSync(directory)).toEqual([]);
    writeFileSync(join(directory, '0000000000000019.snapshot.new'), 'half');
    await Log.open(directory).close();
    expect(readdirSync(directory)).toEqual(['0000000000000000.log', 'manifest.json']);
  });
});

describe('a start', () => {
  it.each([[[]], [[5]], [[0]], [[39]], [[3, 17, 30]]])(
    'finds the same with snapshots after %j as without',
    async (snapshotsAfter) => {
      const records = history(40);
      await write(records, snapshotsAfter, { segmentSize: 300 });
      expect(shown(await recovered())).toEqual(shown(stateAfter(records)));
      expect(verify(directory).problems.filter((problem) => !problem.includes('not declared'))).toEqual([]);
    },
  );

  it('passes a damaged snapshot over, as long as the log has everything', async () => {
    const records = history(40);
    await write(records, [10, 30], { segmentSize: 300 });
    for (const { path } of logFiles(directory).snapshots) writeFileSync(path, readFileSync(path).subarray(0, -1));
    expect(shown(await recovered())).toEqual(shown(stateAfter(records)));
    expect(verify(directory).problems.filter((problem) => problem.includes('is damaged'))).toHaveLength(2);
  });

  it('refuses a log that ends before its snapshot', async () => {
    await write(history(5), []);
    await writeSnapshot(directory, stateAfter(history(20)));
    await expect(recovered()).rejects.toThrow('ends at transaction 4, before the snapshot');
  });

  it('goes on from there', async () => {
    const records = history(40);
    await write(records.slice(0, 20), [19]);
    const log = Log.open(directory);
    for (const record of records.slice(20)) log.append(record);
    await log.keepSnapshot(stateAfter(records));
    await log.close();
    expect(shown(await recovered())).toEqual(shown(stateAfter(records)));
  });
});

describe('a log', () => {
  it('asks for a snapshot when so much was written, and again after as much', async () => {
    const log = Log.open(directory, { snapshotEvery: 2000 });
    const records = history(200);
    const asked: number[] = [];
    log.onSnapshotDue(() => {
      asked.push(log.durableOffset);
      void log.keepSnapshot(stateAfter(records.slice(0, log.durableOffset + 1)));
    });
    for (const record of records) {
      log.append(record);
      await log.whenDurable(record.offset);
    }
    await log.close();
    expect(asked.length).toBeGreaterThan(3);
    expect(shown(await recovered())).toEqual(shown(stateAfter(records)));
  });

  it('asks for none after a start that has one of what it wrote', async () => {
    const records = history(80);
    await write(records.slice(0, 60), [59]);
    const log = Log.open(directory, { snapshotEvery: 1000 });
    const asked: number[] = [];
    log.onSnapshotDue(() => asked.push(log.durableOffset));
    log.append(records[60] as LogRecord);
    await log.whenDurable(60);
    expect(asked).toEqual([]);
    await log.close();
    // Of what a start has to read once more it is due sooner.
    const again = Log.open(directory, { snapshotEvery: 150 });
    again.onSnapshotDue(() => asked.push(again.durableOffset));
    again.append(records[61] as LogRecord);
    await again.whenDurable(61);
    expect(asked).toEqual([61]);
    await again.close();
  });

  it('removes what is not to be kept, and can still be started', async () => {
    const records = history(80);
    await write(records, [20, 40, 60], { segmentSize: 300, retention: { kind: 'keep-size', bytes: 1 } });
    expect(logFiles(directory).snapshots.map(({ offset }) => offset)).toEqual([60]);
    expect(logFiles(directory).segments[0]?.firstOffset).toBeGreaterThan(40);
    expect(shown(await recovered())).toEqual(shown(stateAfter(records)));
    expect(verify(directory).problems.filter((problem) => !problem.includes('not declared'))).toEqual([]);
    expect(existsSync(join(directory, '0000000000000000.log'))).toBe(false);
  });
});

describe('days of the past', () => {
  it('are counted from the time of a transaction, not from when its snapshot was written', async () => {
    const records = history(80);
    await write(records, [20, 40, 60], { segmentSize: 300, retention: { kind: 'keep-days', days: 1 } });
    expect(logFiles(directory).snapshots.map(({ offset }) => offset)).toEqual([60]);
    expect(shown(await recovered())).toEqual(shown(stateAfter(records)));
  });
});

describe('what is superfluous', () => {
  const DAY = 86_400_000;
  const snapshot = (offset: number, day: number): KeptSnapshot => ({
    path: `s${offset}`,
    offset,
    size: 10,
    time: day * DAY,
  });
  const segment = (firstOffset: number): KeptSegment => ({
    path: `l${firstOffset}`,
    firstOffset,
    isNamed: true,
    size: 100,
  });
  const snapshots = [snapshot(9, 1), snapshot(19, 2), snapshot(29, 3), snapshot(35, 4)];
  const segments = [segment(0), segment(10), segment(20), segment(30)];
  const of = (retention: Parameters<typeof superfluous>[2], day = 5) => [
    ...superfluous(snapshots, segments, retention, day * DAY),
  ];

  it('is nothing of a log that is to be kept, but old snapshots', () => {
    expect(of({ kind: 'keep-all' })).toEqual(['s9', 's19']);
  });

  it('is what came before the last snapshot that is old enough', () => {
    expect(of({ kind: 'keep-days', days: 10 })).toEqual([]);
    expect(of({ kind: 'keep-days', days: 3 })).toEqual(['s9', 'l0', 'l10']);
    expect(of({ kind: 'keep-days', days: 2 })).toEqual(['s9', 's19', 'l0', 'l10', 'l20']);
    expect(of({ kind: 'keep-days', days: 0 })).toEqual(['s9', 's19', 's29', 'l0', 'l10', 'l20']);
  });

  it('is nothing that only looks old because the clock was set back, and nothing is kept for a clock that was ahead', () => {
    const keep: Retention = { kind: 'keep-days', days: 2 };
    const after = (days: readonly number[]) =>
      superfluous(
        days.map((day, index) => snapshot(index * 10 + 9, day)),
        segments,
        keep,
        5 * DAY,
      );
    expect([...after([1, 4, 2])]).toEqual(['l0']);
    expect([...after([4, 1, 2])]).toEqual([]);
    expect([...after([1, 900, 2])]).toEqual(['s9', 's19', 'l0', 'l10', 'l20']);
  });

  it('is nothing for the sake of a snapshot that cannot be read', () => {
    const damaged = { ...snapshot(29, 3), time: null };
    const withDamaged = (retention: Retention) =>
      superfluous([...snapshots.slice(0, 2), damaged, ...snapshots.slice(3)], segments, retention, 5 * DAY);
    expect([...withDamaged({ kind: 'keep-all' })]).toEqual(['s9']);
    expect([...withDamaged({ kind: 'keep-days', days: 2 })]).toEqual(['s9', 'l0', 'l10']);
    expect([...withDamaged({ kind: 'keep-size', bytes: 229 })]).toEqual(['s9', 's19', 's29', 'l0', 'l10', 'l20']);
  });

  it('is the oldest until the rest has the size, but never the present', () => {
    expect(of({ kind: 'keep-size', bytes: 440 })).toEqual([]);
    expect(of({ kind: 'keep-size', bytes: 430 })).toEqual(['l0']);
    expect(of({ kind: 'keep-size', bytes: 230 })).toEqual(['s9', 'l0', 'l10']);
    expect(of({ kind: 'keep-size', bytes: 5 })).toEqual(['s9', 's19', 's29', 'l0', 'l10', 'l20']);
  });

  it('is nothing where there is no snapshot', () => {
    expect([...superfluous([], segments, { kind: 'keep-size', bytes: 1 }, 0)]).toEqual([]);
  });
});
