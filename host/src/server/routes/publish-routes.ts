// Publishing: creates a database from a module or gives an existing one a new program. The server owner's act, unless
// publishing is open: then whoever creates a database owns it.
import { DatabaseError, type Published } from '../databases.ts';
import type { HostedDatabase } from '../hosted-database.ts';
import { MiB, readText } from '../http/body.ts';
import { HttpError, json, type Reply } from '../http/reply.ts';
import type { IdentifiedExchange, Route } from '../http/router.ts';
import { identityHex } from '../identity.ts';
import type { ServerContext } from '../server-context.ts';
import { requireOwner } from './database-routes.ts';

const PROGRAM_LIMIT = 64 * MiB;
const WASM_MAGIC = '\0asm';

export function publishRoutes(context: ServerContext): readonly Route[] {
  const handle = (exchange: IdentifiedExchange) => publish(context, exchange, exchange.params.db ?? null);
  return [
    { method: 'POST', path: '/v1/database', access: 'owner', handle },
    { method: 'PUT', path: '/v1/database/:db', access: 'owner', handle },
  ];
}

async function publish(context: ServerContext, exchange: IdentifiedExchange, target: string | null): Promise<Reply> {
  const existing = target === null ? null : existingDatabase(context, target);
  if (existing !== null) requireOwner(exchange, existing, action(exchange));
  const program = await readProgram(exchange);
  const published =
    existing === null ? create(context, exchange, target, program) : update(context, exchange, existing, program);
  if (published.kind === 'rejected') throw new HttpError(400, rejection(published));
  await published.database.whenDurable(published.database.pendingOffset);
  const { engine } = published.database;
  const domain = context.databases.namesOf(published.database)[0] ?? null;
  return json({ Success: { domain, database_identity: identityHex(engine.identity), op: published.kind } });
}

function existingDatabase({ databases }: ServerContext, target: string): HostedDatabase | null {
  try {
    return databases.find(target);
  } catch (error) {
    if (error instanceof DatabaseError) return null;
    throw error;
  }
}

function create(
  { databases }: ServerContext,
  { credential }: IdentifiedExchange,
  name: string | null,
  program: string,
) {
  try {
    return databases.create(name, credential.identity, program);
  } catch (error) {
    if (error instanceof DatabaseError) throw new HttpError(400, error.message);
    throw error;
  }
}

function update({ databases }: ServerContext, exchange: IdentifiedExchange, database: HostedDatabase, program: string) {
  const { searchParams } = exchange.url;
  return databases.update(database, program, {
    clear: clears(exchange),
    breakClients: searchParams.get('policy') === 'BreakClients',
  });
}

const clears = ({ url }: IdentifiedExchange): boolean => url.searchParams.get('clear') === 'true';
const action = (exchange: IdentifiedExchange): string => (clears(exchange) ? 'reset database' : 'update database');

async function readProgram({ request }: IdentifiedExchange): Promise<string> {
  const program = await readText(request, PROGRAM_LIMIT);
  if (program.startsWith(WASM_MAGIC)) throw new HttpError(400, 'This host runs JavaScript modules, not WebAssembly.');
  if (program.trim() === '') throw new HttpError(400, 'The body must be the bundle of a module.');
  return program;
}

function rejection({ isNew, reason }: Extract<Published, { kind: 'rejected' }>): string {
  return isNew ? `Failed to create or update the database: ${reason}` : `Database update rejected: ${reason}`;
}
