// Bytes that no honest client sends over its socket: each ends that connection with the right word and touches nobody else.
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { randomFrom } from '../../testing/seeded-random.ts';
import { encodeClientMessage } from '../messages/client-message.ts';
import { Plaza } from '../testing/plaza.ts';
import { appear } from '../testing/position.ts';
import { clientFrame, type FrameOptions, RawSocket } from '../testing/raw-socket.ts';

const PATH = '/v1/database/plaza/subscribe';
const BROKEN = 1002;
const NOT_TEXT = 1007;
const POLICY = 1008;
const TOO_BIG = 1009;
const REFUSED = 1011;

const overlooked: unknown[] = [];
let plaza: Plaza;
beforeAll(async () => {
  plaza = await Plaza.start({
    limits: { closeTimeout: 20 },
    log: (message, error) => overlooked.push([message, error]),
  });
});
afterAll(() => plaza[Symbol.asyncDispose]());

afterEach(async () => {
  const bystander = await plaza.connect();
  expect(await bystander.call('nothing')).toMatchObject({ outcome: 'Ok' });
  bystander.terminate();
  expect(overlooked).toEqual([]);
});

const hex = (text: string): Buffer => Buffer.from(text.replaceAll(' ', ''), 'hex');

async function closedAfter(...bytes: readonly Uint8Array[]): Promise<number | null> {
  const raw = await RawSocket.upgraded(plaza.url, PATH);
  for (const part of bytes) raw.send(part);
  return raw.closeCode();
}

describe('a frame', () => {
  const one = Buffer.of(0);
  it.each<[string, FrameOptions, Uint8Array, number]>([
    ['without a mask', { isMasked: false }, one, BROKEN],
    ['of an unknown kind', { opcode: 3 }, one, BROKEN],
    ['with reserved bits', { reserved: 4 }, one, BROKEN],
    ['that continues nothing', { opcode: 0 }, one, BROKEN],
    ['of control in pieces', { opcode: 9, fin: false }, one, BROKEN],
    ['of control that is too long', { opcode: 9 }, Buffer.alloc(126), BROKEN],
    ['that closes with a code nobody may send', { opcode: 8 }, Buffer.of(0, 5), BROKEN],
    ['of text that is none', { opcode: 1 }, Buffer.of(0xff), NOT_TEXT],
    ['that claims 4 EiB', { statedLength: 1n << 62n }, one, TOO_BIG],
    ['that claims 33 MiB', { statedLength: 33n << 20n }, one, TOO_BIG],
  ])('%s is the last of its connection', async (_case, options, payload, code) => {
    expect(await closedAfter(clientFrame(payload, options))).toBe(code);
  });

  it('of another protocol is the last of its connection', async () => {
    expect(await closedAfter(Buffer.from('GET / HTTP/1.1\r\nhost: localhost\r\n\r\n'))).toBe(BROKEN);
  });

  it('in more pieces than anybody needs is the last of its connection', async () => {
    const pieces = Array.from({ length: 20_000 }, (_, index) =>
      clientFrame(Buffer.of(1), { opcode: index === 0 ? 2 : 0, fin: false }),
    );
    expect(await closedAfter(Buffer.concat(pieces))).toBe(POLICY);
  });

  it('cut anywhere is forgotten with its connection', async () => {
    const whole = clientFrame(encodeClientMessage({ kind: 'OneOffQuery', requestId: 1, query: 'SELECT * FROM door' }));
    for (const size of [1, 2, 5, 6, whole.length - 1]) {
      const raw = await RawSocket.upgraded(plaza.url, PATH);
      raw.socket.end(whole.subarray(0, size));
      await raw.ended;
    }
  });
});

