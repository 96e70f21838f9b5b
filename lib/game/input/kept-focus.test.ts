import { afterEach, describe, expect, it, vi } from 'vitest';
import { KeptFocus } from './kept-focus.ts';
import { button, pageOf, real, TestElement } from './testing-elements.ts';

afterEach(() => vi.unstubAllGlobals());

/** A shelf of a shop: lines of two buttons each, below a tab. */
function setUp() {
  const tab = button([0, 0]);
  const lines = [1, 2, 3, 4].map(
    (row) => new TestElement({ tag: 'li', children: [button([0, row * 50]), button([50, row * 50])] }),
  );
  const window = new TestElement({ children: [tab, ...lines] });
  const outside = button([900, 0]);
  const page = pageOf(window, outside);
  const kept = new KeptFocus(real(window));
  const deal = (row: number) => lines[row]?.children[1] as TestElement;
  return { page, window, tab, lines, outside, kept, deal };
}

describe('the focus in a window whose lines come and go', () => {
  it('goes on to what takes the place of a line that is gone', () => {
    const { page, lines, deal } = setUp();
    deal(1).focus();
    lines[1]?.remove();
    expect(page.activeElement).toBe(deal(2));
    expect(deal(2).heard).toEqual(['in sight']);
  });

  it('goes back to the line before when the last is gone, and to what is left when all are', () => {
    const { page, tab, lines, deal } = setUp();
    deal(3).focus();
    lines[3]?.remove();
    expect(page.activeElement).toBe(deal(2));
    for (const line of lines) line.remove();
    expect(page.activeElement).toBe(tab);
  });

  it('counts from where it is when lines above it went first', () => {
    const { page, lines, deal } = setUp();
    deal(1).focus();
    lines[0]?.remove();
    lines[1]?.remove();
    expect(page.activeElement).toBe(deal(2));
  });

  it('stays with whoever took it elsewhere', () => {
    const { page, lines, outside, deal } = setUp();
    deal(1).focus();
    outside.focus();
    lines[1]?.remove();
    expect(page.activeElement).toBe(outside);
  });

  it('is nobody’s business after the window is closed', () => {
    const { page, kept, lines, deal } = setUp();
    deal(1).focus();
    kept.stop();
    lines[1]?.remove();
    expect(page.activeElement).toBe(page.body);
  });
});
