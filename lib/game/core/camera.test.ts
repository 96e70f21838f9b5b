import { ZOOMS } from '@hollowmere/world/game-settings';
import { describe, expect, it } from 'vitest';
import { followCamera, lookAt, zoomAfter, zoomFor } from './camera.ts';

const bounds = { mapWidth: 2048, mapHeight: 2048, viewWidth: 320, viewHeight: 200 };
const settle = (camera: { x: number; y: number }, target: { x: number; y: number }) => {
  let view = camera;
  for (let i = 0; i < 240; i++) view = followCamera(view, target, bounds, 1 / 60);
  return view;
};

describe('camera', () => {
  it('does not move while the figure stays within the dead zone', () => {
    const camera = { x: 1_000, y: 1_000 };
    expect(followCamera(camera, { x: 1_008, y: 994 }, bounds, 0.1)).toEqual(camera);
  });

  it('eases after the figure until it is at the edge of the dead zone', () => {
    const once = followCamera({ x: 1_000, y: 1_000 }, { x: 1_060, y: 1_000 }, bounds, 1 / 60);
    expect(once.x).toBeGreaterThan(1_000);
    expect(once.x).toBeLessThan(1_020);
    expect(settle({ x: 1_000, y: 1_000 }, { x: 1_060, y: 1_000 }).x).toBeCloseTo(1_050, 0);
  });

  it('cuts to a figure that was taken far away', () => {
    expect(followCamera({ x: 300, y: 300 }, { x: 1_500, y: 900 }, bounds, 1 / 60)).toEqual({ x: 1_500, y: 900 });
  });

  it('never shows beyond the edge of the map', () => {
    expect(lookAt({ x: 5, y: 2_047 }, bounds)).toEqual({ x: 160, y: 1_948 });
    const corner = settle({ x: 200, y: 200 }, { x: 5, y: 5 });
    expect([corner.x, corner.y]).toEqual([expect.closeTo(160), expect.closeTo(100)]);
  });

  it('puts a map smaller than the screen in its middle', () => {
    expect(lookAt({ x: 5, y: 5 }, { ...bounds, mapWidth: 100, mapHeight: 80 })).toEqual({ x: 50, y: 40 });
  });

  it('is the same however many frames a second are drawn', () => {
    let slow = { x: 1_000, y: 1_000 };
    let fast = slow;
    const target = { x: 1_060, y: 1_040 };
    for (let i = 0; i < 6; i++) slow = followCamera(slow, target, bounds, 1 / 30);
    for (let i = 0; i < 12; i++) fast = followCamera(fast, target, bounds, 1 / 60);
    expect(slow.x).toBeCloseTo(fast.x, 6);
  });

  it('zooms in whole steps and shows at most thirteen tiles and a half to any side, whatever is chosen', () => {
    expect(zoomFor({ width: 1280, height: 800 }, 100)).toBe(4);
    expect(zoomFor({ width: 390, height: 844 }, 100)).toBe(3);
    expect(zoomFor({ width: 390 * 3, height: 844 * 3 }, 100)).toBe(7);
    for (const chosen of ZOOMS)
      for (let width = 300; width < 4_000; width += 130)
        for (let height = 300; height < 2_400; height += 130) {
          const zoom = zoomFor({ width, height }, chosen);
          expect(zoom).toBe(Math.round(zoom));
          expect(Math.max(width, height) / zoom / 2).toBeLessThanOrEqual(13.5 * 16);
        }
  });

  it('looks from nearer or farther, by what differs on the screen, as far as there is anything', () => {
    const wide = { width: 1280, height: 800 };
    expect(ZOOMS.map((zoom) => zoomFor(wide, zoom))).toEqual([3, 4, 5, 6, 8]);
    expect(zoomAfter(wide, 100, 1)).toBe(125);
    expect(zoomAfter(wide, 100, -1)).toBe(75);
    expect(zoomAfter(wide, 75, -1)).toBeUndefined();
    expect(zoomAfter(wide, 200, 1)).toBeUndefined();
    // Where the world ends what is sent, farther is as near as it gets.
    const long = { width: 2400, height: 300 };
    expect(zoomAfter(long, 100, -1)).toBeUndefined();
    // A small screen passes over what would be the same.
    expect(zoomAfter({ width: 400, height: 400 }, 100, 1)).toBe(125);
    expect(zoomAfter({ width: 300, height: 300 }, 100, 1)).toBe(150);
  });
});
