// Ends sessions of an account, here and on the website: all, one, or all but the one that asks; alone, or with the change
// that they are to end by.

import { and, eq, inArray, or } from 'drizzle-orm';
import type { Database, Transaction } from '../storage/database.ts';
import { rememberEnded } from '../storage/ended-sessions.ts';
import { pendingSignIns, oidcPayloads as rows, sessionBrowsers } from '../storage/schema.ts';
import type { BackChannel } from './back-channel.ts';
import type { EndedSession, LogoutNotice } from './logout-notices.ts';

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
  await backChannel.announce(
    await database.transaction((transaction) => removeSessions(transaction, backChannel, accountId, which)),
  );
}

/**
 * Makes a change and ends sessions by it in one transaction: a process that dies has done both or neither. Whoever came in
 * while that was under way is ended after it. @returns what the change does; null, which changed nothing, ends nothing
 */
export async function endSessionsBy<Changed>(
  database: Database,
  backChannel: BackChannel,
  accountId: string,
  which: WhichSessions,
  change: (transaction: Transaction) => Promise<Changed | null>,
): Promise<Changed | null> {
  const done = await database.transaction(async (transaction) => {
    const changed = await change(transaction);
    if (changed === null) return null;
    return { changed, notices: await removeSessions(transaction, backChannel, accountId, which) };
  });
  if (done === null) return null;
  await endSessions(database, backChannel, accountId, which);
  await backChannel.announce(done.notices);
  return done.changed;
}

async function removeSessions(
  database: Transaction,
  backChannel: BackChannel,
  accountId: string,
  which: WhichSessions,
): Promise<readonly LogoutNotice[]> {
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
  await remove(database, accountId, which, {
    sessions: ending.map(({ id }) => id),
    uids: ending.flatMap(({ uid }) => uid ?? []),
    grants: authorizations.flatMap(([, { grantId }]) => grantId ?? []),
  });
  return backChannel.keep(ended, database);
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
  database: Transaction,
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
