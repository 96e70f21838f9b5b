// Taking a quest on from whoever gives it.
import { begunQuest, questDayAt, questOf, whyNotAccepted } from '@hollowmere/world/quests';
import { t } from 'spacetimedb/server';
import { ownPlayedCharacter } from '../characters/own-character.ts';
import { changeBag } from '../items/change-bag.ts';
import { withMore } from '../items/holding.ts';
import { spendAllowance } from '../limits/allowance.ts';
import { requirePresence } from '../presence/require-presence.ts';
import { refuse } from '../refuse.ts';
import { hollowmere } from '../schema.ts';
import { townspersonInReach } from '../townsfolk/in-reach.ts';
import { caughtUpNow } from './circumstances.ts';
import { logOf, progressOf, rowOf, writeProgress } from './log.ts';

/** What the quest gives along has to fit into the bag. */
export const acceptQuest = hollowmere.reducer({ quest: t.u16(), npc: t.u32() }, (ctx, { quest: id, npc }) => {
  const { user, session } = requirePresence(ctx);
  spendAllowance(ctx, 'quest', user.id);
  const quest = questOf(id);
  const { kind, place } = townspersonInReach(ctx, session, npc);
  if (quest === undefined || quest.giver !== kind) return refuse('no_such_quest');
  const character = ownPlayedCharacter(ctx, session);
  const log = logOf(ctx, character.id);
  const why = whyNotAccepted(quest, { level: character.level, day: questDayAt(place.now), log });
  if (why !== undefined) refuse(why);
  changeBag(ctx, { cause: 'quest', characterId: character.id }, (before) =>
    (quest.gives ?? []).reduce(withMore, before),
  );
  const row = rowOf(ctx, character.id, quest.id);
  const begun = begunQuest(quest, row && progressOf(row));
  writeProgress(ctx, character.id, caughtUpNow(ctx, character.id, quest, begun));
});
