import { creatureIds } from '@hollowmere/world/creature-ids';
import { TILE_UNITS } from '@hollowmere/world/movement';
import { describe, expect, test } from 'vitest';
import { testFigure } from './testing-figures.ts';
import { isInEarshot, townsfolkIn } from './townsfolk-near.ts';

const creature = (kind: number) => ({ npcId: 3, entity: 30, kind, level: 1, state: 'idle', target: 0 }) as const;

describe('whom one can speak to', () => {
  test('is townsfolk only, neither players nor beasts', () => {
    const figures = [
      testFigure({ id: 10 }),
      testFigure({ id: 20, kind: 'creature', creature: creature(creatureIds['field-rat']) }),
      testFigure({ id: 30, kind: 'creature', creature: creature(creatureIds['farmer-hob']), x: 5, y: 6 }),
    ];
    expect(townsfolkIn(figures)).toEqual([{ npcId: 3, entity: 30, kind: creatureIds['farmer-hob'], x: 5, y: 6 }]);
  });

  test('hears one for two tiles, in a square as the server measures it', () => {
    const there = { x: 1_000, y: 1_000 };
    expect(isInEarshot(there, { x: 1_000 + TILE_UNITS * 1.9, y: 1_000 - TILE_UNITS * 1.9 })).toBe(true);
    expect(isInEarshot(there, { x: 1_000, y: 1_000 + 2 * TILE_UNITS })).toBe(false);
  });
});
