// The queries that one client subscribed to under one id, and which of them it is about to be told about.
import type { LiveQuery } from './live-query.ts';
import type { Subscriber } from './subscriber.ts';

const NONE: readonly LiveQuery[] = [];

export class QuerySet {
  readonly id: number;
  readonly subscriber: Subscriber;
  /** In the order of the client's statements. */
  readonly queries: readonly LiveQuery[];
  /** Each of them once. */
  readonly distinct: ReadonlySet<LiveQuery>;
  /** Gives back what the set holds: views that nobody else may be looking at. */
  readonly release: () => void;
  /** Of the message under way. Made when there is something to hold: there are many sets, and few are touched. */
  #touched: LiveQuery[] | null = null;

  constructor(id: number, subscriber: Subscriber, queries: readonly LiveQuery[], release: () => void) {
    this.id = id;
    this.subscriber = subscriber;
    this.queries = queries;
    this.distinct = new Set(queries);
    this.release = release;
  }

  /** Those of its queries that the message under way is about. */
  get touched(): readonly LiveQuery[] {
    return this.#touched ?? NONE;
  }

  touch(query: LiveQuery): void {
    if (this.#touched === null) this.#touched = [query];
    else this.#touched.push(query);
  }

  settle(): void {
    this.#touched = null;
  }
}
