// The queries that one client subscribed to under one id, and what a commit means for them.
import type { LiveQuery } from './live-query.ts';
import type { Subscriber } from './subscriber.ts';

export class QuerySet {
  readonly id: number;
  readonly subscriber: Subscriber;
  /** In the order of the client's statements. */
  readonly queries: readonly LiveQuery[];
  /** Gives back what the set holds: views that nobody else may be looking at. */
  readonly release: () => void;
  /** Those of its queries that the commit under way changes. */
  touched: LiveQuery[] = [];

  constructor(id: number, subscriber: Subscriber, queries: readonly LiveQuery[], release: () => void) {
    this.id = id;
    this.subscriber = subscriber;
    this.queries = queries;
    this.release = release;
  }
}
