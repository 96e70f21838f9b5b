// Writes the next SQL migration into drizzle/ from src/storage/schema.ts: `npm run migration -w idp -- <name>`.
// npm keeps drizzle-orm in this workspace and drizzle-kit above it, where it cannot see drizzle-orm; this shows it the way.

import { createRequire, registerHooks } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

const here = createRequire(import.meta.url);

registerHooks({
  resolve(specifier, context, next) {
    if (!/^drizzle-orm($|\/)/.test(specifier) || context.parentURL === import.meta.url) return next(specifier, context);
    return { url: pathToFileURL(here.resolve(specifier)).href, shortCircuit: true };
  },
});

process.chdir(join(import.meta.dirname, '..'));
process.argv.splice(2, Infinity, 'generate', '--name', process.argv[2] ?? 'change');
here(join(dirname(here.resolve('drizzle-kit')), 'bin.cjs'));
