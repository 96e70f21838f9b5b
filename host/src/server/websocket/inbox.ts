// Frames of one client that still have to be worked off. They are taken in order; a client that sent much at once gives
// the others a turn after a few milliseconds, and one that sends more than can ever be worked off is closed.
import { BsatnReader } from '../../bsatn/reader.ts';
import { type ClientMessage, readClientMessage } from '../messages/client-message.ts';

/** How long one client may keep the thread before the others get a turn, in milliseconds. */
const TURN = 8;

export interface InboxOptions {
  /** v3 has several messages in a frame; v2 has one, and what follows it is ignored. */
  readonly coalesces: boolean;
  /** Frames that may wait. */
  readonly limit: number;
  readonly handle: (message: ClientMessage) => void;
  /** Told of anything thrown while a message is read or handled; the rest is dropped. */
  readonly onFailure: (error: unknown) => void;
  readonly onOverflow: () => void;
}

export class Inbox {
  readonly #options: InboxOptions;
  #frames: BsatnReader[] = [];
  #isWaiting = false;

  constructor(options: InboxOptions) {
    this.#options = options;
  }

  receive(frame: Uint8Array): void {
    this.#frames.push(new BsatnReader(frame));
    if (!this.#isWaiting) this.#work();
    else if (this.#frames.length > this.#options.limit) this.#options.onOverflow();
  }

  /** Drops what was not worked off. */
  close(): void {
    this.#frames = [];
  }

  #work(): void {
    const begin = performance.now();
    try {
      while (this.#frames.length > 0) {
        this.#workOneMessage();
        if (this.#frames.length > 0 && performance.now() - begin > TURN) {
          this.#yield();
          return;
        }
      }
    } catch (error) {
      this.close();
      this.#options.onFailure(error);
    }
  }

  #workOneMessage(): void {
    const [reader] = this.#frames;
    if (reader === undefined) return;
    const { coalesces, handle } = this.#options;
    if (reader.bytes.length === 0 && coalesces) {
      throw new Error('v3 websocket binary payload must contain at least one v2 client message');
    }
    const message = readClientMessage(reader);
    if (!coalesces || reader.remaining === 0) this.#frames.shift();
    handle(message);
  }

  #yield(): void {
    this.#isWaiting = true;
    setImmediate(() => {
      this.#isWaiting = false;
      this.#work();
    });
  }
}
