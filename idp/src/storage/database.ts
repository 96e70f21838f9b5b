// The one database of the provider, whichever it is: queries are written against `Database` and never learn what answers them.

import { join } from 'node:path';
import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core';

export type Database = PgDatabase<PgQueryResultHKT>;
/** What queries need that may be part of a transaction. */
export type Transaction = Pick<Database, 'select' | 'insert' | 'update' | 'delete'>;

export interface OpenDatabase {
  readonly database: Database;
  close(): Promise<void>;
}

export const MIGRATIONS = { migrationsFolder: join(import.meta.dirname, '../../drizzle') };
