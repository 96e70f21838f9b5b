// What waits to be sent on one connection. Messages go out in the order they came, in as few frames as the protocol allows
// and once per turn of the event loop; with confirmed reads a message waits until the commit behind it is on disk, and
// everything behind it waits as well. A client that does not keep up is dropped.
import type { Socket } from 'node:net';
import { SharedMessage } from '../../subscriptions/shared-message.ts';
import { frameOf } from './frame.ts';

export type Outgoing = Uint8Array | SharedMessage;

/** Frames of several messages stay below this many bytes; a bigger message goes alone. */
const FRAME_TARGET = 512 * 1024;

export interface OutboxOptions {
  readonly socket: Socket;
  /** v3 puts many messages into a frame, v2 one. */
  readonly coalesces: boolean;
  /** Messages and bytes that may wait for a client before it is dropped. */
  readonly limits: OutboxLimits;
  readonly flushes: Flushes;
  readonly onOverflow: () => void;
}

interface OutboxLimits {
  readonly messages: number;
  readonly bytes: number;
}

/** Flushes what was written to during a turn of the event loop, at its end. */
export class Flushes {
  #waiting: Outbox[] = [];

  add(outbox: Outbox): void {
    if (this.#waiting.push(outbox) === 1) setImmediate(() => this.run());
  }

  run(): void {
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const outbox of waiting) outbox.flush();
  }
}

interface Held {
  readonly message: Outgoing;
  readonly offset: number;
}

export class Outbox {
  readonly #options: OutboxOptions;
  /** What leaves at the end of this turn, mostly one message. */
  #ready: Outgoing[] | null = null;
  #held: Held[] = [];
  #heldBytes = 0;
  /** Messages handed to the socket since it last had nothing to send. */
  #unsent = 0;
  #isClosed = false;

  constructor(options: OutboxOptions) {
    this.#options = options;
  }

  get isHolding(): boolean {
    return this.#held.length > 0;
  }

  /** Sends as soon as everything before it is sent. */
  send(message: Outgoing): void {
    const last = this.#held.at(-1);
    if (last !== undefined) this.hold(message, last.offset);
    else this.#enqueue(message);
  }

  /** Sends once the offset is durable. */
  hold(message: Outgoing, offset: number): void {
    if (this.#isClosed) return;
    this.#held.push({ message, offset });
    this.#heldBytes += sizeOf(message);
    const { limits, onOverflow } = this.#options;
    if (this.#held.length > limits.messages || this.#heldBytes > limits.bytes) onOverflow();
  }

  /** Lets go of what waited for offsets up to this one. */
  release(durableOffset: number): void {
    const next = this.#held.findIndex(({ offset }) => offset > durableOffset);
    for (const { message } of this.#held.splice(0, next < 0 ? this.#held.length : next)) {
      this.#heldBytes -= sizeOf(message);
      this.#enqueue(message);
    }
  }

  /** Writes what is ready. */
  flush(): void {
    const ready = this.#ready;
    this.#ready = null;
    if (this.#isClosed || ready === null) return;
    const { socket, limits, onOverflow } = this.#options;
    if (socket.writableLength === 0) this.#unsent = 0;
    this.#unsent += ready.length;
    const [only] = ready;
    if (ready.length === 1 && only !== undefined) socket.write(frameAround(only));
    else this.#writeFrames(ready);
    if (socket.writableLength === 0) return;
    if (this.#unsent > limits.messages || socket.writableLength > limits.bytes) onOverflow();
  }

  /** Nothing is sent from here on. */
  close(): void {
    this.#isClosed = true;
    this.#ready = null;
    this.#held = [];
  }

  #enqueue(message: Outgoing): void {
    if (this.#isClosed) return;
    if (this.#ready !== null) this.#ready.push(message);
    else {
      this.#ready = [message];
      this.#options.flushes.add(this);
    }
  }

  #writeFrames(ready: readonly Outgoing[]): void {
    const { socket, coalesces } = this.#options;
    socket.cork();
    if (coalesces) for (const batch of batches(ready)) socket.write(frameOf(batch));
    else for (const message of ready) socket.write(frameAround(message));
    socket.uncork();
  }
}

/** A shared message keeps its frame for the next connection that sends it alone. */
function frameAround(message: Outgoing): Uint8Array {
  if (!(message instanceof SharedMessage)) return frameOf([message]);
  message.frame ??= frameOf([message.bytes]);
  return message.frame;
}

function* batches(messages: readonly Outgoing[]): Iterable<Uint8Array[]> {
  let batch: Uint8Array[] = [];
  let size = 0;
  for (const message of messages) {
    const bytes = message instanceof SharedMessage ? message.bytes : message;
    if (size > 0 && size + bytes.length > FRAME_TARGET) {
      yield batch;
      batch = [];
      size = 0;
    }
    batch.push(bytes);
    size += bytes.length;
  }
  yield batch;
}

function sizeOf(message: Outgoing): number {
  return message instanceof SharedMessage ? message.bytes.length : message.length;
}
