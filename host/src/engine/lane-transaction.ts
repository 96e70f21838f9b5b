// One transaction of a procedure that runs in another thread: the host's thread serves its system calls, one after the
// other, until it is committed or given up. Nothing else happens meanwhile, as in any transaction.
import { callSyscalls } from '../module-runtime/call-syscalls.ts';
import type { ModuleEnvironment } from '../module-runtime/environment.ts';
import type { Channel } from '../module-runtime/lane/channel.ts';
import type { LaneArgument, LaneFailure, ToHost, ToWorker } from '../module-runtime/lane/messages.ts';
import { readSyscalls } from '../module-runtime/read-syscalls.ts';
import { type ErrorConstructor, SyscallContext } from '../module-runtime/syscall-context.ts';
import { writeSyscalls } from '../module-runtime/write-syscalls.ts';

/**
 * A transaction may be open for so many times as long as a call may take: its thread stops a call by itself, but it may
 * hang in something built in, or have died.
 */
const PATIENCE = 2;

/** A numbered failure on its way to the thread that has the module's class for it. */
class NumberedFailure extends Error {
  readonly errno: number;

  constructor(errno: number, message: string) {
    super(message);
    this.errno = errno;
  }
}

const classOf = (errno: number): ErrorConstructor =>
  class extends NumberedFailure {
    constructor(message: string) {
      super(errno, message);
    }
  };

type Functions = Readonly<Record<string, (...args: never[]) => unknown>>;
const WRITING: ReadonlySet<string> = new Set([
  'row_iter_bsatn_advance',
  'datastore_insert_bsatn',
  'datastore_update_bsatn',
]);

/** How the transaction ended: what the thread said last, or nothing where it took too long. */
export type TransactionEnd = Extract<ToHost, { kind: 'returned' | 'answered' | 'failed' }> | 'closed' | 'overdue';

/** Serves the transaction that `environment` has opened, in a call that may take so many milliseconds. */
export function serveTransaction(
  environment: ModuleEnvironment,
  channel: Channel<ToHost, ToWorker>,
  longestCall: number,
): TransactionEnd {
  const deadline = performance.now() + PATIENCE * longestCall;
  const context = new SyscallContext(environment, { Uint8Array, DataView, Error, TypeError, RangeError, Promise });
  context.errorClass = classOf;
  const functions: Functions = {
    ...readSyscalls(context),
    ...writeSyscalls(context),
    get_jwt_payload: callSyscalls(context).get_jwt_payload,
  };
  try {
    for (;;) {
      const left = deadline - performance.now();
      const message = left > 0 ? channel.receive(left) : undefined;
      if (message === undefined) return 'overdue';
      switch (message.kind) {
        case 'syscall':
          channel.send(answerTo(functions, message.name, message.args));
          break;
        case 'log':
          environment.logs.append(message.line);
          break;
        case 'schedule':
          environment.scheduleImmediately(message.functionName, message.args);
          break;
        case 'commit':
          channel.send(outcomeOf(() => environment.commitProcedureTransaction()));
          return 'closed';
        case 'abort':
          channel.send(outcomeOf(() => environment.rollbackProcedureTransaction()));
          return 'closed';
        case 'returned':
        case 'answered':
        case 'failed':
          return message;
        default:
          throw new Error(`a thread asked for ${message.kind} inside a transaction`);
      }
    }
  } finally {
    context.iterators.closeAll();
  }
}

function answerTo(functions: Functions, name: string, args: readonly LaneArgument[]): ToWorker {
  const given = args.map(materialise);
  const buffer = given.find((argument) => argument instanceof ArrayBuffer);
  try {
    const value = functions[name]?.(...(given as never[])) as number | bigint | Uint8Array | undefined;
    const written =
      buffer !== undefined && WRITING.has(name) ? new Uint8Array(buffer, 0, Math.abs(Number(value))) : null;
    return { kind: 'result', value, written };
  } catch (error) {
    return { kind: 'failure', failure: failureOf(error) };
  }
}

function materialise(argument: LaneArgument): number | bigint | string | ArrayBuffer {
  if (typeof argument !== 'object') return argument;
  return 'capacity' in argument ? new ArrayBuffer(argument.capacity) : Uint8Array.from(argument).buffer;
}

function outcomeOf(act: () => void): ToWorker {
  try {
    act();
    return { kind: 'result', value: undefined, written: null };
  } catch (error) {
    return { kind: 'failure', failure: failureOf(error) };
  }
}

function failureOf(error: unknown): LaneFailure {
  if (error instanceof NumberedFailure) return { kind: 'errno', errno: error.errno, message: error.message };
  if (error instanceof TypeError) return { kind: 'TypeError', message: error.message };
  if (error instanceof RangeError) return { kind: 'RangeError', message: error.message };
  if (error instanceof Error) return { kind: 'Error', message: error.message };
  return { kind: 'too-small', needed: (error as { __buffer_too_small__: number }).__buffer_too_small__ };
}
