// Experience by the owner's hand: what an accident took from somebody, and what tests need.
import { t } from 'spacetimedb/server';
import { refuse } from '../refuse.ts';
import { hollowmere } from '../schema.ts';
import { requireOwner } from '../world/settings.ts';
import { gainExperience } from './experience.ts';

export const grantExperience = hollowmere.reducer(
  { characterId: t.u32(), amount: t.u32() },
  (ctx, { characterId, amount }) => {
    requireOwner(ctx);
    if (ctx.db.character.id.find(characterId) === null) refuse('no_such_character');
    gainExperience(ctx, characterId, amount);
  },
);
