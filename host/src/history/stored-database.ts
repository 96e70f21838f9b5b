// Finds a database in a data folder by its name or identity, without a server.
import { join } from 'node:path';
import { hasLog } from '../durability/log-files.ts';
import { identityHex, parseIdentity } from '../server/identity.ts';
import { hasList, readDatabases, type StoredDatabase } from '../server/stored-databases.ts';
import { HistoryError } from './history-error.ts';

export interface DatabaseFolder {
  readonly stored: StoredDatabase;
  /** Where its log is. */
  readonly directory: string;
}

/** @throws HistoryError where the folder has no such database. */
export function findDatabaseFolder(dataDir: string, nameOrIdentity: string): DatabaseFolder {
  const databases = databasesIn(dataDir);
  const identity = parseIdentity(nameOrIdentity);
  const stored = databases.find(
    (each) => each.identity === identity || (identity === null && each.names.includes(nameOrIdentity)),
  );
  if (stored === undefined) throw new HistoryError(`${dataDir} holds no database ${nameOrIdentity}.`);
  const directory = databaseDirectory(dataDir, stored);
  if (!hasLog(directory)) throw new HistoryError(`${nameOrIdentity} is lost: there is no log in ${directory}.`);
  return { stored, directory };
}

function databasesIn(dataDir: string): readonly StoredDatabase[] {
  const list = join(dataDir, 'databases.json');
  try {
    if (hasList(list, foldersIn(dataDir))) return readDatabases(list);
  } catch (cause) {
    throw new HistoryError((cause as Error).message, { cause });
  }
  throw new HistoryError(`${dataDir} holds no databases.`);
}

const foldersIn = (dataDir: string): string => join(dataDir, 'databases');

export function databaseDirectory(dataDir: string, { identity }: StoredDatabase): string {
  return join(foldersIn(dataDir), identityHex(identity));
}
