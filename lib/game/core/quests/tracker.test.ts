import { begunQuest, type QuestProgress, questOf } from '@hollowmere/world/quests';
import { describe, expect, test } from 'vitest';
import { MOST_TRACKED, trackedQuests } from './tracker.ts';

const begun = (id: number): QuestProgress => begunQuest(questOf(id)!);
const shown = (log: readonly QuestProgress[], aside: readonly number[] = []) =>
  trackedQuests(log, new Set(aside)).map(({ quest, lines }) => [quest.name, lines.map(({ words }) => words)]);

describe('the tracker', () => {
  test('shows what is to be done now, with what is done of it', () => {
    expect(shown([{ ...begun(5), counts: [3, 2] }])).toEqual([
      ['The First Trick', ['Times you used a skill 3/3', 'Field rats seen off 2/3']],
    ]);
    const [quest] = trackedQuests([{ ...begun(5), counts: [3, 2] }], new Set());
    expect(quest?.lines.map(({ isDone }) => isDone)).toEqual([true, false]);
  });

  test('sends back to whoever waits, before anything else', () => {
    expect(shown([begun(5), { ...begun(2), state: 'ready' }])[0]).toEqual(['Rats in the Barley', ['Return to Hob']]);
  });

  test('leaves out what is over, what was put aside and what there is no room for', () => {
    expect(shown([{ ...begun(1), state: 'finished' }, begun(2)], [2])).toEqual([]);
    expect(shown([1, 2, 3, 4, 5, 6].map(begun))).toHaveLength(MOST_TRACKED);
  });
});
