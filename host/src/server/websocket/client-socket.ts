// The life of one accepted socket: greets, feeds the connection, keeps watch over silence and queues, and ends it. Ends
// differ: a client that broke the protocol gets a close frame with the reason, one that is gone or too slow is dropped.
import type { Socket } from 'node:net';
import type { RawData, WebSocket } from 'ws';
import { StorageFailed } from '../../engine/engine-errors.ts';
import type { ConnectionId, Identity } from '../../engine/interface.ts';
import type { HostedDatabase } from '../hosted-database.ts';
import { initialConnection } from '../messages/server-message.ts';
import { type Protocol, ProtocolError } from '../protocols.ts';
import { Connection } from './connection.ts';
import { Inbox, type Turns } from './inbox.ts';
import { type Flushes, Outbox } from './outbox.ts';

/** A close reason must fit a control frame. */
const MAX_REASON_BYTES = 123;

export interface SocketLimits {
  /** Milliseconds between pings; none is sent while the last has no answer. */
  readonly pingInterval: number;
  /** Milliseconds between looks at who is silent. */
  readonly watchInterval: number;
  /** Milliseconds without any byte from the client until it is dropped. */
  readonly idleTimeout: number;
  /** Milliseconds that a close handshake may take. */
  readonly closeTimeout: number;
  /** Milliseconds that an HTTP request may take to arrive. */
  readonly requestTimeout: number;
  /** Frames of a client, and bytes of them, that may wait to be worked off. */
  readonly incomingFrames: number;
  readonly incomingBytes: number;
  /** Milliseconds that one client may keep the thread before the others get a turn. */
  readonly turn: number;
  /** Messages, and bytes of them, that may wait for a client. */
  readonly outgoingMessages: number;
  readonly outgoingBytes: number;
}

export const DEFAULT_LIMITS: SocketLimits = {
  pingInterval: 15_000,
  watchInterval: 1000,
  idleTimeout: 30_000,
  closeTimeout: 250,
  requestTimeout: 60_000,
  incomingFrames: 16_384,
  incomingBytes: 64 * 1024 * 1024,
  turn: 8,
  outgoingMessages: 16_384,
  outgoingBytes: 64 * 1024 * 1024,
};

export interface ClientSocketOptions {
  readonly webSocket: WebSocket;
  /** The stream below: whole frames are written to it directly, past the library. */
  readonly socket: Socket;
  readonly protocol: Protocol;
  readonly database: HostedDatabase;
  readonly identity: Identity;
  readonly connectionId: ConnectionId;
  readonly token: string;
  readonly isConfirmed: boolean;
  readonly limits: SocketLimits;
  readonly flushes: Flushes;
  readonly turns: Turns;
  readonly now: () => bigint;
  readonly log: (message: string, error: unknown) => void;
}

export class ClientSocket {
  readonly #options: ClientSocketOptions;
  readonly #outbox: Outbox;
  readonly #inbox: Inbox;
  readonly #connection: Connection;
  readonly #gone = Promise.withResolvers<void>();
  #bytesHeard = 0;
  #silentFor = 0;
  #sinceLastPing = Number.POSITIVE_INFINITY;
  #isPongDue = false;

  /** The module has accepted the client; the first message is on its way when this returns. */
  constructor(options: ClientSocketOptions) {
    this.#options = options;
    const { webSocket, socket, protocol, limits, database, identity, connectionId, isConfirmed } = options;
    const coalesces = protocol === 'v3.bsatn.spacetimedb';
    this.#outbox = new Outbox({
      socket,
      coalesces,
      limits: { messages: limits.outgoingMessages, bytes: limits.outgoingBytes },
      flushes: options.flushes,
      onOverflow: () => this.drop(),
    });
    this.#connection = new Connection({
      database,
      identity,
      connectionId,
      isConfirmed,
      outbox: this.#outbox,
      now: options.now,
    });
    this.#inbox = new Inbox({
      coalesces,
      limits: { frames: limits.incomingFrames, bytes: limits.incomingBytes },
      turn: limits.turn,
      turns: options.turns,
      handle: (message) => this.#connection.handle(message),
      onFailure: (error) => this.#fail(error),
      onOverflow: () => this.close(1013, 'too many requests'),
    });
    this.#outbox.send(initialConnection(identity, connectionId, options.token));
    webSocket.on('message', (data, isBinary) => this.#receive(data, isBinary));
    webSocket.on('pong', () => {
      this.#isPongDue = false;
    });
    webSocket.on('error', () => this.drop());
    webSocket.once('close', () => this.#end());
    database.sockets.add(this);
    this.watch(0);
  }

  /** Settles when the socket has ended and the module has heard of it. */
  get gone(): Promise<void> {
    return this.#gone.promise;
  }

  /** Called now and then with the milliseconds since the last time: pings, and drops who has gone silent. */
  watch(elapsed: number): void {
    const { socket, limits } = this.#options;
    const isSilent = socket.bytesRead === this.#bytesHeard;
    this.#bytesHeard = socket.bytesRead;
    this.#silentFor = isSilent ? this.#silentFor + elapsed : 0;
    this.#sinceLastPing += elapsed;
    if (this.#silentFor >= limits.idleTimeout) this.drop();
    else if (!this.#isPongDue && this.#sinceLastPing >= limits.pingInterval) this.#ping();
  }

  /** Sends what is ready, then a close frame; the socket is cut if the client does not answer it soon. */
  close(code: number, reason: string): void {
    const { webSocket, limits } = this.#options;
    this.#outbox.flush();
    this.#stop();
    webSocket.close(code, fittingReason(reason));
    setTimeout(() => webSocket.terminate(), limits.closeTimeout).unref();
  }

  /** Cuts the socket without a word. */
  drop(): void {
    this.#stop();
    this.#options.webSocket.terminate();
  }

  #ping(): void {
    this.#sinceLastPing = 0;
    this.#isPongDue = true;
    this.#options.webSocket.ping();
  }

  #receive(data: RawData, isBinary: boolean): void {
    if (isBinary) this.#inbox.receive(data as Buffer);
    else this.close(1011, 'text messages are not part of this protocol');
  }

  #fail(error: unknown): void {
    const reason = error instanceof Error ? error.message : String(error);
    const isKnown = error instanceof ProtocolError || error instanceof StorageFailed;
    if (!isKnown) this.#options.log('a message could not be handled', error);
    this.close(1011, reason);
  }

  #stop(): void {
    this.#outbox.close();
    this.#inbox.close();
    this.#options.webSocket.removeAllListeners('message');
  }

  /** Whatever ended it: subscriptions first, then the module hears of it. */
  #end(): void {
    const { database, identity, connectionId, log } = this.#options;
    this.#stop();
    database.sockets.delete(this);
    this.#connection.leave();
    try {
      database.engine.disconnect({ identity, connectionId });
    } catch (error) {
      // A database that can no longer be written has said so already, once.
      if (!(error instanceof StorageFailed)) log('client_disconnected failed', error);
    }
    this.#gone.resolve();
  }
}

/** Cut to what a close frame holds, at a character's border. */
export function fittingReason(reason: string): string {
  const bytes = Buffer.from(reason);
  if (bytes.length <= MAX_REASON_BYTES) return reason;
  return bytes
    .subarray(0, MAX_REASON_BYTES - 3)
    .toString('utf8')
    .replace(/\uFFFD$/, '')
    .concat('…');
}
