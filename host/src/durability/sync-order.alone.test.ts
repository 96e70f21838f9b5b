// What a process that is killed cannot show, because the system keeps what was written: that nothing counts as durable, and
// nothing follows it in the log, before the disk has it.
import type * as FileSystem from 'node:fs';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Log } from './log.ts';
import { commitRecord, programRecord } from './testing/records.ts';

type Done = (error: Error | null) => void;

/** Calls for the disk that wait until a test answers them. */
const syncs: Done[] = [];
vi.mock('node:fs', async (original) => ({
  ...(await original<typeof FileSystem>()),
  fdatasync: (_file: number, done: Done) => syncs.push(done),
}));

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'sync-order-'));
});
afterEach(() => rmSync(directory, { recursive: true, force: true }));

/** How far the log goes before the zeros behind it. */
const written = () => readFileSync(join(directory, '0000000000000000.log')).findLastIndex((byte) => byte !== 0);

it('a record is durable once the disk has it, and the next is written after that', async () => {
  const log = Log.open(directory);
  const durable: number[] = [];
  log.onDurable((offset) => durable.push(offset));

  log.append(programRecord());
  await vi.waitFor(() => expect(syncs).toHaveLength(1));
  const sizeOfFirst = written();
  log.append(commitRecord(1));
  log.append(commitRecord(2));
  for (let turns = 0; turns < 50; turns++) await turn();
  expect([log.durableOffset, durable, written()]).toEqual([-1, [], sizeOfFirst]);

  syncs[0]?.(null);
  await vi.waitFor(() => expect(syncs).toHaveLength(2));
  expect(durable).toEqual([0]);
  expect(written()).toBeGreaterThan(sizeOfFirst);

  syncs[1]?.(null);
  await log.whenDurable(2);
  expect(durable).toEqual([0, 2]);
  await log.close();
});

it('a record that the disk refused is never durable', async () => {
  syncs.length = 0;
  const log = Log.open(directory);
  log.append(programRecord());
  const waiting = expect(log.whenDurable(0)).rejects.toThrow('could not be written');
  await vi.waitFor(() => expect(syncs).toHaveLength(1));
  syncs[0]?.(new Error('EIO'));
  await waiting;
  expect(log.durableOffset).toBe(-1);
  await log.close();
});
