import type { Socket } from 'node:net';
import { setImmediate as turn } from 'node:timers/promises';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { SharedMessage } from '../../subscriptions/shared-message.ts';
import { Flushes, Outbox } from './outbox.ts';

/** A socket that keeps what is written to it, and may be slow to send it. */
class FakeSocket {
  writes: Uint8Array[] = [];
  isSlow = false;

  get writableLength(): number {
    return this.isSlow ? this.writes.reduce((sum, { length }) => sum + length, 0) : 0;
  }

  write(bytes: Uint8Array): void {
    this.writes.push(bytes);
  }

  cork(): void {}
  uncork(): void {}

  /** The payloads of the frames. */
  get frames(): string[] {
    const payloads: string[] = [];
    let rest = Buffer.concat(this.writes);
    while (rest.length > 0) {
      const { start, size } = payloadOf(rest);
      payloads.push(rest.toString('latin1', start, start + size));
      rest = rest.subarray(start + size);
    }
    return payloads;
  }
}

/** Where the payload of the first frame stands (RFC 6455, section 5.2): binary, final and unmasked. */
function payloadOf(frame: Buffer): { readonly start: number; readonly size: number } {
  expect(frame[0]).toBe(0x82);
  const short = frame[1] ?? 0;
  if (short < 126) return { start: 2, size: short };
  return short === 126
    ? { start: 4, size: frame.readUInt16BE(2) }
    : { start: 10, size: Number(frame.readBigUInt64BE(2)) };
}

let socket: FakeSocket;
let flushes: Flushes;
const onOverflow = vi.fn();
beforeEach(() => {
  socket = new FakeSocket();
  flushes = new Flushes();
  onOverflow.mockReset();
});

const message = (text: string) => Buffer.from(text);

function outbox(coalesces = true, limits = { messages: 100, bytes: 1 << 20 }): Outbox {
  return new Outbox({ socket: socket as unknown as Socket, coalesces, limits, flushes, onOverflow });
}

describe('messages', () => {
  it('of one turn of the event loop leave in one frame, behind the mark that nothing is compressed', async () => {
    const box = outbox();
    for (const text of ['one', 'two', 'three']) box.send(message(text));
    expect(socket.writes).toEqual([]);
    await turn();
    box.send(message('four'));
    await turn();
    expect(socket.frames).toEqual(['\0onetwothree', '\0four']);
  });

  it('leave in a frame each where the protocol has it so', async () => {
    const box = outbox(false);
    for (const text of ['one', 'two']) box.send(message(text));
    await turn();
    expect(socket.frames).toEqual(['\0one', '\0two']);
  });

  it('of any size are framed as the standard has it', async () => {
    const box = outbox();
    for (const size of [0, 124, 125, 126, 65_534, 65_535, 70_000]) {
      box.send(message('x'.repeat(size)));
      await turn();
    }
    expect(socket.frames.map(({ length }) => length - 1)).toEqual([0, 124, 125, 126, 65_534, 65_535, 70_000]);
  });

  it('do not make a frame larger than half a megabyte, unless one is', async () => {
    const box = outbox();
    for (const size of [300_000, 300_000, 600_000, 1]) box.send(message('x'.repeat(size)));
    await turn();
    expect(socket.frames.map(({ length }) => length - 1)).toEqual([300_000, 300_000, 600_000, 1]);
  });

  it('that are shared are framed once for all connections that send them alone', async () => {
    const shared = new SharedMessage(message('news'));
    for (let i = 0; i < 3; i++) outbox().send(shared);
    await turn();
    expect(new Set(socket.writes).size).toBe(1);
    expect(socket.frames).toEqual(['\0news', '\0news', '\0news']);
  });
});

describe('messages that wait for the disk', () => {
  it('hold everything behind them, and leave in the order they came', async () => {
    const box = outbox();
    box.send(message('a'));
    box.hold(message('b'), 5);
    box.send(message('c'));
    box.hold(message('d'), 6);
    box.send(message('e'));
    await turn();
    expect(socket.frames).toEqual(['\0a']);
    box.release(4);
    await turn();
    expect(box.isHolding).toBe(true);
    box.release(5);
    await turn();
    expect(socket.frames).toEqual(['\0a', '\0bc']);
    box.release(9);
    await turn();
    expect(box.isHolding).toBe(false);
    expect(socket.frames).toEqual(['\0a', '\0bc', '\0de']);
  });

  it('are too many at some point', () => {
    const box = outbox(true, { messages: 3, bytes: 1000 });
    for (let i = 0; i < 3; i++) box.hold(message('x'), i);
    expect(onOverflow).not.toHaveBeenCalled();
    box.hold(message('x'), 3);
    expect(onOverflow).toHaveBeenCalledOnce();
    const heavy = outbox(true, { messages: 3, bytes: 1000 });
    heavy.hold(message('x'.repeat(1001)), 0);
    expect(onOverflow).toHaveBeenCalledTimes(2);
  });
});

describe('a client that does not read', () => {
  it('overflows by bytes', async () => {
    socket.isSlow = true;
    const box = outbox(true, { messages: 100, bytes: 1000 });
    box.send(message('x'.repeat(900)));
    await turn();
    expect(onOverflow).not.toHaveBeenCalled();
    box.send(message('x'.repeat(100)));
    await turn();
    expect(onOverflow).toHaveBeenCalledOnce();
  });

  it('overflows by messages, counted since it last kept up', async () => {
    const box = outbox(true, { messages: 5, bytes: 1000 });
    for (let i = 0; i < 9; i++) box.send(message('x'));
    await turn();
    expect(onOverflow).not.toHaveBeenCalled();
    socket.isSlow = true;
    for (let i = 0; i < 4; i++) {
      box.send(message('x'));
      await turn();
    }
    expect(onOverflow).toHaveBeenCalled();
  });
});

it('a closed outbox sends nothing more', async () => {
  const box = outbox();
  box.send(message('a'));
  box.hold(message('b'), 1);
  box.close();
  box.send(message('c'));
  box.hold(message('d'), 1);
  box.release(9);
  await turn();
  expect(socket.writes).toEqual([]);
});
