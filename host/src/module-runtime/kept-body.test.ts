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

describe('a body that is kept', () => {
  it('is the one that the bundle makes, the first time and from the file', () => {
    expect(keptBody(file)(BUNDLE)).toBe(toCommonJs(BUNDLE));
    const written = statSync(file);
    expect(written.mode & 0o777).toBe(0o600);
    expect(keptBody(file)(BUNDLE)).toBe(toCommonJs(BUNDLE));
    expect(statSync(file).ino).toBe(written.ino);
  });

  it('is made anew for another bundle, and the file is its own then', () => {
    const other = 'export default 2;';
    keptBody(file)(BUNDLE);
    expect(keptBody(file)(other)).toBe(toCommonJs(other));
    expect(readFileSync(file, 'utf8')).toContain('= 2;');
  });

  it.each([
    ['changed', (text: string) => text.replace('grüße', 'other')],
    ['cut off', (text: string) => text.slice(0, -5)],
    ['emptied', () => ''],
  ])('is made anew when its file was %s', (_case, damage) => {
    keptBody(file)(BUNDLE);
    writeFileSync(file, damage(readFileSync(file, 'utf8')));
    expect(keptBody(file)(BUNDLE)).toBe(toCommonJs(BUNDLE));
  });

  it('is not written for a bundle that is none', () => {
    expect(() => keptBody(file)('export const = 3')).toThrow('not valid JavaScript');
    expect(existsSync(file)).toBe(false);
  });
});
