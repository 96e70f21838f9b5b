// A database: the door through which server, subscriptions and tests reach a module and its data. Everything happens
// synchronously on one thread; a call that comes while another runs is a mistake of the caller's.

import { BsatnError, type TypeCodec } from '../bsatn/codec.ts';
import { findHttpRoute } from '../definition/http-routes.ts';
import { type MigrationPlan, planMigration } from '../definition/migration-plan.ts';
import type {
  HttpHandlerDefinition,
  ModuleDefinition,
  ProcedureDefinition,
  ReducerDefinition,
} from '../definition/module-definition.ts';
import { ModuleDefinitionError } from '../definition/read-module.ts';
import { DEFAULT_CALL_MILLISECONDS, defaultCallLimits } from '../module-runtime/call-budget.ts';
import { describeModule } from '../module-runtime/describe.ts';
import type { HttpRequest } from '../module-runtime/http-messages.ts';
import { ModuleInstance } from '../module-runtime/instance.ts';
import { ModuleLoadError } from '../module-runtime/load-hooks.ts';
import { ModuleLogs } from '../module-runtime/module-logs.ts';
import { checkRules } from '../sql/row-rules.ts';
import { SqlError } from '../sql/sql-error.ts';
import type { Table } from '../store/table.ts';
import type { CallableProcedure } from './calls.ts';
import { type Clock, SystemClock } from './clock.ts';
import { Commits } from './commits.ts';
import type { Engine, EngineParts } from './engine.ts';
import { MigrationFailed, ViewFailed } from './engine-errors.ts';
import type {
  Caller,
  CallRefusal,
  ClientConnection,
  CommitCause,
  CommitListener,
  ConnectionId,
  DatabaseInterface,
  HttpReply,
  Identity,
  Micros,
  ProcedureReply,
  PublishOutcome,
  ReducerReply,
  ViewInstance,
} from './interface.ts';
import type { OutboundHttp } from './lane.ts';
import { runHttpHandlerAside, runProcedureAside } from './lane-calls.ts';
import { migrate } from './migrate.ts';
import type { LoadModule } from './module-host.ts';
import { InitFailed, startAgain, startFirst } from './start.ts';
import { stateOf } from './state.ts';
import type { RecoveredState, Storage } from './storage.ts';

export interface DatabaseOptions {
  /** Where commits are kept; the database lives in memory only when this is left out. */
  readonly storage?: Storage;
  readonly clock?: Clock;
  /** How programs are loaded; afresh and from nothing unless given. */
  readonly load?: LoadModule;
  /** Milliseconds of processor time that a call may take aside, and loading a module to look at it a few times over. */
  readonly longestCall?: number;
  /** How many rows keep a view of theirs; see `store/recent-views.ts`. */
  readonly keptViews?: number;
  /** How modules talk to the outside. Unless set they do not, and nothing of theirs runs in another thread. */
  readonly outboundHttp?: OutboundHttp;
  /** Told when a commit listener throws. Without it, the error surfaces as an uncaught exception. */
  readonly onListenerError?: (error: unknown) => void;
}

export interface NewDatabaseOptions extends DatabaseOptions {
  readonly identity: Identity;
  readonly owner: Identity;
  /** How the program of the first publish is loaded; as all others unless given. */
  readonly loadFirst?: LoadModule;
}

export interface PublishOptions {
  /** Begin anew: all rows are lost, and `init` runs. Clients are to be disconnected. */
  readonly clear?: boolean;
  /** Allow changes after which clients have to connect anew. */
  readonly breakClients?: boolean;
}

const NOTHING_PUBLISHED: ModuleDefinition = {
  typespace: [],
  types: [],
  tables: [],
  reducers: [],
  procedures: [],
  views: [],
  httpHandlers: [],
  httpRoutes: [],
  rowLevelSecurity: [],
};

export class Database implements DatabaseInterface {
  readonly identity: Identity;
  readonly owner: Identity;
  readonly logs = new ModuleLogs();
  readonly #parts: EngineParts;
  #engine: Engine | null = null;

