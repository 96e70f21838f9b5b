import { beforeEach, describe, expect, test } from 'vitest';
import { type Steps, TWICE_MS, WayBack } from './way-back.ts';

/** The steps of a tab, of which the first is the page before. */
class Tab implements Steps {
  readonly states: unknown[] = ['front page', {}];

  get state(): unknown {
    return this.states.at(-1);
  }

  pushState(state: unknown): void {
    this.states.push(state);
  }

  back(): void {
    this.states.pop();
  }

  get hasLeft(): boolean {
    return this.states.length === 1;
  }
}

describe('the way back while one plays', () => {
  let tab: Tab;
  let open: string[];
  let warnings: number;

  const enter = () =>
    new WayBack(tab, {
      close: () => open.pop() !== undefined,
      warned: () => {
        warnings++;
      },
    });
  const goBack = (way: WayBack, nowMs: number) => {
    tab.back();
    if (!tab.hasLeft) way.moved(nowMs);
  };

  beforeEach(() => {
    tab = new Tab();
    open = [];
    warnings = 0;
  });

  test('closes what is open, one after the other, and stays', () => {
    const way = enter();
    open = ['bag', 'question'];
    goBack(way, 0);
    expect(open).toEqual(['bag']);
    goBack(way, 100);
    expect(open).toEqual([]);
    expect(warnings).toBe(0);
    expect(tab.hasLeft).toBe(false);
  });

  test('warns first where nothing is open, and leaves the second time', () => {
    const way = enter();
    goBack(way, 0);
    expect([warnings, tab.hasLeft]).toEqual([1, false]);
    goBack(way, TWICE_MS);
    expect([warnings, tab.hasLeft]).toEqual([1, true]);
  });

  test('warns again when the second time comes late', () => {
    const way = enter();
    goBack(way, 0);
    goBack(way, TWICE_MS + 1);
    expect([warnings, tab.hasLeft]).toEqual([2, false]);
  });

  test('takes what was closed in between for no warning', () => {
    const way = enter();
    goBack(way, 0);
    open = ['bag'];
    goBack(way, 100);
    goBack(way, 200);
    expect([warnings, tab.hasLeft]).toEqual([2, false]);
  });

  test('lays no second step after a reload, and none when one goes forward', () => {
    enter();
    const way = enter();
    way.moved(0);
    expect(tab.states).toHaveLength(3);
    expect(warnings).toBe(0);
  });
});
