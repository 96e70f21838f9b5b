// A process may end between any two things that it does to a folder: what stands there after each of them is opened, and
// nothing of it looks like a loss.
import type * as FileSystem from 'node:fs';
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import type * as FileSystemPromises from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { verify } from '../history/verify.ts';
import { Log } from './log.ts';
import type { Retention } from './retention.ts';
import { commitRecord, programRecord, stateAfter } from './testing/records.ts';

/** Called after each change of a file or folder. */
let afterStep = () => {};

type Act = (...words: never[]) => unknown;

/** The functions of a module, with a step after each of those named. */
function stepping<M extends object>(module: M, names: readonly (keyof M)[]): M {
  const wrapped = names.map((name) => {
    const act = module[name] as Act;
    const stepped = (...words: never[]) => {
      const result = act(...words);
      if (result instanceof Promise) return result.finally(afterStep);
      afterStep();
      return result;
    };
    return [name, stepped] as const;
  });
  return { ...module, ...Object.fromEntries(wrapped) };
}

vi.mock('node:fs', async (original) =>
  stepping(await original<typeof FileSystem>(), ['openSync', 'writeSync', 'writeFileSync', 'renameSync', 'rmSync']),
);
vi.mock('node:fs/promises', async (original) =>
  stepping(await original<typeof FileSystemPromises>(), ['open', 'rename', 'rm']),
);

const RECORDS = 40;
const SNAPSHOTS = [10, 20, 30];
/** No module is there that would declare a table. */
const records = Array.from({ length: RECORDS }, (_, offset) =>
  offset === 0 ? programRecord({ tables: new Map() }) : commitRecord(offset),
);

let home: string;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'steps-'));
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

it.each<Retention>([{ kind: 'keep-all' }, { kind: 'keep-size', bytes: 1 }, { kind: 'keep-days', days: 1 }])(
  'an end after any step is no loss (%j)',
  async (retention) => {
    const directory = join(home, 'log');
    mkdirSync(directory);
    const ends: { readonly copy: string; readonly durable: number }[] = [];
    let durable = -1;
    let isCopying = false;
    afterStep = () => {
      if (isCopying) return;
      isCopying = true;
      const copy = join(home, `end-${ends.length}`);
      cpSync(directory, copy, { recursive: true });
      ends.push({ copy, durable });
      isCopying = false;
    };
    const log = Log.open(directory, { segmentSize: 300, retention });
    for (const record of records) {
      log.append(record);
      await log.whenDurable(record.offset);
      durable = record.offset;
      if (SNAPSHOTS.includes(record.offset)) await log.keepSnapshot(stateAfter(records.slice(0, record.offset + 1)));
    }
    afterStep = () => {};
    await log.close();
    expect(ends.length).toBeGreaterThan(60);
    for (const [step, end] of ends.entries()) {
      const losses: string[] = [];
      const again = Log.open(end.copy, { retention, onLoss: ({ message }) => losses.push(message) });
      expect((again.recovered?.nextOffset ?? 0) - 1, `step ${step}`).toBeGreaterThanOrEqual(end.durable);
      await again.close();
      const problems = verify(end.copy).problems.filter((problem) => problem !== 'no module was ever published');
      expect([losses, problems], `step ${step}`).toEqual([[], []]);
    }
  },
);
