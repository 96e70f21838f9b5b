// JSON-RPC 2.0 as one HTTP request carries it: one message in, its answer out, nothing for a notification.
// https://www.jsonrpc.org/specification
import { JsonError, type JsonNode, JsonNumber, type JsonObject, parseJson, writeJson } from '../../../bsatn/json.ts';
import { jsonText, type Reply, withStatus } from '../../http/reply.ts';

export interface RpcRequest {
  readonly method: string;
  /** Empty where none were given. */
  readonly params: JsonObject;
}

/** Refuses a message with one of the codes below. */
export class RpcError extends Error {
  override readonly name = 'RpcError';
  readonly code: number;

  constructor(code: number, message: string) {
    super(message);
    this.code = code;
  }
}

export const METHOD_NOT_FOUND = -32601;
export const INVALID_PARAMS = -32602;
const PARSE_ERROR = -32700;
const INVALID_REQUEST = -32600;

const NO_PARAMS: JsonObject = new Map();

/** Answers one message with the JSON text of what `perform` makes of it, or with the `RpcError` that it throws. */
export async function answerRpc(body: string, perform: (request: RpcRequest) => Promise<string>): Promise<Reply> {
  let id = 'null';
  try {
    const message = parseMessage(body);
    if (message.id === undefined) return { status: 202 };
    id = writeJson(message.id);
    return jsonText(`{"jsonrpc":"2.0","id":${id},"result":${await perform(message)}}`);
  } catch (error) {
    if (!(error instanceof RpcError)) throw error;
    const { code, message } = error;
    const refusal = jsonText(`{"jsonrpc":"2.0","id":${id},"error":${JSON.stringify({ code, message })}}`);
    return code === PARSE_ERROR || code === INVALID_REQUEST ? withStatus(400, refusal) : refusal;
  }
}

/** `id` is undefined for a notification: nobody waits for its answer. */
function parseMessage(body: string): RpcRequest & { readonly id: JsonNode | undefined } {
  const message = parseText(body);
  if (!(message instanceof Map))
    throw new RpcError(INVALID_REQUEST, 'A message is one JSON object; there are no batches.');
  if (message.get('jsonrpc') !== '2.0') throw new RpcError(INVALID_REQUEST, '"jsonrpc" must be "2.0".');
  const id = message.get('id');
  const isId = id === undefined || id === null || typeof id === 'string' || id instanceof JsonNumber;
  if (!isId) throw new RpcError(INVALID_REQUEST, '"id" must be a string or a number.');
  const method = message.get('method');
  if (typeof method !== 'string') throw new RpcError(INVALID_REQUEST, '"method" must be a string.');
  const params = message.get('params') ?? NO_PARAMS;
  if (!(params instanceof Map)) throw new RpcError(INVALID_REQUEST, '"params" must be an object.');
  return { id, method, params };
}

function parseText(body: string): JsonNode {
  try {
    return parseJson(body);
  } catch (error) {
    if (error instanceof JsonError) throw new RpcError(PARSE_ERROR, error.message);
    throw error;
  }
}
