// The servers under measurement, each a process of its own so that its processor time can be read.
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundleModule } from '../host/src/index.ts';

interface ServerUsage {
  /** That all its threads used so far, in user and system. */
  readonly cpuSeconds: number;
  /** Resident. */
  readonly memoryBytes: number;
  /** How late schedules ran since this was last asked, each, in milliseconds. */
  readonly lateness: readonly number[];
}

export interface MeasuredServer {
  readonly url: string;
  readonly protocols: readonly string[];
  /** Processor seconds that all its threads used so far, in user and system. */
  cpuSeconds(): Promise<number>;
  usage(): Promise<ServerUsage>;
  stop(): Promise<void>;
}

export interface MeasuredHost extends MeasuredServer {
  /** Such as `http://127.0.0.1:3000`. */
  readonly address: string;
  /** Publishes the benchmark's module. */
  publish(): Promise<void>;
}

/**
 * What Node compiled of the measured programs is kept between their starts, as the host's command line does by itself; and
 * what is left of a file without its types, which took a small server longer than starting.
 */
const COMPILED = fileURLToPath(new URL('../node_modules/.cache/bench', import.meta.url));
const USAGE_REPORT = new URL('./usage-report.mjs', import.meta.url).href;

/** The bare `ws` server of `baseline/`. */
export async function startBaseline(...args: string[]): Promise<MeasuredServer> {
  const { child, printed } = startNode(['bench/baseline/socket-server.ts', ...args]);
  const port = await printed(/(\d+)\n/);
  return { url: `ws://127.0.0.1:${port}`, protocols: [], ...controls(child) };
}

export interface HostFlags {
  readonly node?: readonly string[];
  readonly host?: readonly string[];
}

let hostProgram = '';

/** The command line of the embedded host as people install it, built anew by each run. */
function installedHost(): string {
  if (hostProgram === '') {
    execFileSync(process.execPath, ['host/build.ts'], { stdio: 'inherit' });
    hostProgram = 'host/dist/cli/main.js';
  }
  return hostProgram;
}

/** The embedded host with its data in a folder, or in memory where there is none. */
export async function startHostIn(directory: string | null, flags: HostFlags = {}): Promise<MeasuredHost> {
  const place = directory === null ? ['--in-memory'] : ['--data-dir', directory];
  const { child, printed } = startNode([
    ...(flags.node ?? []),
    installedHost(),
    'start',
    '--listen-addr',
    '127.0.0.1:0',
    ...place,
    ...(flags.host ?? []),
  ]);
  const address = await printed(/listens at (\S+)\n/);
  // A host that keeps nothing prints its owner's token; one that keeps its data keeps the token beside it.
  const token = () =>
    directory === null
      ? printed(/SPACETIME_TOKEN=(\S+)\n/)
      : Promise.resolve(readFileSync(join(directory, 'owner-token'), 'utf8').trim());
  return {
    address,
    url: `${address.replace('http', 'ws')}/v1/database/bench/subscribe?compression=None&confirmed=${directory !== null}`,
    protocols: ['v3.bsatn.spacetimedb'],
    publish: async () => publishTo(address, await token(), { module: 'bench/module', database: 'bench' }),
    ...controls(child),
  };
}

/** A new host with the benchmark's module. `durable` keeps its log on disk. */
export async function startHost({ durable }: { durable: boolean }): Promise<MeasuredServer> {
  const directory = durable ? mkdtempSync(join(tmpdir(), 'bench-')) : null;
  const host = await startHostIn(directory);
  await host.publish();
  return {
    ...host,
    stop: async () => {
      await host.stop();
      if (directory !== null) rmSync(directory, { recursive: true, force: true });
    },
  };
}

interface NodeProcess {
  readonly child: ChildProcess;
  /** Waits until the pattern's first group is in what it has printed. @throws Error when it ends before that. */
  printed(pattern: RegExp): Promise<string>;
}

function startNode(words: readonly string[]): NodeProcess {
  const args = ['--import', USAGE_REPORT, ...words];
  const env = { ...process.env, NODE_COMPILE_CACHE: COMPILED };
  const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'inherit', 'ipc'] });
  let output = '';
  child.stdout?.on('data', (text) => {
    output += text;
  });
  const printed = (pattern: RegExp) =>
    new Promise<string>((resolve, reject) => {
      const look = () => {
        const found = pattern.exec(output)?.[1];
        if (found !== undefined) resolve(found);
      };
      look();
      child.stdout?.on('data', look);
      child.once('exit', () => reject(new Error(`a measured server ended: ${output}`)));
    });
  return { child, printed };
}

interface Publication {
  /** The folder of the module. */
  readonly module: string;
  readonly database: string;
}

/** Publishes a module as whoever holds the token. @throws Error with what the server said. */
export async function publishTo(address: string, token: string, { module, database }: Publication): Promise<void> {
  const { code } = await bundleModule(module);
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'text/javascript' };
  const response = await fetch(`${address}/v1/database/${database}?host_type=Js`, {
    method: 'PUT',
    headers,
    body: code,
  });
  if (!response.ok) throw new Error(`publishing ${module} failed: ${await response.text()}`);
}

function controls(child: ChildProcess) {
  const usage = () =>
    new Promise<ServerUsage>((resolve) => {
      child.once('message', (told) => resolve(told as ServerUsage));
      child.send('usage');
    });
  return {
    usage,
    cpuSeconds: async () => (await usage()).cpuSeconds,
    stop: async () => {
      const exited = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGTERM');
      await exited;
    },
  };
}
