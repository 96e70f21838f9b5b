// Ends every session of an account but the one that asks: its owner wished it, or changed what signing in takes.
import { endSessions } from '../oidc/end-sessions.ts';
import type { Services } from '../services.ts';
import type { Here } from './area.ts';

export function endOthers({ backChannel, database }: Services, { account, session }: Here): Promise<void> {
  return endSessions(database, backChannel, account.id, { which: 'others', keptUid: session.uid });
}
