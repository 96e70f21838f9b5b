// System calls of a module that runs in a thread of its own: what is about tables is asked of the host, whose thread has
// them; the thread sleeps until the answer is there. A request to the outside is the host's to make, too, so that only
// this thread waits for it.
import { BsatnError } from '../../bsatn/error.ts';
import { Errno, type ErrorNumber } from '../errno.ts';
import { decodeRequestHead, encodeResponseHead, type HttpRequest } from '../http-messages.ts';
import { runningCall } from '../running-call.ts';
import type { SyscallContext } from '../syscall-context.ts';
import type { Channel } from './channel.ts';
import type { LaneArgument, LaneFailure, ToHost, ToWorker } from './messages.ts';

type Answer = Extract<ToWorker, { kind: 'result' }>;

export class RemoteSyscalls {
  readonly #channel: Channel<ToWorker, ToHost>;
  #inTransaction = false;

  constructor(channel: Channel<ToWorker, ToHost>) {
    this.#channel = channel;
  }

  /** To be called when a function has returned. */
  reset(): void {
    this.#inTransaction = false;
  }

  /** The functions of `spacetime:sys@2.0` and `@2.1` that are not about the console. */
  functions(context: SyscallContext) {
    const ask = (message: ToHost) => this.#ask(context, message);
    const call = (name: string, ...args: readonly LaneArgument[]): Answer => {
      if (!this.#inTransaction) context.fail(Errno.notInTransaction);
      return ask({ kind: 'syscall', name, args }) as Answer;
    };
    const value =
      (name: string) =>
      (...args: readonly LaneArgument[]) =>
        call(name, ...args).value;
    /** What stands in a buffer up to a length, which the host checks. */
    const content = (buffer: ArrayBuffer, length: number) => context.bytes(buffer).slice(0, length);
    const writing = (buffer: ArrayBuffer, answer: Answer) => {
      if (answer.written !== null) context.bytes(buffer).set(answer.written);
      return answer.value;
    };
    const ranged =
      (name: string) =>
      (index: number, buffer: ArrayBuffer, prefix: number, columns: number, lower: number, upper: number) =>
        call(name, index, content(buffer, prefix + lower + upper), prefix, columns, lower, upper).value;
    const keyed = (name: string) => (id: number, buffer: ArrayBuffer, length: number) =>
      call(name, id, content(buffer, length), length).value;

    return {
      table_id_from_name: value('table_id_from_name'),
      index_id_from_name: value('index_id_from_name'),
      datastore_table_row_count: value('datastore_table_row_count'),
      datastore_table_scan_bsatn: value('datastore_table_scan_bsatn'),
      datastore_index_scan_point_bsatn: keyed('datastore_index_scan_point_bsatn'),
      datastore_index_scan_range_bsatn: ranged('datastore_index_scan_range_bsatn'),
      row_iter_bsatn_advance: (id: number, buffer: ArrayBuffer) =>
        writing(buffer, call('row_iter_bsatn_advance', id, { capacity: context.bytes(buffer).length })),
      /** Outside of a transaction it is the garbage collector that closes. */
      row_iter_bsatn_close: (id: number) => {
        if (this.#inTransaction) call('row_iter_bsatn_close', id);
      },
      datastore_insert_bsatn: (table: number, buffer: ArrayBuffer, length: number) =>
        writing(buffer, call('datastore_insert_bsatn', table, content(buffer, length), length)),
      datastore_update_bsatn: (table: number, index: number, buffer: ArrayBuffer, length: number) =>
        writing(buffer, call('datastore_update_bsatn', table, index, content(buffer, length), length)),
      datastore_delete_by_index_scan_point_bsatn: keyed('datastore_delete_by_index_scan_point_bsatn'),
      datastore_delete_by_index_scan_range_bsatn: ranged('datastore_delete_by_index_scan_range_bsatn'),
      datastore_delete_all_by_eq_bsatn: keyed('datastore_delete_all_by_eq_bsatn'),
      datastore_clear: value('datastore_clear'),

      identity: (): bigint => context.environment.databaseIdentity,
      get_jwt_payload: (connectionId: bigint) =>
        ownBytes(context, call('get_jwt_payload', connectionId).value as Uint8Array),
      volatile_nonatomic_schedule_immediate: (functionName: string, args: Uint8Array): void =>
        this.#channel.send({ kind: 'schedule', functionName: String(functionName), args: Uint8Array.from(args) }),

      procedure_start_mut_tx: () => {
        if (this.#inTransaction) context.fail(Errno.wouldBlockTransaction);
        const { value: timestamp } = ask({ kind: 'begin' }) as Answer;
        this.#inTransaction = true;
        return timestamp;
      },
      procedure_commit_mut_tx: (): void => this.#end(context, { kind: 'commit' }),
      procedure_abort_mut_tx: (): void => this.#end(context, { kind: 'abort' }),
      procedure_http_request: (head: Uint8Array, body: Uint8Array | string) => {
        if (this.#inTransaction) context.fail(Errno.wouldBlockTransaction);
        const answer = ask({ kind: 'fetch', request: requestOf(context, head, body) });
        if (answer.kind !== 'fetched') return context.fail(Errno.httpError);
        const { response } = answer;
        return [ownBytes(context, encodeResponseHead(response)), ownBytes(context, response.body)];
      },
    };
  }

  #end(context: SyscallContext, message: ToHost): void {
    if (!this.#inTransaction) context.fail(Errno.transactionNotAnonymous);
    this.#inTransaction = false;
    this.#ask(context, message);
  }

  #ask(context: SyscallContext, message: ToHost): Exclude<ToWorker, { kind: 'failure' | 'run' }> {
    this.#channel.send(message);
    const answer = runningCall.waiting(() => this.#channel.receive());
    if (answer === undefined || answer.kind === 'run') throw new Error('the host answered what was not asked');
    return answer.kind === 'failure' ? throwAgain(context, answer.failure) : answer;
  }
}

function throwAgain(context: SyscallContext, failure: LaneFailure): never {
  if (failure.kind === 'errno') context.fail(failure.errno as ErrorNumber, failure.message);
  if (failure.kind === 'too-small') throw { __buffer_too_small__: failure.needed };
  throw new context.intrinsics[failure.kind](failure.message);
}

function requestOf(context: SyscallContext, head: Uint8Array, body: Uint8Array | string): HttpRequest {
  try {
    const bytes = typeof body === 'string' ? Buffer.from(body) : body;
    return { ...decodeRequestHead(Uint8Array.from(head)), body: Uint8Array.from(bytes) };
  } catch (error) {
    if (error instanceof BsatnError) throw new context.intrinsics.TypeError(`not a request: ${error.message}`);
    throw error;
  }
}

/** A copy that the module recognises as bytes of its own. */
function ownBytes({ intrinsics }: SyscallContext, bytes: Uint8Array): Uint8Array {
  const own = new intrinsics.Uint8Array(bytes.length);
  own.set(bytes);
  return own;
}
