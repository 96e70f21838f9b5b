import { describe, expect, test } from 'vitest';
import { creatureIds } from '../../creature-ids.ts';
import { regions } from '../../map/index.ts';
import { quests } from '../../quests/index.ts';
import { deeds, killDeed } from '../deeds.ts';
import { MAX_LEVEL } from '../experience.ts';
import { achievements, achievementsFor, earnedBy } from './achievements.ts';

describe('achievements', () => {
  test('are at least twenty, with ids and keys of their own', () => {
    expect(achievements.length).toBeGreaterThanOrEqual(20);
    expect(new Set(achievements.map(({ id }) => id)).size).toBe(achievements.length);
    expect(new Set(achievements.map(({ key }) => key)).size).toBe(achievements.length);
  });

  test('can all be reached: each counts a deed that there is, and no more of it than can be done', () => {
    const known = new Set<string>([...deeds, ...Object.keys(creatureIds).map((key) => `kill:${key}`)]);
    const most: Readonly<Record<string, number>> = { level: MAX_LEVEL, regions: regions.length, quests: quests.length };
    for (const { key, goal } of achievements) {
      expect(known, key).toContain(goal.deed);
      expect(goal.count, key).toBeLessThanOrEqual(most[goal.deed] ?? 10_000);
    }
  });

  test('are earned at their count, not before', () => {
    const earned = (count: number) => earnedBy((deed) => (deed === 'kills' ? count : 0)).map(({ key }) => key);
    expect(earned(0)).toEqual([]);
    expect(earned(99)).toEqual(['first-blood']);
    expect(earned(100)).toEqual(['first-blood', 'hundred-kills']);
  });

  test('are found by what counts towards them', () => {
    expect(achievementsFor(killDeed('field-rat')).map(({ key }) => key)).toEqual(['rat-catcher']);
    expect(achievementsFor(killDeed('meadow-hen'))).toEqual([]);
  });
});
