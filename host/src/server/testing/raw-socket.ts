// A bare TCP connection for tests of what no well-behaved client sends: HTTP written by hand, WebSocket frames with whatever
// header a test wants.
import { randomBytes } from 'node:crypto';
import { connect, type Socket } from 'node:net';

export interface FrameOptions {
  readonly fin?: boolean;
  readonly opcode?: number;
  /** The three reserved bits. */
  readonly reserved?: number;
  readonly isMasked?: boolean;
  /** What the header says, where it is not the truth. */
  readonly statedLength?: bigint;
}

/** One WebSocket frame as a client sends it. */
export function clientFrame(payload: Uint8Array, options: FrameOptions = {}): Buffer {
  const { fin = true, opcode = 2, reserved = 0, isMasked = true } = options;
  const length = options.statedLength ?? BigInt(payload.length);
  const first = (fin ? 0x80 : 0) | (reserved << 4) | opcode;
  const header = Buffer.concat([Buffer.of(first), lengthBytes(length, isMasked ? 0x80 : 0)]);
  if (!isMasked) return Buffer.concat([header, payload]);
  const mask = Buffer.of(1, 2, 3, 4);
  const masked = payload.map((byte, index) => byte ^ (mask[index & 3] ?? 0));
  return Buffer.concat([header, mask, masked]);
}

function lengthBytes(length: bigint, maskBit: number): Buffer {
  if (length < 126n) return Buffer.of(maskBit | Number(length));
  if (length < 0x1_0000n) return Buffer.of(maskBit | 126, Number(length >> 8n), Number(length & 0xffn));
  const bytes = Buffer.alloc(9, maskBit | 127);
  bytes.writeBigUInt64BE(length, 1);
  return bytes;
}

/** The first byte of a close frame. */
const CLOSE = 0x88;

/** Where the server's frame that begins here ends. */
function endOfFrame(bytes: Buffer, at: number): number {
  const length = bytes.readUInt8(at + 1);
  if (length < 126) return at + 2 + length;
  if (length === 126) return at + 4 + bytes.readUInt16BE(at + 2);
  return at + 10 + Number(bytes.readBigUInt64BE(at + 2));
}

export class RawSocket {
  readonly socket: Socket;
  /** Settles with all that came when the server has ended the connection. */
  readonly ended: Promise<Buffer>;
  #received: Buffer[] = [];
  #wake = Promise.withResolvers<void>();

  private constructor(socket: Socket) {
    this.socket = socket;
    socket.on('data', (bytes: Buffer) => {
      this.#received.push(bytes);
      this.#notify();
    });
    socket.on('error', () => {});
    this.ended = new Promise((resolve) => {
      socket.once('close', () => {
        resolve(this.received);
        this.#notify();
      });
    });
  }

  static async open(url: string): Promise<RawSocket> {
    const { hostname, port } = new URL(url);
    const socket = connect(Number(port), hostname);
    const raw = new RawSocket(socket);
    await new Promise((resolve, reject) => socket.once('connect', resolve).once('error', reject));
    return raw;
  }

  /** A connection on which the protocol was switched and the first frame has come. */
  static async upgraded(url: string, path: string): Promise<RawSocket> {
    const raw = await RawSocket.open(url);
    raw.request('GET', path, {
      connection: 'Upgrade',
      upgrade: 'websocket',
      'sec-websocket-version': '13',
      'sec-websocket-key': randomBytes(16).toString('base64'),
      'sec-websocket-protocol': 'v3.bsatn.spacetimedb',
    });
    const head = await raw.until(/\r\n\r\n/);
    if (!head.startsWith('HTTP/1.1 101')) throw new Error(head);
    return raw;
  }

  get received(): Buffer {
    return Buffer.concat(this.#received);
  }

  send(bytes: string | Uint8Array): void {
    this.socket.write(bytes);
  }

  /** The head of a request; the host is this server's unless another is given. */
  request(method: string, path: string, headers: Readonly<Record<string, string>> = {}, body = ''): void {
    const lines = Object.entries({ host: 'localhost', ...headers }).map(([name, value]) => `${name}: ${value}\r\n`);
    this.send(`${method} ${path} HTTP/1.1\r\n${lines.join('')}\r\n${body}`);
  }

  /** Waits until this has come, in what reads as Latin-1. */
  async until(pattern: RegExp): Promise<string> {
    for (;;) {
      const text = this.received.toString('latin1');
      if (pattern.test(text)) return text;
      if (this.socket.destroyed) throw new Error(`the connection ended after: ${text}`);
      await this.#wake.promise;
    }
  }

  /** The code of the close frame that came, or null where the server cut the connection without a word. */
  async closeCode(): Promise<number | null> {
    const bytes = await this.ended;
    let at = bytes.indexOf('\r\n\r\n') + 4;
    while (at < bytes.length && bytes[at] !== CLOSE) at = endOfFrame(bytes, at);
    return at < bytes.length ? bytes.readUInt16BE(at + 2) : null;
  }

  #notify(): void {
    this.#wake.resolve();
    this.#wake = Promise.withResolvers();
  }
}
