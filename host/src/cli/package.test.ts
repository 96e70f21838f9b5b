// The package as people install it: built from the sources, started by itself.
import { execFileSync, spawnSync } from 'node:child_process';
import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, expect, it } from 'vitest';
import { HostProcess } from '../durability/testing/host-process.ts';
import { bundleModule } from '../module-runtime/bundle.ts';

const PACKAGE = fileURLToPath(new URL('../..', import.meta.url));
const GATEWAY = fileURLToPath(new URL('../testing-modules/gateway', import.meta.url));

beforeAll(() => {
  execFileSync(process.execPath, ['build.ts'], { cwd: PACKAGE });
});

it('has a program that runs modules, their HTTP handlers in threads of their own', async () => {
  const { bin } = JSON.parse(readFileSync(join(PACKAGE, 'package.json'), 'utf8'));
  const directory = mkdtempSync(join(tmpdir(), 'package-'));
  const program = join(PACKAGE, bin['spacetime-host']);
  const host = await HostProcess.spawn(directory, { program, flags: ['--outbound-http'] }).listening();
  try {
    await host.publish('gateway', (await bundleModule(GATEWAY)).code);
    const answer = await fetch(`${host.url}/v1/database/gateway/route/count`, { method: 'POST' });
    expect([answer.status, await answer.text()]).toEqual([201, '1']);
  } finally {
    await host.kill();
    rmSync(directory, { recursive: true });
  }
});

it('says which Node.js it needs, before it loads what an older one cannot read', () => {
  const older = "data:text/javascript,Object.defineProperty(process, 'versions', { value: { node: '20.20.2' } })";
  const words = ['--import', older, join(PACKAGE, 'dist/cli/main.js'), '--help'];
  const { status, stderr } = spawnSync(process.execPath, words, { encoding: 'utf8' });
  expect([status, stderr]).toEqual([1, 'Error: This needs Node.js 24 or a later one, and runs on 20.20.2.\n']);
  expect(readFileSync(join(PACKAGE, 'dist/cli/main.js'), 'utf8')).not.toMatch(/^import /m);
});

it('has in it what `init` writes', () => {
  const directory = mkdtempSync(join(tmpdir(), 'package-'));
  execFileSync(process.execPath, [join(PACKAGE, 'dist/cli/main.js'), 'init', 'my-game'], { cwd: directory });
  expect(readFileSync(join(directory, 'my-game/src/index.ts'), 'utf8')).toContain('export default');
  rmSync(directory, { recursive: true });
});

it.each([
  ['a server', 'host', /NativeModule http\b/, /NativeModule (https|tls|internal\/deps\/undici)/],
  ['the thread that watches over it', 'commands', /NativeModule worker_threads\b/, /NativeModule (crypto|http)\b/],
])('reads nothing of Node for %s that it does not need', (_for, file, needed, superfluous) => {
  const [path = ''] = globSync(`dist/shared/${file}-*.js`, { cwd: PACKAGE });
  const script = `await import(${JSON.stringify(join(PACKAGE, path))}); console.log(process.moduleLoadList.join())`;
  const loaded = execFileSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' });
  expect(loaded).toMatch(needed);
  expect(loaded).not.toMatch(superfluous);
});
