import { type ChildProcess, spawn } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { bundleModule } from '../module-runtime/bundle.ts';
import { type RunningServer, startServer } from '../server/start-server.ts';
import { runCommandLine } from './command-line.ts';

const MAIN = fileURLToPath(new URL('./main.ts', import.meta.url));
const NOTES = fileURLToPath(new URL('../testing-modules/notes', import.meta.url));
const MENAGERIE = fileURLToPath(new URL('../testing-modules/menagerie', import.meta.url));

let home: string;
let dataDir: string;
let server: RunningServer;

beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'command-line-'));
  dataDir = join(home, 'data');
  server = await startServer({ listen: '127.0.0.1:0', dataDir });
});

afterAll(async () => {
  await server.close();
  rmSync(home, { recursive: true });
});

interface Ended {
  readonly code: number;
  readonly output: string;
  readonly errors: string;
}

/**
 * Runs a command in this process, which is quicker than a new one: as the owner, whose token lies in the data folder,
 * unless `env` says otherwise.
 */
async function spacetime(
  args: readonly string[],
  env: Record<string, string> = {},
  folder: string = home,
): Promise<Ended> {
  const before = { cwd: process.cwd(), env: { ...process.env } };
  const output = vi.spyOn(console, 'log').mockImplementation(() => {});
  const errors = vi.spyOn(console, 'error').mockImplementation(() => {});
  const printed = (spy: typeof output) => spy.mock.calls.map(([text]) => `${text}\n`).join('');
  process.chdir(folder);
  Object.assign(process.env, { XDG_CONFIG_HOME: join(home, 'config'), SPACETIME_DATA_DIR: dataDir, ...env });
  try {
    const code = await runCommandLine(args);
    return { code, output: printed(output), errors: printed(errors) };
  } finally {
    process.chdir(before.cwd);
    process.env = before.env;
    output.mockRestore();
    errors.mockRestore();
  }
}

const at = (...args: string[]): string[] => [...args, '--server', server.url];
const stranger = { SPACETIME_DATA_DIR: '/nonexistent' };

