// The Model Context Protocol over HTTP (streamable, without sessions or streams): how assistants look into databases and call
// them. https://modelcontextprotocol.io/specification/2025-06-18/basic/transports
import { readText } from '../../http/body.ts';
import { HttpError, type Reply } from '../../http/reply.ts';
import type { IdentifiedExchange, Route } from '../../http/router.ts';
import type { ServerContext } from '../../server-context.ts';
import { findDatabase } from '../database-routes.ts';
import { SERVER } from '../general-routes.ts';
import { answerRpc, METHOD_NOT_FOUND, RpcError, type RpcRequest } from './json-rpc.ts';
import { type Asking, callTool, listTools } from './tools.ts';

const LATEST = '2025-06-18';
const VERSIONS: readonly unknown[] = [LATEST, '2025-03-26'];

export function mcpRoutes(context: ServerContext): readonly Route[] {
  return [
    { method: 'POST', path: '/v1/mcp', access: 'identified', handle: (exchange) => answer(context, exchange) },
    {
      method: 'POST',
      path: '/v1/database/:db/mcp',
      access: 'identified',
      handle: (exchange) => {
        findDatabase(context, exchange.params.db ?? '');
        return answer(context, exchange);
      },
    },
  ];
}

async function answer(context: ServerContext, { credential, params, request }: IdentifiedExchange): Promise<Reply> {
  const version = request.headers['mcp-protocol-version'];
  if (version !== undefined && !VERSIONS.includes(version)) {
    throw new HttpError(400, `MCP-Protocol-Version must be one of ${VERSIONS.join(', ')}.`);
  }
  const asking = { context, credential, database: params.db };
  return answerRpc(await readText(request), (message) => perform(asking, message));
}

/** The result as JSON text. */
async function perform(asking: Asking, { method, params }: RpcRequest): Promise<string> {
  switch (method) {
    case 'initialize': {
      const wanted = params.get('protocolVersion');
      const protocolVersion = VERSIONS.includes(wanted) ? wanted : LATEST;
      return JSON.stringify({ protocolVersion, capabilities: { tools: {} }, serverInfo: SERVER });
    }
    case 'ping':
      return '{}';
    case 'tools/list':
      return listTools(asking);
    case 'tools/call':
      return callTool(asking, params);
    default:
      throw new RpcError(METHOD_NOT_FOUND, `There is no method ${JSON.stringify(method)}.`);
  }
}
