// SQL over HTTP: for tools, scripts and pages that want to look into a database, and for its owner to mend it.
import { ViewFailed } from '../../engine/engine-errors.ts';
import { executeSql } from '../../sql/execute-sql.ts';
import { SqlError } from '../../sql/sql-error.ts';
import type { HostedDatabase } from '../hosted-database.ts';
import { readText } from '../http/body.ts';
import { flag } from '../http/query.ts';
import { HttpError, jsonText, type Reply } from '../http/reply.ts';
import type { Route } from '../http/router.ts';
import { identityHex } from '../identity.ts';
import type { ServerContext } from '../server-context.ts';
import type { Credential } from '../tokens/authority.ts';
import { asClient } from './as-client.ts';
import { findDatabase } from './database-routes.ts';

export function sqlRoutes(context: ServerContext): readonly Route[] {
  return [
    {
      method: 'POST',
      path: '/v1/database/:db/sql',
      access: 'identified',
      handle: async (exchange) => {
        const database = findDatabase(context, exchange.params.db ?? '');
        const statement = await readText(exchange.request);
        return runSql(database, exchange.credential, statement, flag(exchange.url, 'confirmed', { absent: true }));
      },
    },
  ];
}

/** Runs a statement as somebody may, and answers once that is durable if `isConfirmed`. Throws `HttpError`. */
export async function runSql(
  database: HostedDatabase,
  credential: Credential,
  statement: string,
  isConfirmed: boolean,
): Promise<Reply> {
  const begin = performance.now();
  const { result, offset } = asClient(database, credential, (caller) => ({
    result: refusing(() => executeSql(statement, database.engine, caller, identityHex(caller.identity))),
    offset: database.pendingOffset,
  }));
  if (isConfirmed) await database.whenDurable(offset);
  const micros = Math.round((performance.now() - begin) * 1000);
  const { inserted, deleted, updated } = result.changed;
  const stats = `{"rows_inserted":${inserted},"rows_deleted":${deleted},"rows_updated":${updated}}`;
  return jsonText(
    `[{"schema":${result.schema},"rows":${result.rows},"total_duration_micros":${micros},"stats":${stats}}]`,
    { 'spacetime-execution-duration-micros': String(micros) },
  );
}

function refusing<T>(act: () => T): T {
  try {
    return act();
  } catch (error) {
    if (error instanceof SqlError || error instanceof ViewFailed) throw new HttpError(400, error.message);
    throw error;
  }
}
