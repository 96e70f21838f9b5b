// Says that one is looking at a report, so that nobody else does the same work.
import 'server-only';
import { staffAct } from './act.ts';

interface ClaimReport {
  readonly reportId: number;
}

/** The number of its entry in the audit. @throws WorldRefusal with the world's code, AppError world_unreachable */
export function claimReport({ reportId }: ClaimReport, token: string): Promise<number> {
  return staffAct('staff_claim_report', [reportId], token);
}
