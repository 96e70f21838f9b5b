// One database as the server keeps it: the engine, its subscriptions and sockets, and the watch over what is on disk.
import type { DatabaseInterface } from '../engine/interface.ts';
import type { Storage } from '../engine/storage.ts';
import { Subscriptions } from '../subscriptions/subscriptions.ts';
import type { ClientSocket } from './websocket/client-socket.ts';
import type { Outbox } from './websocket/outbox.ts';

export class HostedDatabase<Engine extends DatabaseInterface = DatabaseInterface> {
  readonly engine: Engine;
  readonly subscriptions: Subscriptions;
  readonly sockets = new Set<ClientSocket>();
  readonly #storage: Storage | null;
  readonly #waiting = new Set<Outbox>();
  #lastOffset = -1;

  /** Without storage, what is committed counts as durable. */
  constructor(engine: Engine, storage: Storage | null) {
    this.engine = engine;
    this.#storage = storage;
    // Before the subscriptions: what they send waits for the commit it is about.
    engine.onCommit((commit) => {
      if (commit.offset !== null) this.#lastOffset = commit.offset;
    });
    this.subscriptions = new Subscriptions(engine);
    storage?.onDurable((offset) => this.#release(offset));
  }

  /** The offset of the last commit while it is not on disk yet; null when everything is. */
  get pendingOffset(): number | null {
    if (this.#storage === null || this.#lastOffset <= this.#storage.durableOffset) return null;
    return this.#lastOffset;
  }

  /** Settles when all that was committed so far is on disk. */
  async whenDurable(): Promise<void> {
    const offset = this.pendingOffset;
    if (offset !== null) await this.#storage?.whenDurable(offset);
  }

  /** An outbox that holds messages back hears of every rise of the durable offset until it is empty. */
  awaitDurability(outbox: Outbox): void {
    this.#waiting.add(outbox);
  }

  #release(durableOffset: number): void {
    for (const outbox of this.#waiting) {
      outbox.release(durableOffset);
      if (!outbox.isHolding) this.#waiting.delete(outbox);
    }
  }
}
