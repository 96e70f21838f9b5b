// `dev`, as a process of its own, on projects as `init` makes them.
import { type ChildProcess, spawn } from 'node:child_process';
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { freePort } from '../../../scripts/stack/port.ts';
import { type RunningServer, startServer } from '../server/start-server.ts';
import { makeProject } from './testing-projects.ts';

const MAIN = fileURLToPath(new URL('./main.ts', import.meta.url));

let home: string;
let server: RunningServer;
let project: string;
const running: ChildProcess[] = [];

beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'dev-'));
  server = await startServer({ listen: '127.0.0.1:0', dataDir: null });
});

afterAll(async () => {
  await server.close();
  rmSync(home, { recursive: true });
});

beforeEach(() => {
  project = realpathSync(makeProject('my-game'));
});

afterEach(async () => {
  for (const child of running.splice(0)) {
    const isOver = child.exitCode !== null || child.signalCode !== null;
    const over = isOver ? null : new Promise((resolve) => child.once('close', resolve));
    child.kill('SIGTERM');
    await over;
  }
  rmSync(project, { recursive: true, force: true });
});

class Dev {
  readonly child: ChildProcess;
  /** Its exit code, when everything that it started has ended, too. */
  readonly ended: Promise<number | null>;
  /** What was printed and not yet asked for. */
  unread = '';
  #printed = Promise.withResolvers<void>();

