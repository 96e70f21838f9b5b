import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

const node = (name: string, include: string[]) => ({ test: { name, include, environment: 'node' as const } });

/** Files that replace no module and keep nothing outside of their tests share a process, and what was loaded into it. */
const shared = (name: string, include: string[]) => {
  const { test } = node(name, include);
  return { test: { ...test, exclude: [REPLACING], isolate: false } };
};

/** The same, with something done before each file: what remembers too much forgets it. */
const fresh = (name: string, include: string[], setup: string) => {
  const { test } = shared(name, include);
  return { test: { ...test, setupFiles: [at(`./scripts/testing/${setup}.ts`)] } };
};

/** A file that puts something else in a module's place has a process of its own, and says so in its name. */
const REPLACING = '**/*.alone.test.ts';

export default defineConfig({
  resolve: {
    // `server-only` throws outside Next's server bundle on purpose; its empty twin stands in for tests.
    alias: { 'server-only': at('./node_modules/server-only/empty.js') },
  },
  test: {
    // A crowded machine is slow, not wrong.
    testTimeout: 30_000,
    hookTimeout: 30_000,
    // Every core: one left free, as is usual, would be half of a small machine.
    maxWorkers: '100%',
    projects: [
      { extends: true, ...shared('world', ['world/src/**/*.test.ts']) },
      { extends: true, ...shared('host', ['host/src/**/*.test.ts']) },
      { extends: true, ...fresh('module', ['module/testing/**/*.test.ts'], 'fresh-chances') },
      { extends: true, ...shared('idp', ['idp/src/**/*.test.ts']) },
      { extends: true, ...fresh('site', ['{app,components,lib}/**/*.test.{ts,tsx}'], 'fresh-modules') },
      { extends: true, ...shared('tools', ['{art,scripts,bench}/**/*.test.ts']) },
      { extends: true, ...node('alone', [`{app,components,lib,host}/${REPLACING}`]) },
    ],
  },
});
