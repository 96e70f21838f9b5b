// Ends all sessions of an account except one: what a changed password does to browsers that know only the old one.

import { and, eq, inArray, or } from 'drizzle-orm';
import type { Database } from '../storage/database.ts';
import { oidcPayloads as rows } from '../storage/schema.ts';
import type { BackChannel, EndedSession } from './back-channel.ts';

interface SessionPayload {
  readonly uid?: string;
  readonly authorizations?: Readonly<Record<string, { readonly sid?: string; readonly grantId?: string }>>;
}

/** Removes first and announces then, so that nothing can be done with a session while its website is slow to answer. */
export async function endOtherSessions(
  database: Database,
  backChannel: BackChannel,
  accountId: string,
  keptUid: string,
): Promise<void> {
  const sessions = await database
    .select({ id: rows.id, uid: rows.uid, payload: rows.payload })
    .from(rows)
    .where(and(eq(rows.model, 'Session'), eq(rows.accountId, accountId)));
  const others = sessions.filter(({ uid }) => uid !== keptUid);
  const authorizations = others.flatMap(({ payload }) =>
    Object.entries((payload as SessionPayload).authorizations ?? {}),
  );
  await remove(database, accountId, {
    sessions: others.map(({ id }) => id),
    grants: authorizations.flatMap(([, { grantId }]) => grantId ?? []),
  });
  const ended = authorizations.flatMap(([clientId, { sid }]): EndedSession[] =>
    sid ? [{ clientId, accountId, sid }] : [],
  );
  await Promise.all(ended.map((session) => backChannel.announce(session)));
}

async function remove(
  database: Database,
  accountId: string,
  { sessions, grants }: { readonly sessions: readonly string[]; readonly grants: readonly string[] },
): Promise<void> {
  await database.transaction(async (transaction) => {
    await transaction.delete(rows).where(
      and(
        eq(rows.accountId, accountId),
        or(
          and(eq(rows.model, 'Session'), inArray(rows.id, [...sessions])),
          // A sign-in that passed with the old password and has not reached its session yet.
          eq(rows.model, 'Interaction'),
        ),
      ),
    );
    await transaction.delete(rows).where(inArray(rows.grantId, [...grants]));
    await transaction.delete(rows).where(and(eq(rows.model, 'Grant'), inArray(rows.id, [...grants])));
  });
}
