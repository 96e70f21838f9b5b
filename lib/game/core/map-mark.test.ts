import { expect, test } from 'vitest';
import type { Figure } from './figure.ts';
import { mapMarkOf } from './map-mark.ts';
import { testFigure } from './testing-figures.ts';

const WOLF = 7;
const MAUD = 100;

const creature = (kind: number, pose: Figure['pose'] = 'stand') =>
  testFigure({ creature: { npcId: 2, entity: 2, kind, level: 5, state: 'idle', target: 0 }, pose });

test('a foe on the map is told by its shape, too', () => {
  expect(mapMarkOf(creature(WOLF))).toEqual({ shape: 'diamond', who: 'foe' });
  const others = [testFigure({ isSelf: true }), testFigure({}), creature(MAUD)].map(mapMarkOf);
  expect(others.map((mark) => mark?.who)).toEqual(['self', 'person', 'townsfolk']);
  expect(others.map((mark) => mark?.shape)).toEqual(['square', 'square', 'square']);
});

test('a fallen foe is not on the map', () => {
  expect(mapMarkOf(creature(WOLF, 'die'))).toBeUndefined();
});
