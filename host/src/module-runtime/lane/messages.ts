// What the host and a procedure's thread say to each other.
import type { ConnectionId, Identity, Micros } from '../../engine/interface.ts';
import type { HttpRequest, HttpResponse } from '../http-messages.ts';
import type { LogLine } from '../module-logs.ts';
import type { Stop } from '../rests.ts';

/** What the thread is started with. */
export interface LaneStart {
  readonly port: import('node:worker_threads').MessagePort;
  readonly counters: SharedArrayBuffer;
  /** Where the thread writes which function runs; see `RunningCell`. */
  readonly cells: Int32Array;
  readonly program: string;
  readonly databaseIdentity: Identity;
  /** Milliseconds of processor time that a call may take. */
  readonly longestCall: number;
}

/** The function to run, which is a procedure or an HTTP handler. */
export type LaneCall =
  | {
      readonly kind: 'procedure';
      readonly id: number;
      readonly name: string;
      readonly timestamp: Micros;
      readonly sender: Identity;
      readonly connectionId: ConnectionId | null;
      readonly args: Uint8Array;
    }
  | {
      readonly kind: 'http';
      readonly id: number;
      readonly name: string;
      readonly timestamp: Micros;
      readonly request: HttpRequest;
    };

/** An argument of a system call: a buffer is given by what stands in it, or by its size where it is only written to. */
export type LaneArgument = number | bigint | string | Uint8Array | { readonly capacity: number };

export type ToHost =
  | { readonly kind: 'log'; readonly line: LogLine }
  | { readonly kind: 'begin' }
  | { readonly kind: 'commit' }
  | { readonly kind: 'abort' }
  | { readonly kind: 'syscall'; readonly name: string; readonly args: readonly LaneArgument[] }
  | { readonly kind: 'schedule'; readonly functionName: string; readonly args: Uint8Array }
  | { readonly kind: 'fetch'; readonly request: HttpRequest }
  | { readonly kind: 'returned'; readonly value: Uint8Array }
  | { readonly kind: 'answered'; readonly response: HttpResponse }
  /** With how it was stopped, if it was. */
  | { readonly kind: 'failed'; readonly message: string; readonly stop?: Stop };

/** How a system call failed, to be thrown again in the module's thread with the module's classes. */
export type LaneFailure =
  | { readonly kind: 'errno'; readonly errno: number; readonly message: string }
  | { readonly kind: 'too-small'; readonly needed: number }
  | { readonly kind: 'TypeError' | 'RangeError' | 'Error'; readonly message: string };

export type ToWorker =
  | { readonly kind: 'run'; readonly call: LaneCall }
  /** `written` is what stands at the beginning of the buffer afterwards. */
  | {
      readonly kind: 'result';
      readonly value: number | bigint | Uint8Array | undefined;
      readonly written: Uint8Array | null;
    }
  | { readonly kind: 'failure'; readonly failure: LaneFailure }
  | { readonly kind: 'fetched'; readonly response: HttpResponse };
