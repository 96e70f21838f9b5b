// From starting a process to the first word on a socket: the host, with a published database on disk, against a bare `ws`
// server. As time on the clock, and as processor time, which a busy machine distorts less.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { WebSocket } from 'ws';
import { firstMessage } from './pipeline.ts';
import { type MeasuredServer, startBaseline, startHostIn } from './processes.ts';
import { line, median } from './statistics.ts';

const ROUNDS = 9;

interface Start {
  readonly milliseconds: number;
  readonly cpuMilliseconds: number;
}

export async function benchStartUp(): Promise<void> {
  const directory = mkdtempSync(join(tmpdir(), 'bench-start-'));
  const first = await startHostIn(directory);
  await first.publish();
  await first.stop();
  const hosts: Start[] = [];
  const baselines: Start[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    hosts.push(await timed(() => startHostIn(directory)));
    baselines.push(await timed(() => startBaseline('echo')));
  }
  rmSync(directory, { recursive: true, force: true });
  for (const [name, figure] of [
    ['start to first connection', 'milliseconds'],
    ['start to first connection, processor time', 'cpuMilliseconds'],
  ] as const) {
    const value = median(hosts.map((start) => start[figure]));
    const baseline = median(baselines.map((start) => start[figure]));
    console.log(line({ name, value, baseline, unit: 'ms', against: 'bare ws' }));
  }
}

async function timed(start: () => Promise<MeasuredServer>): Promise<Start> {
  const startedAt = performance.now();
  const server = await start();
  const socket = new WebSocket(server.url, [...server.protocols]);
  await firstMessage(socket);
  const milliseconds = performance.now() - startedAt;
  const cpuMilliseconds = (await server.cpuSeconds()) * 1000;
  socket.terminate();
  await server.stop();
  return { milliseconds, cpuMilliseconds };
}
