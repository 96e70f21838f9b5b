// The sky over the regions of the world.
import { weathers, worldMap } from '@hollowmere/world/map';
import { expect, test } from 'vitest';
import { openWorld } from './test-world.ts';

/** It turns when somebody looks, once a minute. */
const A_MINUTE_LATE = 1210;

interface StateRow {
  readonly regionId: number;
  readonly weather: { readonly tag: string };
  readonly weatherUntil: number;
}

test('places of a kind lie under one sky, which changes in time; caves have none', async () => {
  const world = await openWorld();
  const seen = new Set<string>();
  for (let minute = 0; minute < 60; minute++) {
    world.pass(1200);
    const skies = new Map<string, string>();
    for (const { regionId, weather, weatherUntil } of world.rows<StateRow>('world_state')) {
      const theme = worldMap.regions.find(({ id }) => id === regionId)?.theme ?? '';
      expect(skies.get(theme) ?? weather.tag).toBe(weather.tag);
      skies.set(theme, weather.tag);
      expect(weatherUntil).toBeGreaterThan(world.tick - A_MINUTE_LATE);
      seen.add(weather.tag);
    }
    expect(skies.get('cave')).toBe('clear');
  }
  expect(seen.size).toBeGreaterThan(1);
  expect(weathers).toEqual(expect.arrayContaining([...seen]));
});
