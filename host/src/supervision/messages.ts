// What the supervisor and the server's thread tell each other. Everything here can be copied from thread to thread.
import type { Retention } from '../durability/retention.ts';
import type { Identity } from '../engine/interface.ts';
import type { ImposedRest } from '../module-runtime/rests.ts';
import type { DatabaseFunction } from '../module-runtime/running-call.ts';

/** As `ServerOptions`, where they are explained. */
export interface ThreadOptions {
  readonly listen: string;
  readonly dataDir: string | null;
  readonly allowedHosts: readonly string[];
  readonly oidcIssuers: readonly string[];
  /** Whether modules may make requests to the outside. */
  readonly outboundHttp: boolean;
  readonly openPublishing: boolean;
  readonly updateInterval: number;
  readonly longestCall: number;
  readonly retention: Retention;
}

export interface ThreadStart {
  readonly options: ThreadOptions;
  /** See `RunningCell`. */
  readonly cells: Int32Array;
  readonly rests: readonly ImposedRest[];
}

export interface Listening {
  readonly url: string;
  readonly ownerToken: string;
}

export type ToSupervisor =
  | { readonly kind: 'function'; readonly id: number; readonly called: DatabaseFunction }
  | ({ readonly kind: 'listening' } & Listening)
  /** A database has been given another program. */
  | { readonly kind: 'updated'; readonly database: Identity }
  /** It could not start; the message is a sentence. */
  | { readonly kind: 'refused'; readonly message: string }
  | { readonly kind: 'storage-failed'; readonly reason: string };

export type ToThread = 'close';
