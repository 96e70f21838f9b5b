// Makes somebody choose another username before they play on.
import 'server-only';
import { staffAct } from './act.ts';

interface ResetUsername {
  readonly userId: number;
  readonly reason: string;
}

/** The number of its entry in the audit. @throws WorldRefusal with the world's code, AppError world_unreachable */
export function resetUsername({ userId, reason }: ResetUsername, token: string): Promise<number> {
  return staffAct('staff_reset_username', [userId, reason], token);
}
