// A loaded module and the state of the call that runs in it: what system calls see of the engine.
import type { ModuleDefinition, ViewDefinition } from '../definition/module-definition.ts';
import type { ModuleEnvironment, TransactionOwner } from '../module-runtime/environment.ts';
import type { ModuleInstance } from '../module-runtime/instance.ts';
import type { LogLevel, ModuleLogs } from '../module-runtime/module-logs.ts';
import type { Row } from '../store/row-arena.ts';
import type { Store } from '../store/store.ts';
import type { Table } from '../store/table.ts';
import type { Clients } from './clients.ts';
import { type Clock, laterOf } from './clock.ts';
import { FATAL_MESSAGE, ViewFailed } from './engine-errors.ts';
import type { ConnectionId, Identity, Micros } from './interface.ts';
import type { ReadSet } from './read-set.ts';
import { isTooFar, scheduleAt } from './schedule-at.ts';
import type { Transactions } from './transactions.ts';
import type { ViewRunner } from './views.ts';

/** What a module shares with the engine around it. */
export interface HostParts {
  readonly store: Store;
  readonly clock: Clock;
  readonly logs: ModuleLogs;
  readonly clients: Clients;
  readonly transactions: Transactions;
  readonly databaseIdentity: Identity;
  scheduleImmediately(functionName: string, args: Uint8Array): void;
  /** Commits the transaction of the procedure that runs. */
  commitProcedure(): void;
}

/** Makes an instance of a program, or gives out one that has run before over the same tables. */
export type LoadModule = (program: string, environment: ModuleEnvironment) => ModuleInstance;

export class ModuleHost implements ModuleEnvironment, ViewRunner {
  readonly instance: ModuleInstance;
  readonly store: Store;
  readonly logs: ModuleLogs;
  readonly databaseIdentity: Identity;
  readonly #parts: HostParts;
  reads: ReadSet | null = null;
  functionName: string | null = null;
  /** The time that was given to the running call. */
  timestamp: Micros = 0n;

  /** @throws ModuleLoadError, ModuleDefinitionError */
  constructor(parts: HostParts, program: string, load: LoadModule) {
    this.#parts = parts;
    this.store = parts.store;
    this.logs = parts.logs;
    this.databaseIdentity = parts.databaseIdentity;
    this.instance = load(program, this);
  }

  get definition(): ModuleDefinition {
    return this.instance.definition;
  }

  get transactionOwner(): TransactionOwner {
    return this.#parts.transactions.owner;
  }

  now(): Micros {
    return this.#parts.clock.now();
  }

  claimsOf(connectionId: ConnectionId): string | null {
    return this.#parts.clients.claimsOf(connectionId);
  }

  isScheduledTooFar(table: Table, row: Row): boolean {
    const { schedule } = table.definition;
    if (schedule === null) return false;
    return isTooFar(scheduleAt(table, schedule, row), laterOf(this.now(), this.timestamp));
  }

  scheduleImmediately(functionName: string, args: Uint8Array): void {
    this.#parts.scheduleImmediately(functionName, args);
  }

  beginProcedureTransaction(): Micros {
    needStack();
    this.#parts.transactions.begin('procedure');
    this.timestamp = this.now();
    return this.timestamp;
  }

  commitProcedureTransaction(): void {
    try {
      needStack();
      this.#parts.commitProcedure();
    } catch (error) {
      if (this.transactionOwner === 'procedure') this.rollbackProcedureTransaction();
      throw error;
    }
  }

  rollbackProcedureTransaction(): void {
    this.#parts.transactions.rollback();
  }

  /** To be called before a hook: says which function runs, for this database, and at which time. */
  enter(functionName: string, timestamp: Micros): void {
    this.instance.bind(this);
    this.functionName = functionName;
    this.timestamp = timestamp;
  }

  /** Runs a view, also while a procedure waits for its commit. */
  runView(view: ViewDefinition, identity: Identity | null, reads: ReadSet): Uint8Array {
    const outer = this.functionName;
    this.enter(view.name, this.timestamp);
    this.reads = reads;
    try {
      return this.instance.callView(view.id, identity);
    } catch (thrown) {
      const { instance } = this;
      const description = instance.describe(thrown);
      if (!instance.isRepeated(thrown)) this.log('Panic', description);
      const told = instance.senderMessage(thrown) ?? instance.rests.refusal(view.name) ?? FATAL_MESSAGE;
      const detail = `the view ${view.name} failed: ${description}`;
      throw new ViewFailed(`the view ${view.name} failed: ${told}`, { detail, cause: thrown });
    } finally {
      this.reads = null;
      this.functionName = outer;
    }
  }

  /** Writes a line about the running function into the module's log. */
  log(level: LogLevel, message: string): void {
    this.logs.append({
      level,
      message,
      timestamp: this.now(),
      filename: null,
      lineNumber: null,
      functionName: this.functionName,
    });
  }
}

/**
 * Throws `RangeError` unless a good part of the call stack is free: a commit runs on top of the module's frames here, and
 * must not break off half-way.
 */
function needStack(depth = 400): number {
  return depth === 0 ? 0 : needStack(depth - 1) + 1;
}
