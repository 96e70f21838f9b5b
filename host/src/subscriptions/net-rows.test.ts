import { expect, it } from 'vitest';
import { netOf } from './net-rows.ts';

const [a, b] = [Uint8Array.of(1), Uint8Array.of(2)];
const change = (commit: number, inserted: readonly Uint8Array[], deleted: readonly Uint8Array[] = []) => ({
  commit,
  inserted,
  deleted,
});

it('a row that came and went again was never there', () => {
  const changes = [change(1, [a]), change(2, [b], [a])];
  expect(netOf(changes, 0)).toEqual({ inserted: [b], deleted: [] });
});

it('whoever knows that it came is told that it went', () => {
  const changes = [change(1, [a]), change(2, [b], [a])];
  expect(netOf(changes, 1)).toMatchObject({ inserted: [b], deleted: [a] });
});

it('a row is known by its bytes, through whatever view it is seen', () => {
  const changes = [change(1, [a, b]), change(2, [], [a.slice()])];
  expect(netOf(changes, 0)).toEqual({ inserted: [b], deleted: [] });
});

it('a row that joins with several is there several times', () => {
  const changes = [change(1, [a, a]), change(2, [a]), change(3, [], [a])];
  expect(netOf(changes, 0)).toEqual({ inserted: [a, a], deleted: [] });
});

it('what one commit did is handed on as it is', () => {
  const changes = [change(1, [a, a], [b])];
  expect(netOf(changes, 0)).toBe(changes[0]);
  expect(netOf([], 0)).toEqual({ inserted: [], deleted: [] });
});
