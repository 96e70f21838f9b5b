import { expect, test } from 'vitest';
import { Fallen } from './fallen.ts';
import { testFigure } from './testing-figures.ts';

test('who fell lies there, fades, and is forgotten once', () => {
  const fallen = new Fallen();
  fallen.add(testFigure({ id: 7 }), 1_000);
  const presences = (ms: number) => fallen.lying(ms).map(({ presence }) => presence);
  expect(presences(2_000)).toEqual([1]);
  expect(presences(2_850)).toEqual([0.5]);
  expect(fallen.bury(3_000)).toEqual([]);
  expect(fallen.bury(3_200)).toEqual([7]);
  expect(fallen.bury(3_200)).toEqual([]);
  expect(presences(3_200)).toEqual([]);
});
