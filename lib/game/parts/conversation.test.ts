import { creatureIds } from '@hollowmere/world/creature-ids';
import { begunQuest, type QuestProgress, questOf } from '@hollowmere/world/quests';
import { describe, expect, it } from 'vitest';
import { Cell } from '../slice.ts';
import { Windows } from '../windows.ts';
import { Conversation } from './conversation.ts';
import type { Quests } from './quests.ts';
import type { Stay } from './stay.ts';

const maud = { npcId: 4, entity: 40, kind: creatureIds['innkeeper-maud'] };
const jory = { npcId: 5, entity: 50, kind: creatureIds['innkeeper-jory'] };

/** A world that answers when it is told to. */
function setUp() {
  const calls: string[] = [];
  const waiting: (() => void)[] = [];
  const answered = (name: string) => {
    calls.push(name);
    return new Promise<void>((resolve) => waiting.push(resolve));
  };
  const log = new Cell<readonly QuestProgress[]>([]);
  const quests = {
    log,
    get facts() {
      return { level: 1, day: 0, log: log.value, isNight: false };
    },
    accept: async (quest: number) => {
      await answered(`accept ${quest}`);
      log.set([begunQuest(questOf(quest)!)]);
    },
  } as unknown as Quests;
  const windows = new Windows(() => 4);
  const service = { call: () => answered('talk') };
  const stay = { service, windows, over: new AbortController().signal } as unknown as Stay;
  const conversation = new Conversation(stay, quests);
  const settle = async () => {
    waiting.splice(0).forEach((resolve) => {
      resolve();
    });
    await new Promise((resolve) => setTimeout(resolve, 0));
  };
  return { conversation, windows, calls, settle };
}

describe('a conversation', () => {
  it('opens its window at once, and turns pages without waiting for anybody', () => {
    const { conversation, windows } = setUp();
    void conversation.begin(maud);
    expect(windows.isOpen('talk')).toBe(true);
    void conversation.carryOut({ does: 'turn', to: { name: 'offer', quest: 1, page: 1 } });
    expect(conversation.current.value?.page).toEqual({ name: 'offer', quest: 1, page: 1 });
  });

  it('asks for one thing after the other, and for nothing twice', async () => {
    const { conversation, calls, settle } = setUp();
    void conversation.begin(maud);
    void conversation.carryOut({ does: 'accept', quest: 1 });
    void conversation.carryOut({ does: 'accept', quest: 1 });
    expect(calls).toEqual(['talk']);
    await settle();
    expect(calls).toEqual(['talk', 'accept 1']);
  });

  it('is not ended by what came of the one before', async () => {
    const { conversation, windows, settle } = setUp();
    void conversation.begin(maud);
    await settle();
    void conversation.carryOut({ does: 'accept', quest: 1 });
    await settle();
    windows.close('talk');
    void conversation.begin(jory);
    const { value: begun } = conversation.current;
    await settle();
    await settle();
    expect(windows.isOpen('talk')).toBe(true);
    expect(conversation.current.value).toEqual(begun);
  });

  it('ends when a quest is taken on and there is no other, and when its window closes', async () => {
    const { conversation, windows, settle } = setUp();
    void conversation.begin(maud);
    void conversation.carryOut({ does: 'accept', quest: 1 });
    await settle();
    await settle();
    expect(windows.isOpen('talk')).toBe(false);
    void conversation.begin(maud);
    windows.close('talk');
    expect(conversation.current.value).toBeUndefined();
  });
});
