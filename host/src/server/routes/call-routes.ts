// Calls over HTTP. Each one is a connection of its own: the module hears of a client that comes, calls and goes.

import { compileType } from '../../bsatn/codec.ts';
import { writeUntypedJson } from '../../bsatn/json.ts';
import type { ModuleDefinition, ProcedureDefinition } from '../../definition/module-definition.ts';
import type { Caller, CallRefusal, ProcedureReply } from '../../engine/interface.ts';
import type { HostedDatabase } from '../hosted-database.ts';
import { readText } from '../http/body.ts';
import { HttpError, jsonText, type Reply, text } from '../http/reply.ts';
import type { IdentifiedExchange, Route } from '../http/router.ts';
import { procedureRefusal, reducerRefusal } from '../refusals.ts';
import type { ServerContext } from '../server-context.ts';
import type { Credential } from '../tokens/authority.ts';
import { asClient, asClientFor } from './as-client.ts';
import { encodeArguments } from './call-arguments.ts';
import { findDatabase } from './database-routes.ts';

/** A reducer that said no has a status of its own. */
const REDUCER_FAILED = 530;

export function callRoutes(context: ServerContext): readonly Route[] {
  return [
    {
      method: 'POST',
      path: '/v1/database/:db/call/:function',
      access: 'identified',
      handle: async (exchange) => {
        requireJson(exchange);
        const database = findDatabase(context, exchange.params.db ?? '');
        const body = await readText(exchange.request);
        return callFunction(database, exchange.credential, exchange.params.function ?? '', body);
      },
    },
  ];
}

/** A `charset` beside the type is harmless; anything else would be read as something it is not. */
function requireJson({ request }: IdentifiedExchange): void {
  const type = request.headers['content-type'];
  if (type === undefined) throw new HttpError(400, 'Content-Type is missing; it must be application/json.');
  if (!/^application\/json *(?:;|$)/i.test(type)) throw new HttpError(415, 'Content-Type must be application/json.');
}

/** Calls a reducer or procedure with the JSON of its arguments, and answers once that is durable. Throws `HttpError`. */
export async function callFunction(
  database: HostedDatabase,
  credential: Credential,
  name: string,
  body: string,
): Promise<Reply> {
  const begin = performance.now();
  const { reply, offset } = database.engine.runsProceduresAside
    ? await asClientFor(database, credential, async (caller) => ({
        reply: callReducer(database, name, body, caller) ?? (await callProcedureAside(database, name, body, caller)),
        offset: database.pendingOffset,
      }))
    : asClient(database, credential, (caller) => ({
        reply: callReducer(database, name, body, caller) ?? callProcedure(database, name, body, caller),
        offset: database.pendingOffset,
      }));
  await database.whenDurable(offset);
  const micros = Math.round((performance.now() - begin) * 1000);
  return { ...reply, headers: { ...reply.headers, 'spacetime-execution-duration-micros': String(micros) } };
}

/** Null where there is no such reducer, or none that this caller may call: then it may be a procedure. */
function callReducer({ engine }: HostedDatabase, name: string, body: string, caller: Caller): Reply | null {
  const reducer = engine.definition.reducers.find((known) => known.name === name);
  if (reducer === undefined) return null;
  // What a caller may not call is as if it were not there: not even its arguments are looked at.
  const refusal = engine.refusalOf(reducer, caller);
  if (refusal?.kind === 'unknown') return null;
  if (refusal !== null) throw new HttpError(400, reducerRefusal(name, refusal));
  const args = encodeArguments(engine.definition, reducer.params, body, (cause) =>
    reducerRefusal(name, { kind: 'bad-arguments', message: cause }),
  );
  const reply = engine.callReducer(name, args, caller);
  if (!('kind' in reply)) {
    return reply.outcome.kind === 'committed'
      ? text(200, '', { 'spacetime-energy-used': '0' })
      : text(REDUCER_FAILED, reply.outcome.message);
  }
  throw new HttpError(400, reducerRefusal(name, reply));
}

function callProcedure({ engine }: HostedDatabase, name: string, body: string, caller: Caller): Reply {
  const { procedure, args } = procedureCall(engine, name, body, caller);
  return replyToProcedure(engine.callProcedure(name, args, caller), procedure, engine.definition);
}

async function callProcedureAside(
  { engine }: HostedDatabase,
  name: string,
  body: string,
  caller: Caller,
): Promise<Reply> {
  const { definition } = engine;
  const { procedure, args } = procedureCall(engine, name, body, caller);
  return replyToProcedure(await engine.callProcedureAside(name, args, caller), procedure, definition);
}

function procedureCall(engine: HostedDatabase['engine'], name: string, body: string, caller: Caller) {
  const { definition } = engine;
  const procedure = definition.procedures.find((known) => known.name === name);
  const isKnown = procedure !== undefined && engine.refusalOf(procedure, caller) === null;
  if (!isKnown) throw new HttpError(404, procedureRefusal(name, { kind: 'unknown' }));
  const args = encodeArguments(definition, procedure.params, body, (cause) =>
    procedureRefusal(name, { kind: 'bad-arguments', message: cause }),
  );
  return { procedure, args };
}

function replyToProcedure(
  reply: ProcedureReply | CallRefusal,
  { name, returnType }: ProcedureDefinition,
  { typespace }: ModuleDefinition,
): Reply {
  switch (reply.kind) {
    case 'returned': {
      const { value } = compileType(typespace, returnType).decode(reply.value);
      return jsonText(writeUntypedJson(typespace, returnType, value));
    }
    case 'failed':
      return text(500, reply.message);
    case 'unknown':
      throw new HttpError(404, procedureRefusal(name, reply));
    default:
      throw new HttpError(400, procedureRefusal(name, reply));
  }
}
