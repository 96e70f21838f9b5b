// Who acts in the world: a user whose body is there and who plays it through this very connection.
import { requireUser } from '../accounts/require-user.ts';
import { isMinuteOld } from '../moment.ts';
import { refuse } from '../refuse.ts';
import type { Ctx, SessionRow, UserRow } from '../schema.ts';

export interface Presence {
  readonly user: UserRow;
  readonly session: SessionRow;
}

/** Throws `not_in_world`, or `played_elsewhere` when another window took over. */
export function requirePresence(ctx: Ctx): Presence {
  const { user } = requireUser(ctx);
  const session = ctx.db.session.userId.find(user.id);
  if (session === null || session.connectionId === undefined) return refuse('not_in_world');
  if (!isOwn(ctx, session)) refuse('played_elsewhere');
  return { user, session };
}

/** Whether a session is played through the calling connection. */
export function isOwn(ctx: Ctx, session: SessionRow): boolean {
  const { connectionId } = session;
  return connectionId !== undefined && ctx.connectionId !== null && connectionId.isEqual(ctx.connectionId);
}

/** Remembers that somebody did something, at most once a minute. */
export function touchSession(ctx: Ctx, session: SessionRow): void {
  if (!isMinuteOld(session.lastActivity, ctx.timestamp)) return;
  ctx.db.session.userId.update({ ...session, lastActivity: ctx.timestamp });
}
