// The quests that somebody keeps in sight: what is to be done now in each, and where they belong who wait for it.
import { creatureKind } from '@hollowmere/world/creatures';
import { type Objective, type Quest, type QuestProgress, questOf } from '@hollowmere/world/quests';
import { countWords } from './quest-news.ts';

export interface TrackedLine {
  readonly words: string;
  readonly isDone: boolean;
}

export interface TrackedQuest {
  readonly quest: Quest;
  readonly isReady: boolean;
  readonly lines: readonly TrackedLine[];
}

/** More would cover the world. */
export const MOST_TRACKED = 4;

/** Quests in hand, those that can be handed in first. */
export function questsInHand(log: readonly QuestProgress[]): { quest: Quest; progress: QuestProgress }[] {
  const inHand = log.flatMap((progress) => {
    const quest = questOf(progress.quest);
    return quest && progress.state !== 'finished' ? [{ quest, progress }] : [];
  });
  return inHand.sort((a, b) => Number(b.progress.state === 'ready') - Number(a.progress.state === 'ready'));
}

/** What the edge of the screen shows: all in hand but those that were put aside, as many as have room. */
export function trackedQuests(log: readonly QuestProgress[], aside: ReadonlySet<number>): TrackedQuest[] {
  return questsInHand(log)
    .filter(({ quest }) => !aside.has(quest.id))
    .slice(0, MOST_TRACKED)
    .map(({ quest, progress }) => ({
      quest,
      isReady: progress.state === 'ready',
      lines: linesOf(quest, progress),
    }));
}

/** What is to be done of a quest now. */
export function linesOf(quest: Quest, progress: QuestProgress): TrackedLine[] {
  if (progress.state === 'ready') return [{ words: `Return to ${nameOf(quest.receiver)}`, isDone: false }];
  const objectives = quest.steps[progress.step]?.objectives ?? [];
  return objectives.map((objective, index) => lineOf(objective, progress.counts[index] ?? 0));
}

const lineOf = (objective: Objective, count: number): TrackedLine => ({
  words: countWords(objective, count),
  isDone: count >= objective.count,
});

/** What somebody is called who is spoken of. */
export const nameOf = (kind: number): string => creatureKind(kind)?.name ?? 'somebody';
