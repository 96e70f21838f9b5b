// Giving a quest up. What is of no use without it goes back; it may be taken on again.
import { goneWithQuest, questOf } from '@hollowmere/world/quests';
import { t } from 'spacetimedb/server';
import { changeBag } from '../items/change-bag.ts';
import { withoutKinds } from '../items/holding.ts';
import { spendAllowance } from '../limits/allowance.ts';
import { requirePresence } from '../presence/require-presence.ts';
import { refuse } from '../refuse.ts';
import { hollowmere } from '../schema.ts';
import { progressOf, rowOf, writeProgress } from './log.ts';

export const abandonQuest = hollowmere.reducer({ quest: t.u16() }, (ctx, { quest: id }) => {
  const { user, session } = requirePresence(ctx);
  spendAllowance(ctx, 'quest', user.id);
  const { characterId } = session;
  const quest = questOf(id);
  const row = rowOf(ctx, characterId, id);
  if (quest === undefined || row === undefined || row.state.tag === 'finished') return refuse('no_such_quest');
  changeBag(ctx, { cause: 'quest', characterId }, (before) => withoutKinds(before, goneWithQuest(quest)));
  ctx.db.escort.characterId.delete(characterId);
  // That it was finished before is remembered.
  if (row.times === 0) ctx.db.questProgress.id.delete(row.id);
  else writeProgress(ctx, characterId, { ...progressOf(row), state: 'finished' });
});
