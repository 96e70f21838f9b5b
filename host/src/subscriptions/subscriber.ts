// A client as this room knows it: its sets, and where to bring what a commit means to it.
import type { Commit } from '../engine/interface.ts';
import type { Reader } from '../sql/relation.ts';
import type { QuerySet } from './query-set.ts';
import type { SharedMessage } from './shared-message.ts';

export interface Recipient {
  /** Takes one message (a `TransactionUpdate`) about a commit. Must not throw. */
  deliver(update: SharedMessage, commit: Commit): void;
}

export class Subscriber {
  readonly reader: Reader;
  readonly recipient: Recipient;
  readonly sets = new Map<number, QuerySet>();
  /** How many queries its sets have. */
  queryCount = 0;
  /** Sets that the commit under way changes. */
  touched: QuerySet[] = [];

  constructor(reader: Reader, recipient: Recipient) {
    this.reader = reader;
    this.recipient = recipient;
  }
}
