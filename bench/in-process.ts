// Reducer calls on a database in this very process: what module, tables and log cost without a socket. The baseline is a
// bare `ws` echo, as for calls through a socket, so that the figures can be laid side by side.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { Log } from '../host/src/durability/log.ts';
import { Database } from '../host/src/engine/database.ts';
import { bundleModule } from '../host/src/index.ts';
import { argumentBytes, type Call, callFrame } from './frames.ts';
import { callsPerSecond } from './pipeline.ts';
import { startBaseline } from './processes.ts';
import { line, median } from './statistics.ts';
import { CALLS } from './workload.ts';

const ROUNDS = 5;
const SECONDS = 0.5;
const ECHO_SECONDS = 0.5;
const FRAMES_IN_FLIGHT = 64;
/** Calls until the event loop gets a turn, as between frames of a socket; the log writes in those turns. */
const CALLS_A_TURN = 256;
const OWNER = 1n;

export async function benchInProcess(): Promise<void> {
  const { code } = await bundleModule('bench/module');
  const echo = await startBaseline('echo');
  const directory = mkdtempSync(join(tmpdir(), 'bench-in-process-'));
  for (const log of [null, Log.open(directory)]) {
    const database = Database.create({ identity: 2n, owner: OWNER, ...(log && { storage: log }) });
    const published = database.publish(code);
    if (published.kind === 'rejected') throw new Error(published.reason);
    for (const call of CALLS) {
      const values: number[] = [];
      const baselines: number[] = [];
      for (let round = 0; round < ROUNDS; round++) {
        values.push(await inProcess(database, log, call));
        const load = { frame: callFrame(call, 1), callsPerFrame: 1, framesInFlight: FRAMES_IN_FLIGHT };
        baselines.push(
          await callsPerSecond({ ...load, url: echo.url, protocols: [], seconds: ECHO_SECONDS, countAnswers: () => 1 }),
        );
      }
      const name = `${call.reducer}, in process, ${log ? 'log on disk' : 'in memory'}`;
      console.log(line({ name, value: median(values), baseline: median(baselines), unit: 'calls/s', against: 'echo' }));
    }
    database.close();
    await log?.close();
  }
  rmSync(directory, { recursive: true, force: true });
  await echo.stop();
}

/** Calls per second until all of them are done and, where there is a log, on disk. */
async function inProcess(database: Database, log: Log | null, { reducer, args }: Call): Promise<number> {
  const bytes = argumentBytes(args);
  const caller = { identity: OWNER, connectionId: 3n };
  const startedAt = performance.now();
  let calls = 0;
  let offset = -1;
  while (performance.now() - startedAt < SECONDS * 1000) {
    for (let index = 0; index < CALLS_A_TURN; index++) {
      const reply = database.callReducer(reducer, bytes, caller);
      if ('kind' in reply || reply.outcome.kind !== 'committed') throw new Error(`${reducer} failed`);
      offset = reply.outcome.commit.offset ?? offset;
    }
    calls += CALLS_A_TURN;
    await nextTurn();
  }
  await log?.whenDurable(offset);
  return calls / ((performance.now() - startedAt) / 1000);
}
