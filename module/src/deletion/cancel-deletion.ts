// Coming back before the day: whoever signs in stays.
import { noteActivity } from '../activity/note-activity.ts';
import { showPlayer } from '../profiles/show-player.ts';
import type { Ctx } from '../schema.ts';

export function cancelDeletion(ctx: Ctx, userId: number): void {
  if (!ctx.db.deletion.userId.delete(userId)) return;
  noteActivity(ctx, userId, 'deletion_cancelled');
  const user = ctx.db.user.id.find(userId);
  if (user !== null) showPlayer(ctx, user);
}
