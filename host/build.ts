// Makes the package that people install: one program and one library of JavaScript in `dist/`, because Node.js strips types
// only from a project's own files, and because thirty files start in half the time of two hundred.
//
//   node build.ts
import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { rolldown } from 'rolldown';

const here = import.meta.dirname;
const { dependencies } = JSON.parse(readFileSync(join(here, 'package.json'), 'utf8')) as { dependencies: object };
const typescript = dirname(createRequire(import.meta.url).resolve('typescript/package.json'));

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
  external: Object.keys(dependencies).map((name) => new RegExp(`^${name}(/|$)`)),
});
await bundle.write({ dir: 'dist', format: 'esm', chunkFileNames: 'shared/[name]-[hash].js' });

execFileSync(process.execPath, [join(typescript, 'bin/tsc'), '-p', join(here, 'tsconfig.package.json')], {
  stdio: 'inherit',
});
