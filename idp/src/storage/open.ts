// Opens the database that the configuration names.

import type { ProviderConfig } from '../config.ts';
import type { OpenDatabase } from './database.ts';

/** With its migrations applied. Loads only the driver it needs: PGlite alone takes 200 MB. */
export async function openDatabase({
  databaseUrl,
  dataDir,
}: Pick<ProviderConfig, 'databaseUrl' | 'dataDir'>): Promise<OpenDatabase> {
  if (databaseUrl) return (await import('./postgres.ts')).openPostgres(databaseUrl);
  return (await import('./embedded.ts')).openEmbedded(dataDir);
}
