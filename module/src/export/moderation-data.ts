// Sanctions against somebody and reports they wrote, without what staff noted for themselves.
import type { Ctx } from '../schema.ts';

export function moderationData(ctx: Ctx, userId: number) {
  return {
    sanctions: [...ctx.db.sanction.userId.filter(userId)].map(
      ({ id, kind, reason, issuedAt, until, liftedAt, acknowledgedAt }) => {
        return { id, kind, reason, issuedAt, until, liftedAt, acknowledgedAt };
      },
    ),
    reportsWritten: [...ctx.db.report.reporterId.filter(userId)].map(
      ({ id, reported, category, text, at, state, answer }) => ({ id, reported, category, text, at, state, answer }),
    ),
  };
}
