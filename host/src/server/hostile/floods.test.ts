// Clients that want more than their share: of memory, of the thread, of connections. They are answered or closed, the others
// are served meanwhile, and nothing of them is left when they are gone.
import { setTimeout as delay } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { encodeClientMessage } from '../messages/client-message.ts';
import { Plaza } from '../testing/plaza.ts';
import { appear, readPositions } from '../testing/position.ts';
import { clientFrame, RawSocket } from '../testing/raw-socket.ts';

const PATH = '/v1/database/plaza/subscribe';
const MiB = 1024 * 1024;
/** For a machine that is busy with others. */
const PATIENCE = { timeout: 10_000 };
const overlooked: unknown[] = [];
let plaza: Plaza;
beforeEach(async () => {
  plaza = await Plaza.start({
    limits: { closeTimeout: 50, requestTimeout: 1000, watchInterval: 100, incomingBytes: 8 * MiB },
    log: (message, error) => overlooked.push([message, error]),
  });
});
afterEach(async () => {
  await plaza[Symbol.asyncDispose]();
  expect(overlooked).toEqual([]);
});

/** How many connections of the server, and of this process to it, are open. */
const openSockets = () => process.getActiveResourcesInfo().filter((name) => name === 'TCPSocketWrap').length;

/** Waits until the module has heard that everybody left but the one who asks. */
const everybodyLeft = () =>
  vi.waitFor(async () => {
    const kinds = (await plaza.sql('SELECT kind FROM visit')).flat();
    expect(kinds.filter((kind) => kind === 'came')).toHaveLength(kinds.filter((kind) => kind === 'left').length + 1);
  }, PATIENCE);

describe('subscriptions by the thousands', () => {
  const inChunk = (chunk: number) => `SELECT * FROM position WHERE chunk = ${chunk}`;

  it('in one set are refused, and the connection lives on', async () => {
    const client = await plaza.connect();
    const queries = Array.from({ length: 20_000 }, (_, chunk) => inChunk(chunk));
    expect(await client.subscribeInVain(1, ...queries)).toContain('at most 256 queries, and this one 20000');
    await client.subscribe(1, ...queries.slice(0, 256));
  });

  it('in sets of their own are granted up to a limit, and each change goes to the ones it concerns', async () => {
    const client = await plaza.connect();
    const refused: number[] = [];
    for (let id = 0; id < 9000; id++) {
      client.sendFrame({ kind: 'Subscribe', requestId: id, querySetId: id, queries: [inChunk(id)] });
    }
    for (let id = 0; id < 9000; id++) {
      const answer = await client.next();
      if (answer.kind === 'SubscriptionError') refused.push(answer.querySetId);
    }
    expect(refused).toEqual(Array.from({ length: 9000 - 8192 }, (_, index) => 8192 + index));

    const { querySets } = await client.call('appear', appear(77, 'tree'));
    expect(querySets.map(({ querySetId }) => querySetId)).toEqual([77]);
    await client.unsubscribe(5);
    await client.subscribe(9999, inChunk(9999));
  });

  it('to the same rows are told in one message', async () => {
    const client = await plaza.connect();
    for (let id = 0; id < 2000; id++) {
      client.sendFrame({ kind: 'Subscribe', requestId: id, querySetId: id, queries: [inChunk(1)] });
    }
    for (let id = 0; id < 2000; id++) await client.expect('SubscribeApplied');
    const { querySets } = await client.call('appear', appear(1, 'tree'));
    const rows = querySets.map(({ tables }) => readPositions(tables[0]?.updates[0]?.inserts ?? [])[0]?.label);
    expect(rows).toEqual(Array.from({ length: 2000 }, () => 'tree'));
  });

  it('of empty statements in one frame are refused without much thought', async () => {
    const client = await plaza.connect();
    const startedAt = performance.now();
    expect(await client.subscribeInVain(1, ...Array.from({ length: 100_000 }, () => ''))).toContain('at most 256');
    expect(performance.now() - startedAt).toBeLessThan(1000);
  });
});

