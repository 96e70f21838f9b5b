import { begunQuest, type QuestProgress, questOf } from '@hollowmere/world/quests';
import { describe, expect, test } from 'vitest';
import { hintFor, hintKinds, hintWords } from './first-minutes.ts';

const begun = (id: number): QuestProgress => begunQuest(questOf(id)!);
const done = (id: number): QuestProgress => ({ ...begun(id), state: 'finished', times: 1 });
const hint = (...log: QuestProgress[]) => hintFor({ hasWalked: true, log });

describe('a newcomer', () => {
  test('is told to walk first, then to talk', () => {
    expect(hintFor({ hasWalked: false, log: [] })).toBe('walk');
    expect(hint()).toBe('talk');
  });

  test('is told how, when the quest in hand asks for it', () => {
    expect(hint(begun(1))).toBeUndefined();
    expect(hint({ ...begun(1), step: 1 })).toBe('talk');
    expect(hint(done(1), begun(2))).toBe('fight');
    expect(hint(done(1), done(2), begun(3))).toBe('loot');
    expect(hint(done(1), done(2), done(3), begun(4))).toBe('equip');
    expect(hint(begun(5))).toBe('skill');
    expect(hint({ ...begun(5), counts: [3, 0] })).toBe('fight');
    expect(hint({ ...begun(5), state: 'ready' })).toBe('talk');
  });

  test('is not told any more once they know, nor while they do something else', () => {
    expect(hint(done(5))).toBeUndefined();
    expect(hint(done(1), begun(6))).toBeUndefined();
  });
});

test('every hint names what one plays with', () => {
  const keys = { walk: 'W A S D', use: 'E', attack: 'Space', skill: '2', bag: 'I' };
  const buttons = { stickHalf: 'left', attack: 'lower button', skill: 'left button', bag: 'right stick' } as const;
  for (const kind of hintKinds) {
    const said = (['keys', 'touch', 'gamepad'] as const).map((device) => hintWords(kind, device, keys, buttons));
    expect(new Set(said).size, kind).toBe(3);
    expect(said[1], kind).not.toMatch(/press/);
  }
  expect(hintWords('talk', 'keys', { ...keys, use: 'F' }, buttons)).toContain('press F');
  expect(hintWords('skill', 'gamepad', keys, { ...buttons, skill: 'left shoulder' })).toContain('on the left shoulder');
});
