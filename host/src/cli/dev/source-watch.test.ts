import { mkdirSync, mkdtempSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { SourceWatch } from './source-watch.ts';

let home: string;
let project: string;
let watch: SourceWatch;

const write = (path: string, text = '') => {
  mkdirSync(dirname(join(home, path)), { recursive: true });
  writeFileSync(join(home, path), text);
};

beforeEach(() => {
  home = realpathSync(mkdtempSync(join(tmpdir(), 'source-watch-')));
  project = join(home, 'project');
  write('project/src/rules/walk.ts');
  watch = new SourceWatch(project, [join(project, 'bindings')]);
});

afterEach(() => {
  watch[Symbol.dispose]();
  rmSync(home, { recursive: true });
});

it('tells of several changes at once, and of each once', async () => {
  write('project/src/index.ts', 'a');
  write('project/src/rules/walk.ts', 'a');
  expect(await watch.changed()).toEqual(['src/index.ts', 'src/rules/walk.ts']);
  write('project/src/index.ts', 'b');
  expect(await watch.changed()).toEqual(['src/index.ts']);
});

it('keeps to a file that was replaced by another', async () => {
  write('project/src/index.ts.new', 'a');
  renameSync(join(project, 'src/index.ts.new'), join(project, 'src/index.ts'));
  await watch.changed();
  write('project/src/index.ts', 'b');
  expect(await watch.changed()).toEqual(['src/index.ts']);
});

it('tells of nothing that is made, hidden, a setting or no source', async () => {
  for (const name of [
    'bindings/index.ts',
    '.hidden.ts',
    'notes.md',
    'spacetime.json',
    'spacetime.dev.json',
    'src/index.ts~',
    'src/4913',
  ])
    write(`project/${name}`);
  write('project/tsconfig.json');
  expect(await watch.changed()).toEqual(['tsconfig.json']);
});

it('takes up new folders, also in the place of one that went', async () => {
  write('project/src/rules/fight/blow.ts');
  await watch.changed();
  watch.include([]);
  write('project/src/rules/fight/blow.ts', 'a');
  expect(await watch.changed()).toEqual(['src/rules/fight/blow.ts']);
  rmSync(join(project, 'src'), { recursive: true });
  write('project/src/rules/fight/blow.ts', 'b');
  await watch.changed();
  watch.include([]);
  write('project/src/rules/fight/blow.ts', 'c');
  expect(await watch.changed()).toEqual(['src/rules/fight/blow.ts']);
});

it('watches the folders of sources from elsewhere', async () => {
  write('shared/grid.ts');
  watch.include([join(home, 'shared/grid.ts')]);
  write('shared/grid.ts', 'a');
  expect(await watch.changed()).toEqual([join('..', 'shared', 'grid.ts')]);
});
