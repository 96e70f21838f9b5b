// From starting a process to the first word on a socket: the host, with its database on disk, against a bare `ws` server.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { WebSocket } from 'ws';
import { freePort } from '../scripts/stack/port.ts';
import { firstMessage } from './pipeline.ts';
import { ownerToken, publishTo, startBaseline } from './processes.ts';
import { line, median } from './statistics.ts';

const ROUNDS = 7;

export async function benchStartUp(): Promise<void> {
  const directory = mkdtempSync(join(tmpdir(), 'bench-start-'));
  await timeHost(directory, (address) => publishTo(address, ownerToken(directory)));
  const values: number[] = [];
  const baselines: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    values.push(await timeHost(directory));
    baselines.push(await timeBaseline());
  }
  rmSync(directory, { recursive: true, force: true });
  console.log(
    line({
      name: 'start to first connection',
      value: median(values),
      baseline: median(baselines),
      unit: 'ms',
      against: 'bare ws',
    }),
  );
}

async function timeBaseline(): Promise<number> {
  const startedAt = performance.now();
  const server = await startBaseline('echo');
  const socket = new WebSocket(server.url);
  await firstMessage(socket);
  const elapsed = performance.now() - startedAt;
  socket.terminate();
  await server.stop();
  return elapsed;
}

/** Milliseconds to the first message; `prepare` runs on the started host before it is asked. */
async function timeHost(directory: string, prepare?: (address: string) => Promise<void>): Promise<number> {
  const port = await freePort('127.0.0.1');
  const startedAt = performance.now();
  const child = spawn(
    process.execPath,
    ['host/src/cli/main.ts', 'start', '--listen-addr', `127.0.0.1:${port}`, '--data-dir', directory],
    { stdio: ['ignore', 'ignore', 'inherit'] },
  );
  const exited = new Promise((resolve) => child.once('exit', resolve));
  await untilListening(port);
  if (prepare) await prepare(`http://127.0.0.1:${port}`);
  const socket = new WebSocket(`ws://127.0.0.1:${port}/v1/database/bench/subscribe`, ['v3.bsatn.spacetimedb']);
  await firstMessage(socket);
  const elapsed = performance.now() - startedAt;
  socket.terminate();
  child.kill('SIGTERM');
  await exited;
  return elapsed;
}

async function untilListening(port: number): Promise<void> {
  const answers = () =>
    fetch(`http://127.0.0.1:${port}/v1/ping`).then(
      () => true,
      () => false,
    );
  while (!(await answers())) await new Promise((resolve) => setTimeout(resolve, 2));
}
