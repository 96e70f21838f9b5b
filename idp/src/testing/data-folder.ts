// Data folders for tests. Making a PostgreSQL cluster takes PGlite seconds, so it is made once per machine and copied.

import { randomUUID } from 'node:crypto';
import { cp, mkdir, mkdtemp, readFile, rename, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';

/** A folder of its own, with an empty cluster in it: opens in a third of a second. */
export async function newDataFolder(): Promise<{ path: string; remove(): Promise<void> }> {
  const template = await clusterTemplate();
  const path = await mkdtemp(join(tmpdir(), 'hollowmere-idp-'));
  await cp(template, join(path, 'pglite'), { recursive: true });
  return { path, remove: () => rm(path, { recursive: true, force: true }) };
}

async function clusterTemplate(): Promise<string> {
  const template = join(tmpdir(), `hollowmere-pglite-${await pgliteVersion()}`);
  if (await exists(template)) return template;
  const draft = `${template}.${randomUUID()}`;
  await mkdir(draft, { mode: 0o700 });
  const pglite = await PGlite.create(draft);
  await pglite.close();
  // Test files run side by side: whoever is second has made one for nothing.
  await rename(draft, template).catch(() => rm(draft, { recursive: true, force: true }));
  return template;
}

async function exists(folder: string): Promise<boolean> {
  return readFile(join(folder, 'PG_VERSION')).then(
    () => true,
    () => false,
  );
}

async function pgliteVersion(): Promise<string> {
  const entry = createRequire(import.meta.url).resolve('@electric-sql/pglite');
  const { version } = JSON.parse(await readFile(join(dirname(entry), '../package.json'), 'utf8')) as {
    version: string;
  };
  return version;
}
