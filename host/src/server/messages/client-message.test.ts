import { describe, expect, it } from 'vitest';
import { BsatnReader } from '../../bsatn/reader.ts';
import { type ClientMessage, encodeClientMessage, readClientMessage } from './client-message.ts';

const text = (value: string) => Buffer.from(value).toString('hex');
const bytes = (hex: string) => new Uint8Array(Buffer.from(hex.replaceAll(/\s/g, ''), 'hex'));

function decodeAll(frame: Uint8Array): ClientMessage[] {
  const reader = new BsatnReader(frame);
  const messages: ClientMessage[] = [];
  while (reader.remaining > 0) messages.push(readClientMessage(reader));
  return messages;
}

const VECTORS: readonly [string, string, ClientMessage][] = [
  [
    'Subscribe',
    `00 00000000 00000000 02000000 2e000000 ${text('SELECT * FROM "player" WHERE "player"."id" > 1')} 16000000 ${text('SELECT * FROM chat_msg')}`,
    {
      kind: 'Subscribe',
      requestId: 0,
      querySetId: 0,
      queries: ['SELECT * FROM "player" WHERE "player"."id" > 1', 'SELECT * FROM chat_msg'],
    },
  ],
  [
    'CallReducer',
    '03 01000000 00 0a000000 6164645f706c61796572 05000000 010000007a',
    { kind: 'CallReducer', requestId: 1, name: 'add_player', args: bytes('010000007a') },
  ],
  [
    'CallProcedure',
    '04 05000000 00 06000000 6765745f6974 04000000 07000000',
    { kind: 'CallProcedure', requestId: 5, name: 'get_it', args: bytes('07000000') },
  ],
  [
    'Unsubscribe',
    '01 0a000000 00000000 01',
    { kind: 'Unsubscribe', requestId: 10, querySetId: 0, sendDroppedRows: true },
  ],
  [
    'OneOffQuery',
    `02 04000000 0f000000 ${text('SELECT * FROM t')}`,
    { kind: 'OneOffQuery', requestId: 4, query: 'SELECT * FROM t' },
  ],
];

describe('client messages (protocol check 9)', () => {
  it.each(VECTORS)('%s has the bytes of the official client', (_name, hex, message) => {
    expect(decodeAll(bytes(hex))).toEqual([message]);
    expect(encodeClientMessage(message)).toEqual(bytes(hex));
  });

  it('stand one after the other in a v3 frame', () => {
    const frame = bytes('03 07000000 00 04000000 626f6f6d 00000000 03 08000000 00 04000000 626f6f6d 00000000');
    const call = { kind: 'CallReducer', name: 'boom', args: new Uint8Array() };
    expect(decodeAll(frame)).toEqual([
      { ...call, requestId: 7 },
      { ...call, requestId: 8 },
    ]);
  });

  it.each([
    ['an unknown tag', '05 00000000', 'tag 0 to 4, not 5'],
    ['flags on a call', '03 01000000 01 00000000 00000000', 'flags of a call must be 0'],
    ['unknown flags of Unsubscribe', '01 0a000000 00000000 02', 'flags of Unsubscribe'],
    ['a cut message', '03 01000000 00 0a000000 6164', 'the input ends'],
    ['arguments that reach past the end', '03 01000000 00 01000000 61 05000000 00', 'the input ends'],
  ])('are refused with %s', (_case, hex, reason) => {
    expect(() => decodeAll(bytes(hex))).toThrow(reason);
  });
});
