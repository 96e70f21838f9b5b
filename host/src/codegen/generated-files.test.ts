import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { compareGenerated, writeGenerated } from './generated-files.ts';
import { file } from './source-text.ts';

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'generated-'));
});
afterEach(() => rmSync(directory, { recursive: true }));

const files = new Map([
  ['a.ts', file('export const a = 1;')],
  ['types/b.ts', file('export const b = 2;')],
]);

it('writes what is missing, in folders where needed', () => {
  expect(writeGenerated(directory, files)).toEqual({ written: ['a.ts', 'types/b.ts'], removed: [] });
  expect(readFileSync(join(directory, 'types/b.ts'), 'utf8')).toBe(files.get('types/b.ts'));
});

it('leaves alone what is as it should be', () => {
  writeGenerated(directory, files);
  const before = statSync(join(directory, 'a.ts')).mtimeMs;
  expect(writeGenerated(directory, files)).toEqual({ written: [], removed: [] });
  expect(statSync(join(directory, 'a.ts')).mtimeMs).toBe(before);
});

it('removes generated files that are stale, and nobody else’s', () => {
  writeGenerated(directory, files);
  writeFileSync(join(directory, 'mine.ts'), 'export const mine = true;');
  expect(writeGenerated(directory, new Map([...files].slice(0, 1)))).toEqual({ written: [], removed: ['types/b.ts'] });
  expect(existsSync(join(directory, 'mine.ts'))).toBe(true);
});

it('tells what is stale without touching it', () => {
  writeGenerated(directory, files);
  writeFileSync(join(directory, 'a.ts'), file('export const a = 3;'));
  expect(compareGenerated(directory, new Map([...files].slice(0, 1)))).toEqual({
    written: ['a.ts'],
    removed: ['types/b.ts'],
  });
  expect(existsSync(join(directory, 'types/b.ts'))).toBe(true);
});
