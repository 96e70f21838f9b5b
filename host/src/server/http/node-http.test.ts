import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const SERVER = join(import.meta.dirname, '..');
/** Loaded only where modules may ask the outside. */
const WHEN_ASKED_FOR = 'outbound/outbound-http.ts';
/** Of more than types. */
const IMPORT = /^import (?!type\b)(?!\{(?:\s*type \w+,?)+\s*\})[^;]*from 'node:https?'/m;

it('is where all the server has its http from, or starting loads all of `fetch`', () => {
  const sources = globSync('**/*.ts', { cwd: SERVER }).filter(
    (file) => !file.startsWith('testing') && !file.endsWith('.test.ts'),
  );
  expect(sources).toContain('routes/user-routes.ts');
  const importing = sources.filter((file) => IMPORT.test(readFileSync(join(SERVER, file), 'utf8')));
  expect(importing).toEqual([WHEN_ASKED_FOR]);
});
