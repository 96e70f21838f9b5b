// Calling a deleted character back, also when its owner's own time for that is over.
import { MAX_CHARACTERS } from '@hollowmere/world/characters';
import { t } from 'spacetimedb/server';
import { noteActivity } from '../../activity/note-activity.ts';
import { countCharacters } from '../../characters/own-character.ts';
import { removeFromWorld } from '../../presence/body.ts';
import { showPlayer } from '../../profiles/show-player.ts';
import { refuse } from '../../refuse.ts';
import { hollowmere } from '../../schema.ts';
import type { Performed } from '../audit.ts';
import { factOf } from '../facts.ts';
import { StaffAnswer, staffAct } from '../staff-act.ts';
import { requireLower } from '../staff-member.ts';
import { aboutCharacter } from '../targets.ts';
import type { Undo } from '../undoable.ts';
import { checkedReason } from '../written-text.ts';

/** As long as the row is there: it goes when its owner makes another character, or somebody takes the name. */
export const staffRestoreCharacter = hollowmere.procedure(
  { characterId: t.u32(), reason: t.string() },
  StaffAnswer,
  (ctx, { characterId, reason }) =>
    staffAct(ctx, { act: 'restore_character', target: aboutCharacter(characterId), reason }, (tx, staff): Performed => {
      const character = tx.db.character.id.find(characterId);
      if (character === null) return refuse('no_such_character');
      const owner = requireLower(tx, staff, character.userId);
      checkedReason(reason);
      if (character.deletedAt === undefined) return refuse('nothing_changed');
      if (countCharacters(tx, owner) >= MAX_CHARACTERS) return refuse('too_many_characters');
      tx.db.character.id.update({ ...character, deletedAt: undefined, lastUpdated: tx.timestamp });
      showPlayer(tx, owner);
      noteActivity(tx, owner.id, 'character_restored_by_staff', character.name);
      return {
        before: { characterId, deletedAt: factOf(character.deletedAt) },
        after: { characterId, deletedAt: null },
      };
    }),
);

/** Deleted again, since when it was; if it is in the world by now, it leaves. */
export const undoRestoreCharacter: Undo = (ctx, _staff, { before, targetUserId }): Performed => {
  const characterId = before.number('characterId');
  const deletedAt = before.moment('deletedAt');
  const character = ctx.db.character.id.find(characterId);
  const owner = ctx.db.user.id.find(targetUserId);
  if (owner === null || character?.userId !== targetUserId || character.deletedAt !== undefined) {
    return refuse('changed_since');
  }
  const session = ctx.db.session.userId.find(targetUserId);
  if (session?.characterId === characterId) removeFromWorld(ctx, session);
  const latest = ctx.db.character.id.find(characterId) ?? character;
  ctx.db.character.id.update({ ...latest, deletedAt, lastUpdated: ctx.timestamp });
  showPlayer(ctx, owner);
  return { before: { characterId, deletedAt: null }, after: { characterId, deletedAt: factOf(deletedAt) } };
};
