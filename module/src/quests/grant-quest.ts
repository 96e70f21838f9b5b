// A quest as finished by the owner's hand: what an accident took from somebody, and what tests need. It pays nothing.
import { begunQuest, handedIn, questDayAt, questOf } from '@hollowmere/world/quests';
import { t } from 'spacetimedb/server';
import { refuse } from '../refuse.ts';
import { hollowmere } from '../schema.ts';
import { requireOwner, tickOf } from '../world/settings.ts';
import { progressOf, rowOf, writeProgress } from './log.ts';

export const grantQuest = hollowmere.reducer(
  { characterId: t.u32(), quest: t.u16() },
  (ctx, { characterId, quest: id }) => {
    requireOwner(ctx);
    if (ctx.db.character.id.find(characterId) === null) refuse('no_such_character');
    const quest = questOf(id) ?? refuse('no_such_quest');
    const row = rowOf(ctx, characterId, id);
    const progress = row === undefined ? begunQuest(quest) : progressOf(row);
    writeProgress(ctx, characterId, handedIn(progress, progress.choice, questDayAt(tickOf(ctx))));
  },
);