describe('on a database', () => {
  let created: Ended;
  beforeAll(async () => {
    created = await spacetime(at('publish', 'notes', '--module-path', NOTES));
  });

  it('publishes: first it is made, then it is updated', async () => {
    expect(created.output).toMatch(/^Created database notes with identity c200[0-9a-f]{60}$/m);
    const updated = await spacetime(at('publish', 'notes', '--module-path', NOTES));
    expect(updated.output).toMatch(/^Tables and views stay as they are.\nUpdated database notes/);
  });

  it('shows what an update does, and asks before it disconnects clients', async () => {
    const bundle = join(home, 'counted.js');
    const { code } = await bundleModule(NOTES);
    writeFileSync(bundle, code.replace('text: t.string()', 'text: t.string(), readers: t.u32().default(3)'));
    await spacetime(at('publish', 'counted', '--module-path', NOTES));
    await spacetime(at('call', 'counted', 'add_note', '"kept"'));
    for (const flags of [[], ['--yes'], ['--yes=delete-data']]) {
      const asked = await spacetime(at('publish', 'counted', '--js-path', bundle, ...flags));
      expect(asked).toMatchObject({
        code: 1,
        output: expect.stringContaining('- Add the column readers to the table note.\n'),
        errors: 'Error: Disconnect the clients of today? Say so with --break-clients.\n',
      });
    }
    // Data is deleted where nothing else helps, not where clients are in the way.
    expect((await spacetime(at('publish', 'counted', '-j', bundle, '-c', 'on-conflict', '--yes'))).code).toBe(0);
    const { output } = await spacetime(at('sql', 'counted', 'SELECT text, readers FROM note'));
    expect(output).toMatch(/"kept" +\| 3/);
    await spacetime(at('publish', 'counted-too', '--module-path', NOTES));
    expect((await spacetime(at('publish', 'counted-too', '-j', bundle, '--yes=break-clients'))).code).toBe(0);
  });

  it('publishes a file that was built before', async () => {
    const bundle = join(NOTES, 'dist/bundle.js');
    expect((await spacetime(['build', '--module-path', NOTES])).output).toBe(`Bundled into ${bundle}\n`);
    expect((await spacetime(at('publish', 'built', '--js-path', bundle))).code).toBe(0);
    rmSync(join(NOTES, 'dist'), { recursive: true });
  });

  it('calls a reducer and reads the rows', async () => {
    expect(await spacetime(at('call', 'notes', 'add_note', '"grüße"'))).toEqual({ code: 0, output: '', errors: '' });
    const { output } = await spacetime(at('sql', 'notes', 'SELECT * FROM note'));
    expect(output).toContain('"grüße"');
    const json = await spacetime(at('sql', 'notes', 'SELECT * FROM note', '--format', 'json'));
    expect(JSON.parse(json.output)[0].rows).toContainEqual([expect.any(Number), 'grüße']);
  });

  it('prints rows with names and units, however large a number, and says what became of rows', async () => {
    const bundle = join(home, 'measured.js');
    const { code } = await bundleModule(NOTES);
    const column =
      'text: t.string(), at: t.timestamp().default({ __timestamp_micros_since_unix_epoch__: 1n }), far: t.f64().default(1e21)';
    writeFileSync(bundle, code.replace('text: t.string()', column));
    await spacetime(at('publish', 'measured', '--module-path', NOTES));
    await spacetime(at('call', 'measured', 'add_note', '"kept"'));
    await spacetime(at('publish', 'measured', '--js-path', bundle, '--break-clients'));
    const { output } = await spacetime(at('sql', 'measured', 'SELECT at, far FROM note'));
    expect(output).toMatch(/^ at +\| far\s+-+\+-+\s+1970-01-01T00:00:00.000001\+00:00 \| 1e\+21\n$/);
    const told = async (statement: string) => (await spacetime(at('sql', 'measured', statement))).output;
    expect(await told("UPDATE note SET text = 'new'")).toBe('OK, 1 row updated\n');
    expect(await told('DELETE FROM note')).toBe('OK, 1 row deleted\n');
    expect(await told('DELETE FROM note')).toBe('OK\n');
  });

  it('answers queries line by line, also those of a file, which has ended by then', async () => {
    const lines =
      'SELECT id FROM note LIMIT 0\n\nSELECT nonsense\nSELECT text FROM note LIMIT 0\nexit\nSELECT 1 FROM x\n';
    const input = vi.spyOn(process, 'stdin', 'get').mockReturnValue(Readable.from([lines]) as never);
    const { code, output, errors } = await spacetime(at('sql', 'notes', '--interactive'));
    input.mockRestore();
    expect([code, output.match(/\w+/g)]).toEqual([0, ['id', 'text']]);
    expect(errors).toContain('sql parser error');
  });

  it('prints what a procedure returned', async () => {
    await spacetime(at('publish', 'zoo', '--module-path', MENAGERIE));
    expect((await spacetime(at('call', 'zoo', 'ping'))).output).toBe('7\n');
  });

  it('says what the module refused, and ends with an error', async () => {
    const { code, errors } = await spacetime(at('call', 'notes', 'add_note', '""'));
    expect([code, errors]).toEqual([1, 'Error: text_empty: Schreib etwas – egal was.\n']);
  });

  it('takes a text without quotes, which a shell takes away', async () => {
    const sent = ['Hello, World!', '5', 'say "hi" to \\', '"quoted"'];
    for (const text of sent) expect((await spacetime(at('call', 'notes', 'add_note', text))).code).toBe(0);
    const { output } = await spacetime(at('sql', 'notes', 'SELECT text FROM note', '--format', 'json'));
    const kept = JSON.parse(output)[0].rows.flat();
    expect(kept).toEqual(expect.arrayContaining(['Hello, World!', '5', 'say "hi" to \\', 'quoted']));
    expect((await spacetime(at('call', 'notes', 'add_note', ''))).errors).toContain('text_empty');
  });

  it('says which argument is wrong', async () => {
    expect((await spacetime(at('call', 'zoo', 'christen', 'bare'))).errors).toBe(
      'Error: Argument 1 is not JSON: bare\n',
    );
    expect((await spacetime(at('call', 'notes', 'add_note'))).errors).toContain('expected 1 values');
  });

  it('says what can be called instead of what is not there', async () => {
    const told = async (name: string) => (await spacetime(at('call', 'zoo', name))).errors;
    for (const name of ['describeAnimal', 'describe_animals']) {
      expect(await told(name)).toBe(
        `Error: There is no reducer or procedure ${name} in zoo. Did you mean describe_animal?\n`,
      );
    }
    expect(await told('fly')).toContain('There are add_animal, christen, describe_animal, ');
    expect((await spacetime(at('call', 'nowhere', 'fly'))).errors).toBe('Error: `nowhere` not found\n');
  });

  it('refuses an update that would lose data, until told to delete it', async () => {
    await spacetime(at('call', 'notes', 'add_note', '"kept"'));
    const refused = await spacetime(at('publish', 'notes', '--module-path', MENAGERIE, '--break-clients'));
    expect(refused).toMatchObject({ code: 1, errors: expect.stringContaining('Cannot remove table note') });
    const anew = await spacetime(at('publish', 'zoo', '--module-path', NOTES, '-c', 'on-conflict', '-y'));
    expect(anew.output).toContain('database zoo');
  });

  it('asks before it deletes, and takes silence for a no', async () => {
    const { code, errors } = await spacetime(at('publish', 'notes', '--module-path', NOTES, '--delete-data'));
    expect([code, errors]).toEqual([1, 'Error: Delete everything that notes holds? Say so with --yes.\n']);
    expect((await spacetime(at('delete', 'notes'))).errors).toContain('Say so with --yes');
  });

  it('renames a database, and keeps a locked one from being deleted', async () => {
    await spacetime(at('publish', 'den', '--module-path', NOTES));
    expect((await spacetime(at('rename', 'den', '--to', 'lair'))).output).toBe('Renamed database den to lair\n');
    expect((await spacetime(at('rename', 'lair', '--to', 'notes'))).errors).toBe(
      'Error: The name notes belongs to another database.\n',
    );
    expect((await spacetime(at('lock', 'lair'))).output).toBe('Locked database lair\n');
    expect((await spacetime(at('delete', 'lair', '--yes'))).errors).toMatch(
      /^Error: The database is locked: [^\n]+\n$/,
    );
    expect((await spacetime(at('unlock', 'lair'))).output).toBe('Unlocked database lair\n');
    expect((await spacetime(at('delete', 'lair', '--yes'))).code).toBe(0);
  });

  it('describes a schema, and one table of it', async () => {
    const whole = await spacetime(at('describe', '--json', 'notes'));
    expect(JSON.parse(whole.output)).toHaveProperty('sections');
    const one = await spacetime(at('describe', '--json', 'notes', 'table', 'note'));
    expect(JSON.parse(one.output)).toMatchObject({ source_name: 'note' });
  });

  it('describes what is called one thing in the source and another in the database by both names', async () => {
    for (const name of ['add_note', 'addNote']) {
      const { output } = await spacetime(at('describe', '--json', 'notes', 'reducer', name));
      expect(JSON.parse(output)).toMatchObject({ source_name: 'addNote' });
    }
    const { errors } = await spacetime(at('describe', '--json', 'notes', 'table', 'add_note'));
    expect(errors).toBe('Error: There is no table "add_note".\n');
  });

  it('asks for no number of log lines that is none', async () => {
    const { code, errors } = await spacetime(at('logs', 'notes', '--num-lines', 'many'));
    expect([code, errors]).toEqual([1, 'Error: --num-lines takes a whole number, not "many".\n']);
  });

  it('prints the logs of a module', async () => {
    await spacetime(at('call', 'notes', 'add_note', '"said"'));
    const { output } = await spacetime(at('logs', 'notes'));
    expect(output).toMatch(/added note \d/);
    expect((await spacetime(at('logs', 'notes', '--level', 'error'))).output).not.toMatch(/added note \d/);
  });

  it('prints rows as they come and go, and those that are there when asked', async () => {
    let ended = false;
    const query = 'SELECT * FROM note';
    const printed = spacetime(at('subscribe', 'notes', query, '-n', '2', '--print-initial-update')).finally(() => {
      ended = true;
    });
    while (!ended) {
      await fetch(`${server.url}/v1/database/notes/call/add_note`, {
        method: 'POST',
        body: '["seen"]',
        headers: { 'content-type': 'application/json' },
      });
    }
    const { output, code } = await printed;
    const lines = output
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(code).toBe(0);
    expect(lines[0].note.inserts).toContainEqual({ id: expect.any(Number), text: 'kept' });
    expect(lines.slice(1)).toEqual(
      Array(2).fill({ note: { deletes: [], inserts: [{ id: expect.any(Number), text: 'seen' }] } }),
    );
  });

  it('says why it prints no rows', async () => {
    expect((await spacetime(at('subscribe', 'notes', 'SELECT * FROM absent'))).errors).toContain(
      'no such table: `absent`',
    );
    expect((await spacetime(at('subscribe', 'absent', 'SELECT * FROM x'))).errors).toBe('Error: `absent` not found\n');
    expect((await spacetime(at('subscribe', 'notes'))).errors).toBe('Error: Which query?\n');
    const briefly = at('subscribe', 'notes', 'SELECT * FROM note', '--confirmed', 'false', '-t', '0.01');
    expect(await spacetime(briefly)).toMatchObject({ code: 0 });
    expect(await spacetime([...briefly, '-n', '2'])).toMatchObject({
      code: 1,
      errors: 'Error: Of 2 transactions, 0 came in 0.01 seconds.\n',
    });
  });

  it('takes from scripts for the official command line what makes no difference here', async () => {
    for (const words of [
      at('sql', 'notes', 'SELECT * FROM note', '--yes'),
      at('describe', 'notes', '--json', '-y'),
      at('list', '--yes'),
      at('unlock', 'notes', '--yes'),
      at('publish', 'notes', '--module-path', NOTES, '--build-options=--debug'),
    ]) {
      expect(await spacetime(words), words.join(' ')).toMatchObject({ code: 0, errors: '' });
    }
  });

  it('lists what one owns, and deletes it', async () => {
    await spacetime(at('publish', 'fleeting', '--module-path', NOTES));
    expect((await spacetime(at('list'))).output).toMatch(/fleeting +\| c200/);
    expect((await spacetime(at('delete', 'fleeting', '--yes'))).output).toBe('Deleted database fleeting\n');
    expect((await spacetime(at('list'))).output).not.toContain('fleeting');
  });

  it('lets no stranger publish, update, delete or read logs', async () => {
    for (const args of [
      ['publish', 'mine', '--module-path', NOTES],
      ['publish', 'notes', '--module-path', NOTES],
      ['delete', 'notes', '--yes'],
      ['logs', 'notes'],
    ]) {
      expect(await spacetime(at(...args), stranger), args.join(' ')).toMatchObject({ code: 1, output: '' });
    }
  });
});

