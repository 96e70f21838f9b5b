import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { toCommonJs } from './common-js.ts';
import { keptBody } from './kept-body.ts';

let directory: string;
let file: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'kept-body-'));
  file = join(directory, 'database', 'module.cjs');
});
afterEach(() => rmSync(directory, { recursive: true, force: true }));

const BUNDLE = 'export const greeting = "grüße";\nexport default greeting;';

const COMPILED = Buffer.from([0, 10, 255]);
const SCRIPTS = new Map([['"ü"', '"ü" ']]);

/** What is read of a bundle; as a server does that starts and runs it. */
function start(code: string) {
  const { text, compiled, scripts, keep } = keptBody(file)(code);
  if (compiled === null) keep?.(COMPILED, SCRIPTS);
  return { text, compiled, scripts };
}

describe('a body that is kept', () => {
  it('is the one that the bundle makes, the first time and from the file, which has what was compiled', () => {
    expect(start(BUNDLE)).toEqual({ text: toCommonJs(BUNDLE), compiled: null, scripts: new Map() });
    const written = statSync(file);
    expect(written.mode & 0o777).toBe(0o600);
    expect(start(BUNDLE)).toEqual({ text: toCommonJs(BUNDLE), compiled: COMPILED, scripts: SCRIPTS });
    expect(statSync(file).ino).toBe(written.ino);
  });

  it('is made anew for another bundle, and the file is its own then', () => {
    const other = 'export default 2;';
    start(BUNDLE);
    expect(start(other)).toEqual({ text: toCommonJs(other), compiled: null, scripts: new Map() });
    expect(start(other).compiled).toEqual(COMPILED);
  });

  it.each([
    ['changed', (bytes: Buffer) => Buffer.from(bytes.toString('latin1').replace('greeting', 'saluting'), 'latin1')],
    ['changed in what was compiled', (bytes: Buffer) => bytes.fill(7, bytes.length - 1)],
    ['cut off', (bytes: Buffer) => bytes.subarray(0, -1)],
    ['emptied', () => Buffer.alloc(0)],
  ])('is made anew when its file was %s', (_case, damage) => {
    start(BUNDLE);
    writeFileSync(file, damage(readFileSync(file)));
    expect(start(BUNDLE)).toEqual({ text: toCommonJs(BUNDLE), compiled: null, scripts: new Map() });
  });

  it('is not written for a bundle that is none', () => {
    expect(() => keptBody(file)('export const = 3')).toThrow('not valid JavaScript');
    expect(existsSync(file)).toBe(false);
  });
});
