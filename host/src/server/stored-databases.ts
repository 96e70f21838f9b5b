// `databases.json`: which databases a server has, by identity, with their names and whether they are locked.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeWhole } from '../durability/durable-files.ts';
import type { Identity } from '../engine/interface.ts';
import { identityHex, parseIdentity } from './identity.ts';

export interface StoredDatabase {
  readonly identity: Identity;
  readonly names: readonly string[];
  readonly isLocked: boolean;
}

interface Entry {
  readonly identity: string;
  /** Before databases could have several names. */
  readonly name?: string | null;
  readonly names?: readonly string[];
  readonly isLocked?: boolean;
}

/**
 * The databases of a data folder, which gets an empty list where it is new. Throws a sentence for people where the list is
 * damaged, or lost: a server without it would not find what it has.
 */
export function readOrBegin(file: string, foldersIn: string): readonly StoredDatabase[] {
  if (hasList(file, foldersIn)) return readDatabases(file);
  writeDatabases(file, []);
  return [];
}

/** Whether a data folder has a list, or is new. @throws Error with a sentence where the list was lost */
export function hasList(file: string, foldersIn: string): boolean {
  if (existsSync(file)) return true;
  if (!existsSync(foldersIn)) return false;
  throw new Error(`${file} is missing, which names the databases in ${foldersIn}. Restore it from a backup.`);
}

/** The folders that belong to no database of the list. */
export function foldersOfNone(foldersIn: string, databases: readonly StoredDatabase[]): readonly string[] {
  if (!existsSync(foldersIn)) return [];
  const listed = new Set(databases.map(({ identity }) => identityHex(identity)));
  return readdirSync(foldersIn)
    .filter((name) => parseIdentity(name) !== null && !listed.has(name))
    .map((name) => join(foldersIn, name));
}

export function readDatabases(file: string): readonly StoredDatabase[] {
  const text = readFileSync(file, 'utf8');
  try {
    const { databases } = JSON.parse(text) as { databases: readonly Entry[] };
    return databases.map(({ identity, name, names, isLocked }) => ({
      identity: identityIn(identity),
      names: names ?? (typeof name === 'string' ? [name] : []),
      isLocked: isLocked ?? false,
    }));
  } catch (cause) {
    throw new Error(`${file} is damaged, which names the databases. Restore it from a backup.`, { cause });
  }
}

function identityIn(text: string): Identity {
  const identity = parseIdentity(text);
  if (identity === null) throw new Error(`not an identity: ${text}`);
  return identity;
}

export function writeDatabases(file: string, databases: readonly StoredDatabase[]): void {
  const entries = databases.map(
    ({ identity, names, isLocked }): Entry => ({
      identity: identityHex(identity),
      names,
      ...(isLocked && { isLocked }),
    }),
  );
  writeWhole(file, `${JSON.stringify({ databases: entries }, null, 2)}\n`);
}
