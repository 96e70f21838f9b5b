// That the loss of a file is known, whichever it is; and that a log of before its files were named is still opened.
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Log, type LogOptions } from './log.ts';
import { logFiles } from './log-files.ts';
import { changed, commitRecord, programRecord, stateAfter } from './testing/records.ts';

const RECORDS = 60;

let directory: string;
beforeEach(async () => {
  directory = mkdtempSync(join(tmpdir(), 'lost-'));
});
afterEach(() => rmSync(directory, { recursive: true, force: true }));

const added = (offset: number) => commitRecord(offset, { changes: changed([Uint8Array.of(offset)]) });

const records = Array.from({ length: RECORDS }, (_, offset) => (offset === 0 ? programRecord() : added(offset)));

/** A log of several segments, with snapshots after the given transactions. */
async function write(snapshotsAfter: readonly number[], options: LogOptions = {}): Promise<void> {
  const log = Log.open(directory, { segmentSize: 400, ...options });
  for (const record of records) {
    log.append(record);
    await log.whenDurable(record.offset);
    if (snapshotsAfter.includes(record.offset)) await log.keepSnapshot(stateAfter(records.slice(0, record.offset + 1)));
  }
  await log.close();
}

/** Opens the log: which transaction comes next, and what was told to be lost. */
async function opened(): Promise<{ next: number | undefined; losses: readonly string[] }> {
  const losses: string[] = [];
  const log = Log.open(directory, { isKnown: true, onLoss: ({ message }) => losses.push(message) });
  const next = log.recovered?.nextOffset;
  await log.close();
  return { next, losses };
}

const names = (end: string) =>
  readdirSync(directory)
    .filter((name) => name.endsWith(end))
    .sort();

/** Does something while a file is not there. */
async function without(name: string, act: (path: string) => Promise<void>): Promise<void> {
  const path = join(directory, name);
  const content = readFileSync(path);
  rmSync(path);
  await act(path);
  writeFileSync(path, content);
}

describe('a file that is lost', () => {
  it('is told where the present can do without it, and refused by its name where not', async () => {
    await write([20, 40]);
    const segments = names('.log');
    const needed = segments.findLastIndex((name) => Number.parseInt(name, 10) <= 41);
    expect([needed > 2, needed < segments.length - 2]).toEqual([true, true]);
    for (const [index, name] of segments.entries()) {
      await without(name, async (path) => {
        if (index < needed) expect(await opened(), name).toEqual({ next: RECORDS, losses: [`${path} is missing`] });
        else await expect(opened(), name).rejects.toThrow(`${path} is missing`);
      });
    }
    for (const name of names('.snapshot')) {
      await without(name, async (path) => {
        expect(await opened()).toEqual({ next: RECORDS, losses: [`${path} is missing`] });
      });
    }
    expect(await opened()).toEqual({ next: RECORDS, losses: [] });
  });

  it('is refused where snapshot and log are needed', async () => {
    await write([20, 40], { retention: { kind: 'keep-size', bytes: 1 } });
    expect(names('.log')[0]).not.toBe('0000000000000000.log');
    const [newest = ''] = names('.snapshot');
    await without(newest, async (path) => {
      await expect(opened()).rejects.toThrow(`${path} is missing`);
    });
    expect(await opened()).toEqual({ next: RECORDS, losses: [] });
  });

  it('is the whole log, or all but its snapshots', async () => {
    await write([20, 40]);
    for (const name of names('.log')) rmSync(join(directory, name));
    await expect(opened()).rejects.toThrow('.log is missing');
    rmSync(join(directory, 'manifest.json'));
    await expect(opened()).rejects.toThrow(`there is no log behind ${directory}/0000000000000040.snapshot`);
    for (const name of readdirSync(directory)) rmSync(join(directory, name));
    await expect(opened()).rejects.toThrow(`the log in ${directory} is missing`);
    expect(readdirSync(directory)).toEqual([]);
    rmSync(directory, { recursive: true });
    await expect(opened()).rejects.toThrow(`the log in ${directory} is missing`);
  });

  it('is the manifest itself, also where it is damaged', async () => {
    await write([20, 40]);
    await without('manifest.json', async (path) => {
      await expect(opened()).rejects.toThrow(`${path} is missing, which names the files of the log`);
      for (const damaged of ['{"files":', '{}', '{"files": null}', 'null', '']) {
        writeFileSync(path, damaged);
        await expect(opened()).rejects.toThrow(`${path} is damaged, which names the files of the log`);
      }
    });
    expect(await opened()).toEqual({ next: RECORDS, losses: [] });
  });

  it('is a segment that was emptied', async () => {
    await write([]);
    const path = join(directory, names('.log').at(-1) ?? '');
    truncateSync(path, 3);
    await expect(opened()).rejects.toThrow(`${path} was cut off at byte 3`);
  });

  it('stays known while the server goes on', async () => {
    await write([20, 40]);
    const [, lost = ''] = names('.log');
    rmSync(join(directory, lost));
    const log = Log.open(directory);
    log.append(added(RECORDS));
    await log.keepSnapshot({ ...stateAfter(records), nextOffset: RECORDS + 1 });
    await log.close();
    expect(await opened()).toEqual({ next: RECORDS + 1, losses: [`${join(directory, lost)} is missing`] });
  });
});

describe('what the retention removes', () => {
  it('is no loss, and is removed again where it came back: the disk may not have known of it yet', async () => {
    const kept = `${directory}-kept`;
    await write([]);
    cpSync(directory, kept, { recursive: true });
    rmSync(directory, { recursive: true });
    await write([20, 40], { retention: { kind: 'keep-size', bytes: 1 } });
    const left = names('.log');
    const gone = readdirSync(kept).filter((name) => name.endsWith('.log') && !left.includes(name));
    expect(gone.length).toBeGreaterThan(3);
    for (const back of [gone.slice(0, 1), gone.slice(2, 3), gone]) {
      for (const name of back) cpSync(join(kept, name), join(directory, name));
      expect(logFiles(directory).segments.map(({ path }) => path)).toEqual(left.map((name) => join(directory, name)));
      expect(await opened()).toEqual({ next: RECORDS, losses: [] });
      expect(names('.log')).toEqual(left);
    }
    rmSync(kept, { recursive: true });
  });
});

describe('a log of before its files were named', () => {
  it('is opened, gets a manifest, and is written on to', async () => {
    await write([40]);
    rmSync(join(directory, 'manifest.json'));
    for (const name of names('.log')) {
      const bytes = readFileSync(join(directory, name));
      writeFileSync(join(directory, name), Buffer.concat([Buffer.from('hollowmere-log 1\n'), bytes.subarray(17)]));
    }
    expect(await opened()).toEqual({ next: RECORDS, losses: [] });
    expect(JSON.parse(readFileSync(join(directory, 'manifest.json'), 'utf8'))).toEqual({
      files: [...names('.log'), ...names('.snapshot')],
    });
    const log = Log.open(directory);
    log.append(added(RECORDS));
    await log.close();
    rmSync(join(directory, names('.log').at(-1) ?? ''));
    await expect(opened()).rejects.toThrow('is missing');
  });
});
