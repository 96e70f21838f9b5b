import { setImmediate as turn } from 'node:timers/promises';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { type ClientMessage, encodeClientMessage } from '../messages/client-message.ts';
import { ProtocolError } from '../protocols.ts';
import { Inbox, Turns } from './inbox.ts';

let handled: number[];
const onFailure = vi.fn();
const onOverflow = vi.fn();
let turns: Turns;
let now: number;
beforeEach(() => {
  now = 0;
  handled = [];
  onFailure.mockReset();
  onOverflow.mockReset();
  turns = new Turns();
});

const call = (requestId: number): ClientMessage => ({
  kind: 'CallReducer',
  requestId,
  name: 'x',
  args: new Uint8Array(),
});
const frame = (...ids: number[]) => Buffer.concat(ids.map((id) => encodeClientMessage(call(id))));

function inbox(coalesces: boolean, work: (message: ClientMessage) => void = () => {}): Inbox {
  const into = handled;
  return new Inbox({
    coalesces,
    limits: { frames: 3, bytes: 1000 },
    turn: 8,
    turns,
    handle: (message) => {
      into.push(message.requestId);
      work(message);
    },
    onFailure,
    onOverflow,
    now: () => now,
  });
}

/** Keeps the thread for so many milliseconds. */
function busy(milliseconds: number): void {
  now += milliseconds;
}

describe('an inbox', () => {
  it('works off the messages of a frame in order, at once', () => {
    inbox(true).receive(frame(1, 2, 3));
    expect(handled).toEqual([1, 2, 3]);
  });

  it('of the older protocol takes one message from a frame and ignores the rest', () => {
    inbox(false).receive(frame(1, 2));
    expect(handled).toEqual([1]);
  });

  it('gives others a turn after a while, and goes on where it was', async () => {
    inbox(true, () => busy(5)).receive(frame(1, 2, 3, 4));
    expect(handled).toEqual([1, 2]);
    await turn();
    await turn();
    expect(handled).toEqual([1, 2, 3, 4]);
  });

  it('counts what several frames of one turn took together', async () => {
    const box = inbox(false, () => busy(5));
    for (let id = 1; id <= 4; id++) box.receive(frame(id));
    expect(handled).toEqual([1, 2]);
    await turn();
    await turn();
    expect(handled).toEqual([1, 2, 3, 4]);
  });

  it('overflows when frames wait that can never be worked off', () => {
    const box = inbox(false, () => busy(10));
    for (let id = 1; id <= 4; id++) box.receive(frame(id));
    expect(onOverflow).not.toHaveBeenCalled();
    box.receive(frame(5));
    expect(onOverflow).toHaveBeenCalledOnce();
  });

  it('overflows when too many bytes wait, in however few frames', () => {
    const box = inbox(true, () => busy(10));
    const long = frame(...Array.from({ length: 60 }, (_, id) => id));
    expect(long.length).toBeGreaterThan(500);
    box.receive(long);
    expect(onOverflow).not.toHaveBeenCalled();
    box.receive(long);
    expect(onOverflow).toHaveBeenCalledOnce();
  });

  it.each([
    ['nothing in it', Buffer.alloc(0)],
    ['something malformed in it', Buffer.concat([frame(1), Buffer.of(99)])],
  ])('fails over a frame with %s, and drops what comes behind', async (_case, bytes) => {
    inbox(true).receive(bytes);
    expect(onFailure).toHaveBeenCalledExactlyOnceWith(expect.any(ProtocolError));
  });

  it('hands on what its messages bring about, and drops the rest', () => {
    const failure = new Error('broken');
    inbox(true, () => {
      throw failure;
    }).receive(frame(1, 2));
    expect(handled).toEqual([1]);
    expect(onFailure).toHaveBeenCalledExactlyOnceWith(failure);
  });

  it('that was closed while it waited does not go on', async () => {
    const box = inbox(true, () => busy(10));
    box.receive(frame(1, 2));
    box.close();
    await turn();
    await turn();
    expect(handled).toEqual([1]);
  });
});
