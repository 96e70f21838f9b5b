// Takes an announcement down before its time.
import 'server-only';
import { staffAct } from './act.ts';

interface WithdrawAnnouncement {
  readonly announcementId: number;
  readonly reason: string;
}

/** The number of its entry in the audit. @throws WorldRefusal with the world's code, AppError world_unreachable */
export function withdrawAnnouncement({ announcementId, reason }: WithdrawAnnouncement, token: string): Promise<number> {
  return staffAct('staff_withdraw_announcement', [announcementId, reason], token);
}
