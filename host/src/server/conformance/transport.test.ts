// How connections begin, carry frames and end.

import { connect } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { identityHex } from '../identity.ts';
import { Plaza } from '../testing/plaza.ts';
import { plazaProgram } from '../testing/plaza-program.ts';
import { appear, say } from '../testing/position.ts';
import { RawClient, V2, V3 } from '../testing/raw-client.ts';

let plaza: Plaza;
beforeAll(async () => {
  // On a crowded machine three calls may take longer than a turn, and what they come to would be told in two frames.
  plaza = await Plaza.start({ limits: { turn: 60_000 } });
});
afterAll(() => plaza[Symbol.asyncDispose]());

const visitsOf = (at: Plaza, identity: bigint) =>
  at.sql(`SELECT kind, issuer FROM visit WHERE who = 0x${identityHex(identity)}`);
const whoCame = (identity: bigint) => visitsOf(plaza, identity);

describe('the protocol (protocol check 1)', () => {
  it.each([
    [[V3, V2], V3],
    [[V2, V3], V3],
    [[V2], V2],
    [['v1.bsatn.spacetimedb', V2], V2],
  ])('offered %s becomes %s', async (protocols, chosen) => {
    const client = await plaza.connect({ protocols });
    expect(client.socket.protocol).toBe(chosen);
  });

  it.each([[['v1.json.spacetimedb']], [[]]])('offered %s is refused', async (protocols) => {
    const client = plaza.open({ protocols });
    await client.closed;
    expect(client.refusal).toMatchObject({ status: 400, body: 'no valid protocol selected' });
  });

  it('v3 answers many messages of a turn in one frame, v2 each in its own (protocol checks 2 and 3)', async () => {
    const modern = await plaza.connect({ protocols: [V3] });
    modern.sendFrame(modern.reducer('nothing'), modern.reducer('nothing'), modern.reducer('nothing'));
    for (let i = 0; i < 3; i++) await modern.expect('ReducerResult');
    expect(modern.frames).toHaveLength(2);
    const older = await plaza.connect({ protocols: [V2] });
    for (let i = 0; i < 3; i++) older.sendFrame(older.reducer('nothing'));
    for (let i = 0; i < 3; i++) await older.expect('ReducerResult');
    expect(older.frames).toHaveLength(4);
  });

  it('is never compressed, whatever was asked for, and large results arrive whole and in order (protocol check 4)', async () => {
    const client = await plaza.connect({ query: { compression: 'Gzip' } });
    await plaza.call('fill', '[60, 50000]');
    const applied = await client.subscribe(1, 'SELECT * FROM position WHERE chunk = 60');
    expect(applied.tables[0]?.rows).toHaveLength(50_000);
    for (let i = 0; i < 100; i++) client.sendFrame(client.reducer('appear', appear(60, `late ${i}`)));
    for (let i = 0; i < 100; i++) expect((await client.expect('ReducerResult')).querySets).toHaveLength(1);
    expect(client.frames.every((frame) => frame[0] === 0)).toBe(true);
  });
});

describe('a connection', () => {
  it('is greeted first, with its identity, its id and a token that leads back to the same identity', async () => {
    const first = await plaza.connect({ query: { connection_id: '0102030405060708090a0b0c0d0e0f10' } });
    expect(first.received[0]).toMatchObject({ connectionId: 0x0102030405060708090a0b0c0d0e0f10n });
    expect(first.upgradeHeaders['spacetime-identity']).toBe(first.identity.toString(16).padStart(64, '0'));
    expect(first.upgradeHeaders['spacetime-identity-token']).toBe(first.token);
    const again = await plaza.connect({ token: first.token });
    const byUrl = await plaza.connect({ query: { token: first.token } });
    expect([again.identity, byUrl.identity]).toEqual([first.identity, first.identity]);
    const stranger = await plaza.connect();
    expect(stranger.identity).not.toBe(first.identity);
  });

  it('works off what came early, after the greeting and in order (protocol check 5)', async () => {
    const client = plaza.open({
      early: [
        { kind: 'Subscribe', requestId: 1, querySetId: 1, queries: ['SELECT * FROM door'] },
        { kind: 'CallReducer', requestId: 2, name: 'nothing', args: new Uint8Array() },
      ],
    });
    await client.greeted();
    expect(await client.expect('SubscribeApplied')).toMatchObject({ requestId: 1 });
    expect(await client.expect('ReducerResult')).toMatchObject({ requestId: 2 });
  });

  it.each([
    [
      { query: { connection_id: '0'.repeat(32) } },
      400,
      'Invalid connection ID: the all-zeros ConnectionId is reserved.',
    ],
    [{ query: { connection_id: 'xyz' } }, 400, 'A connection id has 32 hex digits.'],
    [{ token: 'not.a.token' }, 401, 'Invalid token'],
    [{ headers: { authorization: 'Basic abc' } }, 400, 'Authorization is invalid: malformed token'],
  ])('is refused before it begins: %j', async (options, status, body) => {
    const client = plaza.open(options);
    await client.closed;
    expect(client.refusal).toMatchObject({ status, body: expect.stringContaining(body) });
  });

  it('to a database that does not exist is refused', async () => {
    const response = await plaza.fetch('/v1/database/nowhere/subscribe');
    expect(response.status).toBe(426);
    const client = RawClient.open(`${plaza.url}/v1/database/nowhere/subscribe`, {});
    await client.closed;
    expect(client.refusal).toMatchObject({ status: 404, body: '`nowhere` not found' });
  });

  it("is closed with 1008 and the module's sentence when the module refuses it, and leaves no trace (protocol check 8)", async () => {
    const { token, identity } = await plaza.connect();
    await plaza.call('lock_gate', '[true]');
    const refused = plaza.open({ token });
    expect(await refused.closed).toEqual({ code: 1008, reason: 'the gate is locked' });
    expect(refused.received).toEqual([]);
    const inside = await plaza.call('nothing', '[]');
    expect([inside.status, await inside.text()]).toEqual([403, 'the gate is locked']);
    await plaza.publish(await plazaProgram(), '?clear=true');
    expect(await whoCame(identity)).toEqual([]);
  });

  it('tells the module once that it came and once that it left, with the claims of its token', async () => {
    const client = await plaza.connect();
    expect(await whoCame(client.identity)).toEqual([['came', 'localhost']]);
    client.terminate();
    await vi.waitFor(async () =>
      expect(await whoCame(client.identity)).toEqual([
        ['came', 'localhost'],
        ['left', ''],
      ]),
    );
  });

  it('that dies in the middle of a call leaves the call done (protocol check 18)', async () => {
    const client = await plaza.connect();
    client.sendFrame(client.reducer('appear', appear(70, 'the last word')));
    client.socket.close();
    await client.closed;
    await vi.waitFor(async () =>
      expect(await plaza.sql('SELECT label FROM position WHERE chunk = 70')).toEqual([['the last word']]),
    );
  });
});

