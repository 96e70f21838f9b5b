// What programs may do with databases through the Model Context Protocol: what their routes of HTTP let the same caller do,
// nothing more.
import { type JsonNode, JsonNumber, type JsonObject, writeJson } from '../../../bsatn/json.ts';
import { schemaJson } from '../../../definition/schema-json.ts';
import { HttpError, jsonText, type Reply, text } from '../../http/reply.ts';
import { identityHex } from '../../identity.ts';
import type { ServerContext } from '../../server-context.ts';
import type { Credential } from '../../tokens/authority.ts';
import { callFunction } from '../call-routes.ts';
import { findDatabase } from '../database-routes.ts';
import { runSql } from '../sql-routes.ts';
import { INVALID_PARAMS, RpcError } from './json-rpc.ts';

/** Who asks, and of which database where the address names it. */
export interface Asking {
  readonly context: ServerContext;
  readonly credential: Credential;
  readonly database: string | undefined;
}

interface Tool {
  readonly name: string;
  readonly description: string;
  /** JSON Schemas of its arguments, apart from the database. */
  readonly properties: Readonly<Record<string, object>>;
  readonly required: readonly string[];
  readonly isOfOneDatabase: boolean;
  readonly changesNothing: boolean;
  readonly run: (asking: Asking, args: JsonObject) => Promise<Reply> | Reply;
}

const tools: readonly Tool[] = [
  {
    name: 'ping',
    description: 'Whether the server is there.',
    properties: {},
    required: [],
    isOfOneDatabase: false,
    changesNothing: true,
    run: () => text(200, 'pong'),
  },
  {
    name: 'list_databases',
    description: 'The databases that the caller owns: identities and names.',
    properties: {},
    required: [],
    isOfOneDatabase: false,
    changesNothing: true,
    run: ({ context: { databases }, credential }) => {
      const owned = databases.ownedBy(credential.identity);
      return jsonText(
        JSON.stringify(
          owned.map((database) => ({
            identity: identityHex(database.engine.identity),
            names: databases.namesOf(database),
          })),
        ),
      );
    },
  },
  {
    name: 'get_schema',
    description: 'Tables, views, types, reducers and procedures of a database, as RawModuleDef V10 in JSON.',
    properties: {},
    required: [],
    isOfOneDatabase: true,
    changesNothing: true,
    run: (asking, args) => jsonText(schemaJson(databaseOf(asking, args).engine.definition, 10)),
  },
  {
    name: 'sql',
    description: 'Runs one SQL statement with the rights of the caller. Only the owner of a database may change rows.',
    properties: { query: { type: 'string', description: 'One statement, such as SELECT * FROM player LIMIT 10.' } },
    required: ['query'],
    isOfOneDatabase: true,
    changesNothing: false,
    run: (asking, args) => runSql(databaseOf(asking, args), asking.credential, textOf(args, 'query'), true),
  },
  {
    name: 'call',
    description: 'Calls a reducer or a procedure as the caller, who connects for this one call.',
    properties: {
      function: { type: 'string', description: 'The name of the reducer or procedure.' },
      arguments: {
        type: ['array', 'object'],
        description: 'Its arguments in SATS-JSON, by place or by name; none where it is left out.',
      },
    },
    required: ['function'],
    isOfOneDatabase: true,
    changesNothing: false,
    run: async (asking, args) => {
      const database = databaseOf(asking, args);
      const reply = await callFunction(database, asking.credential, textOf(args, 'function'), argumentsOf(args));
      return reply.body === '' ? { ...reply, body: 'It was carried out.' } : reply;
    },
  },
];

/** What `tools/list` answers. */
export function listTools({ database }: Pick<Asking, 'database'>): string {
  return JSON.stringify({ tools: tools.map((tool) => described(tool, { isDatabaseGiven: database !== undefined })) });
}

/**
 * What `tools/call` answers: a refusal of the tool is a result that says so, which programs can read and mend.
 * @throws RpcError where there is no such tool, or it is asked wrongly
 */
export async function callTool(asking: Asking, params: JsonObject): Promise<string> {
  const name = params.get('name');
  const tool = tools.find((one) => one.name === name);
  if (tool === undefined) throw new RpcError(INVALID_PARAMS, `There is no tool ${writeJson(name ?? null)}.`);
  const args = params.get('arguments') ?? new Map<string, JsonNode>();
  if (!(args instanceof Map)) throw new RpcError(INVALID_PARAMS, '"arguments" must be an object.');
  try {
    const { status, body } = await tool.run(asking, args);
    return toolResult(String(body ?? ''), status < 400 ? 'done' : 'refused');
  } catch (error) {
    if (error instanceof HttpError) return toolResult(error.message, 'refused');
    throw error;
  }
}

const toolResult = (said: string, outcome: 'done' | 'refused'): string =>
  JSON.stringify({ content: [{ type: 'text', text: said }], isError: outcome === 'refused' });

const DATABASE = { type: 'string', description: 'Name or identity of the database.' };

function described(tool: Tool, { isDatabaseGiven }: { readonly isDatabaseGiven: boolean }) {
  const asksForDatabase = tool.isOfOneDatabase && !isDatabaseGiven;
  return {
    name: tool.name,
    description: tool.description,
    inputSchema: {
      type: 'object',
      properties: asksForDatabase ? { database: DATABASE, ...tool.properties } : tool.properties,
      required: asksForDatabase ? ['database', ...tool.required] : tool.required,
    },
    annotations: { readOnlyHint: tool.changesNothing },
  };
}

const databaseOf = ({ context, database }: Asking, args: JsonObject) =>
  findDatabase(context, database ?? textOf(args, 'database'));

function textOf(args: JsonObject, name: string): string {
  const value = args.get(name);
  if (typeof value !== 'string') throw new RpcError(INVALID_PARAMS, `"${name}" must be a string.`);
  return value;
}

/** As text, so that numbers of 64 bits keep their digits. */
function argumentsOf(args: JsonObject): string {
  const given = args.get('arguments') ?? [];
  if (typeof given !== 'object' || given instanceof JsonNumber)
    throw new RpcError(INVALID_PARAMS, '"arguments" must be an array or an object.');
  return writeJson(given);
}
