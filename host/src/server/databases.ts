// The databases of one server, found by name or identity: creates, updates and deletes them, brings them back at start.
// Which there are stands in `databases.json`; each keeps its rows in a folder of its own.
import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Clock } from '../engine/clock.ts';
import { Database, type PublishOptions } from '../engine/database.ts';
import type { Identity } from '../engine/interface.ts';
import type { OutboundHttp } from '../engine/lane.ts';
import type { LoadModule } from '../engine/module-host.ts';
import type { Storage } from '../engine/storage.ts';
import { type CallLimits, defaultCallLimits } from '../module-runtime/call-budget.ts';
import { ModuleInstance } from '../module-runtime/instance.ts';
import { type BodyOf, keptBody } from '../module-runtime/kept-body.ts';
import type { ImposedRest } from '../module-runtime/rests.ts';
import { deriveIdentity } from './derived-identity.ts';
import { HostedDatabase } from './hosted-database.ts';
import { identityHex, parseIdentity } from './identity.ts';
import { keepSnapshots } from './snapshots.ts';
import { foldersOfNone, readOrBegin, type StoredDatabase, writeDatabases } from './stored-databases.ts';
import { LOCAL_ISSUER } from './tokens/authority.ts';
import type { ClientSocket } from './websocket/client-socket.ts';

export interface DatabasesOptions {
  /** Where databases are kept; null keeps them in memory. */
  readonly directory: string | null;
  /**
   * Opens the storage of one database in a folder, which is new unless the database `isKnown`; `onFailure` is told once if
   * it can no longer be written.
   */
  readonly openStorage: (directory: string, onFailure: (error: Error) => void, isKnown: boolean) => Storage;
  /** Told when a database can no longer be written. Its schedules have stopped by then, and calls fail from then on. */
  readonly onStorageFailure: (error: Error) => void;
  readonly clock?: Clock;
  /** How modules talk to the outside; they do not unless it is set. */
  readonly outboundHttp?: OutboundHttp;
  /** Milliseconds of processor time that one call of a module may take. */
  readonly longestCall: number;
  /** Functions that are not to be called for a while. Publishing anew ends a rest. */
  readonly rests?: readonly ImposedRest[];
  /** Told when a database has been given another program. */
  readonly onUpdate?: (database: Identity) => void;
  /** Subscribers are told of commits at most once in so many milliseconds; 0 for each by itself. */
  readonly updateInterval: number;
  /** Told when something went wrong that nobody waits for. */
  readonly log: (message: string, error: unknown) => void;
}

/** No such database, or a name that cannot be one; the message is for the caller. */
export class DatabaseError extends Error {
  override readonly name = 'DatabaseError';
}

/** Nothing that a database could be called. */
export class NotAName extends DatabaseError {
  constructor(name: string) {
    super(`\`${name}\` is not a name for a database: use lower-case letters, digits and dashes.`);
  }
}

/** The name belongs to another database. */
export class NameTaken extends DatabaseError {
  readonly taken: string;

  constructor(name: string) {
    super(`\`${name}\` exists already.`);
    this.taken = name;
  }
}

/** The database is locked: its owner has to unlock it before what it holds can be deleted. */
export class DatabaseLocked extends Error {
  override readonly name = 'DatabaseLocked';
}

export type Published =
  | { readonly kind: 'created' | 'updated'; readonly database: HostedDatabase }
  | { readonly kind: 'rejected'; readonly isNew: boolean; readonly reason: string };

interface Entry {
  readonly database: HostedDatabase;
  readonly folder: string | null;
  names: readonly string[];
  isLocked: boolean;
  /** Whether what was published first is on disk: only then the database is in the list. */
  isKept: boolean;
}

/** As in the reference, and underscores too: they are common in examples. */
const NAME = /^[a-z0-9]+(?:[-_][a-z0-9]+)*$/;
const UPDATED = 1001;

export class Databases {
  readonly #options: DatabasesOptions;
  readonly #entries = new Map<Identity, Entry>();

