// SELECT over HTTP: for tools, scripts and pages that want to look into a database.

import { executeSelect } from '../../sql/execute-select.ts';
import { SqlError } from '../../sql/sql-error.ts';
import type { HostedDatabase } from '../hosted-database.ts';
import { readText } from '../http/body.ts';
import { HttpError, jsonText, type Reply } from '../http/reply.ts';
import type { IdentifiedExchange, Route } from '../http/router.ts';
import { identityHex } from '../identity.ts';
import type { ServerContext } from '../server-context.ts';
import { asClient } from './as-client.ts';
import { findDatabase } from './database-routes.ts';

const CHANGING = /^\s*(?:insert|update|delete|set)\b/i;

export function sqlRoutes(context: ServerContext): readonly Route[] {
  return [
    {
      method: 'POST',
      path: '/v1/database/:db/sql',
      access: 'identified',
      handle: async (exchange) => {
        const database = findDatabase(context, exchange.params.db ?? '');
        return run(database, exchange, await readText(exchange.request));
      },
    },
  ];
}

async function run(database: HostedDatabase, exchange: IdentifiedExchange, statement: string): Promise<Reply> {
  const { credential, url } = exchange;
  const { engine } = database;
  const reader = { identity: credential.identity, isOwner: credential.identity === engine.owner };
  if (CHANGING.test(statement) && !reader.isOwner) {
    throw new HttpError(400, `Caller ${identityHex(reader.identity)} is not authorized to run SQL DML statements`);
  }
  const begin = performance.now();
  const { result, offset } = asClient(database, credential, () => ({
    result: select(() => executeSelect(statement, engine, reader)),
    offset: database.pendingOffset,
  }));
  if (url.searchParams.get('confirmed') !== 'false') await database.whenDurable(offset);
  const micros = Math.round((performance.now() - begin) * 1000);
  const stats = '{"rows_inserted":0,"rows_deleted":0,"rows_updated":0}';
  return jsonText(
    `[{"schema":${result.schema},"rows":${result.rows},"total_duration_micros":${micros},"stats":${stats}}]`,
    { 'spacetime-execution-duration-micros': String(micros) },
  );
}

function select<T>(act: () => T): T {
  try {
    return act();
  } catch (error) {
    if (error instanceof SqlError) throw new HttpError(400, error.message);
    throw error;
  }
}
