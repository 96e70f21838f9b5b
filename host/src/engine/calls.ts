// Runs the module's functions: a transaction around each, and words for what they throw.
import { compileType, type TypeCodec } from '../bsatn/codec.ts';
import type {
  HttpHandlerDefinition,
  ModuleDefinition,
  ProcedureDefinition,
  ReducerDefinition,
} from '../definition/module-definition.ts';
import { HANDLER_BROKE, type HttpRequest } from '../module-runtime/http-messages.ts';
import type { ModuleInstance } from '../module-runtime/instance.ts';
import { FATAL_MESSAGE, StorageFailed } from './engine-errors.ts';
import type {
  Caller,
  Commit,
  CommitCause,
  HttpReply,
  Micros,
  ProcedureReply,
  ReducerOutcome,
  ReducerReply,
} from './interface.ts';
import type { ModuleHost } from './module-host.ts';
import type { Scheduler } from './scheduler.ts';
import type { Transactions } from './transactions.ts';

export interface CallableReducer {
  readonly definition: ReducerDefinition;
  readonly args: TypeCodec;
}

export interface CallableProcedure {
  readonly definition: ProcedureDefinition;
  readonly args: TypeCodec;
  readonly result: TypeCodec;
}

type Ended<T> =
  | { readonly kind: 'returned'; readonly value: T; readonly offset: number | null }
  | { readonly kind: 'failed'; readonly failure: Failure };

/** What a function threw: the module's sentence for its caller, or what went wrong, with the place. */
interface Failure {
  readonly kind: 'sentence' | 'broken';
  readonly text: string;
}

const NO_ARGUMENTS = new Uint8Array();

export class Calls {
  readonly reducers: ReadonlyMap<string, CallableReducer>;
  readonly procedures: ReadonlyMap<string, CallableProcedure>;
  readonly #host: ModuleHost;
  readonly #transactions: Transactions;
  readonly #scheduler: Scheduler;
  /** The procedure that runs, and the offset of its last commit. */
  #procedure: { readonly name: string; offset: number | null } | null = null;

  constructor(host: ModuleHost, transactions: Transactions, scheduler: Scheduler) {
    this.#host = host;
    this.#transactions = transactions;
    this.#scheduler = scheduler;
    this.reducers = callableReducers(host.definition);
    this.procedures = callableProcedures(host.definition);
  }

  /** Runs a reducer in a transaction of its own; its arguments must be checked. */
  runReducer(
    reducer: ReducerDefinition,
    args: Uint8Array,
    caller: Caller,
    cause: CommitCause,
    timestamp: Micros,
  ): ReducerReply {
    this.#transactions.begin('host');
    try {
      this.enter(reducer, args, caller, timestamp);
      const commit = this.#transactions.commit(this.#host, this.#scheduler, caller, cause, timestamp);
      return { timestamp, outcome: { kind: 'committed', commit } };
    } catch (thrown) {
      return { timestamp, outcome: this.abandon(thrown) };
    } finally {
      this.#host.functionName = null;
    }
  }

  /** Calls a reducer inside the open transaction. */
  enter({ id, name }: ReducerDefinition, args: Uint8Array, caller: Caller, timestamp: Micros): void {
    const host = this.#host;
    host.enter(name, timestamp);
    try {
      host.instance.callReducer(id, caller.identity, caller.connectionId, timestamp, args);
    } finally {
      host.instance.endCall();
    }
  }

  /** Rolls the open transaction back and says what happened, to the caller and, in full, to the log. */
  abandon(thrown: unknown): Exclude<ReducerOutcome, { kind: 'committed' }> {
    this.#transactions.rollback();
    if (thrown instanceof StorageFailed) throw thrown;
    const { instance } = this.#host;
    const sentence = instance.senderMessage(thrown);
    if (sentence !== null) {
      this.#host.log('Error', sentence);
      return { kind: 'failed', message: sentence };
    }
    if (!instance.isRepeated(thrown)) this.#host.log('Panic', instance.describe(thrown));
    return { kind: 'fatal', message: FATAL_MESSAGE };
  }

  /** The reducer of a lifecycle event, if the module has one. */
  lifecycleReducer(event: ReducerDefinition['lifecycle']): ReducerDefinition | undefined {
    return this.#host.definition.reducers.find(({ lifecycle }) => lifecycle === event);
  }

