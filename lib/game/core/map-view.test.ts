import { describe, expect, it } from 'vitest';
import { onWindow, pulled, smallestScale, withinMap, zoomed } from './map-view.ts';

const map = { width: 256, height: 256 };
const window = { width: 512, height: 400 };

describe('the view of the map', () => {
  it('never leaves the map', () => {
    expect(withinMap({ x: -50, y: 900, scale: 4 }, map, window)).toEqual({ x: 64, y: 206, scale: 4 });
  });

  it('shows all of it at the smallest, in the middle', () => {
    expect(smallestScale(map, window)).toBe(400 / 256);
    expect(withinMap({ x: 3, y: 3, scale: 0.1 }, map, window)).toEqual({ x: 128, y: 128, scale: 400 / 256 });
  });

  it('follows the hand that pulls it', () => {
    expect(pulled({ x: 100, y: 100, scale: 4 }, 40, -20)).toEqual({ x: 90, y: 105, scale: 4 });
  });

  it('zooms around the point that one looks at', () => {
    const before = { x: 100, y: 100, scale: 2 };
    const after = zoomed(before, 2, { x: 60, y: -30 });
    const tile = { x: 130, y: 85 };
    expect(onWindow(after, window, tile.x, tile.y)).toEqual(onWindow(before, window, tile.x, tile.y));
  });
});
