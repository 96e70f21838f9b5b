import { describe, expect, test } from 'vitest';
import { CHARACTER_CLASSES } from '../../characters.ts';
import { recipes } from '../../crafting/index.ts';
import { creatureIds } from '../../creature-ids.ts';
import { experienceAt, MAX_LEVEL } from '../../growth/index.ts';
import { firstWeapons, itemKind, itemKinds, lootTables, type Stack, startingItems } from '../../items/index.ts';
import { shops } from '../../shops/index.ts';
import { begunQuest, handedIn, type QuestProgress, whyNotAccepted } from '../progress.ts';
import { type Objective, objectiveKinds, type Quest } from '../quest.ts';
import { questOf, quests, questsGivenBy, questsTakenBackBy } from './index.ts';

const townsfolk = new Set<number>(Object.values(creatureIds).filter((id) => id >= 100));
const objectivesOf = (quest: Quest): readonly Objective[] => quest.steps.flatMap(({ objectives }) => objectives);
const rewardsOf = (quest: Quest): readonly Stack[] => [
  ...quest.reward.items,
  ...(quest.choices ?? []).flatMap(({ reward }) => reward.items),
  ...Object.values(quest.classReward ?? {}).map((kind) => ({ kind, count: 1 })),
];

/** Everything that can be had somewhere, without asking how much trouble it is. */
const sources = new Set<number>([
  ...shops.flatMap(({ wares }) => wares.map(({ item }) => item)),
  ...lootTables.flatMap(({ drops, finds }) => [...drops.map(({ item }) => item), ...(finds?.items ?? [])]),
  ...recipes.map(({ result }) => result.kind),
  ...quests.flatMap((quest) => [...rewardsOf(quest), ...(quest.gives ?? [])].map(({ kind }) => kind)),
  ...startingItems.map(({ kind }) => kind),
  ...Object.values(firstWeapons),
]);

describe('the quests', () => {
  test('have an id, a key and a name of their own', () => {
    for (const of of ['id', 'key', 'name'] as const) {
      expect(new Set(quests.map((quest) => quest[of])).size).toBe(quests.length);
    }
    for (const quest of quests) expect(questOf(quest.id)).toBe(quest);
    expect(questOf(0)).toBeUndefined();
  });

  test('begin and end with townsfolk', () => {
    for (const quest of quests) {
      expect(townsfolk.has(quest.giver) && townsfolk.has(quest.receiver), quest.key).toBe(true);
      expect(questsGivenBy(quest.giver)).toContain(quest);
      expect(questsTakenBackBy(quest.receiver)).toContain(quest);
    }
  });

  test('use every kind of objective', () => {
    const used = new Set(quests.flatMap(objectivesOf).map(({ kind }) => kind));
    expect(objectiveKinds.filter((kind) => !used.has(kind))).toEqual([]);
  });

  test('have at least one objective a step, with a goal that is a number', () => {
    for (const quest of quests) {
      expect(quest.steps.length, quest.key).toBeGreaterThan(0);
      for (const { objectives, words } of quest.steps) {
        expect(objectives.length, quest.key).toBeGreaterThan(0);
        expect(words.length, quest.key).toBeGreaterThan(0);
        for (const { count } of objectives) expect(Number.isInteger(count) && count >= 1, quest.key).toBe(true);
      }
    }
  });

  test('come in every way: once, daily, repeatable, and with real choices', () => {
    const repeats = new Set(quests.map(({ repeat }) => repeat));
    expect([...repeats].sort()).toEqual(['daily', 'once', 'repeatable']);
    expect(quests.filter(({ choices }) => choices && choices.length > 1).length).toBeGreaterThanOrEqual(2);
    const asked = quests.flatMap(({ needs }) => needs).filter(({ choice }) => choice !== undefined);
    for (const { quest, choice } of asked) {
      expect(questOf(quest)?.choices?.map(({ id }) => id)).toContain(choice);
    }
    expect(asked.length).toBeGreaterThanOrEqual(4);
  });
});

