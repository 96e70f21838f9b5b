// The databases of one server, found by name or identity: creates, updates and deletes them, brings them back at start.
// Which there are stands in `databases.json`; each keeps its rows in a folder of its own.
import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { writeWhole } from '../durability/durable-files.ts';
import type { Clock } from '../engine/clock.ts';
import { Database, type PublishOptions } from '../engine/database.ts';
import type { Identity } from '../engine/interface.ts';
import type { LoadModule } from '../engine/module-host.ts';
import type { Storage } from '../engine/storage.ts';
import { ModuleInstance } from '../module-runtime/instance.ts';
import { keptBody } from '../module-runtime/kept-body.ts';
import { HostedDatabase } from './hosted-database.ts';
import { deriveIdentity, identityHex, parseIdentity } from './identity.ts';
import { LOCAL_ISSUER } from './tokens/authority.ts';
import type { ClientSocket } from './websocket/client-socket.ts';

export interface DatabasesOptions {
  /** Where databases are kept; null keeps them in memory. */
  readonly directory: string | null;
  /** Opens the storage of one database, in a folder that may be new; `onFailure` is told once if it can no longer be written. */
  readonly openStorage: (directory: string, onFailure: (error: Error) => void) => Storage;
  /** Told when a database can no longer be written. Its schedules have stopped by then, and calls fail from then on. */
  readonly onStorageFailure: (error: Error) => void;
  readonly clock?: Clock;
  /** Told when something went wrong that nobody waits for. */
  readonly log: (message: string, error: unknown) => void;
}

/** No such database, or a name that cannot be one; the message is for the caller. */
export class DatabaseError extends Error {
  override readonly name = 'DatabaseError';
}

export type Published =
  | { readonly kind: 'created' | 'updated'; readonly database: HostedDatabase }
  | { readonly kind: 'rejected'; readonly isNew: boolean; readonly reason: string };

interface Entry {
  readonly database: HostedDatabase;
  readonly folder: string | null;
  readonly name: string | null;
  /** Whether what was published first is on disk: only then the database is in the list. */
  isKept: boolean;
}

/** What `databases.json` says of each database. */
interface StoredEntry {
  readonly identity: string;
  readonly name: string | null;
}

/** As in the reference, and underscores too: they are common in examples. */
const NAME = /^[a-z0-9]+(?:[-_][a-z0-9]+)*$/;
const UPDATED = 1001;

export class Databases {
  readonly #options: DatabasesOptions;
  readonly #entries = new Map<Identity, Entry>();

