// Sessions stay ended. oidc-provider writes a session back at the end of every request that came with it, so that one which was read
// a moment before it ended would be there again. Who ends one says so here first, and who writes one looks here afterwards.

import { and, eq, exists } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Database } from './database.ts';
import { oidcPayloads as rows } from './schema.ts';

const ENDED = 'EndedSession';
/** No request takes longer. */
const REMEMBERED_MS = 3_600_000;

/** To be called before their rows are deleted, or with that. */
export async function rememberEnded(
  database: Pick<Database, 'insert'>,
  ids: readonly string[],
  now = Date.now(),
): Promise<void> {
  if (ids.length === 0) return;
  const expiresAt = new Date(now + REMEMBERED_MS);
  await database
    .insert(rows)
    .values(ids.map((id) => ({ model: ENDED, id, payload: {}, expiresAt })))
    .onConflictDoNothing();
}

/** To be called after the row of a session was written. */
export async function removeIfEnded(database: Database, id: string): Promise<void> {
  const ended = alias(rows, 'ended');
  const hasEnded = database
    .select({ id: ended.id })
    .from(ended)
    .where(and(eq(ended.model, ENDED), eq(ended.id, id)));
  await database.delete(rows).where(and(eq(rows.model, 'Session'), eq(rows.id, id), exists(hasEnded)));
}
