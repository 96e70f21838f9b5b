import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { itemKind } from '../items/index.ts';
import { questOf, quests } from './catalogue/index.ts';
import {
  advanceQuest,
  begunQuest,
  caughtUp,
  goneWithQuest,
  handedIn,
  hasFinished,
  type QuestEvent,
  type QuestProgress,
  takenAtTheEnd,
  whyNotAccepted,
} from './progress.ts';
import { LEVELS_EARLY, MOST_QUESTS, type Objective, type Quest } from './quest.ts';

const rats = questOf(2)!;
const daily = quests.find(({ repeat }) => repeat === 'daily')!;
const repeatable = quests.find(({ repeat }) => repeat === 'repeatable')!;

/** What meets an objective, once; a defence is met wave by wave. */
function eventFor(objective: Objective, count: number): QuestEvent {
  switch (objective.kind) {
    case 'kill':
      return { kind: 'killed', creature: objective.creature };
    case 'collect':
      return { kind: 'held', item: objective.item, count: count + 1 };
    case 'deliver':
      return { kind: 'delivered', item: objective.item, to: objective.to, count: 1 };
    case 'talk':
      return { kind: 'talked', to: objective.to, node: objective.node ?? 'hello' };
    case 'reach':
      return { kind: 'reached', region: objective.region };
    case 'use':
      return useOf(objective.target);
    case 'escort':
      return { kind: 'escorted', who: objective.who, region: objective.region };
    case 'defend':
      return { kind: 'withstood', fixture: objective.fixture, wave: count + 1 };
    default:
      return objective;
  }
}

function useOf(target: Extract<Objective, { kind: 'use' }>['target']): QuestEvent {
  switch (target.of) {
    case 'fixture':
      return { kind: 'usedFixture', fixture: target.id };
    case 'item':
      return { kind: 'usedItem', item: target.id };
    case 'skill':
      return { kind: 'usedSkill' };
    case 'equipment':
      return { kind: 'equipped' };
    default:
      return target;
  }
}

/** Does what is left to do, one thing after the other. */
function completed(quest: Quest): QuestProgress {
  let progress = begunQuest(quest);
  for (let turn = 0; turn < 500 && progress.state === 'active'; turn++) {
    const objectives = quest.steps[progress.step]!.objectives;
    const index = objectives.findIndex(({ count }, at) => progress.counts[at]! < count);
    progress = advanceQuest(quest, progress, eventFor(objectives[index]!, progress.counts[index]!));
  }
  return progress;
}

const anyQuest = fc.constantFrom(...quests);

/** Events that concern this quest and some that do not, in any order. */
const eventsFor = (quest: Quest) => {
  const objectives = quest.steps.flatMap((step) => step.objectives);
  const one = fc
    .tuple(fc.constantFrom(...objectives), fc.nat({ max: 12 }))
    .map(([objective, count]) => eventFor(objective, count));
  const foreign = fc.constantFrom<QuestEvent>(
    { kind: 'killed', creature: 9999 },
    { kind: 'held', item: 9999, count: 5 },
    { kind: 'reached', region: 9999 },
    { kind: 'talked', to: 9999, node: 'hello' },
  );
  return fc.array(fc.oneof(one, foreign), { maxLength: 60 });
};