describe('about oneself', () => {
  it('shows the owner’s identity, and the token only when asked', async () => {
    const shown = await spacetime(at('login', 'show'));
    expect(shown.output).toBe(`You are ${server.ownerIdentity.toString(16).padStart(64, '0')}\n`);
    expect((await spacetime(at('login', 'show', '--token'))).output).toContain(server.ownerToken);
  });

  it('keeps a stranger’s token where only they can read it', async () => {
    expect((await spacetime(at('login', 'show'), stranger)).code).toBe(0);
    const file = join(home, 'config/hollowmere-spacetime/tokens.json');
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it('says so when there is no identity yet', async () => {
    const nobody = { ...stranger, XDG_CONFIG_HOME: join(home, 'empty') };
    expect((await spacetime(at('login', 'show'), nobody)).errors).toContain('You have no identity');
  });
});

describe('with spacetime.json', () => {
  const configuration = (changes: object) => ({
    database: 'configured',
    server: server.url,
    'module-path': NOTES,
    generate: [{ language: 'typescript', 'out-dir': './bindings' }],
    ...changes,
  });
  beforeAll(() => writeFileSync(join(home, 'spacetime.json'), JSON.stringify(configuration({}))));
  afterAll(() => rmSync(join(home, 'spacetime.json')));

  it('needs no more than the command', async () => {
    expect((await spacetime(['publish'])).output).toContain('database configured');
    expect((await spacetime(['call', 'add_note', '"hello"'])).code).toBe(0);
    expect((await spacetime(['sql', 'SELECT * FROM note'])).output).toContain('"hello"');
    const { output } = await spacetime(['describe', '--json', 'reducer', 'add_note']);
    expect(JSON.parse(output)).toMatchObject({ source_name: 'addNote' });
    expect((await spacetime(['describe', '--json', 'notes', 'reducer', 'add_note'])).output).toBe(output);
    expect((await spacetime(['describe', '--json', 'configured', 'reducer', 'add_note', 'now'])).code).toBe(1);
    expect((await spacetime(['call', 'add_note', 'constructor'])).code).toBe(0);
    expect((await spacetime(['call', 'notes', 'add_note', 'hello'])).errors).toContain('add --no-config');
    expect((await spacetime(['lock'])).output).toBe('Locked database configured\n');
    expect((await spacetime(['unlock'])).output).toBe('Unlocked database configured\n');
    expect((await spacetime(['delete'])).errors).toContain('everything that configured holds');
  });

  it('takes for the name what follows an option without a value', async () => {
    expect((await spacetime(['publish', '--yes', 'named'])).output).toContain('database named');
    expect((await spacetime(['publish', '--delete-data', 'named'])).errors).toContain(
      'Delete everything that named holds',
    );
    expect((await spacetime(['publish', '-c', 'named', '-y'])).output).toContain('Updated database named');
    expect((await spacetime(['sql', '-y', 'named', 'SELECT * FROM note'])).output).not.toContain('"hello"');
    expect((await spacetime(['delete', '--yes', 'named'])).output).toBe('Deleted database named\n');
  });

  it('answers no other question than those that are named', async () => {
    const { errors } = await spacetime(['publish', '-c', '--yes=remote,migrate']);
    expect(errors).toContain('Delete everything that configured holds');
    expect((await spacetime(['publish', '--yes=everything'])).errors).toContain('all, remote, migrate');
    expect((await spacetime(['publish', '-c', '--yes=migrate', '--yes=delete-data'])).code).toBe(0);
    await spacetime(['call', 'add_note', '"hello"']);
  });

  it('takes another layer with --env', async () => {
    writeFileSync(join(home, 'spacetime.test.json'), JSON.stringify({ database: 'layered' }));
    expect((await spacetime(['publish', '--env', 'test'])).output).toContain('database layered');
    expect((await spacetime(['publish', '--env', 'absent'])).errors).toContain('spacetime.absent.json does not exist');
  });

  it('has on top what is for this machine alone', async () => {
    const local = join(home, 'spacetime.local.json');
    writeFileSync(local, JSON.stringify({ database: 'local' }));
    expect((await spacetime(['publish', '--env', 'test'])).output).toContain('database local');
    rmSync(local);
  });

  it('finds the module where the official templates have it', async () => {
    const { 'module-path': _, ...without } = configuration({});
    const project = join(home, 'project');
    cpSync(NOTES, join(project, 'spacetimedb'), { recursive: true });
    symlinkSync(fileURLToPath(new URL('../../../node_modules', import.meta.url)), join(project, 'node_modules'));
    writeFileSync(join(project, 'spacetime.json'), JSON.stringify(without));
    const made = await spacetime(['build', '--debug', '--lint-dir='], {}, project);
    expect(made.output).toBe(`Bundled into ${join(project, 'spacetimedb/dist/bundle.js')}\n`);
  });

  it('knows the owner in each folder of a project that has the data', async () => {
    const project = join(home, 'owned');
    mkdirSync(join(project, 'src'), { recursive: true });
    cpSync(dataDir, join(project, '.data/spacetimedb'), { recursive: true });
    writeFileSync(join(project, 'spacetime.json'), '{}');
    const shown = await spacetime(
      ['login', 'show', '--server', server.url],
      { SPACETIME_DATA_DIR: '' },
      join(project, 'src'),
    );
    expect(shown.output).toContain(server.ownerIdentity.toString(16));
  });

  it('generates bindings, and deletes stale ones only when told to', async () => {
    expect((await spacetime(['generate'])).output).toMatch(/files in .*bindings: \d+ written, 0 deleted/);
    expect(readdirSync(join(home, 'bindings'))).toContain('note_table.ts');
    const other = ['generate', '--module-path', MENAGERIE];
    expect((await spacetime(other)).errors).toMatch(/Delete stale files in .*note_table\.ts.*Say so with --yes/);
    expect((await spacetime([...other, '--yes'])).code).toBe(0);
    expect(existsSync(join(home, 'bindings/note_table.ts'))).toBe(false);
    expect(readFileSync(join(home, 'bindings/index.ts'), 'utf8')).toContain('animal');
  });

  it('says what is wrong with it', async () => {
    writeFileSync(join(home, 'spacetime.broken.json'), '{');
    for (const [name, what] of [
      ['children', [{ database: 'second' }]],
      ['dev', 'vite'],
    ]) {
      writeFileSync(join(home, 'spacetime.other.json'), JSON.stringify({ [`${name}`]: what }));
      expect((await spacetime(['publish', '--env', 'other'])).errors).toMatch(`Error: "${name}" in spacetime.json`);
    }
    expect((await spacetime(['publish', '--env', 'broken'])).errors).toMatch(/broken\.json is not valid JSON/);
    expect((await spacetime(['generate', '--no-config'])).errors).toContain('Where should the bindings go?');
  });
});

describe('the server', () => {
  const children: ChildProcess[] = [];
  afterAll(() => {
    for (const child of children) child.kill('SIGKILL');
  });

  /** Runs `start` until its first line, which says where it listens. */
  function start(args: readonly string[]): Promise<{ url: string; output: () => string; child: ChildProcess }> {
    const child = spawn(process.execPath, [MAIN, 'start', '--listen-addr', '127.0.0.1:0', ...args], { cwd: home });
    children.push(child);
    let output = '';
    return new Promise((resolve, reject) => {
      child.once('exit', (code) => reject(new Error(`ended with ${code}: ${output}`)));
      child.stderr?.on('data', (text) => (output += text));
      child.stdout?.on('data', (text) => {
        output += text;
        const [url] = /http:\S+/.exec(output) ?? [];
        if (url) resolve({ url, output: () => output, child });
      });
    });
  }

  const stopped = (child: ChildProcess): Promise<number | null> => {
    const exit = new Promise<number | null>((resolve) => child.once('exit', resolve));
    child.kill('SIGTERM');
    return exit;
  };

  it('can be told to stop as soon as it has said where it listens', async () => {
    const { child } = await start(['--in-memory']);
    expect(await stopped(child)).toBe(0);
  }, 60_000);

  it('runs until it is told to stop, and has everything when it runs again', async () => {
    const folder = join(home, 'second');
    const first = await start(['--data-dir', folder]);
    const owner = { SPACETIME_DATA_DIR: folder };
    await spacetime(['publish', 'kept', '--module-path', NOTES, '--server', first.url], owner);
    await spacetime(['call', 'kept', 'add_note', '"still here"', '--server', first.url], owner);
    expect(await stopped(first.child)).toBe(0);

    const second = await start(['--data-dir', folder]);
    const { output } = await spacetime(['sql', 'kept', 'SELECT * FROM note', '--server', second.url], owner);
    expect(output).toContain('"still here"');
    expect(await stopped(second.child)).toBe(0);
  }, 60_000);

  it('keeps nothing when asked to, and says how to publish then', async () => {
    const { url, output, child } = await start(['--in-memory']);
    const [, token = ''] = /SPACETIME_TOKEN=(\S+)/.exec(output()) ?? [];
    const published = await spacetime(['publish', 'brief', '--module-path', NOTES, '--server', url], {
      SPACETIME_TOKEN: token,
    });
    expect(published.output).toContain('Created database brief');
    expect(await stopped(child)).toBe(0);
  }, 60_000);

  it('does not start on a port that is taken, and says so in a sentence', async () => {
    const address = server.url.replace('http://', '');
    const { code, errors } = await spacetime(['start', '--listen-addr', address, '--in-memory']);
    expect([code, errors]).toEqual([1, `Error: ${address} is taken: another program listens there.\n`]);
  });

  it('does not start on a folder that another server uses', async () => {
    const { code, errors } = await spacetime(['start', '--listen-addr', '127.0.0.1:0', '--data-dir', dataDir]);
    expect(code).toBe(1);
    expect(errors).toMatch(/^Error: .*in use/);
  });

  it('answers a ping, or is missed in a sentence', async () => {
    expect((await spacetime(['server', 'ping', server.url])).output).toBe(`${server.url} answers.\n`);
    const { code, errors } = await spacetime(['server', 'ping', 'http://127.0.0.1:1']);
    expect([code, errors]).toEqual([1, 'Error: No server answers at http://127.0.0.1:1. Is it running?\n']);
  });
});

it('prints its version', async () => {
  for (const words of ['version', '--version', '-V']) {
    expect((await spacetime([words])).output).toMatch(/spacetimedb cli version 2\.10\.1/);
  }
});
