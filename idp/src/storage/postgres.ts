// PostgreSQL by address, for providers that people rely on: several instances may share one.

import { sql } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/node-postgres';
import { migrate } from 'drizzle-orm/node-postgres/migrator';
import pg from 'pg';
import { MIGRATIONS, type OpenDatabase } from './database.ts';

/** Any number will do, as long as every instance of the provider takes the same one. */
const MIGRATION_LOCK = 7_205_931;
const MOST_CONNECTIONS = 10;

export async function openPostgres(url: string): Promise<OpenDatabase> {
  const pool = new pg.Pool({ connectionString: url, max: MOST_CONNECTIONS });
  // Without a listener, a connection that breaks while idle would end the process.
  pool.on('error', (error) => console.error(`A database connection broke: ${error.message}`));
  try {
    await migrateInTurn(pool);
  } catch (error) {
    await pool.end();
    throw error;
  }
  return { database: drizzle(pool), close: () => pool.end() };
}

/** Instances that start together migrate one after the other; all but the first find nothing to do. */
async function migrateInTurn(pool: pg.Pool): Promise<void> {
  const connection = await pool.connect();
  try {
    const database = drizzle(connection);
    await database.execute(sql`select pg_advisory_lock(${MIGRATION_LOCK})`);
    try {
      await migrate(database, MIGRATIONS);
    } finally {
      await database.execute(sql`select pg_advisory_unlock(${MIGRATION_LOCK})`);
    }
  } finally {
    connection.release();
  }
}