describe('a flood', () => {
  const work = encodeClientMessage({
    kind: 'CallReducer',
    requestId: 1,
    name: 'fill',
    args: Buffer.from('01000000f4010000', 'hex'),
  });

  it('of calls in few large frames is closed when too much of it waits, and others are served meanwhile', async () => {
    const flood = await RawSocket.upgraded(plaza.url, PATH);
    const frame = clientFrame(Buffer.concat(Array.from({ length: 40_000 }, () => work)));
    for (let sent = 0; sent < 12; sent++) flood.send(frame);
    const bystander = await plaza.connect();
    const startedAt = performance.now();
    await bystander.call('nothing');
    expect(performance.now() - startedAt).toBeLessThan(1000);
    expect(await flood.closeCode()).toBe(1013);
    bystander.terminate();
    await everybodyLeft();
  });

  it('of pings that nobody reads the answers of is cut off', async () => {
    const flood = await RawSocket.upgraded(plaza.url, PATH);
    flood.socket.pause();
    const pings = Buffer.concat(Array.from({ length: 8000 }, () => clientFrame(Buffer.alloc(125), { opcode: 9 })));
    const cutOff = new Promise<void>((resolve) => flood.socket.once('error', () => resolve()));
    const flooding = setInterval(() => flood.send(pings), 5);
    await cutOff;
    clearInterval(flooding);
    flood.socket.resume();
    await flood.ended;
  });

  it('of connections that go as they come leaves nothing behind', async () => {
    const before = openSockets();
    for (let round = 0; round < 10; round++) {
      const clients = await Promise.all(Array.from({ length: 20 }, () => RawSocket.upgraded(plaza.url, PATH)));
      for (const [index, client] of clients.entries()) {
        client.send(clientFrame(work));
        if (index % 2 === 0) client.socket.destroy();
        else client.socket.resetAndDestroy();
      }
    }
    await expect.poll(openSockets, PATIENCE).toBeLessThanOrEqual(before + 2);
    await everybodyLeft();
  });

  it('of connections that are cut while they are let in leaves nothing behind', async () => {
    const before = openSockets();
    for (let round = 0; round < 50; round++) {
      const client = await RawSocket.open(plaza.url);
      client.request('GET', PATH, {
        connection: 'Upgrade',
        upgrade: 'websocket',
        'sec-websocket-version': '13',
        'sec-websocket-key': 'dGhlIHNhbXBsZSBub25jZQ==',
        'sec-websocket-protocol': 'v3.bsatn.spacetimedb',
      });
      if (round % 2 === 0) await delay(1);
      client.socket.resetAndDestroy();
    }
    await expect.poll(openSockets, PATIENCE).toBeLessThanOrEqual(before + 2);
    await everybodyLeft();
  });
});

describe('a half-open connection', () => {
  it.each([
    ['that says nothing', ''],
    ['that stops in its first line', 'GET /v1/pi'],
    ['that stops in its headers', 'GET /v1/ping HTTP/1.1\r\nhost: local'],
    [
      'that stops in its body',
      'POST /v1/database/plaza/sql HTTP/1.1\r\nhost: localhost\r\ncontent-length: 9\r\n\r\nSEL',
    ],
  ])('%s ends after a while', async (_case, bytes) => {
    const raw = await RawSocket.open(plaza.url);
    if (bytes !== '') raw.send(bytes);
    expect((await raw.ended).toString()).toMatch(/^HTTP\/1\.1 408 /);
  });

  it('does not keep the server from closing', async () => {
    const raw = await Promise.all(Array.from({ length: 5 }, () => RawSocket.open(plaza.url)));
    raw[0]?.send('GET /v1/ping HTTP/1.1\r\n');
    raw[1]?.send('POST /v1/database/plaza/sql HTTP/1.1\r\nhost: localhost\r\ncontent-length: 9\r\n\r\n');
    await plaza.server.close();
    await Promise.all(raw.map(({ ended }) => ended));
  });
});
