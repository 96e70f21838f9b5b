import { describe, expect, test } from 'vitest';
import { nextWeather, regions, themes, weatherSpan, weathers } from './index.ts';

/** Every roll in turn: what `below` can give at all. */
const counting = () => {
  let next = 0;
  return { below: (n: number) => next++ % n };
};

describe('weather', () => {
  test('is only what the sky over a place can do', () => {
    for (const theme of themes) {
      const rolls = counting();
      const seen = new Set(Array.from({ length: 100 }, () => nextWeather(theme, rolls)));
      for (const region of regions.filter((region) => region.theme === theme))
        for (const weather of region.weathers) expect(seen.has(weather), `${weather} over ${region.name}`).toBe(true);
    }
  });

  test('never comes under the earth', () => {
    const rolls = counting();
    for (let i = 0; i < 20; i++) expect(nextWeather('cave', rolls)).toBe('clear');
  });

  test('lies as fog on the fen more often than anywhere else', () => {
    const share = (theme: (typeof themes)[number]) => {
      const rolls = counting();
      return Array.from({ length: 360 }, () => nextWeather(theme, rolls)).filter((weather) => weather === 'fog').length;
    };
    for (const theme of themes.filter((theme) => theme !== 'marsh'))
      expect(share('marsh')).toBeGreaterThan(share(theme));
  });

  test('lasts for minutes', () => {
    for (const weather of weathers) {
      expect(weatherSpan(weather, { below: () => 0 })).toBeGreaterThanOrEqual(2 * 60 * 20);
      expect(weatherSpan(weather, { below: (n) => n - 1 })).toBeLessThanOrEqual(20 * 60 * 20);
    }
  });
});