describe('a message', () => {
  it.each([
    ['with more queries than it has bytes', '00 00000000 00000000 ffffffff'],
    ['with a query longer than itself', '02 00000000 ffffffff 41'],
    ['with a name longer than itself', '03 00000000 00 ffffffff'],
    ['with arguments longer than itself', '03 00000000 00 00000000 ffffffff'],
    ['for a procedure whose arguments are longer than itself', '04 00000000 00 00000000 ffffffff 00'],
    ['with a name that is no text', '03 00000000 00 02000000 fffe 00000000'],
    ['with a query that is no text', '02 00000000 03000000 edA080'],
  ])('%s is refused', async (_case, bytes) => {
    expect(await closedAfter(clientFrame(hex(bytes)))).toBe(REFUSED);
  });

  it('cut at any byte is refused', async () => {
    const query = encodeClientMessage({
      kind: 'Subscribe',
      requestId: 1,
      querySetId: 2,
      queries: ['SELECT * FROM door'],
    });
    const sizes = Array.from({ length: query.length - 1 }, (_, index) => index + 1);
    const codes = await Promise.all(sizes.map((size) => closedAfter(clientFrame(query.subarray(0, size)))));
    expect(new Set(codes)).toEqual(new Set([REFUSED]));
  });

  it('that is noise is refused, or answered where it happens to be a message', async () => {
    const random = randomFrom(20_250_218);
    const below = (limit: number) => Math.floor(random() * limit);
    const noises = Array.from({ length: 200 }, () => {
      const noise = Buffer.from(Array.from({ length: 1 + below(64) }, () => below(256)));
      noise[0] = below(6); // else nearly all would be messages of an unknown kind
      return noise;
    });
    // Nobody may send an empty frame, so that one ends the connection if the noise does not.
    const codes = await Promise.all(
      noises.map((noise) => closedAfter(clientFrame(noise), clientFrame(Buffer.alloc(0)))),
    );
    expect(new Set(codes)).toEqual(new Set([REFUSED]));
  });
});

describe('arguments', () => {
  it.each([
    ['that are missing', ''],
    ['that are cut', '01000000 02000000 05000000 61'],
    ['that go on', '01000000 02000000 00000000 00'],
    ['with a text longer than themselves', '01000000 02000000 ffffffff'],
    ['with a text that is none', '01000000 02000000 01000000 ff'],
  ])('%s are answered, and the connection lives on', async (_case, bytes) => {
    const client = await plaza.connect();
    client.sendFrame({ kind: 'CallReducer', requestId: 5, name: 'appear', args: hex(bytes) });
    const answer = await client.expect('ReducerResult');
    expect(answer).toMatchObject({ requestId: 5, outcome: 'InternalError' });
    expect(answer.message).toMatch(/^invalid arguments for reducer appear: /);
    expect(await client.call('appear', appear(1, 'fine'))).toMatchObject({ outcome: 'Ok' });
  });

  it.each(['__proto__', 'constructor', 'toString', '', 'a\u0000b', 'init', 'x'.repeat(100_000)])(
    'for a function called %j find nothing',
    async (name) => {
      const client = await plaza.connect();
      client.sendFrame({ kind: 'CallReducer', requestId: 1, name, args: new Uint8Array() });
      client.sendFrame({ kind: 'CallProcedure', requestId: 2, name, args: new Uint8Array() });
      expect(await client.expect('ReducerResult')).toMatchObject({ outcome: 'InternalError' });
      expect((await client.expect('ProcedureResult')).error).not.toBeNull();
    },
  );
});

describe('a query', () => {
  const where = (condition: string) => `SELECT * FROM position WHERE ${condition}`;
  it.each([
    ['nested deeply', where(`${'('.repeat(20_000)}x = 1${')'.repeat(20_000)}`), 'Recursion limit exceeded'],
    ['with a deep value', where(`x = ${'('.repeat(20_000)}1${')'.repeat(20_000)}`), 'Recursion limit exceeded'],
    ['of turns in turns', where(`${'(x=1 OR (x=2 AND '.repeat(1000)}x=1${'))'.repeat(1000)}`), 'Recursion limit'],
    ['longer than any', where(`label = '${'x'.repeat(60_000)}'`), 'maximum allowed length'],
    ['with a number beyond all', where(`x = ${'9'.repeat(40_000)}`), 'literal expression'],
    ['with an endless comment', '/*'.repeat(20_000), 'unexpected text'],
    ['of a table called __proto__', 'SELECT * FROM __proto__', 'no such table'],
    ['of a column called constructor', 'SELECT * FROM position WHERE constructor = 1', 'not in scope'],
  ])('%s is refused with the reason, and quickly', async (_case, query, reason) => {
    const client = await plaza.connect();
    const startedAt = performance.now();
    client.sendFrame({ kind: 'OneOffQuery', requestId: 1, query });
    expect((await client.expect('OneOffQueryResult')).error).toContain(reason);
    expect(await client.subscribeInVain(1, query)).toContain(reason);
    expect((await plaza.fetch('/v1/database/plaza/sql', { method: 'POST', body: query })).status).toBe(400);
    expect(performance.now() - startedAt).toBeLessThan(1500);
  });

  it('with thousands of alternatives is answered', async () => {
    const client = await plaza.connect();
    const query = where(Array.from({ length: 4000 }, (_, x) => `x=${x}`).join(' OR '));
    client.sendFrame({ kind: 'OneOffQuery', requestId: 1, query });
    expect((await client.expect('OneOffQueryResult')).error).toBeNull();
  });
});
