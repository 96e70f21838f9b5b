// Undoes an act, as an act of its own.
import 'server-only';
import { staffAct } from './act.ts';

interface UndoAct {
  readonly auditId: number;
  readonly reason: string;
}

/** The number of its entry in the audit. @throws WorldRefusal with the world's code, AppError world_unreachable */
export function undoAct({ auditId, reason }: UndoAct, token: string): Promise<number> {
  return staffAct('staff_undo', [auditId, reason], token);
}
