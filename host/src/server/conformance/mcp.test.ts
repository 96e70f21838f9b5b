// The Model Context Protocol: what assistants are told of databases, may do with them, and may not.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerOf, Plaza } from '../testing/plaza.ts';

let plaza: Plaza;
beforeAll(async () => {
  plaza = await Plaza.start();
});
afterAll(() => plaza[Symbol.asyncDispose]());

interface Asked {
  readonly path?: string;
  readonly token?: string;
  readonly headers?: Record<string, string>;
}

const post = (body: string, { path = '/v1/mcp', token, headers }: Asked = {}) =>
  plaza.fetch(path, { method: 'POST', body, ...(token && { token }), ...(headers && { headers }) });

/** The answer to one request, whose numbers are not read: they may be longer than JavaScript's. */
async function ask(method: string, params: string, asked: Asked = {}) {
  const response = await post(`{"jsonrpc":"2.0","id":"a","method":"${method}","params":${params}}`, asked);
  expect(response.status).toBe(200);
  return (await response.json()) as { result?: Record<string, unknown>; error?: { code: number; message: string } };
}

/** What a tool says, and whether that is a refusal. */
async function use(name: string, args: string, asked: Asked = {}): Promise<readonly [said: string, isError: boolean]> {
  const { result } = await ask('tools/call', `{"name":"${name}","arguments":${args}}`, asked);
  const { content, isError } = result as { content: { text: string }[]; isError: boolean };
  return [content[0]?.text ?? '', isError];
}

const owner = () => plaza.server.ownerToken;

describe('an assistant (protocol check 23)', () => {
  it('agrees on a version, and is told the latest one where it wants another', async () => {
    const greet = async (version: string) =>
      (await ask('initialize', `{"protocolVersion":"${version}","capabilities":{}}`)).result;
    expect(await greet('2025-03-26')).toMatchObject({ protocolVersion: '2025-03-26', capabilities: { tools: {} } });
    expect(await greet('1999-01-01')).toMatchObject({ protocolVersion: '2025-06-18' });
    const told = await post('{"jsonrpc":"2.0","method":"notifications/initialized"}');
    expect(await answerOf(told)).toEqual([202, '']);
    expect((await ask('ping', '{}')).result).toEqual({});
    expect((await post('{}', { headers: { 'mcp-protocol-version': '1999-01-01' } })).status).toBe(400);
  });

  it('finds five tools, without the database where its address names one', async () => {
    const tools = async (path: string) =>
      ((await ask('tools/list', '{}', { path })).result?.tools ?? []) as {
        name: string;
        inputSchema: { required: string[] };
      }[];
    const listed = async (path: string) =>
      (await tools(path)).map(({ name, inputSchema }) => [name, inputSchema.required]);
    expect(await listed('/v1/mcp')).toEqual([
      ['ping', []],
      ['list_databases', []],
      ['get_schema', ['database']],
      ['sql', ['database', 'query']],
      ['call', ['database', 'function']],
    ]);
    expect(await listed('/v1/database/plaza/mcp')).toEqual([
      ['ping', []],
      ['list_databases', []],
      ['get_schema', []],
      ['sql', ['query']],
      ['call', ['function']],
    ]);
    expect((await post('{}', { path: '/v1/database/nowhere/mcp' })).status).toBe(404);
  });

  it('looks into a database and calls it, long numbers unrounded', async () => {
    expect(await use('ping', '{}')).toEqual(['pong', false]);
    const [schema] = await use('get_schema', '{"database":"plaza"}');
    expect(schema).toContain('"position"');
    const asked = { path: '/v1/database/plaza/mcp', token: owner() };
    expect(await use('call', '{"function":"appear","arguments":[90, -3, "by tool"]}', asked)).toEqual([
      'It was carried out.',
      false,
    ]);
    const [rows] = await use('sql', '{"query":"SELECT x, label FROM position WHERE chunk = 90"}', asked);
    expect(JSON.parse(rows)[0].rows).toEqual([[-3, 'by tool']]);
    const [refused, isError] = await use('call', '{"function":"where_is","arguments":[18446744073709551616]}', asked);
    expect([refused, isError]).toEqual([expect.stringContaining('18446744073709551616'), true]);
  });

  it('is told no, as the result of the tool, by what the module and the routes refuse', async () => {
    const asked = { path: '/v1/database/plaza/mcp' };
    expect(await use('call', '{"function":"say","arguments":[1, ""]}', asked)).toEqual([
      'text_empty: Say something, ärgerlich or not.',
      true,
    ]);
    expect(await use('call', '{"function":"ring"}', asked)).toEqual(['No such procedure', true]);
    const [said, isError] = await use('sql', '{"query":"DELETE FROM position"}', asked);
    expect([said, isError]).toEqual([expect.any(String), true]);
    expect(await use('get_schema', '{"database":"nowhere"}')).toEqual(['`nowhere` not found', true]);
  });

  it('sees the databases of its own only', async () => {
    expect(await use('list_databases', '{}')).toEqual(['[]', false]);
    const [mine] = await use('list_databases', '{}', { token: owner() });
    expect(JSON.parse(mine)).toEqual([{ identity: expect.stringMatching(/^[0-9a-f]{64}$/), names: ['plaza'] }]);
    expect((await post('{}', { token: 'forged' })).status).toBe(401);
  });

  it.each([
    ['what is no JSON', '{', 400, -32700],
    ['a batch', '[]', 400, -32600],
    ['another version of JSON-RPC', '{"jsonrpc":"1.0","id":1,"method":"ping"}', 400, -32600],
    ['an id that is none', '{"jsonrpc":"2.0","id":[1],"method":"ping"}', 400, -32600],
    ['parameters by place', '{"jsonrpc":"2.0","id":1,"method":"ping","params":[]}', 400, -32600],
    [
      'arguments that are neither a list nor an object',
      '{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"call","arguments":{"database":"plaza","function":"say","arguments":5}}}',
      200,
      -32602,
    ],
    ['a method that there is not', '{"jsonrpc":"2.0","id":1,"method":"resources/list"}', 200, -32601],
    ['a tool that there is not', '{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"rm"}}', 200, -32602],
    [
      'a tool without what it needs',
      '{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"sql"}}',
      200,
      -32602,
    ],
  ])('%s is refused by its code', async (_case, body, status, code) => {
    const response = await post(body);
    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject({ jsonrpc: '2.0', error: { code } });
  });
});
