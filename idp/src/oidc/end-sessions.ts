// Ends sessions of an account, here and on the website: all, one, or all but the one that asks.

import { and, eq, inArray, or } from 'drizzle-orm';
import type { Database } from '../storage/database.ts';
import { rememberEnded } from '../storage/ended-sessions.ts';
import { pendingSignIns, oidcPayloads as rows, sessionBrowsers } from '../storage/schema.ts';
import type { BackChannel } from './back-channel.ts';
import type { EndedSession } from './logout-notices.ts';

interface SessionPayload {
  readonly uid?: string;
  readonly authorizations?: Readonly<Record<string, { readonly sid?: string; readonly grantId?: string }>>;
}

export type WhichSessions =
  | { readonly which: 'all' }
  | { readonly which: 'others'; readonly keptUid: string }
  | { readonly which: 'one'; readonly uid: string };

/** Removes first and announces then, so that nothing can be done with a session while its website is slow to answer. */
export async function endSessions(
  database: Database,
  backChannel: BackChannel,
  accountId: string,
  which: WhichSessions,
): Promise<void> {
  const sessions = await database
    .select({ id: rows.id, uid: rows.uid, payload: rows.payload })
    .from(rows)
    .where(and(eq(rows.model, 'Session'), eq(rows.accountId, accountId)));
  const ending = sessions.filter(({ uid }) => isMeant(which, uid));
  const authorizations = ending.flatMap(({ payload }) =>
    Object.entries((payload as SessionPayload).authorizations ?? {}),
  );
  const ended = authorizations.flatMap(([clientId, { sid }]): EndedSession[] =>
    sid ? [{ clientId, accountId, sid }] : [],
  );
  const notices = await database.transaction(async (transaction) => {
    await remove(transaction, accountId, which, {
      sessions: ending.map(({ id }) => id),
      uids: ending.flatMap(({ uid }) => uid ?? []),
      grants: authorizations.flatMap(([, { grantId }]) => grantId ?? []),
    });
    return backChannel.keep(ended, transaction);
  });
  await backChannel.announce(notices);
}

function isMeant(which: WhichSessions, uid: string | null): boolean {
  switch (which.which) {
    case 'all':
      return true;
    case 'others':
      return uid !== which.keptUid;
    case 'one':
      return uid === which.uid;
  }
}

interface Doomed {
  readonly sessions: readonly string[];
  readonly uids: readonly string[];
  readonly grants: readonly string[];
}

async function remove(
  database: Pick<Database, 'insert' | 'delete'>,
  accountId: string,
  { which }: WhichSessions,
  { sessions, uids, grants }: Doomed,
): Promise<void> {
  await rememberEnded(database, sessions);
  const isEndingSession = and(eq(rows.model, 'Session'), inArray(rows.id, [...sessions]));
  // A sign-in that passed with the old password and has not reached its session yet, or waits for its second factor.
  const isUnderWay = which === 'one' ? undefined : eq(rows.model, 'Interaction');
  await database.delete(rows).where(and(eq(rows.accountId, accountId), or(isEndingSession, isUnderWay)));
  if (which !== 'one') await database.delete(pendingSignIns).where(eq(pendingSignIns.accountId, accountId));
  await database.delete(sessionBrowsers).where(inArray(sessionBrowsers.uid, [...uids]));
  await database.delete(rows).where(inArray(rows.grantId, [...grants]));
  await database.delete(rows).where(and(eq(rows.model, 'Grant'), inArray(rows.id, [...grants])));
}
