// One client on its socket: works off its messages in order, answers each exactly once, and passes on what commits mean
// to it. The caller of a reducer hears of its own commit in the answer and nowhere else.
import type { CallRefusal, ConnectionId, Identity, ProcedureReply, ReducerReply } from '../../engine/interface.ts';
import type { SharedMessage } from '../../subscriptions/shared-message.ts';
import type { Recipient, Subscriber } from '../../subscriptions/subscriber.ts';
import { DuplicateQuerySetError, SubscriptionError } from '../../subscriptions/subscriptions.ts';
import type { HostedDatabase } from '../hosted-database.ts';
import type { ClientMessage } from '../messages/client-message.ts';
import * as messages from '../messages/server-message.ts';
import { ProtocolError } from '../protocols.ts';
import { procedureRefusal, reducerRefusal } from '../refusals.ts';
import type { Outbox, Outgoing } from './outbox.ts';

export interface ConnectionOptions {
  readonly database: HostedDatabase;
  readonly identity: Identity;
  readonly connectionId: ConnectionId;
  /** Answers wait until what they are based on is on disk. */
  readonly isConfirmed: boolean;
  readonly outbox: Outbox;
  /** Microseconds since the epoch. */
  readonly now: () => bigint;
}

type Message<Kind extends ClientMessage['kind']> = Extract<ClientMessage, { kind: Kind }>;

export class Connection implements Recipient {
  readonly connectionId: ConnectionId;
  readonly #options: ConnectionOptions;
  readonly #subscriber: Subscriber;
  #hasLeft = false;
  /** This connection's share of the commit that its own call just made. */
  #ownUpdate: SharedMessage | null = null;

  constructor(options: ConnectionOptions) {
    this.#options = options;
    const { database, identity, connectionId } = options;
    this.connectionId = connectionId;
    this.#subscriber = database.subscriptions.join({ identity, isOwner: identity === database.engine.owner }, this);
  }

  /** Ends the subscriptions; what was not sent is dropped. */
  leave(): void {
    this.#hasLeft = true;
    this.#options.database.subscriptions.leave(this.#subscriber);
  }

  /** Works off one message. Throws where the client broke the protocol and has to be closed. */
  handle(message: ClientMessage): void {
    // Answers come after all that was committed before them.
    this.#catchUp();
    switch (message.kind) {
      case 'CallReducer':
        this.#callReducer(message);
        break;
      case 'CallProcedure':
        this.#callProcedure(message);
        break;
      case 'Subscribe':
        this.#subscribe(message);
        break;
      case 'Unsubscribe':
        this.#unsubscribe(message);
        break;
      case 'OneOffQuery':
        this.#query(message);
        break;
      default:
        message satisfies never;
    }
  }

  deliver(update: SharedMessage, whose: 'own' | 'others'): void {
    if (whose === 'own') this.#ownUpdate = update;
    else this.#send(update);
  }

  #catchUp(): void {
    this.#options.database.subscriptions.catchUp(this.#subscriber);
  }

  #callReducer({ requestId, name, args }: Message<'CallReducer'>): void {
    const { database, identity, connectionId, now } = this.#options;
    this.#ownUpdate = null;
    const reply: ReducerReply | CallRefusal = database.engine.callReducer(name, args, { identity, connectionId });
    if ('kind' in reply) {
      const result = { kind: 'fatal', message: reducerRefusal(name, reply) } as const;
      this.#send(messages.reducerResult(requestId, now(), result));
    } else {
      this.#send(messages.reducerResult(requestId, reply.timestamp, this.#resultOf(reply)));
    }
    this.#ownUpdate = null;
  }

  #resultOf({ outcome }: ReducerReply): messages.ReducerResult {
    if (outcome.kind !== 'committed') return outcome;
    // Past the tag, the update is the array of query sets that the result wants.
    return { kind: 'committed', querySets: this.#ownUpdate?.bytes.subarray(1) ?? null };
  }

  #callProcedure({ requestId, name, args }: Message<'CallProcedure'>): void {
    const { database, identity, connectionId } = this.#options;
    const caller = { identity, connectionId };
    const { engine } = database;
    if (!engine.runsProceduresAside) this.#answerProcedure(requestId, name, engine.callProcedure(name, args, caller));
    else {
      void engine
        .callProcedureAside(name, args.slice(), caller)
        .then((reply) => this.#hasLeft || this.#answerProcedure(requestId, name, reply));
    }
  }

  #answerProcedure(requestId: number, name: string, reply: ProcedureReply | CallRefusal): void {
    this.#catchUp();
    const result =
      reply.kind === 'returned' || reply.kind === 'failed'
        ? reply
        : { kind: 'failed' as const, message: procedureRefusal(name, reply) };
    this.#send(messages.procedureResult(requestId, result));
  }

  #subscribe({ requestId, querySetId, queries }: Message<'Subscribe'>): void {
    try {
      const rows = this.#options.database.subscriptions.subscribe(this.#subscriber, querySetId, queries);
      this.#send(messages.subscribeApplied(requestId, querySetId, rows));
    } catch (error) {
      if (error instanceof DuplicateQuerySetError) throw new ProtocolError(error.message);
      if (!(error instanceof SubscriptionError)) throw error;
      this.#send(messages.subscriptionError(requestId, querySetId, error.message));
    }
  }

  #unsubscribe({ requestId, querySetId, sendDroppedRows }: Message<'Unsubscribe'>): void {
    const { subscriptions } = this.#options.database;
    const rows = sendDroppedRows ? subscriptions.rowsOf(this.#subscriber, querySetId) : null;
    const answer = subscriptions.unsubscribe(this.#subscriber, querySetId)
      ? messages.unsubscribeApplied(requestId, querySetId, rows)
      : messages.subscriptionError(requestId, querySetId, `Subscription not found: query set ${querySetId}`);
    this.#send(answer);
  }

  #query({ requestId, query }: Message<'OneOffQuery'>): void {
    try {
      const rows = this.#options.database.subscriptions.query(query, this.#subscriber.reader);
      this.#send(messages.oneOffQueryResult(requestId, { rows }));
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      this.#send(messages.oneOffQueryResult(requestId, { error: error.message }));
    }
  }

  /** Whatever is said is based on all that was committed so far: it waits until that is on disk. */
  #send(message: Outgoing): void {
    const { database, outbox, isConfirmed } = this.#options;
    const offset = isConfirmed ? database.pendingOffset : null;
    if (offset === null) outbox.send(message);
    else {
      outbox.hold(message, offset);
      database.awaitDurability(outbox);
    }
  }
}
