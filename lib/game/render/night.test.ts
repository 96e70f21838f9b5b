import { worldMap } from '@hollowmere/world/map';
import { expect, test } from 'vitest';
import { lightsWithin, MOST_LIGHTS } from './night.ts';

/** The widest view that a screen shows, in pixels of the world, and the lantern that one carries oneself. */
const WIDEST = { width: 800, height: 450 };
const LANTERN = 1;
const STEP = 16;

test('every lamp that reaches into a view burns in it, wherever one stands', () => {
  const mapSide = worldMap.width * 16;
  let most = 0;
  for (let left = 0; left <= mapSide - WIDEST.width; left += STEP) {
    for (let top = 0; top <= mapSide - WIDEST.height; top += STEP) {
      const view = { left, top, right: left + WIDEST.width, bottom: top + WIDEST.height };
      most = Math.max(most, lightsWithin(worldMap.lights, view).length);
    }
  }
  expect(most).toBeGreaterThan(20);
  expect(most + LANTERN).toBeLessThanOrEqual(MOST_LIGHTS);
});
