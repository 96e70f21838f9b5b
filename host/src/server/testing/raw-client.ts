// A client that speaks the protocol byte by byte, for tests: sends whatever frames it is told to and keeps every message
// that comes, in order, with the frame it came in.
import { WebSocket } from 'ws';
import { BsatnWriter } from '../../bsatn/writer.ts';
import { type ClientMessage, encodeClientMessage } from '../messages/client-message.ts';
import { decodeFrame, type ServerMessage } from '../messages/read-server-message.ts';

export interface ConnectOptions {
  readonly protocols?: readonly string[];
  readonly token?: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as soon as the socket is open, before anything has come. */
  readonly early?: readonly ClientMessage[];
}

type Kind = ServerMessage['kind'];
type MessageOf<K extends Kind> = Extract<ServerMessage, { kind: K }>;

export const V3 = 'v3.bsatn.spacetimedb';
export const V2 = 'v2.bsatn.spacetimedb';

const PATIENCE = 5000;

export class RawClient {
  readonly socket: WebSocket;
  readonly frames: Buffer[] = [];
  readonly received: ServerMessage[] = [];
  /** Set when the server answered in HTTP instead of switching protocols. */
  refusal: { readonly status: number; readonly body: string; readonly headers: NodeJS.Dict<string | string[]> } | null =
    null;
  upgradeHeaders: NodeJS.Dict<string | string[]> = {};
  readonly closed: Promise<{ readonly code: number; readonly reason: string }>;
  #next = 0;
  #requests = 0;
  #wake = Promise.withResolvers<void>();

  private constructor(socket: WebSocket) {
    this.socket = socket;
    socket.on('message', (frame: Buffer) => {
      this.frames.push(frame);
      this.received.push(...decodeFrame(frame));
      this.#notify();
    });
    socket.on('upgrade', ({ headers }) => {
      this.upgradeHeaders = headers;
    });
    socket.on('unexpected-response', (_request, response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        const body = Buffer.concat(chunks).toString();
        this.refusal = { status: response.statusCode ?? 0, body, headers: response.headers };
        socket.terminate();
      });
    });
    socket.on('error', () => {});
    this.closed = new Promise((resolve) => {
      socket.on('close', (code, reason) => {
        resolve({ code, reason: reason.toString() });
        this.#notify();
      });
    });
  }

  static open(url: string, { protocols = [V3, V2], token, query, headers, early }: ConnectOptions): RawClient {
    const address = new URL(url.replace(/^http/, 'ws'));
    for (const [name, value] of Object.entries(query ?? {})) address.searchParams.set(name, value);
    const authorization = token === undefined ? {} : { authorization: `Bearer ${token}` };
    const socket = new WebSocket(address, [...protocols], {
      perMessageDeflate: false,
      headers: { ...headers, ...authorization },
    });
    const client = new RawClient(socket);
    if (early) socket.on('open', () => client.sendFrame(...early));
    return client;
  }

  get identity(): bigint {
    return this.#greeting.identity;
  }

  get token(): string {
    return this.#greeting.token;
  }

  /** Waits for the first message. */
  async greeted(): Promise<MessageOf<'InitialConnection'>> {
    const first = await this.next();
    if (first.kind !== 'InitialConnection') throw new Error(`the first message is ${first.kind}`);
    return first;
  }

  /** The next message not taken yet. */
  async next(): Promise<ServerMessage> {
    const deadline = AbortSignal.timeout(PATIENCE);
    while (this.#next >= this.received.length) {
      if (this.socket.readyState === WebSocket.CLOSED) throw new Error('the socket is closed');
      await Promise.race([
        this.#wake.promise,
        new Promise((_, reject) => deadline.addEventListener('abort', () => reject(new Error('no message came')))),
      ]);
    }
    return this.received[this.#next++] as ServerMessage;
  }

  /** The next message, which must be of this kind. */
  async expect<K extends Kind>(kind: K): Promise<MessageOf<K>> {
    const message = await this.next();
    if (message.kind !== kind) throw new Error(`expected ${kind}, but got ${describe(message)}`);
    return message as MessageOf<K>;
  }

  /** Messages that have come and were not taken. */
  get pending(): readonly ServerMessage[] {
    return this.received.slice(this.#next);
  }

  /** One frame with these messages in it. */
  sendFrame(...messages: readonly ClientMessage[]): void {
    this.socket.send(Buffer.concat(messages.map(encodeClientMessage)));
  }

  reducer(name: string, write: (args: BsatnWriter) => void = () => {}): ClientMessage {
    return { kind: 'CallReducer', requestId: ++this.#requests, name, args: encoded(write) };
  }

  procedure(name: string, write: (args: BsatnWriter) => void = () => {}): ClientMessage {
    return { kind: 'CallProcedure', requestId: ++this.#requests, name, args: encoded(write) };
  }

  async call(name: string, write?: (args: BsatnWriter) => void): Promise<MessageOf<'ReducerResult'>> {
    this.sendFrame(this.reducer(name, write));
    return this.expect('ReducerResult');
  }

  async subscribe(querySetId: number, ...queries: readonly string[]): Promise<MessageOf<'SubscribeApplied'>> {
    this.sendFrame({ kind: 'Subscribe', requestId: ++this.#requests, querySetId, queries });
    return this.expect('SubscribeApplied');
  }

  async subscribeInVain(querySetId: number, ...queries: readonly string[]): Promise<string> {
    this.sendFrame({ kind: 'Subscribe', requestId: ++this.#requests, querySetId, queries });
    return (await this.expect('SubscriptionError')).error;
  }

  async unsubscribe(querySetId: number): Promise<MessageOf<'UnsubscribeApplied'>> {
    this.sendFrame({ kind: 'Unsubscribe', requestId: ++this.#requests, querySetId, sendDroppedRows: true });
    return this.expect('UnsubscribeApplied');
  }

  /** Makes sure that nothing is under way: whatever was sent before has been answered. */
  async settled(): Promise<void> {
    this.sendFrame({ kind: 'OneOffQuery', requestId: ++this.#requests, query: 'settled?' });
    const reply = await this.next();
    if (reply.kind !== 'OneOffQueryResult') throw new Error(`unexpected ${describe(reply)}`);
  }

  terminate(): void {
    this.socket.terminate();
  }

  get #greeting(): MessageOf<'InitialConnection'> {
    const [first] = this.received;
    if (first?.kind !== 'InitialConnection') throw new Error('nothing has come yet');
    return first;
  }

  #notify(): void {
    this.#wake.resolve();
    this.#wake = Promise.withResolvers();
  }
}

function encoded(write: (args: BsatnWriter) => void): Uint8Array {
  const writer = new BsatnWriter();
  write(writer);
  return writer.finish();
}

function describe(message: ServerMessage): string {
  return JSON.stringify(message, (_key, value) => (typeof value === 'bigint' ? String(value) : value));
}
