import { expect, it } from 'vitest';
import { netOf } from './net-rows.ts';
import type { RowChange } from './watch.ts';

const [a, b] = [Uint8Array.of(1), Uint8Array.of(2)];
const changes = (...steps: readonly (readonly [commit: number, change: RowChange, row: Uint8Array])[]) =>
  steps.map(([commit, change, row]) => ({ commit, change, row }));

it('a row that came and went again was never there', () => {
  const steps = changes([1, 'inserted', a], [2, 'inserted', b], [2, 'deleted', a]);
  expect(netOf(steps, 0)).toEqual({ inserted: [b], deleted: [] });
});

it('whoever knows that it came is told that it went', () => {
  const steps = changes([1, 'inserted', a], [2, 'inserted', b], [2, 'deleted', a]);
  expect(netOf(steps, 1)).toEqual({ inserted: [b], deleted: [a] });
});

it('a row that joins with several is there several times', () => {
  const steps = changes([1, 'inserted', a], [1, 'inserted', a], [2, 'inserted', a], [3, 'deleted', a]);
  expect(netOf(steps, 0)).toEqual({ inserted: [a, a], deleted: [] });
});