describe('the way through the quests', () => {
  /** Takes on and hands in whatever is open, choosing always the same, until nothing is left. */
  function playedThrough(choose: (quest: Quest) => number): Set<number> {
    let log: readonly QuestProgress[] = [];
    const once = quests.filter(({ repeat }) => repeat === 'once');
    for (let grown = true; grown; ) {
      grown = false;
      for (const quest of once) {
        if (whyNotAccepted(quest, { level: 30, day: 1, log }) !== undefined) continue;
        log = [...log, handedIn(begunQuest(quest), quest.choices ? choose(quest) : 0, 1)];
        grown = true;
      }
    }
    return new Set(log.map(({ quest }) => quest));
  }

  test('leads to every quest, with one choice or the other', () => {
    const either = new Set([...playedThrough(() => 1), ...playedThrough(() => 2)]);
    const missed = quests.filter(({ id, repeat }) => repeat === 'once' && !either.has(id)).map(({ key }) => key);
    expect(missed).toEqual([]);
  });

  test('leads to the last boss and home, whatever is chosen', () => {
    const last = quests.filter(({ key }) => key === 'the-hollow-wyrm' || key === 'quiet-at-last').map(({ id }) => id);
    for (const choice of [1, 2]) {
      const done = playedThrough(() => choice);
      for (const id of last) expect(done.has(id)).toBe(true);
    }
  });

  test('closes one door where it opens another', () => {
    const [first, second] = [playedThrough(() => 1), playedThrough(() => 2)];
    expect([...first].filter((id) => !second.has(id)).length).toBeGreaterThanOrEqual(2);
    expect([...second].filter((id) => !first.has(id)).length).toBeGreaterThanOrEqual(2);
  });

  test('never asks for a quest that is meant for a higher level', () => {
    for (const quest of quests) {
      for (const { quest: needed } of [...quest.needs, ...(quest.needsOneOf ?? [])]) {
        expect(questOf(needed), quest.key).toBeDefined();
        expect(questOf(needed)!.level, quest.key).toBeLessThanOrEqual(quest.level + 1);
      }
    }
  });

  test('never leaves a stretch of four levels without a new quest', () => {
    const levels = [...new Set(quests.filter(({ repeat }) => repeat === 'once').map(({ level }) => level))].sort(
      (a, b) => a - b,
    );
    expect(levels[0]).toBe(1);
    expect(levels.at(-1)).toBe(30);
    for (const [index, level] of levels.entries()) expect((levels[index + 1] ?? level) - level).toBeLessThanOrEqual(4);
  });

  test('begins with one thing at a time: walk and talk, fight, pick up, put on, use a skill', () => {
    const lessons = [1, 2, 3, 4, 5].map((id) => objectivesOf(questOf(id)!).map(({ kind }) => kind));
    expect(lessons).toEqual([['reach', 'talk'], ['kill'], ['collect'], ['use'], ['use', 'kill']]);
    for (const id of [2, 3, 4, 5]) expect(questOf(id)!.needs).toEqual([{ quest: id - 1 }]);
    for (const id of [1, 2, 3, 4, 5]) expect(questOf(id)!.level).toBe(1);
  });
});

describe('what quests ask for', () => {
  test('is, where it is fought, something hostile and no townsperson', () => {
    const known = new Set<number>(Object.values(creatureIds));
    for (const quest of quests) {
      for (const objective of objectivesOf(quest)) {
        if (objective.kind === 'kill') {
          expect(known.has(objective.creature) && !townsfolk.has(objective.creature), quest.key).toBe(true);
        }
        if (objective.kind === 'defend') {
          expect(objective.waves.length, quest.key).toBe(objective.count);
          for (const { creature, count } of objective.waves.flat()) {
            expect(known.has(creature) && !townsfolk.has(creature) && count >= 1, quest.key).toBe(true);
          }
        }
      }
    }
  });

  test('can be had: what falls for a quest alone falls for the one that wants it', () => {
    const wanted = new Map(
      quests.map((quest) => [quest.id, new Set(objectivesOf(quest).map((it) => ('item' in it ? it.item : 0)))]),
    );
    const fallen = lootTables.flatMap(({ drops }) => drops).filter(({ forQuest }) => forQuest !== undefined);
    for (const { item, forQuest } of fallen) expect(wanted.get(forQuest!)?.has(item), itemKind(item)!.key).toBe(true);
    for (const quest of quests) {
      for (const objective of objectivesOf(quest)) {
        if (objective.kind !== 'collect' || itemKind(objective.item)!.category !== 'quest') continue;
        const falls = fallen.some(({ item, forQuest }) => item === objective.item && forQuest === quest.id);
        expect(falls, quest.key).toBe(true);
      }
    }
  });

  test('is handed over at the start, where it is to be delivered or used', () => {
    for (const quest of quests) {
      const given = (quest.gives ?? []).map(({ kind }) => kind);
      for (const objective of objectivesOf(quest)) {
        if (objective.kind === 'deliver') expect(given, quest.key).toContain(objective.item);
        if (objective.kind === 'use' && objective.target.of === 'item') {
          expect(given, quest.key).toContain(objective.target.id);
          expect(itemKind(objective.target.id)?.use, quest.key).toEqual({ act: 'quest' });
        }
      }
    }
  });

  test('fits into one slot of a bag for each kind', () => {
    for (const quest of quests) {
      for (const objective of objectivesOf(quest)) {
        if (objective.kind === 'collect')
          expect(objective.count, quest.key).toBeLessThanOrEqual(itemKind(objective.item)!.stack);
      }
    }
  });
});

