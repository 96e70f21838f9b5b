// What a procedure in a thread of its own sees of the database while one of its transactions is open.
import type { ModuleEnvironment, TransactionOwner } from '../module-runtime/environment.ts';
import type { ModuleLogs } from '../module-runtime/module-logs.ts';
import type { Row } from '../store/row-arena.ts';
import type { Store } from '../store/store.ts';
import type { Table } from '../store/table.ts';
import { laterOf } from './clock.ts';
import type { Engine } from './engine.ts';
import type { Commit, ConnectionId, Identity, Micros } from './interface.ts';
import { isTooFar, scheduleAt } from './schedule-at.ts';

export class LaneEnvironment implements ModuleEnvironment {
  readonly functionName: string;
  readonly reads = null;
  readonly #engine: Engine;
  #timestamp: Micros = 0n;

  constructor(engine: Engine, functionName: string) {
    this.#engine = engine;
    this.functionName = functionName;
  }

  get store(): Store {
    return this.#engine.store;
  }

  get databaseIdentity(): Identity {
    return this.#engine.parts.databaseIdentity;
  }

  get logs(): ModuleLogs {
    return this.#engine.parts.logs;
  }

  get transactionOwner(): TransactionOwner {
    return this.#engine.transactions.owner;
  }

  now(): Micros {
    return this.#engine.parts.clock.now();
  }

  claimsOf(connectionId: ConnectionId): string | null {
    return this.#engine.clients.claimsOf(connectionId);
  }

  isScheduledTooFar(table: Table, row: Row): boolean {
    const { schedule } = table.definition;
    if (schedule === null) return false;
    return isTooFar(scheduleAt(table, schedule, row), laterOf(this.now(), this.#timestamp));
  }

  scheduleImmediately(functionName: string, args: Uint8Array): void {
    this.#engine.scheduler.runSoon(functionName, args);
  }

  beginProcedureTransaction(): Micros {
    this.#engine.transactions.begin('procedure');
    this.#timestamp = this.now();
    return this.#timestamp;
  }

  commitProcedureTransaction(): void {
    try {
      this.#commit();
    } catch (error) {
      if (this.transactionOwner === 'procedure') this.rollbackProcedureTransaction();
      throw error;
    }
  }

  rollbackProcedureTransaction(): void {
    this.#engine.transactions.rollback();
  }

  #commit(): Commit {
    const { module, scheduler, transactions, self } = this.#engine;
    const cause = { kind: 'procedure', name: this.functionName } as const;
    return transactions.commit(module, scheduler, self, cause, this.#timestamp);
  }
}
