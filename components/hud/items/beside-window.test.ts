import { describe, expect, it } from 'vitest';
import { besideWindow } from './beside-window.ts';

describe('the card about a thing', () => {
  it('goes to the left of the window, whichever slot it is about', () => {
    const frame = { left: 872, right: 1256 };
    expect(besideWindow({ left: 890, right: 940 }, frame, 1280)).toEqual({ side: 'left', sideOffset: 26 });
    expect(besideWindow({ left: 1188, right: 1240 }, frame, 1280)).toEqual({ side: 'left', sideOffset: 324 });
  });

  it('goes to the right where the window stands at the left edge', () => {
    expect(besideWindow({ left: 40, right: 90 }, { left: 20, right: 404 }, 1280)).toEqual({
      side: 'right',
      sideOffset: 322,
    });
  });

  it('keeps within a screen that has no room beside the window, next to its slot if need be', () => {
    const frame = { left: 120, right: 900 };
    expect(besideWindow({ left: 150, right: 200 }, frame, 1024)).toEqual({ side: 'right', sideOffset: 560 });
    expect(besideWindow({ left: 800, right: 850 }, frame, 1024)).toEqual({ side: 'right', sideOffset: 8 });
  });
});
