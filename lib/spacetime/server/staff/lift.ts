// Ends a sanction before its time.
import 'server-only';
import { staffAct } from './act.ts';

interface LiftSanction {
  readonly sanctionId: number;
  readonly reason: string;
}

/** The number of its entry in the audit. @throws WorldRefusal with the world's code, AppError world_unreachable */
export function liftSanction({ sanctionId, reason }: LiftSanction, token: string): Promise<number> {
  return staffAct('staff_lift', [sanctionId, reason], token);
}
