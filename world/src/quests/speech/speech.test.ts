import { describe, expect, test } from 'vitest';
import { creatureIds } from '../../creature-ids.ts';
import { shops } from '../../shops/index.ts';
import { questOf, quests } from '../catalogue/index.ts';
import { answerTo, choicesFor, greetingFor, holds, type Listener, nodeOf } from '../conversation.ts';
import type { Dialogue } from '../dialogue.ts';
import { begunQuest, handedIn } from '../progress.ts';
import { dialogueOf, dialogues } from './index.ts';

const townsfolk = Object.entries(creatureIds).filter(([, id]) => id >= 100);
const newcomer: Listener = { level: 1, log: [], isNight: false };
const withFinished = (quest: number, choice = 0): Listener => ({
  level: 30,
  isNight: false,
  log: [handedIn(begunQuest(questOf(quest)!), choice, 1)],
});
const opened = (dialogue: Dialogue) =>
  new Set(dialogue.nodes.flatMap(({ choices }) => choices.map(({ opens }) => opens)));
const of = (key: keyof typeof creatureIds): Dialogue => dialogueOf(creatureIds[key])!;

describe('every townsperson', () => {
  test('has something to say, to anybody, by day and by night', () => {
    for (const [key, id] of townsfolk) {
      const dialogue = dialogueOf(id)!;
      expect(dialogue, key).toBeDefined();
      for (const isNight of [false, true]) expect(greetingFor(dialogue, { ...newcomer, isNight }), key).toBeDefined();
    }
    expect(dialogues.length).toBe(townsfolk.length);
  });

  test('ends their greetings with one that always holds', () => {
    for (const { greetings, who } of dialogues) expect(greetings.at(-1)?.when, String(who)).toBeUndefined();
  });

  test('leads only to words that are there, and says nothing that cannot be reached', () => {
    for (const dialogue of dialogues) {
      const led = new Set([
        ...dialogue.greetings.map(({ node }) => node),
        ...dialogue.nodes.flatMap(({ choices }) => choices.flatMap(({ to }) => to ?? [])),
      ]);
      expect([...led].sort()).toEqual(dialogue.nodes.map(({ key }) => key).sort());
    }
  });

  test('speaks briefly', () => {
    for (const { words, key } of dialogues.flatMap(({ nodes }) => nodes)) {
      expect(words.length, key).toBeLessThanOrEqual(240);
      expect(words, key).toMatch(/[.?!]$/);
    }
  });

  test('opens the service of their trade', () => {
    for (const { keeper } of shops) expect(opened(dialogueOf(keeper)!).has('shop'), String(keeper)).toBe(true);
    for (const key of ['innkeeper-maud', 'innkeeper-jory', 'innkeeper-nell', 'innkeeper-garrick'] as const) {
      expect(opened(of(key)).has('rest')).toBe(true);
    }
    for (const key of ['captain-rowan', 'archivist-elspeth', 'warden-finch', 'sister-agnes'] as const) {
      expect(opened(of(key)).has('train')).toBe(true);
    }
    expect(opened(of('banker-odo')).has('bank')).toBe(true);
  });

  test('offers that service with every greeting', () => {
    for (const dialogue of dialogues) {
      for (const service of ['shop', 'bank', 'train', 'rest'] as const) {
        if (!opened(dialogue).has(service)) continue;
        for (const { node } of dialogue.greetings) {
          const choices = nodeOf(dialogue, node)!.choices;
          expect(
            choices.some(({ opens }) => opens === service),
            `${dialogue.who} ${node} ${service}`,
          ).toBe(true);
        }
      }
    }
  });

  test('has the words ready that quests ask to hear, while the quest is in hand', () => {
    for (const quest of quests) {
      for (const objective of quest.steps.flatMap(({ objectives }) => objectives)) {
        if (objective.kind !== 'talk' || objective.node === undefined) continue;
        const dialogue = dialogueOf(objective.to)!;
        const listener: Listener = { level: quest.level, log: [begunQuest(quest)], isNight: false };
        expect(greetingFor(dialogue, listener)?.key, quest.key).toBe(objective.node);
      }
    }
  });
});

describe('a talk', () => {
  test('begins with the most particular greeting that holds', () => {
    expect(greetingFor(of('merchant-quill'), newcomer)?.key).toBe('hello');
    expect(greetingFor(of('merchant-quill'), withFinished(11, 1))?.key).toBe('friend');
    expect(greetingFor(of('merchant-quill'), withFinished(11, 2))?.key).toBe('grudge');
    expect(greetingFor(of('innkeeper-maud'), { ...newcomer, isNight: true })?.key).toBe('late');
    expect(greetingFor(of('innkeeper-maud'), { ...withFinished(36), isNight: true })?.key).toBe('after');
  });

  test('goes on where a choice leads, or opens what it says', () => {
    const maud = of('innkeeper-maud');
    const offered = choicesFor(greetingFor(maud, newcomer)!, newcomer);
    const about = offered.find(({ choice }) => choice.to === 'place')!;
    expect(answerTo(maud, 'hello', about.number, newcomer)).toMatchObject({ ok: true, to: { key: 'place' } });
    const bed = offered.find(({ choice }) => choice.opens === 'rest')!;
    expect(answerTo(maud, 'hello', bed.number, newcomer)).toEqual({ ok: true, opens: 'rest' });
  });

  test('refuses choices that are not there', () => {
    const maud = of('innkeeper-maud');
    for (const [node, number] of [
      ['hello', 99],
      ['hello', -1],
      ['hello', 0.5],
      ['nowhere', 0],
    ] as const) {
      expect(answerTo(maud, node, number, newcomer)).toEqual({ ok: false, code: 'bad_choice' });
    }
  });

  test('keeps from a listener what is not meant for them', () => {
    const secretive: Dialogue = {
      who: 1,
      greetings: [{ node: 'hello' }],
      nodes: [{ key: 'hello', words: 'Hm.', choices: [{ words: 'The secret?', to: 'hello', when: { minLevel: 5 } }] }],
    };
    expect(choicesFor(secretive.nodes[0]!, newcomer)).toEqual([]);
    expect(answerTo(secretive, 'hello', 0, newcomer)).toEqual({ ok: false, code: 'bad_choice' });
    expect(answerTo(secretive, 'hello', 0, { ...newcomer, level: 5 })).toMatchObject({ ok: true });
  });

  test('asks for all conditions at once', () => {
    const inHand: Listener = { ...newcomer, log: [begunQuest(questOf(9)!)] };
    expect(holds({ inHand: 9 }, inHand)).toBe(true);
    expect(holds({ inHand: 9, at: 'night' }, inHand)).toBe(false);
    expect(holds({ inHand: 9, at: 'day', notFinished: 9 }, inHand)).toBe(true);
    expect(holds({ inHand: 9 }, withFinished(9))).toBe(false);
    expect(holds({ finished: { quest: 9 } }, withFinished(9))).toBe(true);
    expect(holds(undefined, newcomer)).toBe(true);
  });
});
