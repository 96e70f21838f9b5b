// What happens in the world, told to the quests of whoever it happened to. Everything that quests count comes through here.
import { advanceQuest, type QuestEvent, questOf } from '@hollowmere/world/quests';
import type { Ctx } from '../schema.ts';
import { caughtUpNow } from './circumstances.ts';
import { progressOf, rowsOf, writeProgress } from './log.ts';

/** Cheap when nothing comes of it, and harmless when told twice of what is so anyway. */
export function noteQuestEvent(ctx: Ctx, characterId: number, event: QuestEvent): void {
  for (const row of rowsOf(ctx, characterId)) {
    if (row.state.tag !== 'active') continue;
    const quest = questOf(row.quest);
    if (quest === undefined) continue;
    const before = progressOf(row);
    const after = advanceQuest(quest, before, event);
    if (after === before) continue;
    const reached = after.step === before.step ? after : caughtUpNow(ctx, characterId, quest, after);
    writeProgress(ctx, characterId, reached);
  }
}
