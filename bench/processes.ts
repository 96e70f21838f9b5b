// The servers under measurement, each a process of its own so that its processor time can be read.
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { bundleModule } from '../host/src/index.ts';
import { freePort } from '../scripts/stack/port.ts';

export interface MeasuredServer {
  readonly url: string;
  readonly protocols: readonly string[];
  /** Processor seconds used so far, user and system. */
  cpuSeconds(): number;
  stop(): Promise<void>;
}

const CLOCK_TICKS_PER_SECOND = 100;

/** The bare `ws` server of `baseline/`. */
export async function startBaseline(...args: string[]): Promise<MeasuredServer> {
  const child = spawn(process.execPath, ['bench/baseline/socket-server.ts', ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const port = await printed(child.stdout, /(\d+)\n/);
  return { url: `ws://127.0.0.1:${port}`, protocols: [], ...controls(child) };
}

/** The embedded host with the benchmark's module. `durable` keeps its log on disk. */
export async function startHost(options: { durable: boolean }): Promise<MeasuredServer> {
  const directory = mkdtempSync(join(tmpdir(), 'bench-'));
  const port = await freePort('127.0.0.1');
  const storage = options.durable ? [] : ['--in-memory'];
  const args = [
    'host/src/cli/main.ts',
    'start',
    '--listen-addr',
    `127.0.0.1:${port}`,
    '--data-dir',
    directory,
    ...storage,
  ];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const address = `http://127.0.0.1:${port}`;
  // A host that keeps nothing prints its owner's token; one that keeps its data keeps the token beside it.
  const token = options.durable
    ? await printed(child.stdout, /(listens)/).then(() => ownerToken(directory))
    : await printed(child.stdout, /SPACETIME_TOKEN=(\S+)\n/);
  await publishTo(address, token);
  const { cpuSeconds, stop } = controls(child);
  return {
    url: `ws://127.0.0.1:${port}/v1/database/bench/subscribe?compression=None&confirmed=${options.durable}`,
    protocols: ['v3.bsatn.spacetimedb'],
    cpuSeconds,
    stop: async () => {
      await stop();
      rmSync(directory, { recursive: true, force: true });
    },
  };
}

/** The token of the owner of a host with this data directory. */
export function ownerToken(dataDir: string): string {
  return readFileSync(join(dataDir, 'owner-token'), 'utf8').trim();
}

/** Reads what a process prints until the pattern's first group is there. */
function printed(stream: Readable, pattern: RegExp): Promise<string> {
  let text = '';
  return new Promise((resolve) => {
    stream.on('data', (data: Buffer) => {
      text += String(data);
      const found = pattern.exec(text)?.[1];
      if (found !== undefined) resolve(found);
    });
  });
}

/** Publishes the benchmark's module. */
export async function publishTo(address: string, token: string): Promise<void> {
  const { code } = await bundleModule('bench/module');
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'text/javascript' };
  const response = await fetch(`${address}/v1/database/bench?host_type=Js`, { method: 'PUT', headers, body: code });
  if (!response.ok) throw new Error(`publishing the benchmark's module failed: ${await response.text()}`);
}

function controls(child: ChildProcess) {
  return {
    cpuSeconds: () => cpuSecondsOf(child.pid ?? 0),
    stop: async () => {
      const exited = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGTERM');
      await exited;
    },
  };
}

/** Reads Linux' own accounting. @throws Error elsewhere. */
function cpuSecondsOf(processId: number): number {
  const fields = readFileSync(`/proc/${processId}/stat`, 'utf8').split(') ').at(1)?.split(' ') ?? [];
  return (Number(fields[11]) + Number(fields[12])) / CLOCK_TICKS_PER_SECOND;
}
