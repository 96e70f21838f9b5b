// What changed in somebody's quests between two looks at their log, in words: for the line that shows for a moment, and for
// whoever listens instead of looking.
import { type Objective, type QuestProgress, questOf } from '@hollowmere/world/quests';

export type QuestNews =
  | {
      readonly kind: 'begun' | 'step' | 'ready' | 'finished' | 'givenUp';
      readonly quest: number;
      readonly words: string;
    }
  | {
      readonly kind: 'progress';
      readonly quest: number;
      readonly words: string;
      readonly count: number;
      readonly goal: number;
    };

/** In the order in which they matter; a log that was not known before is no news. */
export function newsBetween(before: readonly QuestProgress[], after: readonly QuestProgress[]): QuestNews[] {
  const known = new Map(before.map((progress) => [progress.quest, progress]));
  const changed = after.flatMap((progress) => newsOf(known.get(progress.quest), progress));
  const left = new Set(after.map(({ quest }) => quest));
  const givenUp = before.filter(({ quest, state }) => state !== 'finished' && !left.has(quest));
  return [...changed, ...givenUp.flatMap(({ quest }) => told('givenUp', quest, nameOf(quest)))];
}

function newsOf(before: QuestProgress | undefined, after: QuestProgress): QuestNews[] {
  const { quest: id, state } = after;
  const wasInHand = before !== undefined && before.state !== 'finished';
  if (state === 'finished') {
    if (before && before.times === after.times) return wasInHand ? told('givenUp', id, nameOf(id)) : [];
    return told('finished', id, nameOf(id));
  }
  if (!wasInHand) return told('begun', id, nameOf(id));
  if (state === 'ready')
    return before.state === 'ready' ? [] : [...lastSteps(before, after), ...told('ready', id, nameOf(id))];
  if (after.step !== before.step) return told('step', id, questOf(id)?.steps[after.step]?.words ?? nameOf(id));
  return counted(before, after);
}

/** The objective that made it ready is worth its line, too. */
function lastSteps(before: QuestProgress, after: QuestProgress): QuestNews[] {
  return before.step === after.step ? counted(before, after) : [];
}

function counted(before: QuestProgress, after: QuestProgress): QuestNews[] {
  const objectives = questOf(after.quest)?.steps[after.step]?.objectives ?? [];
  return objectives.flatMap((objective, index): QuestNews[] => {
    const count = after.counts[index] ?? 0;
    if (count <= (before.counts[index] ?? 0)) return [];
    return [{ kind: 'progress', quest: after.quest, words: objective.words, count, goal: objective.count }];
  });
}

const nameOf = (quest: number): string => questOf(quest)?.name ?? 'A quest';

const told = (kind: Exclude<QuestNews['kind'], 'progress'>, quest: number, words: string): QuestNews[] => [
  { kind, quest, words },
];

/** "Field rats seen off 3/6"; what is done once needs no number. */
export const countWords = ({ words, count: goal }: Pick<Objective, 'words' | 'count'>, count: number): string =>
  goal === 1 ? words : `${words} ${count}/${goal}`;

/** A piece of news as one sentence. */
export function newsSentence(news: QuestNews): string {
  switch (news.kind) {
    case 'begun':
      return `New quest: ${news.words}`;
    case 'step':
      return news.words;
    case 'ready':
      return `All done, bring word of it: ${news.words}`;
    case 'finished':
      return `Quest finished: ${news.words}`;
    case 'givenUp':
      return `Given up: ${news.words}`;
    case 'progress':
      return countWords({ words: news.words, count: news.goal }, news.count);
  }
}
