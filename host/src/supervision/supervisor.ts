// Runs a server in a thread of its own, and again when a function of a module brought that thread to its end: on the same
// port, with everything that was confirmed. The function rests then, as clients of all databases were disconnected for it.

import { lockDirectory } from '../durability/directory-lock.ts';
import type { ImposedRest } from '../module-runtime/rests.ts';
import { identityHex } from '../server/identity.ts';
import type { Listening, ThreadOptions } from './messages.ts';
import { type Ending, SupervisedThread } from './supervised-thread.ts';

/** The server cannot start, or not go on; the message is for people. */
export class ServerStopped extends Error {
  override readonly name = 'ServerStopped';
}

const REST_MILLISECONDS = 600_000;

type Rest = Omit<ImposedRest, 'left'> & { readonly until: number };
type Overdone = Extract<Ending, { kind: 'overdone' }>;

export class Supervisor {
  readonly #options: ThreadOptions;
  readonly #onListening: (listening: Listening) => void;
  #rests: readonly Rest[] = [];
  #thread: SupervisedThread | null = null;
  /** Where the server listens, once it has. */
  #address: string | null = null;
  #isToStop = false;

  /** `onListening` is told when the server listens for the first time. */
  constructor(options: ThreadOptions, onListening: (listening: Listening) => void) {
    this.#options = options;
    this.#onListening = onListening;
  }

  /** Settles when the server has been stopped. @throws ServerStopped */
  async run(): Promise<void> {
    const unlock = this.#lock();
    try {
      await this.#liveAgainAndAgain();
    } finally {
      unlock();
    }
  }

  async #liveAgainAndAgain(): Promise<void> {
    while (!this.#isToStop) {
      const { hasListened, ending } = await this.#live();
      if (ending.kind === 'closed') return;
      if (ending.kind !== 'overdone') throw this.#reasonOf(ending);
      this.#goOnAfter(ending, hasListened);
    }
  }

  stop(): void {
    this.#isToStop = true;
    this.#thread?.close();
  }

  #lock(): () => void {
    const { dataDir } = this.#options;
    if (dataDir === null) return () => {};
    try {
      return lockDirectory(dataDir);
    } catch (cause) {
      throw new ServerStopped((cause as Error).message, { cause });
    }
  }

  async #live(): Promise<{ readonly hasListened: boolean; readonly ending: Ending }> {
    let hasListened = false;
    this.#thread = new SupervisedThread(
      { ...this.#options, listen: this.#address ?? this.#options.listen },
      this.#restsLeft(),
      {
        onListening: (listening) => {
          hasListened = true;
          if (this.#address === null) this.#onListening(listening);
          this.#address = new URL(listening.url).host;
        },
        onUpdate: (database) => {
          this.#rests = this.#rests.filter((rest) => rest.database !== database);
        },
      },
    );
    const ending = await this.#thread.ended;
    return { hasListened, ending };
  }

  #restsLeft(): readonly ImposedRest[] {
    const now = performance.now();
    this.#rests = this.#rests.filter(({ until }) => until > now);
    return this.#rests.map(({ until, ...rest }) => ({ ...rest, left: until - now }));
  }

  #reasonOf(ending: Exclude<Ending, Overdone | { kind: 'closed' }>): Error {
    switch (ending.kind) {
      case 'refused':
        return new ServerStopped(ending.message);
      case 'storage-failed': {
        const sentence = `The data in ${this.#options.dataDir} can no longer be written: ${ending.reason}. The server has stopped.`;
        return new ServerStopped(`${sentence} Everything that was confirmed is safe.`);
      }
      case 'broke':
        return ending.error;
    }
  }

  /** @throws ServerStopped where there is nothing to go on with */
  #goOnAfter({ called: { database, name }, reason }: Overdone, hasListened: boolean): void {
    const subject = `${name === '' ? 'Loading the module' : name} of the database ${identityHex(database)}`;
    if (this.#options.dataDir === null)
      throw new ServerStopped(`${subject}: ${reason}. Nothing was kept, so the server has stopped.`);
    // What was loaded to be published is not there next time; what was there already would do it again.
    if (name === '' && !hasListened) throw new ServerStopped(`${subject}: ${reason}. The server cannot start with it.`);
    console.error(`spacetimedb host: ${subject}: ${reason}. The server begins anew.`);
    if (name === '') return;
    this.#rests = [...this.#rests, { database, name, reason, until: performance.now() + REST_MILLISECONDS }];
  }
}
