// `databases.json`: which databases a server has, by identity, with their names and whether they are locked.
import { existsSync, readFileSync } from 'node:fs';
import { writeWhole } from '../durability/durable-files.ts';
import type { Identity } from '../engine/interface.ts';
import { identityHex } from './identity.ts';

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

export function readDatabases(file: string): readonly StoredDatabase[] {
  if (!existsSync(file)) return [];
  const { databases } = JSON.parse(readFileSync(file, 'utf8')) as { databases: readonly Entry[] };
  return databases.map(({ identity, name, names, isLocked }) => ({
    identity: BigInt(`0x${identity}`),
    names: names ?? (typeof name === 'string' ? [name] : []),
    isLocked: isLocked ?? false,
  }));
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
