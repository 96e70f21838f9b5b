// Ends every session of an account but the one that asks: its owner wished it, or changed what signing in takes.
import { endSessions, endSessionsBy } from '../oidc/end-sessions.ts';
import type { Services } from '../services.ts';
import type { Transaction } from '../storage/database.ts';
import type { Here } from './area.ts';

export function endOthers({ backChannel, database }: Services, { account, session }: Here): Promise<void> {
  return endSessions(database, backChannel, account.id, { which: 'others', keptUid: session.uid });
}

/** The same in one transaction with the change that they end by. @returns what the change does; null changes nothing */
export function endOthersBy<Changed>(
  { backChannel, database }: Services,
  { account, session }: Here,
  change: (transaction: Transaction) => Promise<Changed | null>,
): Promise<Changed | null> {
  return endSessionsBy(database, backChannel, account.id, { which: 'others', keptUid: session.uid }, change);
}
