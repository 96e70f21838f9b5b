// How far somebody is in a quest. Pure: takes what happened, returns how far it brought them. Progress never counts beyond
// a goal and goes back in one case only: a step begins anew when whom it escorts has fallen. What can be told twice without
// harm, may be.
import { itemKind, type Stack } from '../items/index.ts';
import { LEVELS_EARLY, MOST_QUESTS, type Objective, type Quest, type QuestNeed } from './quest.ts';

/** `active`: something is left to do. `ready`: to be handed in. `finished`: over, perhaps to be taken on again. */
export const questStates = ['active', 'ready', 'finished'] as const;
export type QuestState = (typeof questStates)[number];

export interface QuestProgress {
  readonly quest: number;
  readonly state: QuestState;
  /** The step in hand, from 0. */
  readonly step: number;
  /** How far each objective of that step is. */
  readonly counts: readonly number[];
  /** The choice it last ended with; 0 is none. */
  readonly choice: number;
  /** How often it was finished. */
  readonly times: number;
  /** The day, counted from the world's epoch, on which it was last finished. Only of use when `times` is not 0. */
  readonly finishedOn: number;
}

/** What happens in the world, as far as quests care. */
export type QuestEvent =
  | { readonly kind: 'killed'; readonly creature: number }
  /** How many of an item somebody holds now. */
  | { readonly kind: 'held'; readonly item: number; readonly count: number }
  /** So many were handed over to somebody just now. */
  | { readonly kind: 'delivered'; readonly item: number; readonly to: number; readonly count: number }
  | { readonly kind: 'talked'; readonly to: number; readonly node: string }
  | { readonly kind: 'reached'; readonly region: number }
  | { readonly kind: 'usedFixture'; readonly fixture: number }
  | { readonly kind: 'usedItem'; readonly item: number }
  | { readonly kind: 'usedSkill' }
  | { readonly kind: 'equipped' }
  | { readonly kind: 'escorted'; readonly who: number; readonly region: number }
  /** Somebody fell who was to be escorted. */
  | { readonly kind: 'escortFell'; readonly who: number }
  /** Wave `wave` of a defence, from 1, is beaten. */
  | { readonly kind: 'withstood'; readonly fixture: number; readonly wave: number };

/** A quest just taken on. `before` is the row of an earlier time, if there is one. */
export function begunQuest(quest: Quest, before?: QuestProgress): QuestProgress {
  return {
    quest: quest.id,
    state: 'active',
    step: 0,
    counts: zeros(quest, 0),
    choice: before?.choice ?? 0,
    times: before?.times ?? 0,
    finishedOn: before?.finishedOn ?? 0,
  };
}

const zeros = (quest: Quest, step: number): readonly number[] => (quest.steps[step]?.objectives ?? []).map(() => 0);

/** Where an event brings an objective that stands at `count`; not yet held to its goal. */
function counted(objective: Objective, count: number, event: QuestEvent): number {
  switch (objective.kind) {
    case 'kill':
      return event.kind === 'killed' && event.creature === objective.creature ? count + 1 : count;
    case 'collect':
      return event.kind === 'held' && event.item === objective.item ? event.count : count;
    case 'deliver':
      return event.kind === 'delivered' && event.item === objective.item && event.to === objective.to
        ? count + event.count
        : count;
    case 'talk':
      return event.kind === 'talked' &&
        event.to === objective.to &&
        (objective.node === undefined || event.node === objective.node)
        ? objective.count
        : count;
    case 'reach':
      return event.kind === 'reached' && event.region === objective.region ? objective.count : count;
    case 'use':
      return isUseOf(objective.target, event) ? count + 1 : count;
    case 'escort':
      return event.kind === 'escorted' && event.who === objective.who && event.region === objective.region
        ? objective.count
        : count;
    case 'defend':
      return event.kind === 'withstood' && event.fixture === objective.fixture && event.wave === count + 1
        ? event.wave
        : count;
    default: {
      const never: never = objective;
      return never;
    }
  }
}

function isUseOf(target: Extract<Objective, { kind: 'use' }>['target'], event: QuestEvent): boolean {
  switch (target.of) {
    case 'fixture':
      return event.kind === 'usedFixture' && event.fixture === target.id;
    case 'item':
      return event.kind === 'usedItem' && event.item === target.id;
    case 'skill':
      return event.kind === 'usedSkill';
    case 'equipment':
      return event.kind === 'equipped';
    default: {
      const never: never = target;
      return never;
    }
  }
}

/**
 * What an event makes of progress: the same object, when nothing. A step whose objectives are all met gives way to
 * the next one, the last one makes the quest ready.
 */
