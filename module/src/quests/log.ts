// The quests of a character between rows and the rules of world/quests.
import type { QuestProgress } from '@hollowmere/world/quests';
import { firstOf } from '../first-row.ts';
import type { Ctx, QuestProgressRow, ReadCtx } from '../schema.ts';

/** All that is known of a character's quests, past and present. */
export function logOf(ctx: ReadCtx, characterId: number): QuestProgress[] {
  return rowsOf(ctx, characterId).map(progressOf);
}

export function rowsOf(ctx: ReadCtx, characterId: number): QuestProgressRow[] {
  return [...ctx.db.questProgress.characterId.filter(characterId)];
}

export function rowOf(ctx: ReadCtx, characterId: number, quest: number): QuestProgressRow | undefined {
  return firstOf(ctx.db.questProgress.byCharacterAndQuest.filter([characterId, quest]));
}

/** Whether a character has a quest in hand and something of it left to do. */
export function isOnQuest(ctx: ReadCtx, characterId: number, quest: number): boolean {
  return rowOf(ctx, characterId, quest)?.state.tag === 'active';
}

export function progressOf({ quest, state, step, counts, choice, times, finishedOn }: QuestProgressRow): QuestProgress {
  return { quest, state: state.tag, step, counts, choice, times, finishedOn };
}

/** Writes how far a quest is; a first time makes its row. */
export function writeProgress(ctx: Ctx, characterId: number, progress: QuestProgress): void {
  const before = rowOf(ctx, characterId, progress.quest);
  const after = { ...progress, counts: [...progress.counts], state: { tag: progress.state } };
  if (before === undefined) {
    ctx.db.questProgress.insert({ id: 0, characterId, startedAt: ctx.timestamp, ...after });
  } else {
    const isBegunAnew = before.state.tag === 'finished' && progress.state !== 'finished';
    const startedAt = isBegunAnew ? ctx.timestamp : before.startedAt;
    ctx.db.questProgress.id.update({ ...before, ...after, startedAt });
  }
}
