// Builds the pictures and the website, and knows when nothing has changed since the last time.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { glob } from 'node:fs/promises';
import { join } from 'node:path';

const SOURCES = ['{app,components,lib,world,art,public}/**/*', '*.ts', '*.mjs', 'tsconfig*.json', 'package-lock.json'];
const STAMP = join('.next', 'source-hash');

/** Builds unless the sources are those of the last build; stops when told to. Returns whether it built. */
export async function buildWebsiteIfChanged(stop?: AbortSignal): Promise<boolean> {
  const hash = await sourceHash();
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === hash) return false;
  await buildWebsite(stop);
  writeFileSync(STAMP, hash);
  return true;
}

/** Paints the pictures, then runs `next build`. @throws Error with what the failing step printed. */
async function buildWebsite(stop: AbortSignal | undefined): Promise<void> {
  await run('art/build.ts', [], stop);
  await run('node_modules/next/dist/bin/next', ['build'], stop);
}

/** Paints the pictures that website, game and provider show; quick when nothing changed. */
export function buildPictures(stop?: AbortSignal): Promise<void> {
  return run('art/build.ts', [], stop);
}

async function sourceHash(): Promise<string> {
  const hash = createHash('sha256');
  const paths: string[] = [];
  for await (const path of glob(SOURCES, { exclude: (name) => /(^|\/)(node_modules|generated)$/.test(String(name)) })) {
    if (!/\.test\.tsx?$|^next-env\.d\.ts$/.test(path)) paths.push(path);
  }
  for (const path of paths.sort()) {
    if (!statSync(path).isFile()) continue;
    hash.update(path).update('\0').update(readFileSync(path)).update('\0');
  }
  return hash.digest('hex');
}

function run(script: string, args: string[], signal: AbortSignal | undefined): Promise<void> {
  const child = spawn(process.execPath, [script, ...args], {
    env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
    signal,
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  }
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => (code === 0 ? resolve() : reject(new Error(`${script} failed:\n${output.trim()}`))));
  });
}
