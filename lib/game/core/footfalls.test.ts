import { expect, test } from 'vitest';
import { Footfalls } from './footfalls.ts';
import { testFigure } from './testing-figures.ts';

test('a step is told once, and none of who is seen for the first time', () => {
  const footfalls = new Footfalls();
  const anna = (steps: number) => testFigure({ id: 1, steps });
  const bobo = (steps: number) => testFigure({ id: 2, steps });
  expect(footfalls.of([anna(3)])).toEqual([]);
  expect(footfalls.of([anna(4), bobo(7)])).toEqual([anna(4)]);
  expect(footfalls.of([anna(4), bobo(8)])).toEqual([bobo(8)]);
  expect(footfalls.of([anna(4), bobo(8)])).toEqual([]);
});

test('a crowd that is gone is forgotten', () => {
  const footfalls = new Footfalls();
  const crowd = Array.from({ length: 200 }, (_, id) => testFigure({ id, steps: 1 }));
  footfalls.of(crowd);
  footfalls.of([]);
  expect(footfalls.of(crowd.map((figure) => ({ ...figure, steps: 2 })))).toEqual([]);
});
