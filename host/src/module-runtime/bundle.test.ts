import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compileFunction } from 'node:vm';
import { afterEach, describe, expect, it } from 'vitest';
import { BundleError, bundleModule, checkBundle, toCommonJs } from './bundle.ts';

const NOTES = fileURLToPath(new URL('../testing-modules/notes', import.meta.url));

const made: string[] = [];
afterEach(() => {
  for (const dir of made.splice(0)) rmSync(dir, { recursive: true });
});

function project(files: Record<string, string>): string {
  const dir = mkdtempSync(join(tmpdir(), 'bundle-'));
  made.push(dir);
  mkdirSync(join(dir, 'src'));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(dir, 'src', name), text);
  return dir;
}

describe('bundling', () => {
  it('makes one module that imports nothing but the system', async () => {
    const { code } = await bundleModule(NOTES);
    const imported = [...code.matchAll(/^import .* from "(.*)";$/gm)].map((found) => found[1]);
    expect(new Set(imported)).toEqual(new Set(['spacetime:sys@2.0', 'spacetime:sys@2.1']));
    expect(code).toContain('export { addNote, spacetimedb as default };');
  });

  it('gives the same text each time, so that an unchanged module is recognised', async () => {
    expect(await bundleModule(NOTES)).toEqual(await bundleModule(NOTES));
  });

  it('says which import leads nowhere', async () => {
    const dir = project({ 'index.ts': "import { x } from './absent.ts';\nexport default x;" });
    await expect(bundleModule(dir)).rejects.toThrow(/absent\.ts/);
  });

  it('says which package is not installed', async () => {
    const dir = project({ 'index.ts': "import x from 'absent-package';\nexport default x;" });
    await expect(bundleModule(dir)).rejects.toThrow(/absent-package/);
  });

  it.each([
    ['an absent package', "import x from 'absent-package';\nexport default x;"],
    ['an absent file', "import { x } from './absent.ts';\nexport default x;"],
    ['what is no sentence of the language', 'export default {;'],
  ])('says where there is %s, without colours and a stack', async (_what, text) => {
    const error: unknown = await bundleModule(project({ 'index.ts': text })).catch((reason: unknown) => reason);
    const { message } = error as BundleError;
    expect(error).toBeInstanceOf(BundleError);
    expect(message).toContain('src/index.ts:1:');
    expect(message).not.toContain('\u001b');
    expect(message).not.toMatch(/\n\s+at /);
  });

  it('finds packages from a relative path, too', async () => {
    const { code } = await bundleModule(relative(process.cwd(), NOTES));
    expect(code).toContain('spacetime:sys@2.0');
  });

  it('refuses a folder without a module', async () => {
    await expect(bundleModule('/nonexistent')).rejects.toThrow('no ./src/index.ts');
  });

  it('refuses a program that is no module', async () => {
    await expect(bundleModule(project({ 'index.ts': 'export default 1;' }))).rejects.toThrow("doesn't import");
  });

  it('refuses a bundle without a default export, or for another major version', () => {
    expect(() => checkBundle('import "spacetime:sys@2.0";')).toThrow('as `default`');
    expect(() => checkBundle('import "spacetime:sys@1.2"; export default 1;')).toThrow('another SpacetimeDB');
    expect(() => checkBundle('import "spacetime:sys@1.2"; import "spacetime:sys@2.0";')).toThrow('mixes');
    expect(() => checkBundle('import {')).toThrow(BundleError);
  });
});

describe('as CommonJS', () => {
  const evaluate = (code: string, modules: Record<string, unknown> = {}) => {
    const exports: Record<string, unknown> = {};
    compileFunction(toCommonJs(code), ['require', 'exports'])((name: string) => modules[name], exports);
    return exports;
  };

  it('keeps imports of every form', () => {
    const system = { a: 1, b: 2, default: 3 };
    const code = `import d, { a, b as c } from "sys"; import * as all from "sys"; import "sys"; export { a, c, d, all };`;
    expect(evaluate(code, { sys: system })).toEqual({ a: 1, c: 2, d: 3, all: system });
  });

  it('keeps exports of every form, sorted as in a namespace', () => {
    const code = `
      const z = 'ü – 😀';
      export { z, z as "odd name" };
      export const { y, x } = { y: 2, x: 3 };
      export function f() { return z; }
      export class C {}
      export default class {}`;
    const exports = evaluate(code);
    expect(Object.keys(exports)).toEqual(['C', 'default', 'f', 'odd name', 'x', 'y', 'z']);
    expect((exports.f as () => string)()).toBe('ü – 😀');
    expect(evaluate('export default [1]').default).toEqual([1]);
    expect(evaluate('export default function f() {} f.mark = 1;').default).toHaveProperty('mark', 1);
  });

  it('runs in strict mode and keeps every line where it was', () => {
    const code = 'import {\n  a,\n} from "sys";\nexport const line = () => new Error("here").stack;';
    const line = evaluate(code, { sys: {} }).line as () => string;
    expect(line()).toMatch(/at line \(.*:4:/);
    expect(() => evaluate('undeclared = 1; export {};')).toThrow(ReferenceError);
  });

  it('takes a first line for the shell as the comment that it is', () => {
    const code =
      '#!/usr/bin/env node {\'(\nimport { a } from "sys"; export const line = () => new Error(String(a)).stack;';
    expect(() => checkBundle(code)).toThrow("doesn't import");
    const line = evaluate(code, { sys: { a: 1 } }).line as () => string;
    expect(line()).toMatch(/at line \(.*:2:/);
  });

  it('keeps `using` as it is, and leaves the source map out', async () => {
    const { code } = await bundleModule(NOTES);
    expect(code).toContain('sourceMappingURL');
    expect(toCommonJs(code)).toMatch(/^\s*using /m);
    expect(toCommonJs(code)).not.toContain('sourceMappingURL');
  });

  it('refuses what a function body cannot hold', () => {
    expect(() => toCommonJs('export const u = import.meta.url;')).toThrow('import.meta');
    expect(() => toCommonJs('export const m = import("x");')).toThrow('import()');
    expect(() => toCommonJs('export * from "spacetime:sys@2.0";')).toThrow('re-exports');
    for (const waiting of [
      'await 1;',
      'for await (const x of []);',
      'await using x = null;',
      'class C { [await 1]() {} }',
    ])
      expect(() => toCommonJs(waiting)).toThrow('`await` outside of functions');
    expect(toCommonJs('export const f = async () => { for await (const x of []) await x; };')).toContain('await x');
    expect(() => toCommonJs('spacetimedb_turns.left = Infinity;')).toThrow('keeps for itself');
  });
});
