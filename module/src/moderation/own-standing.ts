// What moderation has to say about a user to that user: part of `my_status`.
import type { Moment } from '../moment.ts';
import type { ReadCtx } from '../schema.ts';
import { restrictionOf } from './restriction.ts';

export interface Standing {
  readonly mute: { readonly reason: string; readonly until: Moment | undefined } | undefined;
  /** Not yet acknowledged, oldest first. */
  readonly warnings: { readonly sanctionId: number; readonly reason: string; readonly issuedAt: Moment }[];
  /** Empty: none. */
  readonly role: string;
  readonly permissions: string[];
}

export function standingOf(ctx: ReadCtx, userId: number): Standing {
  const restriction = restrictionOf(ctx, userId);
  const isMuted = restriction !== null && restriction.mutedBy !== 0;
  const staff = ctx.db.staff.userId.find(userId);
  const role = staff === null ? null : ctx.db.role.key.find(staff.role);
  const warnings = [...ctx.db.sanction.userId.filter(userId)]
    .filter(({ kind, liftedAt, acknowledgedAt }) => kind === 'warn' && !liftedAt && !acknowledgedAt)
    .sort((a, b) => a.id - b.id)
    .map(({ id, reason, issuedAt }) => ({ sanctionId: id, reason, issuedAt }));
  return {
    mute: isMuted ? { reason: restriction.muteReason, until: restriction.mutedUntil } : undefined,
    warnings,
    role: role?.key ?? '',
    permissions: [...(role?.permissions ?? [])],
  };
}
