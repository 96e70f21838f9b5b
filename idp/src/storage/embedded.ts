// PGlite, the PostgreSQL that lives in this process: accounts without anything to install.

import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { drizzle } from 'drizzle-orm/pglite';
import { migrate } from 'drizzle-orm/pglite/migrator';
import { MIGRATIONS, type OpenDatabase } from './database.ts';
import { lockFolder } from './folder-lock.ts';

/**
 * Held by a lock file, because PGlite takes no lock of its own and two processes would lose each other's rows.
 * @throws FolderInUseError while another process holds the folder.
 */
export async function openEmbedded(folder: string): Promise<OpenDatabase> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const unlock = await lockFolder(folder);
  try {
    const pglite = await openIn(join(folder, 'pglite'));
    const database = drizzle(pglite);
    await migrate(database, MIGRATIONS);
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

async function openIn(files: string): Promise<PGlite> {
  // It holds password hashes, whatever the mode of the folder around it.
  await mkdir(files, { recursive: true, mode: 0o700 });
  return PGlite.create(files);
}
