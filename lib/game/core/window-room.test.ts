import { describe, expect, it } from 'vitest';
import { roomBeside, withinScreen } from './window-room.ts';

const bag = { x: 872, y: 240, width: 388, height: 550 };
const map = { x: 224, y: 104, width: 832, height: 592 };
const quests = { x: 20, y: 216, width: 436, height: 368 };

describe('a window that opens', () => {
  it('stays where it opens by itself while it covers nothing', () => {
    expect(roomBeside(map, [], 1280, 20)).toBeUndefined();
    expect(roomBeside(quests, [bag], 1280, 20)).toBeUndefined();
  });

  it('goes to where it covers no other', () => {
    expect(roomBeside(map, [bag], 1280, 20)).toBe(20);
    expect(roomBeside(map, [quests], 1300, 20)).toBe(466);
  });

  it('covers as little as it can where there is room for no more', () => {
    expect(roomBeside(map, [bag, quests], 1280, 20)).toBe(30);
    expect(roomBeside({ ...map, width: 1270 }, [bag], 1280, 20)).toBeUndefined();
  });
});

describe('a window that was put somewhere', () => {
  it('stays there as long as the screen has room for it there', () => {
    expect(withinScreen({ ...bag, x: 100.4, y: 30.6 }, { width: 1280, height: 800 })).toEqual({ x: 100, y: 31 });
  });

  it('comes in from every edge of a screen that became smaller', () => {
    expect(withinScreen(bag, { width: 800, height: 600 })).toEqual({ x: 412, y: 50 });
    expect(withinScreen({ ...bag, x: -40, y: -8 }, { width: 1280, height: 800 })).toEqual({ x: 0, y: 0 });
  });

  it('shows its title where the screen is smaller than it', () => {
    expect(withinScreen(map, { width: 700, height: 400 })).toEqual({ x: 0, y: 0 });
  });
});
