// How quests are written down: with the keys of creatures and items in place of their ids, and with the size of the
// deed in place of its reward.
import type { CharacterClass } from '../characters.ts';
import { type CreatureKey, creatureIds } from '../creature-ids.ts';
import { itemIdOf, type Stack } from '../items/index.ts';
import type { Objective, Quest, QuestChoice, QuestNeed, QuestRepeat, QuestStep, Reward, UseTarget } from './quest.ts';
import { questCoins, questExperience, type Size } from './rewards.ts';

type Things = readonly (readonly [key: string, count: number])[];

interface QuestDraft {
  readonly id: number;
  readonly key: string;
  readonly name: string;
  readonly level: number;
  readonly size: Size;
  readonly giver: CreatureKey;
  readonly receiver?: CreatureKey;
  readonly needs?: readonly (number | QuestNeed)[];
  readonly needsOneOf?: readonly (number | QuestNeed)[];
  readonly gives?: Things;
  readonly steps: readonly QuestStep[];
  readonly items?: Things;
  readonly choices?: readonly ChoiceDraft[];
  readonly classReward?: Readonly<Record<CharacterClass, string | number>>;
  readonly repeat?: QuestRepeat;
  readonly offer: readonly string[];
  readonly reminder: string;
  readonly thanks: string;
}

interface ChoiceDraft {
  readonly words: string;
  readonly answer: string;
  readonly coins?: number;
  readonly items?: Things;
}

const needOf = (need: number | QuestNeed): QuestNeed => (typeof need === 'number' ? { quest: need } : need);

const stacksOf = (things: Things = []): Stack[] => things.map(([key, count]) => ({ kind: itemIdOf(key), count }));

const choiceOf = ({ words, answer, coins = 0, items }: ChoiceDraft, index: number): QuestChoice => ({
  id: index + 1,
  words,
  answer,
  reward: { experience: 0, coins, items: stacksOf(items) },
});

const idsOf = (
  byClass: Readonly<Record<CharacterClass, string | number>>,
): Readonly<Record<CharacterClass, number>> => {
  const idOf = (item: string | number) => (typeof item === 'string' ? itemIdOf(item) : item);
  return {
    warrior: idOf(byClass.warrior),
    mage: idOf(byClass.mage),
    ranger: idOf(byClass.ranger),
    cleric: idOf(byClass.cleric),
  };
};

/** A quest from its draft. The receiver is the giver, when nobody else is named. */
export function quest(draft: QuestDraft): Quest {
  const { id, key, name, level, size, steps, offer, reminder, thanks, repeat = 'once' } = draft;
  const reward: Reward = {
    experience: questExperience(level, size),
    coins: questCoins(level, size),
    items: stacksOf(draft.items),
  };
  return {
    id,
    key,
    name,
    level,
    giver: creatureIds[draft.giver],
    receiver: creatureIds[draft.receiver ?? draft.giver],
    needs: (draft.needs ?? []).map(needOf),
    ...(draft.needsOneOf && { needsOneOf: draft.needsOneOf.map(needOf) }),
    ...(draft.gives && { gives: stacksOf(draft.gives) }),
    ...(draft.choices && { choices: draft.choices.map(choiceOf) }),
    ...(draft.classReward && { classReward: idsOf(draft.classReward) }),
    steps,
    reward,
    repeat,
    offer,
    reminder,
    thanks,
  };
}

/** A stretch of a quest: what the log says, and what is to be done. */
export const step = (words: string, ...objectives: Objective[]): QuestStep => ({ words, objectives });

export const kill = (creature: CreatureKey, count: number, words: string): Objective => ({
  kind: 'kill',
  creature: creatureIds[creature],
  count,
  words,
});

export const collect = (item: string, count: number, words: string): Objective => ({
  kind: 'collect',
  item: itemIdOf(item),
  count,
  words,
});

export const deliver = (item: string, to: CreatureKey, words: string): Objective => ({
  kind: 'deliver',
  item: itemIdOf(item),
  to: creatureIds[to],
  count: 1,
  words,
});

export const talk = (to: CreatureKey, words: string, node?: string): Objective => ({
  kind: 'talk',
  to: creatureIds[to],
  count: 1,
  words,
  ...(node !== undefined && { node }),
});

export const reach = (region: number, words: string): Objective => ({ kind: 'reach', region, count: 1, words });

export const use = (target: UseTarget, count: number, words: string): Objective => ({
  kind: 'use',
  target,
  count,
  words,
});

export const touch = (fixture: number, words: string): Objective => use({ of: 'fixture', id: fixture }, 1, words);

export const escort = (who: CreatureKey, region: number, words: string): Objective => ({
  kind: 'escort',
  who: creatureIds[who],
  region,
  count: 1,
  words,
});

type BandDraft = readonly [creature: CreatureKey, count: number];

export const defend = (fixture: number, words: string, ...waves: readonly (readonly BandDraft[])[]): Objective => ({
  kind: 'defend',
  fixture,
  waves: waves.map((wave) => wave.map(([creature, count]) => ({ creature: creatureIds[creature], count }))),
  count: waves.length,
  words,
});
