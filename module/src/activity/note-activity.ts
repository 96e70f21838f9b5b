// Writing down what happened to an account. The newest are kept; see world/activity.
import { type ActivityKind, KEPT_ACTIVITIES } from '@hollowmere/world/activity';
import type { Ctx } from '../schema.ts';

/** Longer than any name, provider or client. */
const LONGEST_DETAIL = 200;

/** Nothing is noted for nobody: those who are not registered yet, and guests' sign-outs. */
export function noteActivity(ctx: Ctx, userId: number, kind: ActivityKind, detail = ''): void {
  if (userId === 0) return;
  const signIn = ctx.db.signIn.identity.find(ctx.sender);
  // Staff and schedules act without leaving theirs in somebody else's book.
  const { client, country } = signIn?.userId === userId ? signIn : { client: '', country: '' };
  const text = detail.slice(0, LONGEST_DETAIL);
  ctx.db.activity.insert({ id: 0n, userId, at: ctx.timestamp, kind, detail: text, client, country });
  forgetOldest(ctx, userId);
}

export function forgetOldest(ctx: Ctx, userId: number): void {
  const all = [...ctx.db.activity.userId.filter(userId)];
  if (all.length <= KEPT_ACTIVITIES) return;
  all.sort((a, b) => (a.id < b.id ? -1 : 1));
  for (const { id } of all.slice(0, all.length - KEPT_ACTIVITIES)) ctx.db.activity.id.delete(id);
}
