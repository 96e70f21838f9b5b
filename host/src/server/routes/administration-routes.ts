// What the owner of a database does to it besides publishing: names, locks, starting over, deleting, and seeing what a
// publish would do.
import { reasonOf } from '../../engine/database.ts';
import { DatabaseError, DatabaseLocked, NameTaken } from '../databases.ts';
import type { HostedDatabase } from '../hosted-database.ts';
import { readText } from '../http/body.ts';
import { oneOf } from '../http/query.ts';
import { empty, HttpError, json, type Reply, withStatus } from '../http/reply.ts';
import type { IdentifiedExchange, IdentifiedRoute, Route } from '../http/router.ts';
import { identityHex, parseIdentity } from '../identity.ts';
import { migrationToken } from '../program-hash.ts';
import type { ServerContext } from '../server-context.ts';
import { findDatabase, requireOwner } from './database-routes.ts';
import { describePlan } from './plan-text.ts';
import { readOptionalProgram, readProgram } from './program-body.ts';
import { publishResult, refuseRejected } from './publish-routes.ts';

export function administrationRoutes(context: ServerContext): readonly Route[] {
  const route = (
    method: string,
    path: string,
    action: string,
    act: (database: HostedDatabase, exchange: IdentifiedExchange) => Promise<Reply> | Reply,
  ): IdentifiedRoute => ({
    method,
    path,
    access: 'owner',
    handle: async (exchange) => {
      const database = findDatabase(context, exchange.params.db ?? '');
      requireOwner(exchange, database, action);
      return unlessRefused(() => act(database, exchange));
    },
  });
  const deletion = route('DELETE', '/v1/database/:db', 'delete database', async (database) => {
    await context.databases.delete(database);
    return empty();
  });
  const setLocked = (isLocked: boolean) => (database: HostedDatabase) => {
    context.databases.setLocked(database, isLocked);
    return empty();
  };
  return [
    route('POST', '/v1/database/:db/names', 'rename database', (database, exchange) =>
      addName(context, database, exchange),
    ),
    route('PUT', '/v1/database/:db/names', 'rename database', (database, exchange) =>
      rename(context, database, exchange),
    ),
    route('POST', '/v1/database/:db/lock', 'lock database', setLocked(true)),
    route('POST', '/v1/database/:db/unlock', 'unlock database', setLocked(false)),
    route('PUT', '/v1/database/:db/reset', 'reset database', (database, exchange) =>
      reset(context, database, exchange),
    ),
    route('POST', '/v1/database/:db/pre_publish', 'update database', prePublish),
    // As in the reference, an identity without a database is as good as deleted; a name without one is not found.
    {
      ...deletion,
      handle: (exchange: IdentifiedExchange) => (isNobodys(context, exchange) ? empty() : deletion.handle(exchange)),
    },
  ];
}

function isNobodys({ databases }: ServerContext, { params }: IdentifiedExchange): boolean {
  const identity = parseIdentity(params.db ?? '');
  return identity !== null && !databases.has(identity);
}

async function unlessRefused(act: () => Promise<Reply> | Reply): Promise<Reply> {
  try {
    return await act();
  } catch (error) {
    if (error instanceof DatabaseLocked) throw new HttpError(403, error.message);
    if (error instanceof NameTaken) return withStatus(401, json({ PermissionDenied: { domain: error.taken } }));
    if (error instanceof DatabaseError) throw new HttpError(400, error.message);
    throw error;
  }
}

async function addName(
  { databases }: ServerContext,
  database: HostedDatabase,
  { request }: IdentifiedExchange,
): Promise<Reply> {
  const name = (await readText(request)).trim();
  databases.rename(database, [...databases.namesOf(database), name]);
  return json({ Success: { domain: name, database_identity: identityHex(database.engine.identity) } });
}

async function rename(
  { databases }: ServerContext,
  database: HostedDatabase,
  { request }: IdentifiedExchange,
): Promise<Reply> {
  databases.rename(database, parseNames(await readText(request)));
  return json('Success');
}

function parseNames(body: string): readonly string[] {
  try {
    const names: unknown = JSON.parse(body);
    if (Array.isArray(names) && names.every((name) => typeof name === 'string')) return names;
  } catch {
    // Told below.
  }
  throw new HttpError(400, 'The body must be a JSON array of names.');
}

/** Empties the database and lets it begin again, with the program in the body or with the one it has. */
async function reset(context: ServerContext, database: HostedDatabase, exchange: IdentifiedExchange): Promise<Reply> {
  const program = await readOptionalProgram(exchange);
  const published = context.databases.update(database, program || database.engine.program, { clear: true });
  return publishResult(context, await refuseRejected(published));
}

async function prePublish({ engine }: HostedDatabase, exchange: IdentifiedExchange): Promise<Reply> {
  const program = await readProgram(exchange);
  const isColored = oneOf(exchange.url, 'style', ['NoColor', 'AnsiColor']) === 'AnsiColor';
  const plan = planOrRefuse(engine, program);
  if (plan.kind === 'refused') {
    return json({ ManualMigrate: { reason: plan.reasons.join('\n'), major_version_upgrade: false } });
  }
  return json({
    AutoMigrate: {
      migrate_plan: describePlan(plan, isColored),
      break_clients: plan.disconnectsClients,
      token: `0x${migrationToken(engine.identity, engine.program, program)}`,
      major_version_upgrade: false,
    },
  });
}

function planOrRefuse(engine: HostedDatabase['engine'], program: string) {
  try {
    return engine.plan(program);
  } catch (error) {
    throw new HttpError(400, reasonOf(error));
  }
}
