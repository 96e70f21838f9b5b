import { describe, expect, it } from 'vitest';
import { decodeFrame } from './read-server-message.ts';
import * as messages from './server-message.ts';

const bytes = (hex: string) => Buffer.from(hex.replaceAll(/\s/g, ''), 'hex');
const decode = (message: Uint8Array) => decodeFrame(Buffer.concat([Buffer.of(0), message]))[0];

describe('server messages (protocol check 9)', () => {
  it('begin with InitialConnection in the bytes the official client reads', () => {
    const identity = 0xc200ef884364c1a99be0298dc68f2004e6b97c09d1b1658b7db22f51fb662059n;
    const connectionId = 0x0102030405060708090a0b0c0d0e0f10n;
    expect(messages.initialConnection(identity, connectionId, 'tok')).toEqual(
      bytes(`00 592066fb512fb27d8b65b1d1097cb9e604208fc68d29e09ba9c1644388ef00c2
        100f0e0d0c0b0a090807060504030201 03000000 746f6b`),
    );
  });

  it('answer subscriptions', () => {
    expect(messages.subscribeApplied(1, 2, bytes('00000000'))).toEqual(bytes('01 01000000 02000000 00000000'));
    expect(messages.unsubscribeApplied(1, 2, bytes('00000000'))).toEqual(bytes('02 01000000 02000000 00 00000000'));
    expect(messages.unsubscribeApplied(1, 2, null)).toEqual(bytes('02 01000000 02000000 01'));
    expect(messages.subscriptionError(1, 2, 'no')).toEqual(bytes('03 00 01000000 02000000 02000000 6e6f'));
    expect(messages.oneOffQueryResult(1, { rows: bytes('00000000') })).toEqual(bytes('05 01000000 00 00000000'));
    expect(messages.oneOffQueryResult(1, { error: 'no' })).toEqual(bytes('05 01000000 01 02000000 6e6f'));
  });

  it('answer reducers: an error is a BSATN string inside a byte array', () => {
    const time = '0700000000000000';
    expect(messages.reducerResult(1, 7n, { kind: 'committed', querySets: null })).toEqual(
      bytes(`06 01000000 ${time} 00 00000000 00000000`),
    );
    expect(messages.reducerResult(1, 7n, { kind: 'failed', message: 'no' })).toEqual(
      bytes(`06 01000000 ${time} 02 06000000 02000000 6e6f`),
    );
    expect(messages.reducerResult(1, 7n, { kind: 'fatal', message: 'no' })).toEqual(
      bytes(`06 01000000 ${time} 03 02000000 6e6f`),
    );
  });

  it('answer procedures with the request id last', () => {
    const returned = { kind: 'returned' as const, value: bytes('2a'), timestamp: 7n, durationMicros: 9n };
    expect(messages.procedureResult(3, returned)).toEqual(
      bytes('07 00 01000000 2a 0700000000000000 0900000000000000 03000000'),
    );
    expect(messages.procedureResult(3, { kind: 'failed', message: 'no' })).toEqual(
      bytes('07 01 02000000 6e6f 0000000000000000 0000000000000000 03000000'),
    );
  });

  it('can be read back', () => {
    expect(decode(messages.reducerResult(1, 7n, { kind: 'failed', message: 'Näh' }))).toMatchObject({
      kind: 'ReducerResult',
      outcome: 'Err',
      message: 'Näh',
    });
  });
});
