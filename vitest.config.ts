import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

const node = (name: string, include: string[]) => ({ test: { name, include, environment: 'node' as const } });

export default defineConfig({
  resolve: {
    // `server-only` throws outside Next's server bundle on purpose; its empty twin stands in for tests.
    alias: { 'server-only': at('./node_modules/server-only/empty.js') },
  },
  test: {
    projects: [
      { extends: true, ...node('world', ['world/src/**/*.test.ts']) },
      { extends: true, ...node('host', ['host/src/**/*.test.ts']) },
      { extends: true, ...node('module', ['module/testing/**/*.test.ts']) },
      { extends: true, ...node('idp', ['idp/src/**/*.test.ts']) },
      { extends: true, ...node('site', ['{app,components,lib}/**/*.test.{ts,tsx}']) },
      { extends: true, ...node('tools', ['{art,scripts,bench}/**/*.test.ts']) },
    ],
  },
});
