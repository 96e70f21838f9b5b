// A client for tests that keeps what it was told, as the official one does: how often it holds each row of each set.
import { expect } from 'vitest';
import { decodeFrame, type QuerySetUpdate } from '../../server/messages/read-server-message.ts';
import type { SharedMessage } from '../shared-message.ts';
import type { Subscriber } from '../subscriber.ts';
import type { Subscriptions } from '../subscriptions.ts';

export const rowKey = (row: Uint8Array) => Buffer.from(row).toString('hex');

/** The connection of a listener with this identity. */
export const connectionOf = (identity: bigint): bigint => 1000n + identity;

export class Listener {
  readonly messages: SharedMessage[] = [];
  /** Messages about calls of its own. */
  readonly own: SharedMessage[] = [];
  readonly subscriber: Subscriber;
  readonly #subscriptions: Subscriptions;
  readonly #held = new Map<string, number>();

  constructor(subscriptions: Subscriptions, identity = 7n, { isOwner = false } = {}) {
    this.#subscriptions = subscriptions;
    this.subscriber = subscriptions.join(
      { identity, isOwner },
      { connectionId: connectionOf(identity), deliver: (update, whose) => this.#apply(update, whose) },
    );
  }

  subscribe(id: number, ...statements: string[]): void {
    const rows = this.#subscriptions.subscribe(this.subscriber, id, statements);
    for (const key of rowsIn(rows)) this.#count(`${id}/${key}`, 1);
  }

  unsubscribe(id: number): void {
    const dropped = this.#subscriptions.rowsOf(this.subscriber, id);
    if (!this.#subscriptions.unsubscribe(this.subscriber, id) || dropped === null) return;
    for (const key of rowsIn(dropped)) this.#count(`${id}/${key}`, -1);
    expect(this.held(id)).toEqual([]);
  }

  /** What it holds of a set, in a form that compares. */
  held(id: number): string[] {
    return [...this.#held].flatMap(([key, times]) => (key.startsWith(`${id}/`) ? Array(times).fill(key) : [])).sort();
  }

  /** What it would hold if it subscribed now. */
  fresh(id: number): string[] {
    const rows = this.#subscriptions.rowsOf(this.subscriber, id);
    return rows === null
      ? []
      : rowsIn(rows)
          .map((key) => `${id}/${key}`)
          .sort();
  }

  #apply(message: SharedMessage, whose: 'own' | 'others'): void {
    (whose === 'own' ? this.own : this.messages).push(message);
    for (const { querySetId, tables } of querySetsOf(message)) {
      for (const { inserts, deletes } of tables.flatMap(({ updates }) => updates)) {
        // What goes was there before the message: the official client loses count of a row that comes and goes in one.
        for (const row of deletes) this.#count(`${querySetId}/${rowKey(row)}`, -1);
        for (const row of inserts) this.#count(`${querySetId}/${rowKey(row)}`, 1);
      }
    }
  }

  #count(key: string, times: number): void {
    const total = (this.#held.get(key) ?? 0) + times;
    if (total < 0) throw new Error(`${key} is dropped more often than it came`);
    if (total === 0) this.#held.delete(key);
    else this.#held.set(key, total);
  }
}

export function querySetsOf({ bytes }: SharedMessage): readonly QuerySetUpdate[] {
  const [message] = decodeFrame(Buffer.concat([Buffer.of(0), bytes]));
  if (message?.kind !== 'TransactionUpdate') throw new Error('not an update');
  return message.querySets;
}

/** The rows of an encoded `QueryRows`. */
function rowsIn(queryRows: Uint8Array): string[] {
  const frame = Buffer.concat([Buffer.of(0, 1), Buffer.alloc(8), queryRows]);
  const [message] = decodeFrame(frame);
  return message?.kind === 'SubscribeApplied' ? message.tables.flatMap(({ rows }) => rows.map(rowKey)) : [];
}
