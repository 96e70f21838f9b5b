// Publishing: creates a database from a module or gives an existing one a new program. The server owner's act, unless
// publishing is open: then whoever creates a database owns it.
import { DatabaseError, DatabaseLocked, type Published } from '../databases.ts';
import type { HostedDatabase } from '../hosted-database.ts';
import { flag, oneOf } from '../http/query.ts';
import { HttpError, json, type Reply } from '../http/reply.ts';
import type { IdentifiedExchange, Route } from '../http/router.ts';
import { identityHex, parseIdentity } from '../identity.ts';
import { migrationToken } from '../program-hash.ts';
import type { ServerContext } from '../server-context.ts';
import { requireOwner } from './database-routes.ts';
import { readProgram } from './program-body.ts';

export function publishRoutes(context: ServerContext): readonly Route[] {
  const handle = (exchange: IdentifiedExchange) => publish(context, exchange, exchange.params.db ?? null);
  return [
    { method: 'POST', path: '/v1/database', access: 'owner', handle },
    { method: 'PUT', path: '/v1/database/:db', access: 'owner', handle },
  ];
}

async function publish(context: ServerContext, exchange: IdentifiedExchange, target: string | null): Promise<Reply> {
  const how = { clear: clears(exchange), breakClients: breaksClients(exchange) };
  existingDatabase(context, exchange, target);
  const program = await readProgram(exchange);
  // Again: it may have come into being while the program was on its way.
  const existing = existingDatabase(context, exchange, target);
  const published =
    existing === null
      ? await create(context, exchange, target, program)
      : update(context, exchange, existing, program, how);
  return publishResult(context, await refuseRejected(published));
}

type Accepted = Exclude<Published, { kind: 'rejected' }>;

/** What was published, once it is on disk. Throws 400 with the reason where it was rejected. */
export async function refuseRejected(published: Published): Promise<Accepted> {
  if (published.kind === 'rejected') throw new HttpError(400, rejection(published));
  await published.database.whenDurable(published.database.pendingOffset);
  return published;
}

export function publishResult({ databases }: ServerContext, { kind, database }: Accepted): Reply {
  const domain = databases.namesOf(database)[0] ?? null;
  return json({ Success: { domain, database_identity: identityHex(database.engine.identity), op: kind } });
}

/** The database to update, if there is one. Throws 403 unless it is the caller's, 404 for an identity without any. */
function existingDatabase(
  { databases }: ServerContext,
  exchange: IdentifiedExchange,
  target: string | null,
): HostedDatabase | null {
  if (target === null) return null;
  try {
    const database = databases.find(target);
    requireOwner(exchange, database, action(exchange));
    return database;
  } catch (error) {
    if (!(error instanceof DatabaseError)) throw error;
    if (parseIdentity(target) !== null) throw new HttpError(404, error.message);
    return null;
  }
}

async function create(
  { databases }: ServerContext,
  { credential }: IdentifiedExchange,
  name: string | null,
  program: string,
) {
  try {
    return await databases.create(name, credential.identity, program);
  } catch (error) {
    if (error instanceof DatabaseError) throw new HttpError(400, error.message);
    throw error;
  }
}

function update(
  { databases }: ServerContext,
  exchange: IdentifiedExchange,
  database: HostedDatabase,
  program: string,
  how: { readonly clear: boolean; readonly breakClients: boolean },
) {
  checkToken(exchange.url.searchParams.get('token'), database, program);
  try {
    return databases.update(database, program, how);
  } catch (error) {
    if (error instanceof DatabaseLocked) throw new HttpError(403, error.message);
    throw error;
  }
}

const MIGRATION_TOKEN = /^(?:0x)?[0-9a-f]{64}$/i;

/** Whoever shows the token of a plan wants that change and no other. A credential may stand in the same place. */
function checkToken(token: string | null, { engine }: HostedDatabase, program: string): void {
  if (token === null || !MIGRATION_TOKEN.test(token)) return;
  if (token.toLowerCase().replace(/^0x/, '') === migrationToken(engine.identity, engine.program, program)) return;
  throw new HttpError(400, 'Database update rejected: the plan was made for another change; ask for it again.');
}

const clears = ({ url }: IdentifiedExchange): boolean => flag(url, 'clear', { absent: false });
const breaksClients = ({ url }: IdentifiedExchange): boolean =>
  oneOf(url, 'policy', ['Compatible', 'BreakClients']) === 'BreakClients';
const action = (exchange: IdentifiedExchange): string => (clears(exchange) ? 'reset database' : 'update database');

function rejection({ isNew, reason }: Extract<Published, { kind: 'rejected' }>): string {
  return isNew ? `Failed to create or update the database: ${reason}` : `Database update rejected: ${reason}`;
}
