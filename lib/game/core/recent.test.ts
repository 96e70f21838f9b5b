import { expect, test } from 'vitest';
import { Recent } from './recent.ts';

test('gives up what was asked for longest ago, and only when it is full', () => {
  const store = new Recent<string, number>(2);
  store.set('a', 1);
  expect(store.takeOldest()).toBeUndefined();
  store.set('b', 2);
  store.get('a');
  expect(store.takeOldest()).toBe(2);
  store.set('c', 3);
  expect([store.has('a'), store.has('b'), store.has('c'), store.size]).toEqual([true, false, true, 2]);
});
