// What the command line cannot do: told in a sentence, with nothing done and no stack.
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { guildProgram } from '../testing/guild.ts';
import { runCommandLine } from './command-line.ts';
import { historyCommand } from './commands/history.ts';
import { restoreCommand } from './commands/restore.ts';
import { startCommand } from './commands/start.ts';

let home: string;
let before: { cwd: string; env: NodeJS.ProcessEnv };

beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'refusals-'));
  before = { cwd: process.cwd(), env: { ...process.env } };
  process.chdir(home);
  Object.assign(process.env, { XDG_CONFIG_HOME: join(home, 'config'), SPACETIME_DATA_DIR: join(home, 'data') });
  mkdirSync(join(home, 'folder'));
  writeFileSync(join(home, 'file'), '');
  writeFileSync(join(home, 'module.js'), await guildProgram());
});

afterAll(() => {
  process.chdir(before.cwd);
  process.env = before.env;
  rmSync(home, { recursive: true });
});

async function told(...words: string[]): Promise<string> {
  const errors = vi.spyOn(console, 'error').mockImplementation(() => {});
  try {
    expect(await runCommandLine(words)).toBe(1);
    return errors.mock.calls.join('\n');
  } finally {
    errors.mockRestore();
  }
}

it.each([
  ['a folder in the place of a bundle', ['publish', 'x', '-j', 'folder'], 'folder is a folder: give it with'],
  ['a folder and a bundle', ['publish', 'x', '-j', 'file', '-p', 'folder'], 'not both'],
  ['another protocol', ['list', '--server', 'ftp://example.com'], '"ftp://example.com" is neither an address nor'],
  ['a data folder that is a file', ['start', '--data-dir', 'file'], 'file cannot be used as a data folder: EEXIST'],
  ['an account', ['login'], 'no accounts to log in to'],
  ['the token of an account', ['login', '--token', 'x'], 'SPACETIME_TOKEN'],
  ['no account', ['logout'], 'no accounts'],
  ['a list of servers', ['server', 'list'], 'No list of servers is kept'],
  ['another version', ['version', 'upgrade'], 'one version'],
  ['what the server does itself', ['mcp', 'notes'], '/v1/database/<name>/mcp'],
  ['what the cloud counts', ['energy', 'balance'], 'Nothing costs energy'],
  ['a file that is no bundle', ['generate', '-j', 'file', '-o', 'file'], 'The module'],
])('%s', async (_what, words, sentence) => {
  const message = await told(...words);
  expect(message).toMatch(/^Error: /);
  expect(message).toContain(sentence);
  expect(message).not.toMatch(/\n\s+at /);
});

it.skipIf(process.platform !== 'linux')('folders where the system takes none', async () => {
  expect(await told('start', '--data-dir', '/proc/none')).toContain(
    '/proc/none cannot be used as a data folder: ENOENT',
  );
  expect(await told('generate', '-j', 'module.js', '-o', '/proc/none/at/all')).toContain(
    'Bindings cannot be written into /proc/none/at/all: ENOENT',
  );
});

it.skipIf(process.platform === 'win32')('folders that are something else', async () => {
  symlinkSync('nowhere', join(home, 'dangling'));
  for (const [place, reason] of [
    ['file', 'ENOTDIR'],
    ['file/below', 'ENOTDIR'],
    ['dangling', 'ENOENT'],
  ] as const) {
    expect(await told('generate', '-j', 'module.js', '-o', place)).toContain(
      `Bindings cannot be written into ${join(home, place)}: ${reason}`,
    );
  }
});

it('a bundle where the system takes none', async () => {
  mkdirSync(join(home, 'project', 'src'), { recursive: true });
  writeFileSync(
    join(home, 'project', 'src/index.ts'),
    "import * as sys from 'spacetime:sys@2.0';\nexport default sys;",
  );
  writeFileSync(join(home, 'project', 'dist'), '');
  expect(await told('build', '-p', 'project')).toContain(
    `Bundles cannot be written into ${join(home, 'project', 'dist')}: EEXIST`,
  );
});

it.skipIf(process.platform === 'win32')('a module whose types do not fit', async () => {
  const project = join(home, 'typed');
  const compiler = join(project, 'node_modules/.bin/tsc');
  mkdirSync(dirname(compiler), { recursive: true });
  mkdirSync(join(project, 'src'));
  writeFileSync(join(project, 'src/index.ts'), '');
  writeFileSync(compiler, '#!/bin/sh\necho "in $(basename $PWD): $*"; exit 2\n', { mode: 0o755 });
  expect(await told('build', '-p', 'typed')).toContain("doesn't import");
  writeFileSync(join(project, 'tsconfig.json'), '{}');
  expect(await told('build', '-p', 'typed')).toMatch(/^Error: The types of \S+typed do not fit:\nin typed: --noEmit$/);
});

it('logs that a server no longer sends', async () => {
  const line = '{"level":"Info","ts":0,"message":"the last"}\n';
  const server = createServer((_request, response) => {
    response.writeHead(200);
    response.write(line, () => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  const printed = vi.spyOn(console, 'log').mockImplementation(() => {});
  try {
    expect(await told('logs', 'x', '-f', '--server', address)).toBe('Error: The server closed the connection.');
    expect(printed).toHaveBeenCalledExactlyOnceWith(expect.stringContaining('the last'));
  } finally {
    printed.mockRestore();
    server.close();
  }
});

it('a folder by the name of spacetime.json is no configuration', async () => {
  mkdirSync(join(home, 'spacetime.json'));
  expect(await told('publish', '--env', 'x')).toContain('needs a spacetime.json, and there is none here');
  rmSync(join(home, 'spacetime.json'), { recursive: true });
});

it('tokens that can no longer be read are said to be so', async () => {
  const folder = join(home, 'config', 'hollowmere-spacetime');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'tokens.json'), '{');
  expect(await told('list', '--server', '127.0.0.1:1')).toMatch(/tokens\.json, which keeps .* is not valid JSON/);
  rmSync(folder, { recursive: true });
});

it('what the system refuses in the middle of a command is a sentence, too', async () => {
  expect(await told('publish', '--env', 'x')).toContain('needs a spacetime.json');
  writeFileSync(join(home, 'spacetime.json'), '{}');
  mkdirSync(join(home, 'spacetime.x.json'));
  expect(await told('publish', '--env', 'x')).toBe('Error: EISDIR: illegal operation on a directory, read');
  rmSync(join(home, 'spacetime.json'));
});

it.each([
  ['start', ['--allowed-host', 'http://example.com'], 'a name alone'],
  ['start', ['--allowed-host', 'example.com:80'], 'a name alone'],
  ['start', ['--data-dir', ''], 'names a folder'],
  ['history', ['--data-dir', ' '], 'names a folder'],
  ['restore', ['--into', ''], 'names a folder'],
])('%s %j', (command, words, sentence) => {
  const commands = { start: startCommand, history: historyCommand, restore: restoreCommand };
  const made = commands[command as keyof typeof commands]().exitOverride();
  made.configureOutput({ writeErr: () => {} });
  expect(() => made.parse(words, { from: 'user' })).toThrow(sentence);
});
