// Storage for tests. Making a PostgreSQL cluster takes PGlite seconds, so it is made once per machine and copied.

import { randomUUID } from 'node:crypto';
import { cp, mkdir, mkdtemp, readFile, rename, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import pg from 'pg';

/** Set to the address of a PostgreSQL server to run the whole suite on it instead of PGlite. */
const SERVER = process.env.IDP_TEST_DATABASE_URL;

export interface TestStorage {
  readonly dataDir: string;
  readonly databaseUrl?: string;
  remove(): Promise<void>;
}

export const isOnPostgres = SERVER !== undefined;

/** A data folder of its own with an empty cluster in it, which opens in a third of a second; or a database of its own. */
export async function newStorage(): Promise<TestStorage> {
  const dataDir = await mkdtemp(join(tmpdir(), 'hollowmere-idp-'));
  const removeFolder = () => rm(dataDir, { recursive: true, force: true });
  if (!SERVER) {
    await layCluster(dataDir);
    return { dataDir, remove: removeFolder };
  }
  const name = `idp_test_${randomUUID().replaceAll('-', '')}`;
  await onServer(SERVER, `create database ${name}`);
  return {
    dataDir,
    databaseUrl: Object.assign(new URL(SERVER), { pathname: `/${name}` }).href,
    async remove() {
      await onServer(SERVER, `drop database ${name} with (force)`);
      await removeFolder();
    },
  };
}

/** An empty cluster for a provider that is about to start: making one takes it longer than all its other work. */
export async function layCluster(dataDir: string): Promise<void> {
  await cp(await clusterTemplate(), join(dataDir, 'pglite'), { recursive: true });
}

async function onServer(url: string, statement: string): Promise<void> {
  const client = new pg.Client(url);
  await client.connect();
  await client.query(statement);
  await client.end();
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