  enterLifecycle(reducer: ReducerDefinition, caller: Caller, timestamp: Micros): void {
    this.enter(reducer, NO_ARGUMENTS, caller, timestamp);
  }

  /** Runs a procedure; its arguments must be checked. */
  runProcedure(procedure: CallableProcedure, args: Uint8Array, caller: Caller, timestamp: Micros): ProcedureReply {
    const { id, name } = procedure.definition;
    const started = process.hrtime.bigint();
    const ended = this.#outsideTransaction(name, timestamp, (instance) => {
      const value = instance.callProcedure(id, caller.identity, caller.connectionId, timestamp, args);
      checkResult(procedure, value);
      return value;
    });
    if (ended.kind === 'failed') return { kind: 'failed', message: ended.failure.text };
    const durationMicros = (process.hrtime.bigint() - started) / 1000n;
    return { kind: 'returned', value: ended.value, timestamp, durationMicros, offset: ended.offset };
  }

  /** Lets an HTTP handler answer. */
  runHttpHandler({ id, name }: HttpHandlerDefinition, request: HttpRequest, timestamp: Micros): HttpReply {
    const ended = this.#outsideTransaction(name, timestamp, (instance) =>
      instance.callHttpHandler(id, timestamp, request),
    );
    if (ended.kind === 'failed') {
      const { kind, text } = ended.failure;
      return { kind: 'failed', message: kind === 'sentence' ? text : HANDLER_BROKE };
    }
    return { kind: 'answered', response: ended.value, offset: ended.offset };
  }

  /** Runs a function that opens its transactions itself. */
  #outsideTransaction<T>(name: string, timestamp: Micros, run: (instance: ModuleInstance) => T): Ended<T> {
    const host = this.#host;
    const running = { name, offset: null };
    this.#procedure = running;
    host.enter(name, timestamp);
    try {
      const value = run(host.instance);
      return { kind: 'returned', value, offset: running.offset };
    } catch (thrown) {
      return { kind: 'failed', failure: this.#logFailure(thrown) };
    } finally {
      this.#rollBackDangling(name);
      host.instance.endCall();
      host.functionName = null;
      this.#procedure = null;
    }
  }

  /** Commits the transaction of the running procedure. */
  commitProcedure(): Commit {
    const host = this.#host;
    const caller = { identity: host.databaseIdentity, connectionId: null };
    const name = this.#procedure?.name ?? '';
    const cause: CommitCause = { kind: 'procedure', name };
    const commit = this.#transactions.commit(host, this.#scheduler, caller, cause, host.timestamp);
    if (this.#procedure && commit.offset !== null) this.#procedure.offset = commit.offset;
    return commit;
  }

  #logFailure(thrown: unknown): Failure {
    const { instance } = this.#host;
    const sentence = instance.senderMessage(thrown);
    if (sentence !== null) {
      this.#host.log('Error', sentence);
      return { kind: 'sentence', text: sentence };
    }
    const description = instance.describe(thrown);
    if (!instance.isRepeated(thrown)) this.#host.log('Panic', description);
    return { kind: 'broken', text: description };
  }

  #rollBackDangling(name: string): void {
    if (this.#transactions.owner !== 'procedure') return;
    this.#transactions.rollback();
    this.#host.log('Error', `aborting dangling anonymous transaction in procedure ${name}`);
  }
}

/** Throws unless the bytes are exactly what the procedure declares to return. */
export function checkResult({ definition, result }: CallableProcedure, value: Uint8Array): void {
  const end = result.skip(value, 0);
  if (end !== value.length) throw new Error(`the procedure ${definition.name} returned more than its result`);
}

function callableReducers(module: ModuleDefinition): ReadonlyMap<string, CallableReducer> {
  return new Map(
    module.reducers.map((definition) => {
      return [definition.name, { definition, args: compileType(module.typespace, definition.params) }];
    }),
  );
}

function callableProcedures(module: ModuleDefinition): ReadonlyMap<string, CallableProcedure> {
  return new Map(
    module.procedures.map((definition) => {
      const args = compileType(module.typespace, definition.params);
      const result = compileType(module.typespace, definition.returnType);
      return [definition.name, { definition, args, result }];
    }),
  );
}
