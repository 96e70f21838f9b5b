// A whole server in a thread, and functions that nothing within it stops.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { bundleModule } from '../module-runtime/bundle.ts';
import { Supervisor } from './supervisor.ts';

const { code } = await bundleModule(fileURLToPath(new URL('../testing-modules/unstoppable', import.meta.url)));
const LONGEST_CALL = 100;

let folder: string;
let supervisor: Supervisor | null;
let ended: Promise<void>;
let errors: string[];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'supervisor-'));
  errors = [];
  vi.spyOn(console, 'error').mockImplementation((line) => errors.push(line));
});
afterEach(async () => {
  supervisor?.stop();
  await ended.catch(() => {});
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true, force: true });
});

interface Server {
  readonly url: string;
  call(database: string, reducer: string): Promise<Response>;
  rows(database: string): Promise<unknown>;
  publish(database: string, program?: string): Promise<Response>;
  logs(database: string): Promise<string>;
}

async function start(dataDir: string | null, listen = '127.0.0.1:0'): Promise<Server> {
  const { url, ownerToken } = await new Promise<{ url: string; ownerToken: string }>((resolve, reject) => {
    supervisor = new Supervisor(
      {
        listen,
        dataDir,
        allowedHosts: [],
        oidcIssuers: [],
        outboundHttp: false,
        openPublishing: false,
        updateInterval: 0,
        longestCall: LONGEST_CALL,
        retention: { kind: 'keep-all' },
      },
      resolve,
    );
    ended = supervisor.run();
    ended.catch(reject);
  });
  const ask = (path: string, init: RequestInit = {}) =>
    fetch(`${url}/v1/database/${path}`, {
      ...init,
      headers: { Authorization: `Bearer ${ownerToken}`, 'Content-Type': 'application/json', Connection: 'close' },
    });
  return {
    url,
    call: (database, reducer) => ask(`${database}/call/${reducer}`, { method: 'POST', body: '[]' }),
    rows: async (database) => {
      const answer = await ask(`${database}/sql`, { method: 'POST', body: 'SELECT * FROM mark' });
      return ((await answer.json()) as { rows: unknown }[])[0]?.rows;
    },
    publish: (database, program = code) => ask(database, { method: 'PUT', body: program }),
    logs: async (database) => (await ask(`${database}/logs?num_lines=10`)).text(),
  };
}

/** Until the server answers again. */
const again = <T>(what: () => Promise<T>) => vi.waitFor(what, { timeout: 30_000, interval: 50 });

/** Calls a function of a database with one mark, until the server has begun anew without it. */
async function endsWith(server: Server, name: string): Promise<void> {
  await expect(server.call('pond', name)).rejects.toThrow();
  expect(await again(() => server.rows('pond'))).toEqual([[1]]);
  expect(errors.at(-1)).toMatch(
    new RegExp(`: ${name} of the database \\w+: it worked for .* The server begins anew\\.`),
  );
}

it('a function that nothing stops from within ends the thread, and the server goes on without it', async () => {
  const server = await start(folder);
  for (const database of ['pond', 'brook']) expect((await server.publish(database)).ok).toBe(true);
  expect((await server.call('pond', 'mark')).status).toBe(200);

  for (const name of ['calculate', 'assemble']) await endsWith(server, name);
  for (const name of ['calculate', 'assemble']) {
    expect((await server.call('pond', name)).status).toBe(530);
    expect(await server.logs('pond')).toContain(`${name} rests for another`);
  }
  expect((await server.call('pond', 'mark')).status).toBe(200);
  expect((await server.call('brook', 'mark')).status).toBe(200);
}, 120_000);

it('a program that is published anew has functions that do not rest, whatever ends the thread later', async () => {
  const server = await start(folder);
  await server.publish('pond');
  await server.call('pond', 'mark');
  await endsWith(server, 'assemble');
  expect(await server.logs('pond')).toContain('when assemble ran last');
  expect((await server.publish('pond', `${code}\n// another\n`)).ok).toBe(true);
  await endsWith(server, 'recurse');
  expect(await server.logs('pond')).not.toContain('when assemble ran last');
}, 120_000);

it('a program that does not load when it is published leaves the one before', async () => {
  const server = await start(folder);
  await server.publish('pond');
  await server.call('pond', 'mark');
  await expect(
    server.publish(
      'pond',
      `${code}\nconst branch = (self, depth) => (depth === 0 ? 1 : self(self, depth - 1) + self(self, depth - 1)); branch(branch, 80);`,
    ),
  ).rejects.toThrow();
  expect(await again(() => server.rows('pond'))).toEqual([[1]]);
  expect(errors).toEqual([expect.stringContaining('Loading the module of the database')]);
}, 60_000);

it('a server that keeps nothing stops with a sentence', async () => {
  const server = await start(null);
  await server.publish('pond');
  await expect(server.call('pond', 'recurse')).rejects.toThrow();
  await expect(ended).rejects.toThrow('Nothing was kept, so the server has stopped.');
}, 60_000);

it('a server that cannot start says why', async () => {
  const { url } = await start(folder);
  const first = { supervisor, ended };
  const address = new URL(url).host;
  await expect(start(null, address)).rejects.toThrow(`${address} is taken: another program listens there.`);
  ({ supervisor, ended } = first);
});
