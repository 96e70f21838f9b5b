import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Context } from 'koa';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadAssets } from './assets.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hollowmere-design-'));
});

afterEach(() => rm(folder, { recursive: true }));

async function served(name: string): Promise<{ type?: string; body?: Buffer }> {
  const assets = await loadAssets(folder);
  const ctx = { set: () => {}, vary: () => {}, acceptsEncodings: () => false } as unknown as Context;
  await assets.serve(ctx, { version: 'any', rest: name });
  return ctx as { type?: string; body?: Buffer };
}

it('serves every style sheet of the pages, all as one', async () => {
  const sheets = join(import.meta.dirname, 'style');
  const style = String((await served('style.css')).body);
  for (const name of await readdir(sheets)) expect(style).toContain(await readFile(join(sheets, name), 'utf8'));
});

describe('the design folder', () => {
  it('may be missing, empty or not there at all: the pages have a look of their own', async () => {
    for (const design of [undefined, folder, join(folder, 'nowhere')]) {
      expect((await loadAssets(design)).hasDesign).toBe(false);
    }
  });

  it('brings colours and fonts, and a new version with every change', async () => {
    const before = await loadAssets(folder);
    await mkdir(join(folder, 'fonts'));
    await writeFile(join(folder, 'tokens.css'), ':root { --hm-page: #000 }');
    await writeFile(join(folder, 'fonts/own.woff2'), 'font');
    const after = await loadAssets(folder);
    expect(after.hasDesign).toBe(true);
    expect(after.base).not.toBe(before.base);
    expect(String((await served('design/tokens.css')).body)).toContain('#000');
    expect((await served('design/fonts/own.woff2')).type).toBe('font/woff2');
  });

  it('gives away nothing but style sheets and fonts', async () => {
    for (const name of ['notes.txt', '.hidden.css', 'page.html', 'key.json']) await writeFile(join(folder, name), 'x');
    for (const name of ['notes.txt', '.hidden.css', 'page.html', 'key.json']) {
      await expect(served(`design/${name}`)).rejects.toThrow();
    }
  });
});
