import { describe, expect, it } from 'vitest';
import { KeptChoice } from './kept-choice.ts';

interface Look {
  readonly zoom: number;
}

/** A choice that begins with a zoom of 1, and an account whose answers are given by hand. */
function setUp() {
  const here = { kept: { zoom: 1 } as Look };
  const waiting = new Set<() => void>();
  const asked: { readonly zoom: number; readonly answer: (isKept: boolean) => Promise<void> }[] = [];
  const choice = new KeptChoice<Look>({
    read: () => here.kept,
    keep: (kept) => {
      here.kept = kept;
    },
    changed: () => {},
    later: (act) => {
      waiting.add(act);
      return () => waiting.delete(act);
    },
  });
  const keep = ({ zoom }: Look) =>
    new Promise<boolean>((resolve) => {
      const answer = async (isKept: boolean) => {
        resolve(isKept);
        await Promise.resolve();
      };
      asked.push({ zoom, answer });
    });
  const follow = (zoom: number) => choice.followAccount({ zoom }, keep);
  const rest = () => {
    for (const act of [...waiting]) act();
  };
  /** Chooses, and rests until it is sent. */
  const choose = (zoom: number) => {
    choice.change({ zoom });
    rest();
  };
  const answer = (index: number, isKept: boolean) => asked[index]!.answer(isKept);
  return { choice, follow, choose, rest, answer, asked };
}

describe('a choice that an account keeps', () => {
  it('follows the account again once it was taken, though the account has nothing to repeat', async () => {
    const { choice, follow, choose, answer } = setUp();
    follow(1);
    choose(1);
    await answer(0, true);
    follow(3);
    expect(choice.value.zoom).toBe(3);
  });

  it('returns to what the account took last when a later one is refused', async () => {
    const { choice, follow, choose, answer } = setUp();
    follow(1);
    choose(2);
    choose(3);
    await answer(0, true);
    await answer(1, false);
    expect(choice.value.zoom).toBe(2);
  });

  it('returns to what was chosen elsewhere meanwhile when it is refused', async () => {
    const { choice, follow, choose, answer } = setUp();
    follow(1);
    choose(2);
    follow(5);
    expect(choice.value.zoom).toBe(2);
    await answer(0, false);
    expect(choice.value.zoom).toBe(5);
  });

  it('stays as chosen last while an earlier one is refused', async () => {
    const { choice, follow, choose, answer } = setUp();
    follow(1);
    choose(2);
    choose(3);
    await answer(0, false);
    expect(choice.value.zoom).toBe(3);
    await answer(1, true);
    expect(choice.value.zoom).toBe(3);
  });

  it('is sent although the account has not yet repeated the one before and still says the same', () => {
    const { choice, follow, choose, rest, asked } = setUp();
    follow(1);
    choose(2);
    choice.change({ zoom: 1 });
    follow(1);
    rest();
    expect(asked.map(({ zoom }) => zoom)).toEqual([2, 1]);
  });

  it('is sent at once, and once, when the page may go away', () => {
    const { choice, follow, asked } = setUp();
    follow(1);
    choice.sendWaiting();
    choice.change({ zoom: 2 });
    choice.sendWaiting();
    choice.sendWaiting();
    expect(asked.map(({ zoom }) => zoom)).toEqual([2]);
  });
});
