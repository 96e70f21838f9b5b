// The state of the one open transaction, shared by the tables of a store: whether there is one, which tables it
// changed, and whether a change broke off in the middle.
import type { Table } from './table.ts';

export type JournalState =
  | 'closed'
  | 'open'
  /**
   * A table is being changed right now. Whoever sees this from outside knows that a change broke off (a call stack too
   * deep, say): the transaction can only be rolled back.
   */
  | 'changing';

export class Journal {
  state: JournalState = 'closed';
  /** Tables with a non-empty log, in the order in which they were first changed. */
  readonly touched: Table[] = [];
}
