// What a townsperson has for somebody, in one sign over their head and on the map, and which quests lie behind it.
import { quests, questsGivenBy, questsTakenBackBy } from './catalogue/index.ts';
import { type QuestProgress, whyNotAccepted } from './progress.ts';
import type { Objective, Quest } from './quest.ts';

/** What somebody has in hand, and when: as {@link whyNotAccepted} asks for it. */
export interface Standing {
  readonly level: number;
  readonly day: number;
  readonly log: readonly QuestProgress[];
}

/** In the order of what matters most: something to hand in, something to take on, something under way. */
export const questMarks = ['ready', 'open', 'underway'] as const;
export type QuestMark = (typeof questMarks)[number];

const stateOf = (quest: Quest, { log }: Standing) => log.find((progress) => progress.quest === quest.id)?.state;

/** What this townsperson offers now. */
export const openQuestsOf = (who: number, standing: Standing): Quest[] =>
  questsGivenBy(who).filter((quest) => whyNotAccepted(quest, standing) === undefined);

/** What can be handed in to them now. */
export const readyQuestsOf = (who: number, standing: Standing): Quest[] =>
  questsTakenBackBy(who).filter((quest) => stateOf(quest, standing) === 'ready');

/** What they wait for. */
export const underwayQuestsOf = (who: number, standing: Standing): Quest[] =>
  questsTakenBackBy(who).filter((quest) => stateOf(quest, standing) === 'active');

/** What they gave that is not done yet: they have a word about it. */
export const givenQuestsUnderway = (who: number, standing: Standing): Quest[] =>
  questsGivenBy(who).filter((quest) => stateOf(quest, standing) === 'active');

/** The sign over their head; undefined, when there is nothing. */
export function questMarkOf(who: number, standing: Standing): QuestMark | undefined {
  if (readyQuestsOf(who, standing).length > 0) return 'ready';
  if (openQuestsOf(who, standing).length > 0) return 'open';
  return underwayQuestsOf(who, standing).length > 0 ? 'underway' : undefined;
}

/** A line of the tracker: an objective in hand and how far it is. */
export interface TrackedObjective {
  readonly quest: Quest;
  readonly objective: Objective;
  readonly count: number;
}

/** What is to be done now, of all quests in hand, in the order they stand in the log. What is done is still there. */
export function trackedObjectives(log: readonly QuestProgress[]): TrackedObjective[] {
  return log
    .filter(({ state }) => state === 'active')
    .flatMap(({ quest: id, step, counts }) => {
      const quest = quests.find((known) => known.id === id);
      const objectives = quest?.steps[step]?.objectives ?? [];
      return quest ? objectives.map((objective, index) => ({ quest, objective, count: counts[index] ?? 0 })) : [];
    });
}
