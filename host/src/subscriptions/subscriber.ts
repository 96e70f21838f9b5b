// A client as this room knows it: its sets, what it has been told, and where to bring the rest.
import type { ConnectionId } from '../engine/interface.ts';
import type { Reader } from '../sql/relation.ts';
import type { QuerySet } from './query-set.ts';
import type { SharedMessage } from './shared-message.ts';

export interface Recipient {
  /** Whose calls are its own; none for those who only listen. */
  readonly connectionId: ConnectionId | null;
  /** Takes one message (a `TransactionUpdate`), about a commit of its own or about what others did. Must not throw. */
  deliver(update: SharedMessage, whose: 'own' | 'others'): void;
}

const NONE: readonly QuerySet[] = [];

export class Subscriber {
  readonly reader: Reader;
  readonly recipient: Recipient;
  readonly sets = new Map<number, QuerySet>();
  /** How many queries its sets have. */
  queryCount = 0;
  /** The number of the last commit that it knows everything about. */
  knows: number;
  /** Of the message under way. */
  #touched: QuerySet[] | null = null;

  constructor(reader: Reader, recipient: Recipient, knows: number) {
    this.reader = reader;
    this.recipient = recipient;
    this.knows = knows;
  }

  /** Sets that the message under way is about. */
  get touched(): readonly QuerySet[] {
    return this.#touched ?? NONE;
  }

  touch(set: QuerySet): void {
    if (this.#touched === null) this.#touched = [set];
    else this.#touched.push(set);
  }

  /** Forgets what the message was about. */
  settle(): void {
    for (const set of this.touched) set.settle();
    this.#touched = null;
  }
}
