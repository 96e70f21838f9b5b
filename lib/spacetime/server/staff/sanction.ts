// Warns, mutes, suspends or bans somebody; it holds in the running game at once.
import 'server-only';
import { staffAct } from './act.ts';

interface SanctionUser {
  readonly userId: number;
  readonly kind: string;
  readonly reason: string;
  readonly note: string;
  /** 0 for until it is lifted. */
  readonly minutes: number;
}

/** The number of its entry in the audit. @throws WorldRefusal with the world's code, AppError world_unreachable */
export function sanctionUser({ userId, kind, reason, note, minutes }: SanctionUser, token: string): Promise<number> {
  return staffAct('staff_sanction', [userId, kind, reason, note, minutes], token);
}