describe('progress', () => {
  test('never goes back and never counts beyond a goal, whatever happens in whatever order', () => {
    fc.assert(
      fc.property(
        anyQuest.chain((quest) => fc.tuple(fc.constant(quest), eventsFor(quest))),
        ([quest, events]) => {
          let before = begunQuest(quest);
          for (const event of events) {
            const after = advanceQuest(quest, before, event);
            expect(after.step).toBeGreaterThanOrEqual(before.step);
            for (const [index, { count }] of quest.steps[after.step]!.objectives.entries()) {
              const reached = after.counts[index]!;
              expect(Number.isInteger(reached) && reached >= 0 && reached <= count).toBe(true);
              if (after.step === before.step) expect(reached).toBeGreaterThanOrEqual(before.counts[index]!);
            }
            before = after;
          }
        },
      ),
    );
  });

  test('of every quest ends with its last objective, and stays there', () => {
    for (const quest of quests) {
      const progress = completed(quest);
      expect(progress.state, quest.key).toBe('ready');
      for (const objective of quest.steps.flatMap((step) => step.objectives)) {
        expect(advanceQuest(quest, progress, eventFor(objective, 0)), quest.key).toBe(progress);
      }
    }
  });

  test('is the very same when an event does not concern it', () => {
    const progress = begunQuest(rats);
    expect(advanceQuest(rats, progress, { kind: 'killed', creature: 9999 })).toBe(progress);
    expect(advanceQuest(rats, progress, { kind: 'usedSkill' })).toBe(progress);
  });

  test('told twice what can be told twice, counts once', () => {
    const harmless = new Set<QuestEvent['kind']>(['held', 'talked', 'reached', 'escorted', 'withstood']);
    for (const quest of quests) {
      for (const [step, { objectives }] of quest.steps.entries()) {
        const begun: QuestProgress = { ...begunQuest(quest), step, counts: objectives.map(() => 0) };
        for (const objective of objectives) {
          const event = eventFor(objective, 0);
          if (!harmless.has(event.kind)) continue;
          const once = advanceQuest(quest, begun, event);
          if (once.step === step) expect(advanceQuest(quest, once, event), quest.key).toBe(once);
        }
      }
    }
  });

  test('of collecting counts what is held: picking up the same thing twice counts once', () => {
    const perch = questOf(8)!;
    const { item } = perch.steps[0]!.objectives[0] as Extract<Objective, { kind: 'collect' }>;
    let progress = begunQuest(perch);
    for (const count of [2, 1, 2, 0, 2]) progress = advanceQuest(perch, progress, { kind: 'held', item, count });
    expect(progress).toMatchObject({ state: 'active', counts: [2] });
    expect(advanceQuest(perch, progress, { kind: 'held', item, count: 50 }).counts).toEqual([4]);
  });

  test('of a defence counts its waves in their order alone', () => {
    const hold = quests.find(({ steps }) => steps.some(({ objectives }) => objectives[0]?.kind === 'defend'))!;
    const step = hold.steps.findIndex(({ objectives }) => objectives[0]?.kind === 'defend');
    const { fixture } = hold.steps[step]!.objectives[0] as Extract<Objective, { kind: 'defend' }>;
    const begun = { ...begunQuest(hold), step, counts: [0] };
    expect(advanceQuest(hold, begun, { kind: 'withstood', fixture, wave: 2 })).toBe(begun);
    expect(advanceQuest(hold, begun, { kind: 'withstood', fixture, wave: 1 }).counts).toEqual([1]);
  });
});

describe('what is so already', () => {
  const nothing = { held: () => 0, region: 0, isWearingSomething: false };

  test('counts: what is carried, where one stands, what one wears', () => {
    const [walk, perch, weapon] = [questOf(1)!, questOf(8)!, questOf(4)!];
    expect(caughtUp(walk, begunQuest(walk), { ...nothing, region: 4 })).toMatchObject({ state: 'active', step: 1 });
    expect(caughtUp(perch, begunQuest(perch), { ...nothing, held: () => 2 }).counts).toEqual([2]);
    expect(caughtUp(weapon, begunQuest(weapon), { ...nothing, isWearingSomething: true }).state).toBe('ready');
  });

  test('changes nothing where nothing is so', () => {
    for (const quest of quests) {
      const begun = begunQuest(quest);
      expect(caughtUp(quest, begun, nothing), quest.key).toBe(begun);
    }
  });

  test('goes through as many steps as it meets', () => {
    const collecting = (item: number) => ({
      words: 'Bring it.',
      objectives: [{ kind: 'collect' as const, item, count: 1, words: 'It' }],
    });
    const three: Quest = { ...rats, steps: [collecting(740), collecting(741), collecting(742)] };
    const held = (item: number) => (item === 742 ? 0 : 5);
    expect(caughtUp(three, begunQuest(three), { ...nothing, held })).toMatchObject({ step: 2, counts: [0] });
    expect(caughtUp(three, begunQuest(three), { ...nothing, held: () => 1 }).state).toBe('ready');
  });
});

