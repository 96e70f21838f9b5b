// Gives somebody a role, or takes it away.
import 'server-only';
import { staffAct } from './act.ts';

interface GrantRole {
  readonly userId: number;
  /** '' takes it away. */
  readonly role: string;
  readonly reason: string;
}

/** The number of its entry in the audit. @throws WorldRefusal with the world's code, AppError world_unreachable */
export function grantRole({ userId, role, reason }: GrantRole, token: string): Promise<number> {
  return staffAct('staff_grant_role', [userId, role, reason], token);
}