describe('what quests give', () => {
  test('exists, and is no thing of a quest', () => {
    for (const quest of quests) {
      for (const { kind, count } of rewardsOf(quest)) {
        expect(itemKind(kind), quest.key).toBeDefined();
        expect(itemKind(kind)!.category, quest.key).not.toBe('quest');
        expect(count, quest.key).toBeLessThanOrEqual(itemKind(kind)!.stack);
      }
      for (const { kind } of quest.gives ?? []) expect(itemKind(kind)?.category, quest.key).toBe('quest');
    }
  });

  test('can be worn by whom it is for, at the level of the quest or two above', () => {
    for (const quest of quests) {
      for (const playerClass of CHARACTER_CLASSES) {
        const kind = quest.classReward && itemKind(quest.classReward[playerClass]);
        if (!kind) continue;
        expect(kind.classes ?? [playerClass], `${quest.key} ${playerClass}`).toContain(playerClass);
        expect(kind.level, `${quest.key} ${playerClass}`).toBeLessThanOrEqual(quest.level + 2);
      }
    }
  });

  test('grows along the way', () => {
    for (const quest of quests) {
      expect(quest.reward.experience, quest.key).toBeGreaterThan(0);
      expect(quest.reward.coins, quest.key).toBeGreaterThan(0);
    }
    // Quests carry a good part of the way to the last level, and leave the better part to the road between them.
    const whole = quests
      .filter(({ repeat }) => repeat === 'once')
      .reduce((sum, { reward }) => sum + reward.experience, 0);
    expect(whole / experienceAt(MAX_LEVEL)).toBeGreaterThan(0.3);
    expect(whole / experienceAt(MAX_LEVEL)).toBeLessThan(0.6);
    const feats = ['the-antlered-king', 'the-hollow-wyrm'].map(
      (key) => quests.find((quest) => quest.key === key)!.reward,
    );
    expect(feats[1]!.experience).toBeGreaterThan(feats[0]!.experience);
  });
});

describe('every item', () => {
  /** What stands in the world to be gathered; the map says where. */
  const gathered = new Set(
    itemKinds.filter(({ category, id }) => category === 'material' && id >= 700 && id < 740).map(({ id }) => id),
  );

  test('comes from somewhere', () => {
    const lost = itemKinds.filter(({ id, category }) => category !== 'coin' && !sources.has(id) && !gathered.has(id));
    expect(lost.map(({ key }) => key)).toEqual([]);
  });

  test('is of use: worn, used up, made into something, or asked for by a quest', () => {
    const asked = new Set(
      quests.flatMap(objectivesOf).flatMap((objective) => {
        if (objective.kind === 'collect' || objective.kind === 'deliver') return [objective.item];
        return objective.kind === 'use' && objective.target.of === 'item' ? [objective.target.id] : [];
      }),
    );
    const made = new Set(recipes.flatMap(({ ingredients }) => ingredients.map(({ kind }) => kind)));
    const idle = itemKinds.filter(
      ({ id, category, slot, use }) => category !== 'coin' && !slot && !use && !asked.has(id) && !made.has(id),
    );
    expect(idle.map(({ key }) => key)).toEqual([]);
  });
});

describe('the words of quests', () => {
  test('are short: three pages at most, each read in a breath', () => {
    for (const { key, offer, reminder, thanks, choices = [], steps } of quests) {
      expect(offer.length, key).toBeLessThanOrEqual(3);
      for (const words of [...offer, reminder, thanks, ...choices.map(({ answer }) => answer)]) {
        expect(words.length, `${key}: ${words}`).toBeLessThanOrEqual(280);
        expect(words, key).toMatch(/[.?!]”?$/);
      }
      for (const step of steps) {
        expect(step.words.length, key).toBeLessThanOrEqual(120);
        for (const { words } of step.objectives) expect(words.length, key).toBeLessThanOrEqual(48);
      }
    }
  });

  test('are said once in the whole land', () => {
    const said = quests.flatMap(({ offer, reminder, thanks }) => [...offer, reminder, thanks]);
    expect(new Set(said).size).toBe(said.length);
  });
});