describe('taking a quest on', () => {
  const level = 30;
  const finished = (quest: number, more: Partial<QuestProgress> = {}): QuestProgress => ({
    ...begunQuest(questOf(quest)!),
    state: 'finished',
    times: 1,
    finishedOn: 5,
    ...more,
  });

  test('needs what comes before it, with the choice that it asks for', () => {
    const debts = quests.find(({ key }) => key === 'quill-pays-his-debts')!;
    const askFor = (log: QuestProgress[]) => whyNotAccepted(debts, { level, day: 9, log });
    expect(askFor([])).toBe('quest_not_open');
    expect(askFor([finished(11, { choice: 2 })])).toBe('quest_not_open');
    expect(askFor([finished(11, { choice: 1 })])).toBeUndefined();
    expect(askFor([{ ...begunQuest(questOf(11)!), choice: 1 }])).toBe('quest_not_open');
  });

  test('where one of several is needed, one is enough and none is not', () => {
    const cordial = quests.find(({ needsOneOf }) => needsOneOf)!;
    const others = cordial.needs.map(({ quest }) => finished(quest));
    const askFor = (log: QuestProgress[]) => whyNotAccepted(cordial, { level, day: 9, log });
    expect(askFor(others)).toBe('quest_not_open');
    for (const { quest } of cordial.needsOneOf!) expect(askFor([...others, finished(quest)])).toBeUndefined();
  });

  test('is not possible twice at a time, nor again when it was meant to be done once', () => {
    expect(whyNotAccepted(rats, { level, day: 9, log: [finished(1), begunQuest(rats)] })).toBe('quest_taken');
    expect(whyNotAccepted(rats, { level, day: 9, log: [finished(1), finished(2)] })).toBe('quest_not_open');
  });

  test('is possible again the next day for a daily, at once for a repeatable', () => {
    const needed = (quest: Quest) => quest.needs.map(({ quest: id }) => finished(id));
    const again = (quest: Quest, day: number) =>
      whyNotAccepted(quest, { level, day, log: [...needed(quest), finished(quest.id)] });
    expect(again(daily, 5)).toBe('quest_not_open');
    expect(again(daily, 6)).toBeUndefined();
    expect(again(repeatable, 5)).toBeUndefined();
  });

  test('opens two levels early and not before', () => {
    const wyrm = quests.find(({ key }) => key === 'the-hollow-wyrm')!;
    const log = wyrm.needs.map(({ quest }) => finished(quest));
    const at = (playerLevel: number) => whyNotAccepted(wyrm, { level: playerLevel, day: 9, log });
    expect(at(wyrm.level - LEVELS_EARLY - 1)).toBe('level_too_low');
    expect(at(wyrm.level - LEVELS_EARLY)).toBeUndefined();
  });

  test('ends where the log is full; finished ones take no room', () => {
    const room = (count: number, state: QuestProgress['state']) =>
      Array.from({ length: count }, (_, index): QuestProgress => ({ ...begunQuest(rats), quest: 1000 + index, state }));
    const first = questOf(1)!;
    expect(whyNotAccepted(first, { level, day: 9, log: room(MOST_QUESTS, 'active') })).toBe('too_many_quests');
    expect(whyNotAccepted(first, { level, day: 9, log: room(MOST_QUESTS - 1, 'ready') })).toBeUndefined();
    expect(whyNotAccepted(first, { level, day: 9, log: room(100, 'finished') })).toBeUndefined();
  });
});

describe('handing in', () => {
  test('remembers the choice, the day and how often, also while it is done again', () => {
    const once = handedIn(completed(daily), 2, 7);
    expect(once).toMatchObject({ state: 'finished', choice: 2, times: 1, finishedOn: 7 });
    const again = begunQuest(daily, once);
    expect(again).toMatchObject({ state: 'active', step: 0, choice: 2, times: 1, finishedOn: 7 });
    expect(handedIn(again, 0, 8)).toMatchObject({ times: 2, finishedOn: 8, choice: 0 });
    expect(hasFinished([again], { quest: daily.id })).toBe(true);
  });

  test('takes what was collected, and clears away what only the quest had a use for', () => {
    const strongbox = questOf(11)!;
    const keys = (kinds: readonly number[]) => kinds.map((kind) => itemKind(kind)?.key);
    expect(keys(takenAtTheEnd(strongbox).map(({ kind }) => kind))).toEqual(['strongbox', 'tattered-badge']);
    expect(keys(goneWithQuest(strongbox))).toEqual(['strongbox']);
    expect(keys(goneWithQuest(questOf(26)!))).toEqual(['drowned-bell']);
  });
});

test('a step begins anew when whom it escorts has fallen, and no other does', () => {
  const walk = quests.find(({ steps }) =>
    steps.some(({ objectives }) => objectives.some(({ kind }) => kind === 'escort')),
  )!;
  const objectives = walk.steps[0]!.objectives;
  const who = objectives.flatMap((one) => (one.kind === 'escort' ? [one.who] : []))[0]!;
  const half: Quest = {
    ...walk,
    steps: [{ ...walk.steps[0]!, objectives: [...objectives, ...rats.steps[0]!.objectives] }],
  };
  const before = advanceQuest(half, begunQuest(half), eventFor(rats.steps[0]!.objectives[0]!, 0));
  expect(before.counts).not.toEqual(begunQuest(half).counts);
  expect(advanceQuest(half, before, { kind: 'escortFell', who })).toEqual(begunQuest(half));
  expect(advanceQuest(half, before, { kind: 'escortFell', who: who + 1 })).toBe(before);
  expect(advanceQuest(walk, begunQuest(walk), { kind: 'escortFell', who }).counts).toEqual([0]);
});
