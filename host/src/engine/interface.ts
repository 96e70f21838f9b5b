// What a running database offers to the rooms around it: the server asks it to connect, call and publish,
// subscriptions and durability listen to its commits. Everything here is synchronous: one writer, one thread.
import type { ModuleDefinition, ProcedureDefinition, ReducerDefinition } from '../definition/module-definition.ts';
import type { HttpRequest, HttpResponse } from '../module-runtime/http-messages.ts';
import type { Table } from '../store/table.ts';

/** A 256-bit identity, as the little-endian number that BSATN carries. */
export type Identity = bigint;
/** A 128-bit connection id; 0 is never handed out. */
export type ConnectionId = bigint;
/** Microseconds since the Unix epoch. */
export type Micros = bigint;

export interface Caller {
  readonly identity: Identity;
  readonly connectionId: ConnectionId | null;
}

/** One committed transaction's net change to one table. Event tables have only inserts. */
export interface TableDelta {
  readonly table: Table;
  readonly inserted: readonly Uint8Array[];
  readonly deleted: readonly Uint8Array[];
}

export type CommitCause =
  | { readonly kind: 'reducer'; readonly name: string; readonly args: Uint8Array }
  | { readonly kind: 'procedure'; readonly name: string }
  | { readonly kind: 'schedule'; readonly name: string }
  | { readonly kind: 'lifecycle'; readonly name: string }
  /** A statement that changes rows or variables. */
  | { readonly kind: 'sql'; readonly statement: string }
  | { readonly kind: 'publish' }
  | { readonly kind: 'system' };

/** A sequence's persisted high-water mark: no value at or below it is handed out after a restart. */
export interface SequenceMark {
  readonly tableId: number;
  readonly column: number;
  readonly allocated: bigint;
}

export interface Commit {
  /** Position in the log; null when no durable table changed (views only, or nothing at all). */
  readonly offset: number | null;
  readonly timestamp: Micros;
  readonly caller: Caller;
  readonly cause: CommitCause;
  /** Net changes, tables in id order; views' backing tables included (`table.isEphemeral`). */
  readonly deltas: readonly TableDelta[];
  readonly sequences: readonly SequenceMark[];
}

export type ReducerOutcome =
  | { readonly kind: 'committed'; readonly commit: Commit }
  | { readonly kind: 'failed'; readonly message: string }
  | { readonly kind: 'fatal'; readonly message: string };

export interface ReducerReply {
  readonly timestamp: Micros;
  readonly outcome: ReducerOutcome;
}

export type ProcedureReply =
  | {
      readonly kind: 'returned';
      readonly value: Uint8Array;
      readonly timestamp: Micros;
      readonly durationMicros: bigint;
      /** The last transaction it committed, for confirmed reads. */
      readonly offset: number | null;
    }
  | { readonly kind: 'failed'; readonly message: string };

export type HttpReply =
  | {
      readonly kind: 'answered';
      readonly response: HttpResponse;
      /** The last transaction it committed. */
      readonly offset: number | null;
    }
  /** Its handler threw, or answered what is no answer; the message is for whoever asked. */
  | { readonly kind: 'failed'; readonly message: string };

/** Why a call never reached the module; each becomes a fixed text or status at the protocol. */
export type CallRefusal =
  | { readonly kind: 'unknown' }
  | { readonly kind: 'lifecycle'; readonly event: string }
  | { readonly kind: 'bad-arguments'; readonly message: string };

export interface ClientConnection {
  readonly identity: Identity;
  readonly connectionId: ConnectionId;
  /** The JSON text of the token's claims, as `senderAuth` shows it to the module. */
  readonly claims: string;
}

export type CommitListener = (commit: Commit) => void;

export type PublishOutcome =
  | { readonly kind: 'created' }
  | { readonly kind: 'updated'; readonly disconnectsClients: boolean }
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'rejected'; readonly reason: string };

/** The surface of `Database` (engine/database.ts) that other rooms rely on. */
export interface DatabaseInterface {
  readonly identity: Identity;
  readonly owner: Identity;
  readonly definition: ModuleDefinition;

  /** Runs `client_connected`; throws `ConnectionRejected` with the module's sentence when the module refuses. */
  connect(client: ClientConnection): void;
  /** Runs `client_disconnected` once; a no-op for a connection already gone. */
  disconnect(caller: { identity: Identity; connectionId: ConnectionId }): void;

  /** Why this caller may not call a function of the module, whatever the arguments; null where nothing is against it. */
  refusalOf(called: ReducerDefinition | ProcedureDefinition, caller: Caller): CallRefusal | null;
  callReducer(name: string, args: Uint8Array, caller: Caller): ReducerReply | CallRefusal;
  callProcedure(name: string, args: Uint8Array, caller: Caller): ProcedureReply | CallRefusal;

  /** Whether modules may talk to the outside, so that procedures are not to be called in this thread. */
  readonly runsProceduresAside: boolean;
  /** Calls a procedure in a thread of its own where `runsProceduresAside`, else here. */
  callProcedureAside(name: string, args: Uint8Array, caller: Caller): Promise<ProcedureReply | CallRefusal>;

  /** Whether the module has a route for this; `path` is what follows `/route`. */
  hasHttpRoute(method: string, path: string): boolean;
  /** Lets the module answer a request to one of its routes; null where it has none for it. `path` is what follows `/route`. */
  answerHttp(path: string, request: HttpRequest): Promise<HttpReply | null>;

  /** A table by canonical or source name; views are found by their name once materialised. */
  table(name: string): Table | undefined;

  /** The most rows that a query of anybody but the owner may look at; null where no limit is set. */
  readonly rowLimit: bigint | null;
  /** To be called inside `transact`. */
  setRowLimit(limit: bigint): void;

  /**
   * Runs `act`, which changes rows, as one transaction, and commits it. Whatever it throws passes through, and then
   * nothing was changed.
   */
  transact<T>(caller: Caller, cause: CommitCause, act: () => T): T;

  /**
   * Makes the rows of a view exist for this identity and keeps them fresh until released. Anonymous views share one set.
   * Returns the backing table and the key under which this identity's rows stand in it. Throws when the view fails.
   */
  retainView(name: string, identity: Identity): { readonly table: Table; readonly instance: ViewInstance };
  releaseView(instance: ViewInstance): void;

  /** Called for every commit, in commit order, before the caller gets its reply. Returns the removal. */
  onCommit(listener: CommitListener): () => void;
}

/** One materialised view: its rows live in a `Table` of its own, so a delta of that table is a delta of the view. */
export interface ViewInstance {
  readonly view: string;
  readonly key: string;
}