export function advanceQuest(quest: Quest, progress: QuestProgress, event: QuestEvent): QuestProgress {
  const step = quest.steps[progress.step];
  if (progress.state !== 'active' || !step) return progress;
  if (event.kind === 'escortFell')
    return isEscorting(step.objectives, event.who) ? begunAnew(quest, progress) : progress;
  const counts = step.objectives.map((objective, index) => {
    const before = progress.counts[index] ?? 0;
    return Math.max(before, Math.min(objective.count, counted(objective, before, event)));
  });
  if (counts.every((count, index) => count === progress.counts[index])) return progress;
  if (step.objectives.some((objective, index) => (counts[index] ?? 0) < objective.count))
    return { ...progress, counts };
  const next = progress.step + 1;
  if (next >= quest.steps.length) return { ...progress, counts, state: 'ready' };
  return { ...progress, step: next, counts: zeros(quest, next) };
}

const isEscorting = (objectives: readonly Objective[], who: number): boolean =>
  objectives.some((objective) => objective.kind === 'escort' && objective.who === who);

/** The step in hand from its beginning: the same object, when it is there already. */
function begunAnew(quest: Quest, progress: QuestProgress): QuestProgress {
  return progress.counts.some((count) => count > 0) ? { ...progress, counts: zeros(quest, progress.step) } : progress;
}

/** What is so already when a quest or a step of it begins. */
export interface Circumstances {
  /** How many of an item are held. */
  readonly held: (item: number) => number;
  /** The region one stands in; 0 is none. */
  readonly region: number;
  readonly isWearingSomething: boolean;
}

/**
 * Progress with what is so already: what is carried need not be picked up again, and nobody has to leave a place in
 * order to reach it. To be asked whenever a quest is taken on and whenever a step gave way to the next.
 */
export function caughtUp(quest: Quest, progress: QuestProgress, now: Circumstances): QuestProgress {
  const objectives = quest.steps[progress.step]?.objectives ?? [];
  const after = objectives
    .flatMap((objective) => soAlready(objective, now) ?? [])
    .reduce(
      (reached, event) => (reached.step === progress.step ? advanceQuest(quest, reached, event) : reached),
      progress,
    );
  return after.step === progress.step ? after : caughtUp(quest, after, now);
}

function soAlready(objective: Objective, now: Circumstances): QuestEvent | undefined {
  if (objective.kind === 'collect') return { kind: 'held', item: objective.item, count: now.held(objective.item) };
  if (objective.kind === 'reach' && objective.region === now.region) return { kind: 'reached', region: now.region };
  const isWorn = objective.kind === 'use' && objective.target.of === 'equipment' && now.isWearingSomething;
  return isWorn ? { kind: 'equipped' } : undefined;
}

/** What handing in takes: all that its collecting asked for. */
export function takenAtTheEnd(quest: Quest): Stack[] {
  return quest.steps
    .flatMap(({ objectives }) => objectives)
    .flatMap((objective) => (objective.kind === 'collect' ? [{ kind: objective.item, count: objective.count }] : []));
}

/**
 * What is of no use without the quest: it goes when the quest ends or is given up, as far as it is still there. That
 * is what the quest gave, and what only it has a use for.
 */
export function goneWithQuest(quest: Quest): readonly number[] {
  const given = (quest.gives ?? []).map(({ kind }) => kind);
  const collected = takenAtTheEnd(quest).map(({ kind }) => kind);
  return [...given, ...collected.filter((kind) => itemKind(kind)?.category === 'quest')];
}

/** Handed in on a day with a choice (0: none was offered). */
export function handedIn(progress: QuestProgress, choice: number, day: number): QuestProgress {
  return { ...progress, state: 'finished', choice, times: progress.times + 1, finishedOn: day };
}

export type QuestRefusal = 'quest_not_open' | 'quest_taken' | 'too_many_quests' | 'level_too_low';

/** Why somebody may not take a quest on; undefined, when they may. `log` is all their progress, past and present. */
export function whyNotAccepted(
  quest: Quest,
  who: { readonly level: number; readonly day: number; readonly log: readonly QuestProgress[] },
): QuestRefusal | undefined {
  const own = who.log.find((progress) => progress.quest === quest.id);
  if (own && own.state !== 'finished') return 'quest_taken';
  if (own && own.times > 0 && !mayRepeat(quest, own, who.day)) return 'quest_not_open';
  const isMet = (need: QuestNeed) => hasFinished(who.log, need);
  if (!quest.needs.every(isMet)) return 'quest_not_open';
  if (quest.needsOneOf && !quest.needsOneOf.some(isMet)) return 'quest_not_open';
  if (who.level < quest.level - LEVELS_EARLY) return 'level_too_low';
  if (who.log.filter(({ state }) => state !== 'finished').length >= MOST_QUESTS) return 'too_many_quests';
  return undefined;
}

function mayRepeat(quest: Quest, own: QuestProgress, day: number): boolean {
  if (quest.repeat === 'once') return false;
  return quest.repeat === 'repeatable' || own.finishedOn !== day;
}

/** Whether a need is met: that quest was finished, and last with that choice, if one is asked for. */
export function hasFinished(log: readonly QuestProgress[], need: QuestNeed): boolean {
  const progress = log.find(({ quest }) => quest === need.quest);
  if (!progress || progress.times === 0) return false;
  return need.choice === undefined || progress.choice === need.choice;
}
