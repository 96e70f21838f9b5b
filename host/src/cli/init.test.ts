// `init`: the project that it makes, and where it makes none.
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { startServer } from '../server/start-server.ts';
import { runCommandLine } from './command-line.ts';
import { newProject } from './new-project.ts';
import { installPackages } from './testing-projects.ts';

let home: string;
let before: string;

beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), 'init-'));
  before = process.cwd();
  process.chdir(home);
});

afterAll(() => {
  process.chdir(before);
  rmSync(home, { recursive: true });
});

/** What a command printed, on either stream, and how it ended. */
async function spacetime(...words: string[]): Promise<readonly [code: number, printed: string]> {
  const lines: string[] = [];
  const note = (text: unknown) => void lines.push(`${text}`);
  const output = vi.spyOn(console, 'log').mockImplementation(note);
  const errors = vi.spyOn(console, 'error').mockImplementation(note);
  try {
    return [await runCommandLine(words), lines.join('\n')];
  } finally {
    output.mockRestore();
    errors.mockRestore();
  }
}

describe('a new project', () => {
  const folder = () => join(home, 'my-game');

  it('lies in a folder by its name, and what comes next is said', async () => {
    const made = await spacetime('init', 'My Game', '--lang', 'typescript', '--local', '--non-interactive');
    const next = '  cd my-game\n  npm install\n  npx spacetime-host dev';
    expect(made).toEqual([0, `Made my-game in ${folder()}. Next:\n${next}`]);
    expect(readdirSync(folder()).sort()).toEqual([
      '.gitignore',
      'README.md',
      'package.json',
      'spacetime.json',
      'src',
      'tsconfig.json',
    ]);
  });

  it('is told what to install while its packages are missing', async () => {
    expect(await spacetime('build', '-p', folder())).toEqual([
      1,
      `Error: Not installed: spacetimedb. Run \`npm install\` in ${folder()}.`,
    ]);
  });

  it('passes the compiler and is published at the first try', async () => {
    installPackages(folder());
    const server = await startServer({ listen: '127.0.0.1:0', dataDir: null });
    process.env.SPACETIME_TOKEN = server.ownerToken;
    process.chdir(folder());
    try {
      const at = ['--server', server.url];
      expect(await spacetime('publish', ...at)).toEqual([0, expect.stringMatching(/^Created database my-game with/)]);
      await spacetime('call', 'say', '"Hi"', ...at);
      expect(await spacetime('call', 'say', '" "', ...at)).toEqual([1, 'Error: Say something.']);
      expect(await spacetime('sql', 'SELECT text FROM my_messages', ...at)).toEqual([
        0,
        expect.stringContaining('"Hi"'),
      ]);
      expect(await spacetime('generate')).toEqual([
        0,
        expect.stringMatching(/module_bindings: \d+ written, 0 deleted$/),
      ]);
    } finally {
      process.chdir(home);
      delete process.env.SPACETIME_TOKEN;
      await server.close();
    }
  });

  it('is checked by the compiler', async () => {
    writeFileSync(join(folder(), 'src/wrong.ts'), 'export const wrong: number = "a text";\n');
    expect((await spacetime('build', '-p', folder()))[1]).toMatch(
      /The types of \S+ do not fit:\nsrc.wrong\.ts\(1,14\)/,
    );
    rmSync(join(folder(), 'src/wrong.ts'));
  });

  it('asks for the versions that this package is tested with', () => {
    const own = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')).devDependencies;
    const made = JSON.parse(newProject('x').get('package.json') ?? '');
    expect(made.dependencies).toEqual({ spacetimedb: own.spacetimedb });
    expect(made.devDependencies).toEqual({ typescript: own.typescript });
  });
});

it('takes an empty folder, and its name where none is given', async () => {
  mkdirSync('Übung 1');
  expect(await spacetime('init', '--project-path', 'Übung 1')).toEqual([0, expect.stringContaining('Made ubung-1 in')]);
  expect(JSON.parse(readFileSync('Übung 1/spacetime.json', 'utf8')).database).toBe('ubung-1');
});

it.each([
  ['without a name', ['init'], 'What is the project to be called?'],
  ['of a template', ['init', 'other', '-t', 'react-ts'], 'There are no templates here'],
  ['for a name that no database can have', ['init', '???'], '"???" has no letter from a to z and no digit'],
  ['in a folder with something in it', ['init', 'other', '--project-path', 'full'], 'full is not empty'],
  ['in the place of a file', ['init', 'other', '--project-path', 'full/file'], 'file is a file'],
])('makes nothing %s', async (_what, words, sentence) => {
  mkdirSync('full', { recursive: true });
  writeFileSync('full/file', '');
  expect(await spacetime(...words)).toEqual([1, expect.stringMatching(/^Error: /)]);
  expect((await spacetime(...words))[1]).toContain(sentence);
  expect([existsSync('other'), readdirSync('full')]).toEqual([false, ['file']]);
});
