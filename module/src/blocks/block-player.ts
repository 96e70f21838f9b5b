// Not hearing from somebody any more, and hearing from them again.
import { t } from 'spacetimedb/server';
import { requireUser } from '../accounts/require-user.ts';
import { noteActivity } from '../activity/note-activity.ts';
import { spendAllowance } from '../limits/allowance.ts';
import { refuse } from '../refuse.ts';
import { type Ctx, hollowmere, type UserRow } from '../schema.ts';
import { shownBlocks } from './my-blocks.ts';
import { characterNamed, type NamedPlayer, playerNamed } from './named-player.ts';

const MOST_BLOCKS = 100;

/** By username or by the name of a character; all characters of that player are meant. Twice is once. */
export const blockPlayer = hollowmere.reducer({ name: t.string() }, (ctx, { name }) => {
  block(ctx, requireUser(ctx).user, playerNamed(ctx, name));
});

/** Whoever plays the character of this name, whatever usernames look like it. */
export const blockCharacter = hollowmere.reducer({ name: t.string() }, (ctx, { name }) => {
  block(ctx, requireUser(ctx).user, characterNamed(ctx, name));
});

function block(ctx: Ctx, user: UserRow, found: NamedPlayer | null) {
  if (found === null) return refuse('no_such_player');
  if (found.user.id === user.id) return refuse('cannot_block_self');
  const own = [...ctx.db.block.userId.filter(user.id)];
  if (own.some(({ blockedUserId }) => blockedUserId === found.user.id)) return;
  if (own.length >= MOST_BLOCKS) return refuse('too_many_blocks');
  spendAllowance(ctx, 'block', user.id);
  const { id: blockedUserId } = found.user;
  ctx.db.block.insert({ id: 0, userId: user.id, blockedUserId, label: found.name, blockedAt: ctx.timestamp });
  noteActivity(ctx, user.id, 'player_blocked');
}

/** By the name under which `my_blocks` shows them. */
export const unblockPlayer = hollowmere.reducer({ username: t.string() }, (ctx, { username }) => {
  const { user } = requireUser(ctx);
  const shown = shownBlocks(ctx, user.id).find((block) => block.username === username);
  if (shown === undefined) return refuse('no_such_player');
  ctx.db.block.id.delete(shown.id);
  noteActivity(ctx, user.id, 'player_unblocked');
});
