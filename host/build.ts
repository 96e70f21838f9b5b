// Makes the package that people install: one program and one library of JavaScript in `dist/`, because Node.js strips types
// only from a project's own files, and because thirty files start in half the time of two hundred. What it takes from small
// packages is in there, too, with their licences: reading their thirty files took a seventh of a start.
//
//   node build.ts
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { findPackageJSON } from 'node:module';
import { dirname, join } from 'node:path';
import { rolldown } from 'rolldown';

const here = import.meta.dirname;
const { dependencies } = JSON.parse(readFileSync(join(here, 'package.json'), 'utf8')) as { dependencies: object };
/** One has a binary for each system, and the types of the other are in ours. */
const APART = ['rolldown', 'ws', '@types/ws'];

rmSync(join(here, 'dist'), { recursive: true, force: true });

await using bundle = await rolldown({
  cwd: here,
  platform: 'node',
  // Paths as in `src/`: the threads of procedures are started by theirs.
  input: {
    index: 'src/index.ts',
    'cli/main': 'src/cli/main.ts',
    'module-runtime/lane/worker': 'src/module-runtime/lane/worker.ts',
  },
  external: APART.map((name) => new RegExp(`^${name}(/|$)`)),
});
await bundle.write({ dir: 'dist', format: 'esm', chunkFileNames: 'shared/[name]-[hash].js' });

mkdirSync(join(here, 'dist/licences'));
for (const name of Object.keys(dependencies).filter((name) => !APART.includes(name))) {
  const licence = readdirSync(folderOf(name)).find((file) => file.startsWith('LICENSE')) ?? 'LICENSE';
  copyFileSync(join(folderOf(name), licence), join(here, 'dist/licences', `${name.replace('/', '-')}.txt`));
}

execFileSync(process.execPath, [join(folderOf('typescript'), 'bin/tsc'), '-p', join(here, 'tsconfig.package.json')], {
  stdio: 'inherit',
});

/** Of a package that this one depends on. */
function folderOf(name: string): string {
  return dirname(findPackageJSON(name, import.meta.url) ?? '');
}
