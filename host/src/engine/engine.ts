// A running module with its data: one store, the module that is loaded over it, and everything that acts on both.
// `database.ts` is the door; publishing over it is `migrate.ts`; starting it, for the first time or again, `start.ts`.

import type { LaneCall } from '../module-runtime/lane/messages.ts';
import type { ModuleLogs } from '../module-runtime/module-logs.ts';
import { RecentViews } from '../store/recent-views.ts';
import type { Row } from '../store/row-arena.ts';
import { Store } from '../store/store.ts';
import type { Table } from '../store/table.ts';
import { Calls } from './calls.ts';
import { Clients, type ConnectedClient } from './clients.ts';
import type { Clock } from './clock.ts';
import type { Commits } from './commits.ts';
import { ConnectionRejected, ViewFailed } from './engine-errors.ts';
import type { Caller, ClientConnection, CommitCause, Identity, Micros, ViewInstance } from './interface.ts';
import { Lane, type OutboundHttp } from './lane.ts';
import { runProcedureAside } from './lane-calls.ts';
import { LaneEnvironment } from './lane-environment.ts';
import { type LoadModule, ModuleHost } from './module-host.ts';
import { Scheduler } from './scheduler.ts';
import { Transactions } from './transactions.ts';
import { Variables } from './variables.ts';
import { Views } from './views.ts';

/** What outlives a reset of the database. */
export interface EngineParts {
  readonly databaseIdentity: Identity;
  readonly owner: Identity;
  readonly clock: Clock;
  readonly logs: ModuleLogs;
  readonly commits: Commits;
  readonly load: LoadModule;
  /** Loads the program of a database's first publish. */
  readonly loadFirst: LoadModule;
  /** Milliseconds of processor time that a call may take which this database itself sees to. */
  readonly longestCall: number;
  /** How many rows keep a view; the store's own measure unless set. */
  readonly keptViews: number | undefined;
  /** How modules talk to the outside; null where they do not. */
  readonly outboundHttp: OutboundHttp | null;
}

export interface EngineStart {
  readonly program: string;
  readonly load: LoadModule;
  /** Where ids of tables go on. */
  readonly lastTableId?: number;
}

export class Engine {
  readonly parts: EngineParts;
  readonly store: Store;
  readonly clients: Clients;
  readonly variables: Variables;
  readonly views: Views;
  readonly transactions: Transactions;
  readonly scheduler: Scheduler;
  #module: ModuleHost;
  #calls: Calls;
  #program: string;
  #lane: Lane | null;

  /** Loads the module over an empty store. @throws ModuleLoadError, ModuleDefinitionError */
  constructor(parts: EngineParts, { program, load, lastTableId }: EngineStart) {
    this.parts = parts;
    this.store = new Store(lastTableId, new RecentViews(parts.keptViews));
    this.clients = new Clients(this.store);
    this.variables = new Variables(this.store);
    this.views = new Views(this.store);
    this.transactions = new Transactions(this.store, this.views, parts.commits);
    this.scheduler = new Scheduler(parts.clock, {
      isProcedure: (name) => this.#calls.procedures.has(name),
      restOf: (name) => this.#restOf(name),
      run: (name, args, timestamp) => this.#runScheduled(name, args, timestamp),
      deleteRow: (table, row, name) => this.#deleteScheduleRow(table, row, name),
    });
    this.#program = program;
    this.#module = this.load(program, load);
    this.#calls = new Calls(this.#module, this.transactions, this.scheduler);
    this.#lane = this.#openLane();
  }

  get program(): string {
    return this.#program;
  }

  get module(): ModuleHost {
    return this.#module;
  }

  get calls(): Calls {
    return this.#calls;
  }

  /** Where procedures and HTTP handlers run that may talk to the outside; null where none may: then they run here. */
  get lane(): Lane | null {
    return this.#lane;
  }

  /** The sender of what the database does by itself. */
  get self(): Caller {
    return { identity: this.parts.databaseIdentity, connectionId: null };
  }

  /** Loads a program over this store, without running it yet. @throws ModuleLoadError, ModuleDefinitionError */
  load(program: string, load: LoadModule = this.parts.load): ModuleHost {
    const { clock, logs, databaseIdentity } = this.parts;
    return new ModuleHost(
      {
        store: this.store,
        clients: this.clients,
        transactions: this.transactions,
        clock,
        logs,
        databaseIdentity,
        scheduleImmediately: (name, args) => this.scheduler.runSoon(name, args),
        commitProcedure: () => this.#calls.commitProcedure(),
      },
      program,
      load,
    );
  }

  /** Puts another loaded module in charge. */
  takeOver(module: ModuleHost, program: string): void {
    this.#module = module;
    this.#program = program;
    this.#calls = new Calls(module, this.transactions, this.scheduler);
    this.#lane?.close();
    this.#lane = this.#openLane();
    this.views.adopt(module.definition);
  }

  /** Stops what acts by itself. */
  stop(): void {
    this.scheduler.stop();
    this.#lane?.close();
  }

  startScheduler(): void {
    this.scheduler.start(this.store.tables());
  }

