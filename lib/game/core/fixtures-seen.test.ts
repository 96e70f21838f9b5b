import { expect, test } from 'vitest';
import { FixturesSeen } from './fixtures-seen.ts';

test('what one has emptied stands open for oneself, whatever the world says of it', () => {
  const seen = new FixturesSeen();
  seen.replaceAll(
    new Map([
      [1, 0],
      [2, 3],
    ]),
  );
  seen.emptied(new Set([1]));
  expect([...seen.states]).toEqual([
    [1, 1],
    [2, 3],
  ]);
  seen.changed(4, 2);
  seen.gone(2);
  seen.gone(1);
  expect([...seen.states]).toEqual([
    [4, 2],
    [1, 1],
  ]);
  seen.emptied(new Set());
  expect([...seen.states]).toEqual([[4, 2]]);
});

test('is the same object until something changes', () => {
  const seen = new FixturesSeen();
  seen.changed(4, 2);
  const { states } = seen;
  expect(seen.states).toBe(states);
});
