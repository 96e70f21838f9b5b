import { expect, test } from 'vitest';
import { creatureOf } from './creature-kinds.ts';
import { sightAt } from './sight.ts';

const NOON = 0.5;
const MIDNIGHT = 0;

test('by night brigands see less than by day, and the dead see more', () => {
  for (const [key, sign] of [
    ['brigand', -1],
    ['grey-wolf', -1],
    ['barrow-skeleton', 1],
    ['stone-crawler', 0],
  ] as const) {
    const kind = creatureOf(key);
    expect(sightAt(kind, NOON)).toBe(kind.sight);
    expect(Math.sign(sightAt(kind, MIDNIGHT) - sightAt(kind, NOON))).toBe(sign);
  }
});

test('the night begins at eight and ends at five', () => {
  const brigand = creatureOf('brigand');
  expect(sightAt(brigand, 19.99 / 24)).toBe(brigand.sight);
  expect(sightAt(brigand, 20 / 24)).toBeLessThan(brigand.sight);
  expect(sightAt(brigand, 4.99 / 24)).toBeLessThan(brigand.sight);
  expect(sightAt(brigand, 5 / 24)).toBe(brigand.sight);
});