  /** On the server of this file unless another address is given. */
  constructor(
    words: readonly string[] = [],
    address = server.url,
    token = address === server.url ? server.ownerToken : '',
  ) {
    this.child = spawn(process.execPath, [MAIN, 'dev', '--server', address, ...words], {
      cwd: project,
      env: { ...process.env, XDG_CONFIG_HOME: join(home, 'config'), SPACETIME_TOKEN: token },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    running.push(this.child);
    const note = (text: Buffer) => {
      this.unread += text;
      this.#printed.resolve();
      this.#printed = Promise.withResolvers();
    };
    this.child.stdout?.on('data', note);
    this.child.stderr?.on('data', note);
    this.ended = new Promise((resolve) => this.child.once('close', (code) => resolve(code)));
  }

  /** Settles with what was printed up to and with `wanted`, after what was asked for before. */
  async prints(wanted: RegExp): Promise<string> {
    for (;;) {
      const found = wanted.exec(this.unread);
      if (found) {
        const end = found.index + found[0].length;
        const text = this.unread.slice(0, end);
        this.unread = this.unread.slice(end);
        return text;
      }
      const code = await Promise.race([this.#printed.promise, this.ended.then((code) => ({ code }))]);
      if (code && !wanted.test(this.unread)) throw new Error(`ended with ${code.code}: ${this.unread}`);
    }
  }
}

async function call({ url }: RunningServer, reducer: string, args: readonly string[]): Promise<void> {
  const headers = { 'content-type': 'application/json' };
  const request = { method: 'POST', body: JSON.stringify(args), headers };
  expect(await fetch(`${url}/v1/database/my-game/call/${reducer}`, request)).toMatchObject({ status: 200 });
}

const source = () => readFileSync(join(project, 'src/index.ts'), 'utf8');

/** Puts another file in the place of the source, as editors do. */
function edit(change: (text: string) => string): void {
  writeFileSync(join(project, 'src/new'), change(source()));
  renameSync(join(project, 'src/new'), join(project, 'src/index.ts'));
}

const WITH_A_COLUMN = (text: string) =>
  text
    .replace('text: t.string(),\n', 'text: t.string(),\n    loud: t.bool().default(false),\n')
    .replaceAll('sent: ctx', 'loud: true, sent: ctx');

// Each starts processes that compile: on a crowded machine that is slow, not wrong.
describe('on a server that is there', { timeout: 90_000 }, () => {
  it('publishes, writes the bindings and prints the log, and does so again with every change', async () => {
    const dev = new Dev();
    const first = await dev.prints(/Ctrl-C ends it\./);
    expect(first).toMatch(/^Created database my-game with/m);
    expect(first).toMatch(/module_bindings: \d+ written, 0 deleted/);
    const stale = join(project, 'module_bindings/stale.ts');
    copyFileSync(join(project, 'module_bindings/index.ts'), stale);
    edit((text) => `${text.replace('is here', 'has come')}\nexport const shout = spacetimedb.reducer(() => {});\n`);
    const second = await dev.prints(/Updated database my-game[\s\S]+module_bindings: \d+ written, 1 deleted/);
    expect(first + second).toContain('[init]: Ready for messages.'); // the log has its own time
    expect(second).toContain('\nChanged: src/index.ts\n');
    expect(readFileSync(join(project, 'module_bindings/index.ts'), 'utf8')).toContain('shout');
    await call(server, 'shout', []);
    await dev.prints(/\[on_connect\]: \w+ has come\./);
    dev.child.kill('SIGINT');
    expect([await dev.ended, dev.unread.trim()]).toEqual([0, '']);
  });

  it('tells what is wrong, and goes on', async () => {
    const right = source();
    edit((text) => `${text}const wrong: number = 'a text';\n`);
    const dev = new Dev(['errors']);
    expect(await dev.prints(/Ctrl-C ends it\./)).toMatch(/^Error: The types of .* do not fit:\nsrc.index\.ts\(/);
    edit(() => right.replace("from 'spacetimedb/server';", "from 'spacetimedb/server';\nimport './missing';"));
    expect(await dev.prints(/missing/)).not.toMatch(/\n\s+at /);
    edit(() => right);
    await dev.prints(/Created database errors/);
  });

  it('disconnects nobody unless told to, and deletes nothing', async () => {
    const before = source();
    const dev = new Dev(['kept']);
    await dev.prints(/Ctrl-C ends it\./);
    edit(WITH_A_COLUMN);
    await dev.prints(/Error: Disconnect the clients of today\? Say so with --break-clients\./);
    dev.child.kill('SIGINT');
    await dev.ended;

    const agreed = new Dev(['kept', '--break-clients']);
    await agreed.prints(/Updated database kept/);
    edit(() => before);
    await agreed.prints(
      /loud is gone[\s\S]+Error: Delete everything that kept holds and start anew\? Say so with --yes\./,
    );
  });

  it('watches what the module takes from elsewhere', async () => {
    const shared = join(project, 'shared');
    mkdirSync(shared);
    writeFileSync(join(shared, 'greeting.ts'), "export const greeting = 'Hello!';\n");
    edit((text) =>
      text
        .replace("'Hello, world!'", 'greeting')
        .replace(/\n\n/, "\nimport { greeting } from '../shared/greeting';\n\n"),
    );
    const dev = new Dev(['elsewhere']);
    await dev.prints(/Created database elsewhere[\s\S]+Ctrl-C ends it\./);
    writeFileSync(join(shared, 'greeting.ts'), "export const greeting = 'Good day!';\n");
    expect(await dev.prints(/Updated database/)).toContain('Changed: shared/greeting.ts');
  });

  it('goes on after the server was away', async () => {
    const dataDir = join(home, 'data');
    const listen = `127.0.0.1:${await freePort('127.0.0.1')}`;
    const first = await startServer({ listen, dataDir });
    const dev = new Dev(['--run', 'echo started'], first.url, first.ownerToken);
    await dev.prints(/(?=[\s\S]*Ready for messages\.)(?=[\s\S]*The client's command ended with 0\.)[\s\S]*/);
    await first.close();
    await dev.prints(/^Error: The server closed the connection\. The log goes on when it answers again\.$/m);
    edit((text) => `${text}\n`);
    await dev.prints(/^Error: No server answers at .*$/m);
    const second = await startServer({ listen, dataDir });
    await call(second, 'say', ['Hi']);
    await dev.prints(/\[on_connect\]: \w+ is here\./);
    edit((text) => text.replace("'Say something.'", "'Say more.'"));
    expect(await dev.prints(/Updated database my-game/)).not.toContain('started');
    await second.close();
  });

  it.skipIf(process.platform === 'win32')('serves the client, too, and ends it', async () => {
    const run = `echo "$SPACETIMEDB_DB_NAME at $SPACETIMEDB_HOST"; sleep 1000`;
    writeFileSync(join(project, 'spacetime.dev.json'), JSON.stringify({ database: 'served', dev: { run } }));
    const dev = new Dev();
    await dev.prints(new RegExp(`^served at ${server.url}$`, 'm'));
    dev.child.kill('SIGTERM');
    expect(await dev.ended).toBe(0);
  });
});

describe('where no server is', { timeout: 90_000 }, () => {
  const freeAddress = async () => `http://127.0.0.1:${await freePort('127.0.0.1')}`;

  it('starts one in the project, which ends with it', async () => {
    const address = await freeAddress();
    const dev = new Dev([], address);
    expect(await dev.prints(/Created database my-game/)).toContain(`listens at ${address}`);
    dev.child.kill('SIGINT');
    expect(await dev.ended).toBe(0);
    await expect(fetch(address)).rejects.toThrow();
    expect(readdirSync(join(project, '.data/spacetimedb'))).toContain('owner-token');
  });

  it.skipIf(process.platform === 'win32')('leaves none behind that nobody can end', async () => {
    const dev = new Dev([], await freeAddress());
    await dev.prints(/Ctrl-C ends it\./);
    dev.child.kill('SIGKILL');
    await dev.ended;
  });

  it('says so when it could only be elsewhere', async () => {
    const dev = new Dev([], 'http://spacetime.invalid:3000');
    await dev.prints(/^Error: No server answers at http:\/\/spacetime\.invalid:3000\. Is it running\?$/m);
    expect(await dev.ended).toBe(1);
  });

  it('says so when something else answers', async () => {
    const other = createServer((_request, response) => response.writeHead(404).end('<html>Not here</html>'));
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const address = `http://127.0.0.1:${(other.address() as AddressInfo).port}`;
    const dev = new Dev([], address);
    await dev.prints(new RegExp(`^Error: What answers at ${address} is not SpacetimeDB\\.`, 'm'));
    expect(await dev.ended).toBe(1);
    other.close();
  });
});