  private constructor(options: NewDatabaseOptions) {
    this.identity = options.identity;
    this.owner = options.owner;
    const load = options.load ?? ModuleInstance.load;
    this.#parts = {
      databaseIdentity: options.identity,
      owner: options.owner,
      clock: options.clock ?? new SystemClock(),
      logs: this.logs,
      commits: new Commits(options.storage ?? null, options.onListenerError ?? throwLater),
      load,
      loadFirst: options.loadFirst ?? load,
      longestCall: options.longestCall ?? DEFAULT_CALL_MILLISECONDS,
      keptViews: options.keptViews,
      outboundHttp: options.outboundHttp ?? null,
    };
  }

  /** A new database, with nothing in it until something is published. */
  static create(options: NewDatabaseOptions): Database {
    if (options.storage?.recovered) throw new Error('the storage holds a database already: open it');
    return new Database(options);
  }

  /**
   * Goes on with what storage recovered: clients that were connected are disconnected, schedules go on.
   * @throws RecoveryFailed
   */
  static open(options: DatabaseOptions & { readonly storage: Storage }): Database {
    const { recovered } = options.storage;
    if (recovered === null) throw new Error('the storage holds no database: create one');
    const database = new Database({ ...options, identity: recovered.databaseIdentity, owner: recovered.owner });
    database.#engine = startAgain(database.#parts, recovered);
    return database;
  }

  /** The published module; empty before the first publish. */
  get definition(): ModuleDefinition {
    return this.#engine?.module.definition ?? NOTHING_PUBLISHED;
  }

  /** The text of the published bundle; empty before the first publish. */
  get program(): string {
    return this.#engine?.program ?? '';
  }

  /** All that the database holds, for a snapshot; null before the first publish and while a transaction is open. */
  get state(): RecoveredState | null {
    return this.#engine === null || this.#engine.store.isOpen ? null : stateOf(this.#engine);
  }

  /** The offset of the last commit that changed anything durable; -1 before the first publish. */
  get lastOffset(): number {
    return this.#parts.commits.nextOffset - 1;
  }

  get clock(): Clock {
    return this.#parts.clock;
  }

  /** Publishes a bundle. A rejection leaves everything as it was. */
  publish(code: string, { clear = false, breakClients = false }: PublishOptions = {}): PublishOutcome {
    try {
      if (this.#engine === null || clear) return this.#publishFirst(code);
      if (this.#engine.program === code) return { kind: 'unchanged' };
      return this.#publishOver(this.#engine, code, breakClients);
    } catch (error) {
      return { kind: 'rejected', reason: reasonOf(error) };
    }
  }

  /**
   * What publishing a bundle would do, without doing it; the rows have their say only then.
   * @throws ModuleLoadError, ModuleDefinitionError, BsatnError for what is no module; SqlError for rules that are none
   */
  plan(code: string): MigrationPlan {
    const definition = describeModule(code, defaultCallLimits(this.#parts.longestCall));
    checkRules(definition);
    return planMigration(this.definition, definition);
  }

  connect(client: ClientConnection): void {
    this.#running.connect(client);
  }

  disconnect(client: { identity: Identity; connectionId: ConnectionId }): void {
    this.#engine?.disconnect(client);
  }

  /** Private functions do not exist for anybody but the owner; lifecycle hooks are called by nobody. */
  refusalOf(called: ReducerDefinition | ProcedureDefinition, caller: Caller): CallRefusal | null {
    if ('lifecycle' in called && called.lifecycle !== null) return { kind: 'lifecycle', event: called.lifecycle };
    return called.isPrivate && caller.identity !== this.owner ? { kind: 'unknown' } : null;
  }

  callReducer(name: string, args: Uint8Array, caller: Caller): ReducerReply | CallRefusal {
    const engine = this.#engine;
    const reducer = engine?.calls.reducers.get(name);
    if (!engine || !reducer) return { kind: 'unknown' };
    const refusal = this.refusalOf(reducer.definition, caller) ?? malformed(reducer.args, args);
    if (refusal !== null) return refusal;
    const timestamp = this.#parts.clock.now();
    return engine.calls.runReducer(reducer.definition, args, caller, { kind: 'reducer', name, args }, timestamp);
  }

  callProcedure(name: string, args: Uint8Array, caller: Caller): ProcedureReply | CallRefusal {
    const found = this.#findProcedure(name, args, caller);
    if ('kind' in found) return found;
    return this.#running.calls.runProcedure(found, args, caller, this.#parts.clock.now());
  }

  async callProcedureAside(name: string, args: Uint8Array, caller: Caller): Promise<ProcedureReply | CallRefusal> {
    const found = this.#findProcedure(name, args, caller);
    if ('kind' in found) return found;
    const { lane, calls } = this.#running;
    const timestamp = this.#parts.clock.now();
    if (lane === null) return calls.runProcedure(found, args, caller, timestamp);
    return runProcedureAside(lane, found, args, caller, timestamp);
  }

  get runsProceduresAside(): boolean {
    return this.#parts.outboundHttp !== null;
  }

  hasHttpRoute(method: string, path: string): boolean {
    return this.#httpHandler(method, path) !== undefined;
  }

  async answerHttp(path: string, request: HttpRequest): Promise<HttpReply | null> {
    const handler = this.#httpHandler(request.method, path);
    if (!handler) return null;
    const { lane, calls } = this.#running;
    const timestamp = this.#parts.clock.now();
    if (lane === null) return calls.runHttpHandler(handler, request, timestamp);
    return runHttpHandlerAside(lane, handler, request, timestamp, () => this.lastOffset);
  }

  table(name: string): Table | undefined {
    return this.#engine?.store.tableByName(name) ?? this.#engine?.views.anonymousTable(name);
  }

  /** @throws ViewFailed */
  retainView(name: string, identity: Identity): { readonly table: Table; readonly instance: ViewInstance } {
    return this.#running.retainView(name, identity);
  }

  get rowLimit(): bigint | null {
    return this.#engine?.variables.rowLimit ?? null;
  }

  setRowLimit(limit: bigint): void {
    this.#running.variables.setRowLimit(limit);
  }

  /** @throws ViewFailed, StorageFailed, and whatever `act` throws */
  transact<T>(caller: Caller, cause: CommitCause, act: () => T): T {
    return this.#running.transact(caller, cause, act);
  }

  releaseView(instance: ViewInstance): void {
    this.#engine?.views.release(instance);
  }

  onCommit(listener: CommitListener): () => void {
    return this.#parts.commits.onCommit(listener);
  }

  /** The claims that a connected client came with. */
  claimsOf(connectionId: ConnectionId): string | null {
    return this.#engine?.clients.claimsOf(connectionId) ?? null;
  }

  now(): Micros {
    return this.#parts.clock.now();
  }

  /** Stops schedules, and procedures that run aside. Storage is closed by whoever opened it. */
  close(): void {
    this.#engine?.stop();
  }

  get #running(): Engine {
    if (this.#engine === null) throw new Error('nothing is published in this database yet');
    return this.#engine;
  }

  #publishFirst(code: string): PublishOutcome {
    const engine = startFirst(this.#parts, code, this.#engine);
    this.#engine?.stop();
    this.#engine?.views.dropAll();
    this.#engine = engine;
    return { kind: 'created' };
  }

  #publishOver(engine: Engine, code: string, breakClients: boolean): PublishOutcome {
    const module = engine.load(code);
    checkRules(module.definition);
    const plan = planMigration(engine.module.definition, module.definition);
    if (plan.kind === 'refused') return { kind: 'rejected', reason: plan.reasons.join('\n') };
    const { disconnectsClients } = plan;
    if (disconnectsClients && !breakClients) {
      return { kind: 'rejected', reason: `clients would have to connect anew:\n${plan.lines.join('\n')}` };
    }
    migrate(engine, { module, program: code, plan });
    return { kind: 'updated', disconnectsClients };
  }

  #httpHandler(method: string, path: string): HttpHandlerDefinition | undefined {
    const { httpRoutes, httpHandlers } = this.definition;
    const route = findHttpRoute(httpRoutes, method, path);
    return route && httpHandlers[route.handlerId];
  }

  #findProcedure(name: string, args: Uint8Array, caller: Caller): CallableProcedure | CallRefusal {
    const procedure = this.#engine?.calls.procedures.get(name);
    if (!procedure) return { kind: 'unknown' };
    return this.refusalOf(procedure.definition, caller) ?? malformed(procedure.args, args) ?? procedure;
  }
}

function malformed(codec: TypeCodec, args: Uint8Array): CallRefusal | null {
  try {
    const end = codec.skip(args, 0);
    if (end === args.length) return null;
    return { kind: 'bad-arguments', message: `${args.length - end} bytes are left over behind the arguments` };
  } catch (error) {
    if (error instanceof BsatnError) return { kind: 'bad-arguments', message: error.message };
    throw error;
  }
}

/** Why a bundle cannot be published; anything unforeseen is a fault of this host and passes through. */
export function reasonOf(error: unknown): string {
  if (error instanceof ViewFailed) return error.detail;
  const isForeseen =
    error instanceof ModuleLoadError ||
    error instanceof ModuleDefinitionError ||
    error instanceof InitFailed ||
    error instanceof MigrationFailed ||
    error instanceof SqlError ||
    error instanceof BsatnError;
  if (isForeseen) return error.message;
  throw error;
}

function throwLater(error: unknown): void {
  queueMicrotask(() => {
    throw error;
  });
}
