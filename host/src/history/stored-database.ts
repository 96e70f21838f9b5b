// Finds a database in a data folder by its name or identity, without a server.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { hasLog } from '../durability/log-files.ts';
import { identityHex, parseIdentity } from '../server/identity.ts';
import { readDatabases, type StoredDatabase } from '../server/stored-databases.ts';
import { HistoryError } from './history-error.ts';

export interface DatabaseFolder {
  readonly stored: StoredDatabase;
  /** Where its log is. */
  readonly directory: string;
}

/** @throws HistoryError where the folder has no such database. */
export function findDatabaseFolder(dataDir: string, nameOrIdentity: string): DatabaseFolder {
  const list = join(dataDir, 'databases.json');
  if (!existsSync(list)) throw new HistoryError(`${dataDir} holds no databases.`);
  const identity = parseIdentity(nameOrIdentity);
  const stored = databasesIn(list).find(
    (each) => each.identity === identity || (identity === null && each.names.includes(nameOrIdentity)),
  );
  if (stored === undefined) throw new HistoryError(`${dataDir} holds no database ${nameOrIdentity}.`);
  const directory = databaseDirectory(dataDir, stored);
  if (!hasLog(directory)) throw new HistoryError(`${nameOrIdentity} is lost: there is no log in ${directory}.`);
  return { stored, directory };
}

function databasesIn(list: string): readonly StoredDatabase[] {
  try {
    return readDatabases(list);
  } catch (cause) {
    throw new HistoryError((cause as Error).message, { cause });
  }
}

export function databaseDirectory(dataDir: string, { identity }: StoredDatabase): string {
  return join(dataDir, 'databases', identityHex(identity));
}
