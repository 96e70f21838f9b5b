// Opens the one database of the provider, with its migrations applied: PGlite in the data folder, or PostgreSQL by address.
// Queries are written against `Database` and never learn which of the two answers them.

import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { sql } from 'drizzle-orm';
import { drizzle as overNodePostgres } from 'drizzle-orm/node-postgres';
import { migrate as migrateNodePostgres } from 'drizzle-orm/node-postgres/migrator';
import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core';
import { drizzle as overPglite } from 'drizzle-orm/pglite';
import { migrate as migratePglite } from 'drizzle-orm/pglite/migrator';
import pg from 'pg';
import { lockFolder } from './folder-lock.ts';

export type Database = PgDatabase<PgQueryResultHKT>;

export interface OpenDatabase {
  readonly database: Database;
  close(): Promise<void>;
}

const migrations = { migrationsFolder: join(import.meta.dirname, '../../drizzle') };

/** Any number will do, as long as every instance of the provider takes the same one. */
const MIGRATION_LOCK = 7_205_931;

/**
 * PGlite in `folder`, held by a lock file because PGlite takes no lock of its own and two processes would lose each other's rows.
 * @throws FolderInUseError while another process holds the folder.
 */
export async function openEmbedded(folder: string): Promise<OpenDatabase> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const unlock = await lockFolder(folder);
  try {
    const files = join(folder, 'pglite');
    // It holds password hashes, whatever the mode of the folder around it.
    await mkdir(files, { recursive: true, mode: 0o700 });
    const pglite = await PGlite.create(files);
    const database = overPglite(pglite);
    await migratePglite(database, migrations);
    return {
      database,
      async close() {
        await pglite.close();
        await unlock();
      },
    };
  } catch (error) {
    await unlock();
    throw error;
  }
}

/** PostgreSQL at `url`. Instances that start together migrate one after the other. */
export async function openPostgres(url: string): Promise<OpenDatabase> {
  const pool = new pg.Pool({ connectionString: url, max: 10 });
  // Without a listener, a connection that breaks while idle would end the process.
  pool.on('error', (error) => console.error(`A database connection broke: ${error.message}`));
  try {
    await migrateUnderLock(pool);
  } catch (error) {
    await pool.end();
    throw error;
  }
  return { database: overNodePostgres(pool), close: () => pool.end() };
}

async function migrateUnderLock(pool: pg.Pool): Promise<void> {
  const connection = await pool.connect();
  try {
    const database = overNodePostgres(connection);
    await database.execute(sql`select pg_advisory_lock(${MIGRATION_LOCK})`);
    try {
      await migrateNodePostgres(database, migrations);
    } finally {
      await database.execute(sql`select pg_advisory_unlock(${MIGRATION_LOCK})`);
    }
  } finally {
    connection.release();
  }
}