  /** @throws ConnectionRejected */
  connect(client: ClientConnection): void {
    const timestamp = this.parts.clock.now();
    const caller = { identity: client.identity, connectionId: client.connectionId };
    const reducer = this.#calls.lifecycleReducer('client_connected');
    this.transactions.begin('host');
    try {
      if (!this.clients.add(client)) throw new ConnectionRejected('the connection id is in use');
      if (reducer) this.#calls.enterLifecycle(reducer, caller, timestamp);
      this.commit(caller, { kind: 'lifecycle', name: reducer?.name ?? 'client_connected' }, timestamp);
    } catch (thrown) {
      throw this.#rejection(thrown);
    } finally {
      this.#module.functionName = null;
    }
  }

  /** Runs `client_disconnected` once; whatever it does, the client's rows are gone afterwards. */
  disconnect(client: ConnectedClient): void {
    if (!this.clients.has(client)) return;
    const timestamp = this.parts.clock.now();
    const caller = { identity: client.identity, connectionId: client.connectionId };
    const reducer = this.#calls.lifecycleReducer('client_disconnected');
    const cause: CommitCause = { kind: 'lifecycle', name: reducer?.name ?? 'client_disconnected' };
    this.transactions.begin('host');
    try {
      if (reducer) this.#calls.enterLifecycle(reducer, caller, timestamp);
      this.clients.remove(client);
      this.commit(caller, cause, timestamp);
    } catch (thrown) {
      this.#calls.abandon(thrown);
      this.#withinTransaction(caller, cause, () => this.clients.remove(client));
    } finally {
      this.#module.functionName = null;
    }
  }

  /** Disconnects everybody that an earlier run of the process left connected. */
  disconnectAll(): void {
    for (const client of this.clients.all()) this.disconnect(client);
  }

  /** @throws ViewFailed */
  retainView(name: string, identity: Identity): { readonly table: Table; readonly instance: ViewInstance } {
    const view = this.#module.definition.views.find((other) => other.name === name || other.sourceName === name);
    if (!view) throw new ViewFailed(`there is no view ${name}`);
    const held = this.views.hold(view, identity);
    if (held) return { table: held.table, instance: held };
    this.transactions.begin('host');
    try {
      const instance = this.views.materialise(this.#module, view, identity);
      // Nobody can have subscribed to it yet, and nothing durable changed.
      this.transactions.close();
      return { table: instance.table, instance };
    } catch (thrown) {
      this.transactions.rollback();
      throw thrown;
    } finally {
      this.#module.instance.endCall();
    }
  }

  /** @throws ViewFailed, StorageFailed, and whatever `act` throws */
  transact<T>(caller: Caller, cause: CommitCause, act: () => T): T {
    this.transactions.begin('host');
    try {
      const result = act();
      this.commit(caller, cause, this.parts.clock.now());
      return result;
    } catch (thrown) {
      this.transactions.rollback();
      throw thrown;
    }
  }

  commit(caller: Caller, cause: CommitCause, timestamp: Micros): void {
    this.transactions.commit(this.#module, this.scheduler, caller, cause, timestamp);
  }

  #rejection(thrown: unknown): unknown {
    if (!(thrown instanceof ConnectionRejected)) {
      const { kind, message } = this.#calls.abandon(thrown);
      const { name } = this.#calls.lifecycleReducer('client_connected') ?? {};
      const rest = kind === 'fatal' && name !== undefined ? this.#module.instance.rests.refusal(name) : null;
      return new ConnectionRejected(rest ?? message);
    }
    this.transactions.rollback();
    return thrown;
  }

  /** For how long a function rests yet that a schedule is to call; the log hears of it once. */
  #restOf(name: string): Micros {
    const lane = this.#calls.procedures.has(name) ? this.#lane : null;
    const rests = lane?.rests ?? this.#module.instance.rests;
    const refusal = rests.refusal(name);
    if (refusal === null) return 0n;
    if (rests.isNews(name)) this.#warn(name, `${refusal}; what is scheduled runs then`);
    return BigInt(Math.ceil(rests.left(name) * 1000));
  }

  #warn(functionName: string, message: string): void {
    const { logs, clock } = this.parts;
    logs.append({ level: 'Warn', message, timestamp: clock.now(), filename: null, lineNumber: null, functionName });
  }

  #runScheduled(name: string, args: Uint8Array, timestamp: Micros): void {
    const cause: CommitCause = { kind: 'schedule', name };
    const reducer = this.#calls.reducers.get(name);
    if (reducer) {
      this.#calls.runReducer(reducer.definition, args, this.self, cause, timestamp);
      return;
    }
    const procedure = this.#calls.procedures.get(name);
    if (!procedure) return;
    if (this.#lane === null) this.#calls.runProcedure(procedure, args, this.self, timestamp);
    else void runProcedureAside(this.#lane, procedure, args, this.self, timestamp);
  }

  #openLane(): Lane | null {
    const { outboundHttp, databaseIdentity, longestCall } = this.parts;
    if (outboundHttp === null) return null;
    const environmentOf = ({ name }: LaneCall) => new LaneEnvironment(this, name);
    return new Lane({ program: this.#program, databaseIdentity, fetch: outboundHttp, environmentOf, longestCall });
  }

  #deleteScheduleRow(table: Table, row: Row, name: string): void {
    this.#withinTransaction(this.self, { kind: 'schedule', name }, () => table.delete(row));
  }

  /** Runs the host's own change in a transaction; only a view can make it fail, which is logged. */
  #withinTransaction(caller: Caller, cause: CommitCause, change: () => void): void {
    this.transactions.begin('host');
    try {
      change();
      this.commit(caller, cause, this.parts.clock.now());
    } catch (thrown) {
      this.#calls.abandon(thrown);
    }
  }
}
