// Ends all sign-ins of somebody, a running game included.
import 'server-only';
import { staffAct } from './act.ts';

interface SignOutEverywhere {
  readonly userId: number;
  readonly reason: string;
}

/** The number of its entry in the audit. @throws WorldRefusal with the world's code, AppError world_unreachable */
export function signOutEverywhere({ userId, reason }: SignOutEverywhere, token: string): Promise<number> {
  return staffAct('staff_sign_out', [userId, reason], token);
}
