// Lets a role do something, or no longer.
import 'server-only';
import { staffAct } from './act.ts';

interface SetPermission {
  readonly role: string;
  readonly permission: string;
  readonly isAllowed: boolean;
  readonly reason: string;
}

/** The number of its entry in the audit. @throws WorldRefusal with the world's code, AppError world_unreachable */
export function setPermission({ role, permission, isAllowed, reason }: SetPermission, token: string): Promise<number> {
  return staffAct('staff_set_permission', [role, permission, isAllowed, reason], token);
}
