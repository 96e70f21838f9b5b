// The way every transaction of a database ends: views that became stale are run again inside it, the commit is written
// down, and only then does it become final and is announced. Whatever fails before that leaves nothing behind.

import type { TransactionOwner } from '../module-runtime/environment.ts';
import type { Store } from '../store/store.ts';
import type { Commits } from './commits.ts';
import type { Caller, Commit, CommitCause, Micros } from './interface.ts';
import type { Scheduler } from './scheduler.ts';
import type { ViewRunner, Views } from './views.ts';

export class Transactions {
  readonly #store: Store;
  readonly #views: Views;
  readonly #commits: Commits;
  #owner: TransactionOwner = 'nobody';

  constructor(store: Store, views: Views, commits: Commits) {
    this.#store = store;
    this.#views = views;
    this.#commits = commits;
  }

  get owner(): TransactionOwner {
    return this.#owner;
  }

  begin(owner: Exclude<TransactionOwner, 'nobody'>): void {
    this.#store.begin();
    this.#owner = owner;
  }

  /**
   * Commits and announces. When it throws, the transaction is still open, and to be rolled back.
   * @throws ViewFailed when a view that is to be refreshed fails; StorageFailed when the commit cannot be kept.
   */
  commit(runner: ViewRunner, scheduler: Scheduler, caller: Caller, cause: CommitCause, timestamp: Micros): Commit {
    const store = this.#store;
    if (store.isBroken) throw new Error('a change to a table broke off, so the transaction cannot be committed');
    const touched = store.touched;
    let deltas = store.changes();
    if (deltas.length > 0) {
      this.#views.refresh(runner, deltas);
      if (store.touched > touched) deltas = [...deltas, ...store.changes(touched)];
    }
    const isDurable = store.hasReserved || deltas.some(({ table }) => !table.isEphemeral && !table.definition.isEvent);
    const offset = isDurable ? this.#commits.nextOffset : null;
    const commit: Commit = { offset, timestamp, caller, cause, deltas, sequences: store.takeReserved() };
    this.#commits.keep(commit);
    this.close();
    scheduler.follow(deltas, timestamp);
    this.#commits.announce(commit);
    return commit;
  }

  /** Makes the open transaction final without a word to anybody. */
  close(): void {
    this.#store.commit();
    this.#views.committed();
    this.#owner = 'nobody';
  }

  rollback(): void {
    this.#store.rollback();
    this.#views.rolledBack();
    this.#owner = 'nobody';
  }
}
