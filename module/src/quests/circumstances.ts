// What is so already when a quest or a step of it begins.

import { countOf, emptyBag } from '@hollowmere/world/items';
import { caughtUp, type Quest, type QuestProgress } from '@hollowmere/world/quests';
import { firstOf } from '../first-row.ts';
import { holdingOf } from '../items/holding.ts';
import { wornKinds } from '../items/show-worn.ts';
import type { Ctx } from '../schema.ts';

/** Progress with what the character carries, wears and stands in at this moment. */
export function caughtUpNow(ctx: Ctx, characterId: number, quest: Quest, progress: QuestProgress): QuestProgress {
  const belongings = ctx.db.belongings.characterId.find(characterId);
  const bag = belongings === null ? emptyBag(0) : holdingOf(ctx, belongings.bag).bag;
  const whereabouts = firstOf(ctx.db.whereabouts.characterId.filter(characterId));
  return caughtUp(quest, progress, {
    held: (item) => countOf(bag, item),
    region: whereabouts?.region ?? 0,
    isWearingSomething: wornKinds(ctx, characterId).length > 0,
  });
}
