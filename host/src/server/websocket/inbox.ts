// Frames of one client that still have to be worked off. They are taken in order; a client that sent much at once gives
// the others a turn after a few milliseconds, and one that sends more than can ever be worked off is closed.
import { BsatnError } from '../../bsatn/error.ts';
import { BsatnReader } from '../../bsatn/reader.ts';
import { type ClientMessage, readClientMessage } from '../messages/client-message.ts';
import { ProtocolError } from '../protocols.ts';

export interface InboxOptions {
  /** v3 has several messages in a frame; v2 has one, and what follows it is ignored. */
  readonly coalesces: boolean;
  /** Frames, and bytes of them, that may wait. */
  readonly limits: { readonly frames: number; readonly bytes: number };
  /** How long this client may keep the thread before the others get a turn, in milliseconds. */
  readonly turn: number;
  readonly turns: Turns;
  readonly handle: (message: ClientMessage) => void;
  /** Told of anything thrown while a message is read or handled; the rest is dropped. */
  readonly onFailure: (error: unknown) => void;
  readonly onOverflow: () => void;
  /** In milliseconds; the machine's own unless set. */
  readonly now?: () => number;
}

/** Counts turns of the event loop, as far as anybody works in them. */
export class Turns {
  #current = 0;
  #isCounted = false;

  get current(): number {
    if (!this.#isCounted) {
      this.#isCounted = true;
      setImmediate(() => {
        this.#isCounted = false;
        this.#current += 1;
      });
    }
    return this.#current;
  }
}

export class Inbox {
  readonly #options: InboxOptions;
  readonly #now: () => number;
  #frames: BsatnReader[] = [];
  #bytes = 0;
  #isWaiting = false;
  /** Milliseconds worked for this client in a turn of the event loop. */
  #spent = 0;
  #turn = -1;

  constructor(options: InboxOptions) {
    this.#options = options;
    this.#now = options.now ?? (() => performance.now());
  }

  receive(frame: Uint8Array): void {
    this.#frames.push(new BsatnReader(frame));
    this.#bytes += frame.length;
    if (!this.#isWaiting) this.#work();
    const { limits, onOverflow } = this.#options;
    if (this.#frames.length > limits.frames || this.#bytes > limits.bytes) onOverflow();
  }

  /** Drops what was not worked off. */
  close(): void {
    this.#frames = [];
    this.#bytes = 0;
  }

  #work(): void {
    const { current } = this.#options.turns;
    if (this.#turn !== current) this.#spent = 0;
    this.#turn = current;
    const begin = this.#now() - this.#spent;
    try {
      while (this.#frames.length > 0 && this.#spent <= this.#options.turn) {
        this.#workOneMessage();
        this.#spent = this.#now() - begin;
      }
    } catch (error) {
      this.close();
      this.#options.onFailure(error);
    }
    if (this.#frames.length > 0) this.#yield();
  }

  #workOneMessage(): void {
    const [reader] = this.#frames;
    if (reader === undefined) return;
    const { coalesces, handle } = this.#options;
    const message = this.#read(reader);
    if (!coalesces || reader.remaining === 0) {
      this.#frames.shift();
      this.#bytes -= reader.bytes.length;
    }
    handle(message);
  }

  #read(reader: BsatnReader): ClientMessage {
    if (reader.bytes.length === 0 && this.#options.coalesces) {
      throw new ProtocolError('v3 websocket binary payload must contain at least one v2 client message');
    }
    try {
      return readClientMessage(reader);
    } catch (error) {
      if (error instanceof BsatnError) throw new ProtocolError(error.message);
      throw error;
    }
  }

  #yield(): void {
    this.#isWaiting = true;
    setImmediate(() => {
      this.#isWaiting = false;
      this.#work();
    });
  }
}
