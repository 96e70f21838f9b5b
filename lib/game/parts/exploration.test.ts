import { expect, test } from 'vitest';
import { Cell } from '../slice.ts';
import { Exploration } from './exploration.ts';
import type { Stay } from './stay.ts';

const [SQUARE, GREEN] = [1, 4];

/** A world whose rows come when the test says so. */
function setUp(seen: readonly number[]) {
  let apply = () => {};
  const builder = {
    onApplied: (call: () => void) => {
      apply = call;
      return builder;
    },
    subscribe: () => ({ isEnded: () => true }),
  };
  const ignore = () => {};
  const myExploration = {
    onInsert: ignore,
    removeOnInsert: ignore,
    iter: () => seen.map((region) => ({ region })).values(),
  };
  const connection = { db: { myExploration }, subscriptionBuilder: () => builder };
  const service = { connection, subscribe: new Cell(undefined).subscribe };
  const exploration = new Exploration({ service, over: new AbortController().signal } as unknown as Stay);
  const settle = async () => {
    apply();
    await Promise.resolve();
  };
  return { exploration, settle };
}

test('a place is discovered once, and not if one had seen it before one came', async () => {
  const { exploration, settle } = setUp([SQUARE]);
  await settle();
  expect([...(exploration.seen.value ?? [])]).toEqual([SQUARE]);
  expect(exploration.discover(SQUARE)).toBe(false);
  expect(exploration.discover(GREEN)).toBe(true);
  expect(exploration.discover(GREEN)).toBe(false);
});

test('nothing is a discovery before it is known what one has seen', () => {
  const { exploration } = setUp([]);
  expect(exploration.discover(GREEN)).toBe(false);
  expect(exploration.seen.value).toBeUndefined();
});
