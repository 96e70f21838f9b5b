import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { databaseClient } from './database-client.ts';

let server: Server | undefined;

afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

interface Seen {
  readonly path: string | undefined;
  readonly authorization: string | undefined;
  readonly contentType: string | undefined;
  readonly body: string;
  readonly port: number | undefined;
}

/** A SpacetimeDB that answers everything the same way, and remembers what it was asked. */
async function answering(status: number, body: string) {
  const seen: Seen[] = [];
  server = createServer(async (request: IncomingMessage, response: ServerResponse) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const { authorization, 'content-type': contentType } = request.headers;
    const { url: path, socket } = request;
    seen.push({ path, authorization, contentType, body: Buffer.concat(chunks).toString(), port: socket.remotePort });
    response.writeHead(status).end(body);
  });
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { client: databaseClient({ uri: `http://127.0.0.1:${port}`, database: 'hollowmere' }), seen };
}

/** A SpacetimeDB that closes every connection without a word when it is used a second time. */
async function forgetful() {
  let questions = 0;
  const used = new WeakSet<object>();
  server = createServer((request, response) => {
    questions += 1;
    if (used.has(request.socket)) return request.socket.resetAndDestroy();
    used.add(request.socket);
    request.resume();
    response.end(request.url?.endsWith('/sql') ? '[{"schema":{"elements":[]},"rows":[]}]' : '1');
  });
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const client = databaseClient({ uri: `http://127.0.0.1:${port}`, database: 'hollowmere' });
  return { client, questions: () => questions };
}

describe('a kept connection that is closed in the moment of its use', () => {
  test('does not fail a query: it is put once more', async () => {
    const { client } = await forgetful();
    for (let n = 0; n < 3; n++) expect(await client.query('SELECT * FROM t', z.object({}), 'token')).toEqual([]);
  });

  test('fails an act: nobody knows whether it was done', async () => {
    const { client, questions } = await forgetful();
    await client.callReducer('say', ['hello'], 'token');
    await expect(client.callReducer('say', ['hello'], 'token')).rejects.toThrow(/world_unreachable/);
    expect(questions()).toBe(2);
  });
});

describe('calling a procedure', () => {
  test('sends its arguments as JSON and reads the answer by schema', async () => {
    const { client, seen } = await answering(200, '["name_taken"]');
    const answer = await client.callProcedure('username_available', ['Ana'], z.tuple([z.string()]));
    expect(answer).toEqual(['name_taken']);
    expect(seen[0]).toMatchObject({
      path: '/v1/database/hollowmere/call/username_available',
      body: '["Ana"]',
      contentType: 'application/json',
      authorization: undefined,
    });
  });

  test('as a visitor sends the game token', async () => {
    const { client, seen } = await answering(200, '1');
    await client.callProcedure('online', [], z.number(), 'the-token');
    expect(seen[0]?.authorization).toBe('Bearer the-token');
  });

  test('refuses an answer of another shape', async () => {
    const { client } = await answering(200, '{"surprise":1}');
    await expect(client.callProcedure('online', [], z.number())).rejects.toThrow(/world_unreadable/);
  });

  test('refuses an answer that is no JSON', async () => {
    const { client } = await answering(200, '<html>');
    await expect(client.callProcedure('online', [], z.number())).rejects.toThrow(/world_unreadable/);
  });

  test.each([
    'not_staff: Only staff may do that.',
    'Uncaught SenderError: not_staff: Only staff may do that.\n    at requireStaff (module.js:1:1)',
  ])('passes on the refusal of one that threw: %j', async (message) => {
    const { client } = await answering(500, message);
    await expect(client.callProcedure('staff_overview', [], z.number())).rejects.toMatchObject({
      refusal: 'not_staff',
    });
  });

  test('takes no words of a crash for a refusal', async () => {
    const { client } = await answering(500, 'TypeError: not_staff: x is undefined');
    await expect(client.callProcedure('staff_overview', [], z.number())).rejects.toThrow(/world_unreachable/);
  });

  test('uses one kept-alive connection for calls one after the other', async () => {
    const { client, seen } = await answering(200, '1');
    for (let i = 0; i < 5; i++) await client.callProcedure('online', [], z.number());
    expect(new Set(seen.map(({ port }) => port)).size).toBe(1);
  });
});

describe('calling a reducer', () => {
  test('brings the refusal of the world', async () => {
    const { client } = await answering(530, 'name_taken: That name is taken.');
    await expect(client.callReducer('register', ['Ana'], 't')).rejects.toMatchObject({ refusal: 'name_taken' });
  });

  test('with a token that the world does not accept says signed out', async () => {
    const { client } = await answering(401, 'Invalid token: ExpiredSignature');
    await expect(client.callReducer('register', ['Ana'], 't')).rejects.toMatchObject({ code: 'signed_out' });
  });

  test('never shows foreign error text', async () => {
    const { client } = await answering(530, 'The instance encountered a fatal error.');
    await expect(client.callReducer('register', ['Ana'], 't')).rejects.toMatchObject({ code: 'unexpected' });
  });
});

test('a query reads rows as objects', async () => {
  const answer = [{ schema: { elements: [{ name: { some: 'id' } }] }, rows: [[4], [5]] }];
  const { client, seen } = await answering(200, JSON.stringify(answer));
  expect(await client.query('SELECT * FROM mine', z.object({ id: z.number() }), 't')).toEqual([{ id: 4 }, { id: 5 }]);
  expect(seen[0]).toMatchObject({ path: '/v1/database/hollowmere/sql', body: 'SELECT * FROM mine' });
});

test('a world that is away is said to be unreachable', async () => {
  const client = databaseClient({ uri: 'http://127.0.0.1:1', database: 'hollowmere' });
  await expect(client.callProcedure('online', [], z.number())).rejects.toMatchObject({ code: 'world_unreachable' });
});
