// Routes that tell about a database: info, identity, names, schema, logs.

import { schemaJson } from '../../definition/schema-json.ts';
import { DatabaseError, NotAName } from '../databases.ts';
import type { HostedDatabase } from '../hosted-database.ts';
import { HttpError, json, jsonText, type Reply, text } from '../http/reply.ts';
import type { Exchange, IdentifiedExchange, Route } from '../http/router.ts';
import { identityHex } from '../identity.ts';
import { programHash } from '../program-hash.ts';
import type { ServerContext } from '../server-context.ts';
import { logStream } from './log-stream.ts';

export function databaseRoutes(context: ServerContext): readonly Route[] {
  const { databases, now } = context;
  const find = ({ params }: Exchange) => findDatabase(context, params.db ?? '');
  return [
    { method: 'GET', path: '/v1/database/:db', access: 'identified', handle: (exchange) => info(find(exchange)) },
    {
      method: 'GET',
      path: '/v1/database/:db/identity',
      access: 'identified',
      handle: (exchange) => text(200, identityHex(find(exchange).engine.identity)),
    },
    {
      method: 'GET',
      path: '/v1/database/:db/names',
      access: 'identified',
      handle: (exchange) => json({ names: databases.namesOf(find(exchange)) }),
    },
    {
      method: 'GET',
      path: '/v1/database/:db/schema',
      access: 'identified',
      handle: (exchange) => schema(exchange, find(exchange)),
    },
    {
      method: 'GET',
      path: '/v1/database/:db/unstable/timestamp',
      access: 'identified',
      handle: (exchange) => {
        find(exchange);
        return jsonText(`{"__timestamp_micros_since_unix_epoch__":${now()}}`);
      },
    },
    {
      method: 'GET',
      path: '/v1/database/:db/logs',
      access: 'owner',
      handle: (exchange) => {
        const database = find(exchange);
        requireOwner(exchange, database, 'view module logs');
        return logStream(database.engine.logs, exchange.url);
      },
    },
  ];
}

/** The database with this name or identity; throws 404, and 400 for what can be neither. */
export function findDatabase({ databases }: ServerContext, nameOrIdentity: string): HostedDatabase {
  try {
    return databases.find(nameOrIdentity);
  } catch (error) {
    if (error instanceof NotAName) throw new HttpError(400, error.message);
    if (error instanceof DatabaseError) throw new HttpError(404, error.message);
    throw error;
  }
}

/** Throws 403 unless the caller owns the database. */
export function requireOwner({ credential }: IdentifiedExchange, { engine }: HostedDatabase, action: string): void {
  if (credential.identity === engine.owner) return;
  const caller = identityHex(credential.identity);
  const database = identityHex(engine.identity);
  throw new HttpError(403, `${caller} is not authorized to perform action on database ${database}: ${action}`);
}

function info({ engine }: HostedDatabase): Reply {
  return json({
    database_identity: { __identity__: `0x${identityHex(engine.identity)}` },
    owner_identity: { __identity__: `0x${identityHex(engine.owner)}` },
    host_type: { Js: [] },
    initial_program: `0x${hashNumber(engine.program)}`,
  });
}

/** The reference prints the hash as a little-endian number, without leading zeros. */
function hashNumber(program: string): string {
  return BigInt(`0x${Buffer.from(programHash(program), 'hex').reverse().toString('hex')}`).toString(16);
}

function schema({ url }: Exchange, { engine }: HostedDatabase): Reply {
  const version = url.searchParams.get('version');
  if (version !== '9' && version !== '10') throw new HttpError(400, 'Ask for ?version=9 or ?version=10.');
  return jsonText(schemaJson(engine.definition, version === '9' ? 9 : 10));
}
