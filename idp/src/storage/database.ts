// The one database of the provider, whichever it is: queries are written against `Database` and never learn what answers them.

import { join } from 'node:path';
import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core';

export type Database = PgDatabase<PgQueryResultHKT>;

export interface OpenDatabase {
  readonly database: Database;
  close(): Promise<void>;
}

export const MIGRATIONS = { migrationsFolder: join(import.meta.dirname, '../../drizzle') };
