// A database in the process of a test: the real module in the real engine, without sockets, with a clock that the test
// moves and storage that survives a restart. Calls take microseconds, a new database a few milliseconds.
import { Database, type PublishOptions } from '../engine/database.ts';
import type { Identity, PublishOutcome } from '../engine/interface.ts';
import type { LoadModule } from '../engine/module-host.ts';
import { bundleModule } from '../module-runtime/bundle.ts';
import type { ModuleEnvironment } from '../module-runtime/environment.ts';
import { ModuleInstance } from '../module-runtime/instance.ts';
import type { LogLine } from '../module-runtime/module-logs.ts';
import { deriveIdentity } from '../server/derived-identity.ts';
import { ManualClock } from './manual-clock.ts';
import { MemoryStorage } from './memory-storage.ts';
import type { PlainObject } from './plain-values.ts';
import { objectsOf } from './row-objects.ts';
import { type Claims, TestClient } from './test-client.ts';

export interface TestDatabaseOptions {
  /** The folder of a module, which is bundled once a process; or its finished bundle. */
  readonly module: { readonly dir: string } | { readonly code: string };
  /**
   * Databases with the same bundle share one loaded module, because evaluating it is most of the time that making one
   * takes. What the module keeps outside of its tables (its random numbers, say) is shared too, unless this is set, or
   * `forgetLoadedModules` was called in between.
   */
  readonly isolated?: boolean;
  /** What the clock shows at the start; the first moment of 2026 unless given. */
  readonly startsAt?: Date;
}

const DEFAULT_START = new Date('2026-01-01T00:00:00Z');
const OWNER: Claims = { iss: 'localhost', sub: 'owner' };

const bundles = new Map<string, Promise<{ readonly code: string }>>();

/** Bundles the module if needed, publishes it and runs `init`. @throws Error with the reason when it cannot be published */
export async function createTestDatabase(options: TestDatabaseOptions): Promise<TestDatabase> {
  const start = BigInt((options.startsAt ?? DEFAULT_START).getTime()) * 1000n;
  const code = 'code' in options.module ? options.module.code : await bundleOnce(options.module.dir);
  return new TestDatabase(code, start, options.isolated ? ModuleInstance.load : loadShared);
}

const instances = new Map<string, ModuleInstance>();

/** The next database of each bundle loads its module anew: whose tests begin with this have chances of their own. */
export function forgetLoadedModules(): void {
  instances.clear();
}

/** Tables of a first publish have the same ids in every database, so an instance that knows them fits any. */
function loadShared(code: string, environment: ModuleEnvironment): ModuleInstance {
  const instance = instances.get(code) ?? ModuleInstance.load(code, environment);
  instances.set(code, instance);
  instance.bind(environment);
  return instance;
}

async function bundleOnce(dir: string): Promise<string> {
  const bundle = bundles.get(dir) ?? bundleModule(dir);
  bundles.set(dir, bundle);
  return (await bundle).code;
}

export class TestDatabase {
  readonly clock: ManualClock;
  /** The owner: `ctx.sender` of `init`, who may call private functions. Not connected unless told to. */
  readonly owner: TestClient;
  #storage = MemoryStorage.empty();
  #database: Database;
  #lastConnection = 0n;

  constructor(code: string, start: bigint, loadFirst: LoadModule) {
    this.clock = new ManualClock(start);
    const owner = deriveIdentity(OWNER.iss, OWNER.sub);
    this.#database = Database.create({
      identity: deriveIdentity('localhost', 'database'),
      owner,
      clock: this.clock,
      storage: this.#storage,
      loadFirst,
    });
    const outcome = this.#database.publish(code);
    if (outcome.kind === 'rejected') throw new Error(`the module cannot be published: ${outcome.reason}`);
    this.owner = this.#client(OWNER, owner);
  }

  /** The engine itself, for what this class does not offer. It is another one after `restart`. */
  get database(): Database {
    return this.#database;
  }

  get logs(): readonly LogLine[] {
    return this.#database.logs.last();
  }

  /** Somebody with these claims and the identity that follows from issuer and subject. Each call is a connection of its own. */
  as(claims: Claims): TestClient {
    return this.#client(claims, deriveIdentity(claims.iss, claims.sub));
  }

  /** Somebody who came without a token. The name makes the identity; the same one is the same guest. */
  asGuest(name: string): TestClient {
    return this.as({ iss: 'localhost', sub: name });
  }

  /** Lets time pass; schedules that become due on the way run at their moment. */
  advance(milliseconds: number): void {
    this.clock.advance(milliseconds);
  }

  /** All rows of a table, private ones too, by source or canonical name: what the module keeps. */
  rows(table: string): PlainObject[] {
    const found = this.#database.table(table);
    if (!found) throw new Error(`there is no table ${table}`);
    return objectsOf(found);
  }

  /** Publishes another bundle over this one. */
  publish(code: string, options: PublishOptions = {}): PublishOutcome {
    return this.#database.publish(code, options);
  }

  /**
   * Ends the process, as it were, and starts it again on what was written down: who was connected is not any more.
   * It stays down for so many milliseconds, in which no schedule runs: how months pass in no time.
   */
  restart(downFor = 0): void {
    this.#database.close();
    this.clock.advance(downFor);
    this.#storage = this.#storage.reopen();
    this.#database = Database.open({ storage: this.#storage, clock: this.clock });
  }

  #client(claims: Claims, identity: Identity): TestClient {
    this.#lastConnection++;
    return new TestClient({ database: () => this.#database, identity, claims, connectionId: this.#lastConnection });
  }
}
