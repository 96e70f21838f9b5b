import type { Light } from '@hollowmere/world/map';
import { UNITS_PER_PIXEL } from '@hollowmere/world/movement';
import { expect, test } from 'vitest';
import { MapLights } from './map-lights.ts';

const lamp = (x: number, y: number, radius: number): Light => ({
  x: x * UNITS_PER_PIXEL,
  y: y * UNITS_PER_PIXEL,
  radius: radius * UNITS_PER_PIXEL,
  hue: 'flame',
});

test('whatever reaches into the view is there, wherever that goes', () => {
  const [inside, reaching, beyond] = [lamp(500, 500, 20), lamp(250, 500, 60), lamp(1_500, 500, 60)];
  const lights = new MapLights([inside, reaching, beyond]);
  const view = (left: number) => ({ left, top: 400, right: left + 320, bottom: 600 });
  expect(lights.within(view(300))).toEqual([inside, reaching]);
  expect(lights.within(view(301))).toBe(lights.within(view(302)));
  expect(lights.within(view(1_250))).toEqual([beyond]);
  expect(lights.within(view(300))).toEqual([inside, reaching]);
});
