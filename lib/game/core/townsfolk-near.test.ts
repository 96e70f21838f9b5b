import { creatureIds } from '@hollowmere/world/creature-ids';
import { describe, expect, test } from 'vitest';
import { testFigure } from './testing-figures.ts';
import { townsfolkIn } from './townsfolk-near.ts';

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
});