describe('a client that breaks the protocol is closed with 1011 (protocol check 6)', () => {
  it.each([
    ['a text message', 'hello', 'text messages'],
    ['an empty frame', Buffer.alloc(0), 'must contain at least one'],
    ['a cut message', Buffer.from('0301', 'hex'), 'the input ends'],
    ['an unknown message', Buffer.from('0900000000', 'hex'), 'tag 0 to 4'],
    ['flags it does not know', Buffer.from('03010000000100000000', 'hex'), 'flags of a call must be 0'],
  ])('%s', async (_case, frame, reason) => {
    const client = await plaza.connect();
    client.socket.send(frame);
    const end = await client.closed;
    expect(end.code).toBe(1011);
    expect(end.reason).toContain(reason);
  });

  it('a query set under an id in use', async () => {
    const client = await plaza.connect();
    await client.subscribe(1, 'SELECT * FROM door');
    client.sendFrame({ kind: 'Subscribe', requestId: 9, querySetId: 1, queries: ['SELECT * FROM door'] });
    expect(await client.closed).toMatchObject({ code: 1011, reason: expect.stringContaining('already in use') });
  });

  it('and answered as far as it behaved', async () => {
    const client = await plaza.connect();
    client.sendFrame(client.reducer('nothing'));
    client.socket.send('nonsense');
    await client.expect('ReducerResult');
    expect((await client.closed).code).toBe(1011);
  });

  it('a message of more than 32 MiB with 1009', async () => {
    const client = await plaza.connect();
    client.socket.send(Buffer.alloc(32 * 1024 * 1024 + 1));
    expect((await client.closed).code).toBe(1009);
  });
});

describe('a client is dropped (protocol check 7)', () => {
  it('when it is silent for too long, pings unanswered', async () => {
    await using strict = await Plaza.start({ limits: { pingInterval: 200, idleTimeout: 900, watchInterval: 50 } });
    const answering = await strict.connect();
    const dead = await strict.connect();
    dead.socket.pause();
    const closed = vi.fn();
    void answering.closed.then(closed);
    await vi.waitFor(async () => expect(await visitsOf(strict, dead.identity)).toHaveLength(2), { timeout: 4000 });
    await delay(500);
    expect(closed).not.toHaveBeenCalled();
  });

  it('when it reads too slowly', async () => {
    await using strict = await Plaza.start({ limits: { outgoingBytes: 1024 * 1024 } });
    const [slow, talker] = await Promise.all([strict.connect(), strict.connect()]);
    await slow.subscribe(1, 'SELECT * FROM speech');
    slow.socket.pause();
    const hasLeft = async () => (await visitsOf(strict, slow.identity)).some(([kind]) => kind === 'left');
    for (let spoken = 0; spoken < 64 && !(await hasLeft()); spoken++) {
      await talker.call('say', say(1, 'x'.repeat(1024 * 1024)));
    }
    expect(await hasLeft()).toBe(true);
    await talker.settled();
  });

  it('when it asks for more than can be worked off', async () => {
    await using strict = await Plaza.start({ limits: { incomingFrames: 10 } });
    const eager = await strict.connect({ protocols: [V2] });
    const frame = eager.reducer('fill', (args) => {
      args.u32(1);
      args.u32(5000);
    });
    for (let i = 0; i < 100; i++) eager.sendFrame(frame);
    expect(await eager.closed).toEqual({ code: 1013, reason: 'too many requests' });
  });
});

describe('when the server stops', () => {
  it('clients are closed with 1001, and the listener is gone', async () => {
    const stopping = await Plaza.start();
    const client = await stopping.connect();
    await stopping.server.close();
    expect(await client.closed).toEqual({ code: 1001, reason: 'module exited' });
    const port = Number(new URL(stopping.url).port);
    await expect(
      new Promise((resolve, reject) => connect(port, '127.0.0.1', () => resolve('listening')).on('error', reject)),
    ).rejects.toThrow('ECONNREFUSED');
  });
});
