import { CHARACTER_CLASSES } from '@hollowmere/world/characters';
import { describe, expect, test } from 'vitest';
import { lands, preyAt } from './lands.ts';
import { winsOf } from './odds.ts';
import { allHunts, mean, season, spreadOfClasses, spreadOfLands } from './season.ts';

/** The same hours as in docs/balance.md: fewer would tell more of luck than of the rules. */
const hunts = allHunts();

describe('balance', () => {
  test.each(CHARACTER_CLASSES)('a fight of a %s at its level lasts 6 to 12 seconds, land by land', (name) => {
    for (const { name: land } of lands) {
      const own = hunts.filter((each) => each.class === name && each.land === land);
      const seconds = mean(own.map(({ secondsToKill }) => secondsToKill));
      expect(seconds, land).toBeGreaterThanOrEqual(6);
      expect(seconds, land).toBeLessThanOrEqual(12);
    }
  });

  test.each(spreadOfLands(hunts))('in %s no class brings home over 15 percent more than another', (_, percent) => {
    expect(percent).toBeLessThanOrEqual(15);
  });

  test('what the classes bring home lies within a fifth of each other', () => {
    const spread = Object.values(spreadOfClasses(hunts));
    expect(Math.max(...spread) - Math.min(...spread)).toBeLessThanOrEqual(20);
  });

  test('a rested player hardly ever loses against one, and more often than not against three', () => {
    const prey = lands.slice(1).flatMap((land) => preyAt(land, (land.levels[0] + land.levels[1]) >> 1));
    const wins = (count: number) =>
      prey.flatMap(({ kind, level }) => CHARACTER_CLASSES.map((name) => winsOf(name, kind, level, count, 5)));
    expect(mean(wins(1))).toBeGreaterThan(97);
    expect(mean(wins(3))).toBeLessThan(50);
  });

  test('level 30 is 12 to 18 hours away', () => {
    const hours = season(hunts).reduce((sum, level) => sum + level.hours, 0);
    expect(hours).toBeGreaterThan(12);
    expect(hours).toBeLessThan(18);
  });
});
