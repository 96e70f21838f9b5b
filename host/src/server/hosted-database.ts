// One database as the server keeps it: the engine, its subscriptions and sockets, and the watch over what is on disk.

import type { Database } from '../engine/database.ts';
import { StorageFailed } from '../engine/engine-errors.ts';
import type { CommitCause } from '../engine/interface.ts';
import type { Storage } from '../engine/storage.ts';
import { atMostEvery } from '../subscriptions/pace.ts';
import { Subscriptions } from '../subscriptions/subscriptions.ts';
import type { ClientSocket } from './websocket/client-socket.ts';
import type { Outbox } from './websocket/outbox.ts';

const GOING_AWAY = 1001;

export class HostedDatabase {
  readonly engine: Database;
  readonly subscriptions: Subscriptions;
  readonly sockets = new Set<ClientSocket>();
  readonly #storage: Storage | null;
  readonly #waiting = new Set<Outbox>();
  /** Commits since the server started, by kind of cause. */
  readonly commitsByCause = new Map<CommitCause['kind'], number>();

  /**
   * Without storage, what is committed counts as durable. Subscribers are told of commits at most once in `updateInterval`
   * milliseconds, or of each at once where that is 0.
   */
  constructor(engine: Database, storage: Storage | null, updateInterval: number) {
    this.engine = engine;
    this.#storage = storage;
    this.subscriptions = new Subscriptions(engine, updateInterval > 0 ? atMostEvery(updateInterval) : null);
    storage?.onDurable((offset) => this.#release(offset));
    engine.onCommit(({ cause: { kind } }) => this.commitsByCause.set(kind, (this.commitsByCause.get(kind) ?? 0) + 1));
  }

  /** The offset of the last commit while it is not on disk yet; null when everything is. */
  get pendingOffset(): number | null {
    const { lastOffset } = this.engine;
    return this.#storage === null || lastOffset <= this.#storage.durableOffset ? null : lastOffset;
  }

  /** How many commits are not on disk yet. */
  get undurable(): number {
    return this.#storage === null ? 0 : this.engine.lastOffset - this.#storage.durableOffset;
  }

  /** Settles when this offset (see `pendingOffset`) is on disk. @throws StorageFailed */
  async whenDurable(offset: number | null): Promise<void> {
    if (offset === null) return;
    try {
      await this.#storage?.whenDurable(offset);
    } catch (cause) {
      throw new StorageFailed('the change could not be written down', { cause });
    }
  }

  /** An outbox that holds messages back hears of every rise of the durable offset until it is empty. */
  awaitDurability(outbox: Outbox): void {
    this.#waiting.add(outbox);
  }

  /** Ends all connections with a close frame and waits until the module has heard of each. */
  async disconnectAll(code: number, reason: string): Promise<void> {
    const gone = [...this.sockets].map((socket) => socket.gone);
    for (const socket of this.sockets) socket.close(code, reason);
    await Promise.all(gone);
  }

  /** Gives the answers that wait for the disk, ends the connections, writes what is left and lets go of the files. */
  async close(reason: string): Promise<void> {
    await this.whenDurable(this.pendingOffset).catch(() => {});
    await this.disconnectAll(GOING_AWAY, reason);
    this.subscriptions.close();
    this.engine.close();
    await this.#storage?.close();
  }

  #release(durableOffset: number): void {
    for (const outbox of this.#waiting) {
      outbox.release(durableOffset);
      if (!outbox.isHolding) this.#waiting.delete(outbox);
    }
  }
}
