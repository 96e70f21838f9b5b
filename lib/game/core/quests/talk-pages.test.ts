import { creatureIds } from '@hollowmere/world/creature-ids';
import { begunQuest, type QuestProgress, questOf, quests } from '@hollowmere/world/quests';
import { describe, expect, test } from 'vitest';
import { firstPage, hasMoreFor, type TalkFacts, viewOf } from './talk-pages.ts';

const maud: number = creatureIds['innkeeper-maud'];
const rowan: number = creatureIds['captain-rowan'];
const newcomer: TalkFacts = { level: 1, day: 0, log: [], isNight: false };
const withQuest = (id: number, state: QuestProgress['state']): TalkFacts => ({
  ...newcomer,
  log: [{ ...begunQuest(questOf(id)!), state, times: state === 'finished' ? 1 : 0 }],
});
const optionsOf = (facts: TalkFacts, who = maud) =>
  viewOf(who, firstPage(who, facts), facts).options.map(({ words, mark }) => [words, mark]);

describe('a talk', () => {
  test('begins with the greeting of the hour, and ends with a goodbye', () => {
    const day = viewOf(maud, firstPage(maud, newcomer), newcomer);
    const night = { ...newcomer, isNight: true };
    expect(viewOf(maud, firstPage(maud, night), night).words).not.toBe(day.words);
    expect(day.options.at(-1)?.act).toEqual({ does: 'leave' });
  });

  test('puts what is new for one before small talk', () => {
    expect(optionsOf(newcomer)[0]).toEqual(['Up and About', 'open']);
  });

  test('puts what is to be handed in first, at whoever takes it', () => {
    expect(optionsOf(withQuest(1, 'ready'), rowan)[0]).toEqual(['Up and About', 'ready']);
  });

  test('reminds one of what is under way in the words of who gave it, not of who waits for it', () => {
    const underway = withQuest(1, 'active');
    expect(optionsOf(underway, maud)).toContainEqual(['Up and About', 'underway']);
    expect(optionsOf(underway, rowan).map(([words]) => words)).not.toContain('Up and About');
  });

  test('offers nothing to somebody who is not far enough', () => {
    expect(optionsOf(newcomer, rowan).filter(([, mark]) => mark !== undefined)).toEqual([]);
  });

  test('says from each choice what it opens', () => {
    const { options } = viewOf(maud, firstPage(maud, newcomer), newcomer);
    expect(options.find(({ opens }) => opens === 'rest')?.words).toBe('A bed, please.');
  });

  test('leads back from what was asked', () => {
    const place = viewOf(maud, { name: 'words', node: 'place' }, newcomer);
    expect(place.options.at(-2)?.act).toEqual({ does: 'turn', to: firstPage(maud, newcomer) });
  });

  test('of a page that is not there goes on with the greeting', () => {
    expect(viewOf(maud, { name: 'offer', quest: 9999, page: 0 }, newcomer)).toEqual(
      viewOf(maud, firstPage(maud, newcomer), newcomer),
    );
  });
});

describe('an offer', () => {
  const [up] = quests;
  test('comes page by page, with what it pays on the last one', () => {
    const first = viewOf(maud, { name: 'offer', quest: 1, page: 0 }, newcomer);
    expect([first.words, first.showsReward]).toEqual([up!.offer[0], false]);
    expect(first.options[0]?.act).toEqual({ does: 'turn', to: { name: 'offer', quest: 1, page: 1 } });
    const last = viewOf(maud, { name: 'offer', quest: 1, page: 1 }, newcomer);
    expect([last.words, last.showsReward]).toEqual([up!.offer[1], true]);
    expect(last.options.map(({ act }) => act.does)).toEqual(['accept', 'turn']);
  });
});

describe('handing in', () => {
  test('gives one answer to a quest without choices, and each choice of one that has some', () => {
    const plain = viewOf(rowan, { name: 'handIn', quest: 1 }, withQuest(1, 'ready'));
    expect(plain.options[0]?.act).toEqual({ does: 'handIn', quest: 1, choice: 0 });
    const choosy = quests.find(({ choices }) => choices !== undefined)!;
    const view = viewOf(choosy.receiver, { name: 'handIn', quest: choosy.id }, withQuest(choosy.id, 'ready'));
    expect(view.options.slice(0, -1).map(({ act }) => ('choice' in act ? act.choice : 0))).toEqual(
      choosy.choices!.map(({ id }) => id),
    );
  });

  test('is followed by more, where there is more', () => {
    expect(hasMoreFor(rowan, withQuest(1, 'finished'), 1)).toBe(true);
    expect(hasMoreFor(maud, withQuest(1, 'finished'), 1)).toBe(false);
  });
});
