import { describe, expect, it } from 'vitest';
import { type GameWindow, Windows } from './windows.ts';

const sign = (fixture: number): GameWindow => ({ name: 'sign', fixture });

describe('Windows', () => {
  it('show one of each name, with what was asked for last', () => {
    const windows = new Windows(() => 4);
    windows.show(sign(50));
    windows.show(sign(51));
    expect(windows.open.value).toEqual([sign(51)]);
  });

  it('close by the key that opened them', () => {
    const windows = new Windows(() => 4);
    windows.toggle(sign(50));
    expect(windows.isOpen('sign')).toBe(true);
    windows.toggle(sign(50));
    expect(windows.open.value).toEqual([]);
  });

  it('lie one over the other, and the lowest goes where only one fits', () => {
    const room = { for: 4 };
    const windows = new Windows(() => room.for);
    windows.show({ name: 'bag' });
    windows.show(sign(50));
    windows.raise('bag');
    expect(windows.open.value).toEqual([sign(50), { name: 'bag' }]);
    room.for = 1;
    windows.show(sign(51));
    expect(windows.open.value).toEqual([sign(51)]);
  });

  it('say whether there was one to close', () => {
    const windows = new Windows(() => 4);
    windows.show(sign(50));
    expect(windows.closeTop()).toBe(true);
    expect(windows.closeTop()).toBe(false);
  });
});
