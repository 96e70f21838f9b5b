import { describe, expect, it } from 'vitest';
import { BsatnWriter } from '../bsatn/writer.ts';
import { COMMIT_CAUSES } from '../engine/commit-causes.ts';
import type { CommitRecord } from '../engine/storage.ts';
import { readEffects, readRecords, writeRecord } from './record.ts';

const row = (...bytes: number[]) => Uint8Array.from(bytes);

const commit: CommitRecord = {
  kind: 'commit',
  offset: 5,
  timestamp: 1_700_000_000_000_000n,
  caller: 3n,
  connectionId: 8n,
  cause: 'reducer',
  functionName: 'walk',
  args: row(1, 2),
  changes: [{ tableId: 4097, inserted: [row(7, 0, 0, 0, 1, 2, 3, 4, 5)], deleted: [row(7, 0, 0, 0, 1, 2, 3, 4, 6)] }],
  sequences: [],
};

/** As it was written before rows that were taken out were kept by their difference; or before the cause was kept, too. */
function writtenBefore({ changes, ...record }: CommitRecord, kind: 1 | 3): Uint8Array {
  const writer = new BsatnWriter();
  writer.u8(kind);
  writer.u64(BigInt(record.offset));
  writer.i64(record.timestamp);
  if (kind === 3) writer.u8(COMMIT_CAUSES.indexOf(record.cause ?? 'system'));
  writer.u256(record.caller);
  writer.u128(record.connectionId ?? 0n);
  writer.string(record.functionName);
  writer.byteArray(record.args);
  writer.u32(changes.length);
  for (const { tableId, inserted, deleted } of changes) {
    writer.u32(tableId);
    for (const rows of [inserted, deleted]) {
      writer.u32(rows.length);
      for (const bytes of rows) writer.byteArray(bytes);
    }
  }
  writer.u32(0);
  return writer.finish();
}

describe('a record', () => {
  it('is read as it was written', () => {
    const writer = new BsatnWriter();
    writeRecord(writer, commit);
    writeRecord(writer, { ...commit, offset: 6, changes: [] });
    expect(readRecords(writer.finish())).toEqual([commit, { ...commit, offset: 6, changes: [] }]);
  });

  it('of an older version is still read', () => {
    expect(readRecords(writtenBefore(commit, 3))).toEqual([commit]);
    expect(readRecords(writtenBefore(commit, 1))).toEqual([{ ...commit, cause: null }]);
  });

  it('tells a start what was changed, and not who called what', () => {
    const { caller, connectionId, functionName, args, ...effects } = commit;
    const writer = new BsatnWriter();
    writeRecord(writer, commit);
    writeRecord(writer, { ...commit, offset: 6, args: row() });
    expect(readEffects(writer.finish())).toEqual([effects, { ...effects, offset: 6 }]);
    expect(readEffects(writtenBefore(commit, 3))).toEqual([effects]);
    expect(readEffects(writtenBefore(commit, 1))).toEqual([{ ...effects, cause: null }]);
  });

  it('of a newer version is refused with a sentence', () => {
    const bytes = writtenBefore(commit, 3);
    bytes[0] = 9;
    expect(() => readRecords(bytes)).toThrow(/written by a newer version/);
  });
});
