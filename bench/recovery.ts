// Recovery: from a log of a million transactions to a database that takes calls, against reading the same files and nothing else.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { Log } from '../host/src/durability/log.ts';
import { Database } from '../host/src/engine/database.ts';
import { bundleModule } from '../host/src/index.ts';
import { argumentBytes } from './frames.ts';
import { line, median } from './statistics.ts';

const TRANSACTIONS = 1_000_000;
const CALLS_A_TURN = 1024;
const ROUNDS = 5;
const OWNER = 1n;

export async function benchRecovery(): Promise<void> {
  const directory = mkdtempSync(join(tmpdir(), 'bench-recovery-'));
  await fill(directory);
  const values: number[] = [];
  const baselines: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    values.push(await recover(directory));
    baselines.push(readAll(directory));
  }
  rmSync(directory, { recursive: true, force: true });
  const name = 'recovery of a million transactions';
  console.log(line({ name, value: median(values), baseline: median(baselines), unit: 'ms', against: 'reading them' }));
}

/** Each transaction changes one of a hundred rows. */
async function fill(directory: string): Promise<void> {
  const { code } = await bundleModule('bench/module');
  const log = Log.open(directory);
  const database = Database.create({ identity: 2n, owner: OWNER, storage: log });
  const published = database.publish(code);
  if (published.kind === 'rejected') throw new Error(published.reason);
  const caller = { identity: OWNER, connectionId: 3n };
  for (let done = 0; done < TRANSACTIONS; done++) {
    const reply = database.callReducer('move_one', argumentBytes([done % 100, 1, 1]), caller);
    if ('kind' in reply || reply.outcome.kind !== 'committed') throw new Error('a move failed');
    if (done % CALLS_A_TURN === 0) await nextTurn();
  }
  database.close();
  await log.close();
}

async function recover(directory: string): Promise<number> {
  const startedAt = performance.now();
  const log = Log.open(directory);
  const database = Database.open({ storage: log });
  const milliseconds = performance.now() - startedAt;
  database.close();
  await log.close();
  return milliseconds;
}

function readAll(directory: string): number {
  const startedAt = performance.now();
  for (const name of readdirSync(directory)) readFileSync(join(directory, name));
  return performance.now() - startedAt;
}
