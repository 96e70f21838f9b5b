// Deleting a character, and the way back: the row stays, marked, with its name.
import { MAX_CHARACTERS } from '@hollowmere/world/characters';
import { t } from 'spacetimedb/server';
import { requireRegistered } from '../accounts/require-user.ts';
import { noteActivity } from '../activity/note-activity.ts';
import { spendAllowance } from '../limits/allowance.ts';
import { showPlayer } from '../profiles/show-player.ts';
import { refuse } from '../refuse.ts';
import { hollowmere } from '../schema.ts';
import { isGone } from './gone-characters.ts';
import { countCharacters, ownCharacter } from './own-character.ts';

/** Not while it is in the world. */
export const deleteCharacter = hollowmere.reducer({ id: t.u32() }, (ctx, { id }) => {
  const user = requireRegistered(ctx);
  const character = ownCharacter(ctx, user, id);
  if (ctx.db.session.userId.find(user.id)?.characterId === id) return refuse('character_in_world');
  spendAllowance(ctx, 'deleteCharacter', user.id);
  ctx.db.character.id.update({ ...character, deletedAt: ctx.timestamp });
  noteActivity(ctx, user.id, 'character_deleted', character.name);
  showPlayer(ctx, user);
});

/** Within seven days, and while there is room for it. */
export const restoreCharacter = hollowmere.reducer({ id: t.u32() }, (ctx, { id }) => {
  const user = requireRegistered(ctx);
  const character = ctx.db.character.id.find(id);
  if (character === null || character.userId !== user.id) return refuse('no_such_character');
  if (character.deletedAt === undefined) return;
  if (isGone(character, ctx.timestamp)) return refuse('too_late_to_restore');
  if (countCharacters(ctx, user) >= MAX_CHARACTERS) return refuse('too_many_characters');
  ctx.db.character.id.update({ ...character, deletedAt: undefined });
  noteActivity(ctx, user.id, 'character_restored', character.name);
  showPlayer(ctx, user);
});
