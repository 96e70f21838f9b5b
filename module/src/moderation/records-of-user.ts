// What moderation keeps of a user, when that user becomes part of another or is forgotten.
import type { Ctx } from '../schema.ts';
import { isRestricted } from './restriction.ts';

/** Nobody sheds what was noted of them by becoming somebody else. Roles do not move; see `endRole`. */
export function moveRecords(ctx: Ctx, from: number, to: number): void {
  for (const row of [...ctx.db.sanction.userId.filter(from)]) ctx.db.sanction.id.update({ ...row, userId: to });
  for (const row of [...ctx.db.staffNote.userId.filter(from)]) ctx.db.staffNote.id.update({ ...row, userId: to });
  for (const row of [...ctx.db.report.reporterId.filter(from)]) ctx.db.report.id.update({ ...row, reporterId: to });
  for (const row of [...ctx.db.report.reportedId.filter(from)]) ctx.db.report.id.update({ ...row, reportedId: to });
}

/** A guest who stayed away is forgotten, and with them what held them: nobody ever comes back as this user. */
export function forgetRecords(ctx: Ctx, userId: number): void {
  ctx.db.restriction.userId.delete(userId);
  ctx.db.sanction.userId.delete(userId);
  ctx.db.staffNote.userId.delete(userId);
}

/**
 * Takes the person out of what was kept of them: `name` stands where theirs did. What a sanction that still holds rests
 * on stays. The audit stays as it is: it tells what staff did, and only staff read it.
 */
export function anonymiseRecords(ctx: Ctx, userId: number, name: string): void {
  for (const row of [...ctx.db.report.reporterId.filter(userId)]) {
    const evidence = row.evidence.map((line) => (line.isReported ? line : { ...line, name }));
    ctx.db.report.id.update({ ...row, reporter: name, evidence });
  }
  for (const row of [...ctx.db.report.reportedId.filter(userId)]) {
    const evidence = row.evidence.map((line) => (line.isReported ? { ...line, name } : line));
    ctx.db.report.id.update({ ...row, reported: name, evidence });
  }
  if (isRestricted(ctx, userId)) return;
  ctx.db.sanction.userId.delete(userId);
  ctx.db.staffNote.userId.delete(userId);
}