  constructor(options: DatabasesOptions) {
    this.#options = options;
    for (const { identity, name } of this.#stored()) this.#reopen(identity, name);
  }

  /** Throws `DatabaseError` where there is none. What reads as an identity is never a name. */
  find(nameOrIdentity: string): HostedDatabase {
    const identity = parseIdentity(nameOrIdentity);
    const found = identity === null ? this.#named(nameOrIdentity) : this.#entries.get(identity);
    if (found !== undefined) return found.database;
    throw new DatabaseError(identity === null ? `\`${nameOrIdentity}\` not found` : 'No such database.');
  }

  namesOf({ engine }: HostedDatabase): readonly string[] {
    const name = this.#entries.get(engine.identity)?.name ?? null;
    return name === null ? [] : [name];
  }

  ownedBy(identity: Identity): readonly HostedDatabase[] {
    return [...this.#entries.values()]
      .map(({ database }) => database)
      .filter(({ engine }) => engine.owner === identity);
  }

  /** A new database with this program, once it is on disk. Throws `DatabaseError` for a name that cannot be one. */
  async create(name: string | null, owner: Identity, program: string): Promise<Published> {
    if (name !== null) this.#checkNewName(name);
    const identity = deriveIdentity(LOCAL_ISSUER, randomUUID());
    const folder = this.#folderOf(identity);
    const storage = folder === null ? null : this.#openStorage(folder);
    const engine = Database.create({ identity, owner, ...this.#engineOptions(storage, folder) });
    const outcome = engine.publish(program);
    if (outcome.kind === 'rejected') {
      this.#discard(engine, storage, folder);
      return { kind: 'rejected', isNew: true, reason: outcome.reason };
    }
    const database = new HostedDatabase(engine, storage);
    const entry = { database, folder, name, isKept: false };
    this.#entries.set(identity, entry);
    // Written down last: a database in the list is always one that can be opened.
    await database.whenDurable(database.pendingOffset);
    entry.isKept = true;
    this.#store();
    return { kind: 'created', database };
  }

  /** Gives a database a new program; clients that would not understand it are disconnected. */
  update(database: HostedDatabase, program: string, options: PublishOptions): Published {
    const outcome = database.engine.publish(program, options);
    if (outcome.kind === 'rejected') return { kind: 'rejected', isNew: false, reason: outcome.reason };
    const disconnects = outcome.kind === 'created' || (outcome.kind === 'updated' && outcome.disconnectsClients);
    if (disconnects) void database.disconnectAll(UPDATED, 'the module was updated');
    return { kind: 'updated', database };
  }

  async delete(database: HostedDatabase): Promise<void> {
    const { identity } = database.engine;
    const entry = this.#entries.get(identity);
    if (entry === undefined) return;
    this.#entries.delete(identity);
    this.#store();
    await database.close('module exited');
    if (entry.folder !== null) rmSync(entry.folder, { recursive: true, force: true });
  }

  /** Disconnects everybody and writes what is left. */
  async close(): Promise<void> {
    await Promise.all([...this.#entries.values()].map(({ database }) => database.close('module exited')));
  }

  /** For the watch over silent clients. */
  *sockets(): Iterable<ClientSocket> {
    for (const { database } of this.#entries.values()) yield* database.sockets;
  }

  #named(name: string): Entry | undefined {
    return [...this.#entries.values()].find((entry) => entry.name === name);
  }

  #checkNewName(name: string): void {
    if (this.#named(name) !== undefined) throw new DatabaseError(`\`${name}\` exists already.`);
    if (NAME.test(name) && parseIdentity(name) === null) return;
    throw new DatabaseError(`\`${name}\` is not a name for a database: use lower-case letters, digits and dashes.`);
  }

  #reopen(identity: Identity, name: string | null): void {
    const folder = this.#folderOf(identity);
    if (folder === null) return;
    const storage = this.#openStorage(folder);
    const engine = Database.open({ ...this.#engineOptions(storage, folder), storage });
    this.#entries.set(identity, { database: new HostedDatabase(engine, storage), folder, name, isKept: true });
  }

  #openStorage(folder: string): Storage {
    return this.#options.openStorage(folder, (error) => {
      for (const entry of this.#entries.values()) if (entry.folder === folder) entry.database.engine.close();
      this.#options.onStorageFailure(error);
    });
  }

  #engineOptions(storage: Storage | null, folder: string | null) {
    const { clock, log } = this.#options;
    return {
      ...(storage !== null && { storage }),
      ...(clock !== undefined && { clock }),
      ...(folder !== null && { load: loadKeeping(join(folder, 'module.cjs')) }),
      onListenerError: (error: unknown) => log('a commit could not be passed on', error),
    };
  }

  #discard(engine: Database, storage: Storage | null, folder: string | null): void {
    engine.close();
    const remove = () => folder !== null && rmSync(folder, { recursive: true, force: true });
    storage?.close().then(remove, (error: unknown) => this.#options.log('storage could not be closed', error));
  }

  #folderOf(identity: Identity): string | null {
    const { directory } = this.#options;
    return directory === null ? null : join(directory, 'databases', identityHex(identity));
  }

  #stored(): readonly { readonly identity: Identity; readonly name: string | null }[] {
    const file = this.#file();
    if (file === null || !existsSync(file)) return [];
    const { databases } = JSON.parse(readFileSync(file, 'utf8')) as { databases: readonly StoredEntry[] };
    return databases.map(({ identity, name }) => ({ identity: BigInt(`0x${identity}`), name }));
  }

  #store(): void {
    const file = this.#file();
    if (file === null) return;
    const databases = [...this.#entries]
      .filter(([, { isKept }]) => isKept)
      .map(([identity, { name }]) => ({ identity: identityHex(identity), name }));
    writeWhole(file, `${JSON.stringify({ databases }, null, 2)}\n`);
  }

  #file(): string | null {
    const { directory } = this.#options;
    return directory === null ? null : join(directory, 'databases.json');
  }
}

/** Loads programs and keeps the last one's runnable form in a file, for a quick start. */
function loadKeeping(file: string): LoadModule {
  const bodyOf = keptBody(file);
  return (program, environment) => ModuleInstance.load(program, environment, bodyOf);
}
