// Taking a character's name away, also while it is in the world: everybody sees the neutral one from then on.
import { characterNameKey } from '@hollowmere/world/names';
import { t } from 'spacetimedb/server';
import { noteActivity } from '../../activity/note-activity.ts';
import { changeCharacterName } from '../../characters/change-character.ts';
import { showPlayer } from '../../profiles/show-player.ts';
import { refuse } from '../../refuse.ts';
import { hollowmere } from '../../schema.ts';
import type { Performed } from '../audit.ts';
import { allowName, forbidName } from '../forbidden-names.ts';
import { freeNeutralName } from '../free-neutral-name.ts';
import { StaffAnswer, staffAct } from '../staff-act.ts';
import { requireLower } from '../staff-member.ts';
import { aboutCharacter } from '../targets.ts';
import type { Undo } from '../undoable.ts';
import { checkedReason } from '../written-text.ts';

export const staffResetCharacterName = hollowmere.procedure(
  { characterId: t.u32(), reason: t.string() },
  StaffAnswer,
  (ctx, { characterId, reason }) => {
    const target = aboutCharacter(characterId);
    return staffAct(ctx, { act: 'reset_character_name', target, reason }, (tx, staff): Performed => {
      const character = tx.db.character.id.find(characterId);
      if (character === null) return refuse('no_such_character');
      const owner = requireLower(tx, staff, character.userId);
      checkedReason(reason);
      if (owner.isGuest) return refuse('guests_cannot');
      if (character.needsRename) return refuse('nothing_changed');
      const name = freeNeutralName(tx);
      forbidName(tx, character.nameKey);
      changeCharacterName(tx, character, name, { needsRename: true });
      showPlayer(tx, owner);
      noteActivity(tx, owner.id, 'character_name_reset', character.name);
      return { before: { characterId, name: character.name }, after: { characterId, name } };
    });
  },
);

/** The old name comes back, unless the character got another meanwhile. */
export const undoResetCharacterName: Undo = (ctx, _staff, { before, after, targetUserId }): Performed => {
  const characterId = before.number('characterId');
  const [old, neutral] = [before.string('name'), after.string('name')];
  const character = ctx.db.character.id.find(characterId);
  const owner = ctx.db.user.id.find(targetUserId);
  const isAsLeft = character?.userId === targetUserId && character.needsRename && character.name === neutral;
  if (owner === null || !isAsLeft) return refuse('changed_since');
  if (ctx.db.character.nameKey.find(characterNameKey(old)) !== null) return refuse('changed_since');
  allowName(ctx, characterNameKey(old));
  changeCharacterName(ctx, character, old, { needsRename: false });
  showPlayer(ctx, owner);
  return { before: { characterId, name: neutral }, after: { characterId, name: old } };
};
