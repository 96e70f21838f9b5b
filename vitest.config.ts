import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

const node = (name: string, include: string[]) => ({ test: { name, include, environment: 'node' as const } });

/** Files that replace nothing and keep nothing outside of their tests share a process: the module is bundled once in it. */
const shared = (name: string, include: string[]) => {
  const { test } = node(name, include);
  return { test: { ...test, isolate: false } };
};

export default defineConfig({
  resolve: {
    // `server-only` throws outside Next's server bundle on purpose; its empty twin stands in for tests.
    alias: { 'server-only': at('./node_modules/server-only/empty.js') },
  },
  test: {
    projects: [
      { extends: true, ...shared('world', ['world/src/**/*.test.ts']) },
      { extends: true, ...node('host', ['host/src/**/*.test.ts']) },
      { extends: true, ...shared('module', ['module/testing/**/*.test.ts']) },
      { extends: true, ...node('idp', ['idp/src/**/*.test.ts']) },
      { extends: true, ...node('site', ['{app,components,lib}/**/*.test.{ts,tsx}']) },
      { extends: true, ...node('tools', ['{art,scripts,bench}/**/*.test.ts']) },
    ],
  },
});
