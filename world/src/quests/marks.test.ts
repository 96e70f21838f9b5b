import { expect, test } from 'vitest';
import { creatureIds } from '../creature-ids.ts';
import { questOf } from './catalogue/index.ts';
import {
  openQuestsOf,
  questMarkOf,
  readyQuestsOf,
  type Standing,
  trackedObjectives,
  underwayQuestsOf,
} from './marks.ts';
import { begunQuest, handedIn, type QuestProgress } from './progress.ts';

const maud = creatureIds['innkeeper-maud'];
const rowan = creatureIds['captain-rowan'];
const first = questOf(1)!;
const begun = begunQuest(first);
const having = (...log: QuestProgress[]): Standing => ({ level: 1, day: 1, log });

test('a newcomer sees a sign over Maud alone', () => {
  const marked = Object.values(creatureIds).filter((who) => questMarkOf(who, having()) !== undefined);
  expect(marked).toEqual([maud]);
  expect(questMarkOf(maud, having())).toBe('open');
  expect(openQuestsOf(maud, having())).toEqual([first]);
});

test('a quest in hand is marked at whoever takes it back, and more so when it is done', () => {
  expect(questMarkOf(maud, having(begun))).toBeUndefined();
  expect(questMarkOf(rowan, having(begun))).toBe('underway');
  expect(underwayQuestsOf(rowan, having(begun))).toEqual([first]);
  const ready = having({ ...begun, state: 'ready' });
  expect(questMarkOf(rowan, ready)).toBe('ready');
  expect(readyQuestsOf(rowan, ready)).toEqual([first]);
});

test('what is to be handed in matters more than what is offered', () => {
  const standing = having(handedIn(begun, 0, 1), { ...begunQuest(questOf(4)!), state: 'ready' });
  expect(openQuestsOf(rowan, standing).map(({ id }) => id)).toEqual([2]);
  expect(questMarkOf(rowan, standing)).toBe('ready');
});

test('the tracker shows the step in hand with its counts, and nothing of what is over', () => {
  const wolves = { ...begunQuest(questOf(15)!), counts: [2] };
  const lines = trackedObjectives([handedIn(begun, 0, 1), wolves, { ...begunQuest(questOf(6)!), state: 'ready' }]);
  expect(lines.map(({ quest, objective, count }) => [quest.key, objective.kind, count])).toEqual([
    ['teeth-at-the-hermitage', 'kill', 2],
  ]);
});

test('a row of a quest that this version does not know is passed over', () => {
  expect(trackedObjectives([{ ...begun, quest: 65_000 }])).toEqual([]);
});
