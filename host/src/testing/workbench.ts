// A fresh database with the module of the engine's own tests.
import { fileURLToPath } from 'node:url';
import { createTestDatabase, type TestDatabase } from './test-database.ts';

const dir = fileURLToPath(new URL('../testing-modules/workbench', import.meta.url));

export function openWorkbench({ isolated = false } = {}): Promise<TestDatabase> {
  return createTestDatabase({ module: { dir }, isolated });
}

/** What the module's functions noted down, without what `init` did. */
export function remarks(db: TestDatabase): string[] {
  return db
    .rows('remark')
    .map(({ text }) => String(text))
    .filter((text) => !text.startsWith('init'));
}
