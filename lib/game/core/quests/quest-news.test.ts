import { begunQuest, type QuestProgress, questOf } from '@hollowmere/world/quests';
import { describe, expect, test } from 'vitest';
import { newsBetween, newsSentence } from './quest-news.ts';

const begun = (id: number): QuestProgress => begunQuest(questOf(id)!);
const said = (before: readonly QuestProgress[], after: readonly QuestProgress[]) =>
  newsBetween(before, after).map(newsSentence);

describe('the news of a log', () => {
  test('are none while nothing changes', () => {
    expect(said([begun(5)], [begun(5)])).toEqual([]);
  });

  test('tell of a quest that was taken on, also for another time', () => {
    expect(said([], [begun(2)])).toEqual(['New quest: Rats in the Barley']);
    const over: QuestProgress = { ...begun(2), state: 'finished', times: 1 };
    expect(said([over], [{ ...begun(2), times: 1 }])).toEqual(['New quest: Rats in the Barley']);
  });

  test('count what was done', () => {
    const first: QuestProgress = { ...begun(5), counts: [1, 1] };
    expect(said([first], [{ ...first, counts: [1, 2] }])).toEqual(['Field rats seen off 2/3']);
  });

  test('say what is to be done next', () => {
    expect(said([begun(1)], [{ ...begun(1), step: 1, counts: [0] }])).toEqual([questOf(1)!.steps[1]!.words]);
  });

  test('tell of the last thing done, and that it is all', () => {
    expect(said([begun(2)], [{ ...begun(2), counts: [1], state: 'ready' }])).toEqual([
      'Field rat seen off',
      'All done, bring word of it: Rats in the Barley',
    ]);
  });

  test('tell of the end, and of what was given up', () => {
    const ready: QuestProgress = { ...begun(2), state: 'ready' };
    expect(said([ready], [{ ...ready, state: 'finished', times: 1 }])).toEqual(['Quest finished: Rats in the Barley']);
    expect(said([ready], [])).toEqual(['Given up: Rats in the Barley']);
    const again: QuestProgress = { ...begun(2), times: 1 };
    expect(said([again], [{ ...again, state: 'finished' }])).toEqual(['Given up: Rats in the Barley']);
  });
});