  constructor(options: DatabasesOptions) {
    this.#options = options;
    const { directory } = options;
    if (directory === null) return;
    const listed = readOrBegin(listIn(directory), foldersIn(directory));
    for (const stored of listed) this.#reopen(stored);
    // A server ended while it made or deleted one, or the list is an old one.
    for (const folder of foldersOfNone(foldersIn(directory), listed)) {
      options.log('a folder belongs to no database that databases.json names', folder);
    }
  }

  has(identity: Identity): boolean {
    return this.#entries.has(identity);
  }

  /** Throws `DatabaseError` where there is none. What reads as an identity is never a name. */
  find(nameOrIdentity: string): HostedDatabase {
    const identity = parseIdentity(nameOrIdentity);
    const found = identity === null ? this.#named(nameOrIdentity) : this.#entries.get(identity);
    if (found !== undefined) return found.database;
    if (identity !== null) throw new DatabaseError('No such database.');
    checkName(nameOrIdentity);
    throw new DatabaseError(`\`${nameOrIdentity}\` not found`);
  }

  all(): readonly HostedDatabase[] {
    return [...this.#entries.values()].map(({ database }) => database);
  }

  namesOf({ engine }: HostedDatabase): readonly string[] {
    return this.#entries.get(engine.identity)?.names ?? [];
  }

  /** Gives a database these names in the place of those it had. Throws `DatabaseError` for one that cannot be had. */
  rename(database: HostedDatabase, names: readonly string[]): void {
    const entry = this.#entryOf(database);
    const distinct = [...new Set(names)];
    for (const name of distinct) {
      const holder = this.#named(name);
      if (holder !== undefined && holder !== entry) throw new NameTaken(name);
      checkName(name);
    }
    entry.names = distinct;
    this.#store();
  }

  /** A locked database is neither reset nor deleted. */
  setLocked(database: HostedDatabase, isLocked: boolean): void {
    this.#entryOf(database).isLocked = isLocked;
    this.#store();
  }

  ownedBy(identity: Identity): readonly HostedDatabase[] {
    return this.all().filter(({ engine }) => engine.owner === identity);
  }

  /** A new database with this program, once it is on disk. Throws `DatabaseError` for a name that cannot be one. */
  async create(name: string | null, owner: Identity, program: string): Promise<Published> {
    if (name !== null) this.#checkNewName(name);
    const names = name === null ? [] : [name];
    const identity = deriveIdentity(LOCAL_ISSUER, randomUUID());
    const folder = this.#folderOf(identity);
    const storage = folder === null ? null : this.#openStorage(folder, false);
    const engine = Database.create({ identity, owner, ...this.#engineOptions(storage, folder) });
    const outcome = engine.publish(program);
    if (outcome.kind === 'rejected') {
      this.#discard(engine, storage, folder);
      return { kind: 'rejected', isNew: true, reason: outcome.reason };
    }
    const database = this.#host(engine, storage);
    const entry = { database, folder, names, isLocked: false, isKept: false };
    this.#entries.set(identity, entry);
    // Written down last: a database in the list is always one that can be opened.
    await database.whenDurable(database.pendingOffset);
    entry.isKept = true;
    this.#store();
    return { kind: 'created', database };
  }

  /**
   * Gives a database a new program; clients that would not understand it are disconnected.
   * @throws DatabaseLocked when it is to be cleared but is locked
   */
  update(database: HostedDatabase, program: string, options: PublishOptions): Published {
    if (options.clear) this.#checkUnlocked(database);
    const outcome = database.engine.publish(program, options);
    if (outcome.kind === 'rejected') return { kind: 'rejected', isNew: false, reason: outcome.reason };
    if (outcome.kind !== 'unchanged') this.#options.onUpdate?.(database.engine.identity);
    const disconnects = outcome.kind === 'created' || (outcome.kind === 'updated' && outcome.disconnectsClients);
    if (disconnects) void database.disconnectAll(UPDATED, 'the module was updated');
    return { kind: 'updated', database };
  }

  /** @throws DatabaseLocked */
  async delete(database: HostedDatabase): Promise<void> {
    const { identity } = database.engine;
    const entry = this.#entries.get(identity);
    if (entry === undefined) return;
    this.#checkUnlocked(database);
    this.#entries.delete(identity);
    this.#store();
    await database.close('module exited');
    if (entry.folder !== null) rmSync(entry.folder, { recursive: true, force: true });
  }

  /** Disconnects everybody and writes what is left. */
  async close(): Promise<void> {
    await Promise.all(this.all().map((database) => database.close('module exited')));
  }

  /** For the watch over silent clients. */
  *sockets(): Iterable<ClientSocket> {
    for (const { database } of this.#entries.values()) yield* database.sockets;
  }

  #named(name: string): Entry | undefined {
    return [...this.#entries.values()].find(({ names }) => names.includes(name));
  }

  #entryOf({ engine }: HostedDatabase): Entry {
    const entry = this.#entries.get(engine.identity);
    if (entry === undefined) throw new DatabaseError('No such database.');
    return entry;
  }

  #checkNewName(name: string): void {
    if (this.#named(name) !== undefined) throw new NameTaken(name);
    checkName(name);
  }

  #checkUnlocked(database: HostedDatabase): void {
    if (!this.#entryOf(database).isLocked) return;
    throw new DatabaseLocked('The database is locked: unlock it before what it holds is deleted.');
  }

  #reopen({ identity, names, isLocked }: StoredDatabase): void {
    const folder = this.#folderOf(identity);
    if (folder === null) return;
    const storage = this.#openStorage(folder, true);
    const options = this.#engineOptions(storage, folder);
    const rests = (this.#options.rests ?? []).filter(({ database }) => database === identity);
    const engine = Database.open({ ...options, load: imposing(rests, options.load), storage });
    const database = this.#host(engine, storage);
    this.#entries.set(identity, { database, folder, names, isLocked, isKept: true });
  }

  #host(engine: Database, storage: Storage | null): HostedDatabase {
    const { updateInterval, log } = this.#options;
    if (storage !== null) {
      keepSnapshots(engine, storage, (error) => log('a snapshot could not be kept; the log has everything', error));
    }
    return new HostedDatabase(engine, storage, updateInterval);
  }

  #openStorage(folder: string, isKnown: boolean): Storage {
    const onFailure = (error: Error) => {
      for (const entry of this.#entries.values()) if (entry.folder === folder) entry.database.engine.close();
      this.#options.onStorageFailure(error);
    };
    return this.#options.openStorage(folder, onFailure, isKnown);
  }

  #engineOptions(storage: Storage | null, folder: string | null) {
    const { clock, log, outboundHttp, longestCall } = this.#options;
    return {
      ...(storage !== null && { storage }),
      ...(clock !== undefined && { clock }),
      ...(outboundHttp !== undefined && { outboundHttp }),
      longestCall,
      load: loadWithin(
        defaultCallLimits(longestCall),
        folder === null ? undefined : keptBody(join(folder, 'module.cjs')),
      ),
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
    return directory === null ? null : join(foldersIn(directory), identityHex(identity));
  }

  #store(): void {
    const { directory } = this.#options;
    if (directory === null) return;
    const kept = [...this.#entries].filter(([, { isKept }]) => isKept);
    writeDatabases(
      listIn(directory),
      kept.map(([identity, { names, isLocked }]) => ({ identity, names, isLocked })),
    );
  }
}

function listIn(directory: string): string {
  return join(directory, 'databases.json');
}

function foldersIn(directory: string): string {
  return join(directory, 'databases');
}

function checkName(name: string): void {
  if (NAME.test(name) && parseIdentity(name) === null) return;
  throw new NotAName(name);
}

/** Loads programs whose calls keep to these limits. */
function loadWithin(limits: CallLimits, bodyOf: BodyOf | undefined): LoadModule {
  return (program, environment) => ModuleInstance.load(program, environment, bodyOf, undefined, limits);
}

/** Lets functions of the program that is loaded first rest. Its log tells why. */
function imposing(rests: readonly ImposedRest[], load: LoadModule): LoadModule {
  const pending = [...rests];
  return (program, environment) => {
    const instance = load(program, environment);
    for (const { name, left, reason } of pending.splice(0)) {
      instance.rests.impose(name, left, reason);
      const message = `the server began anew: when ${name} ran last, ${reason}`;
      const position = { filename: null, lineNumber: null, functionName: name };
      environment.logs.append({ level: 'Panic', message, timestamp: environment.now(), ...position });
    }
    return instance;
  };
}
