// Closes a report with an answer that its author reads.
import 'server-only';
import { staffAct } from './act.ts';

interface DecideReport {
  readonly reportId: number;
  readonly verdict: 'upheld' | 'rejected';
  readonly answer: string;
  readonly note: string;
}

/** The number of its entry in the audit. @throws WorldRefusal with the world's code, AppError world_unreachable */
export function decideReport({ reportId, verdict, answer, note }: DecideReport, token: string): Promise<number> {
  return staffAct('staff_decide_report', [reportId, verdict, answer, note], token);
}
