// A database with the module of joins and rules, and ways to change its tables without reducers.
import { fileURLToPath } from 'node:url';
import type { BsatnValue } from '../bsatn/value.ts';
import { Database } from '../engine/database.ts';
import { bundleModule } from '../module-runtime/bundle.ts';
import type { Table } from '../store/table.ts';

export const OWNER = 2n;

let bundled: Promise<string> | null = null;

/** The text that is published. */
export function guildProgram(): Promise<string> {
  bundled ??= bundleModule(fileURLToPath(new URL('../testing-modules/guild', import.meta.url))).then(
    ({ code }) => code,
  );
  return bundled;
}

export async function openGuild(onListenerError = throwAtOnce): Promise<Database> {
  // Hardly any row is seen twice through the same view.
  const database = Database.create({ identity: 1n, owner: OWNER, keptViews: 2, onListenerError });
  const outcome = database.publish(await guildProgram());
  if (outcome.kind !== 'created') throw new Error(JSON.stringify(outcome));
  return database;
}

export function tableOf(database: Database, name: string): Table {
  const table = database.table(name);
  if (table === undefined) throw new Error(`there is no table ${name}`);
  return table;
}

/** Runs changes as one transaction. */
export function transact(database: Database, act: () => void): void {
  database.transact({ identity: OWNER, connectionId: null }, { kind: 'system' }, act);
}

/** Inside a transaction: puts a row in, in place of the one with the same key. */
export function put(table: Table, values: readonly BsatnValue[]): void {
  const row = table.row.encode(values);
  const old = table.rowAt(table.keyOf(row));
  if (old !== undefined) table.delete(old);
  table.insert(table.stage(row, row.length));
}

/** What a listener throws reaches the one who changed the rows. */
function throwAtOnce(error: unknown): never {
  throw error;
}
