// The ledger's old lines become sums, and books and shelves go on saying the same.

import { COINS, itemIdOf } from '@hollowmere/world/items';
import { beforeEach, expect, test } from 'vitest';
import { GROUND } from '../src/items/holders.ts';
import { expectLedgerToAgree } from './ledger.ts';
import { openWorld, type Player, type TestWorld } from './test-world.ts';

const MINUTE_TICKS = 1200;

let world: TestWorld;
let anna: Player;

beforeEach(async () => {
  world = await openWorld();
  anna = world.player('Anna');
});

const lines = () => world.db.rows('ledger').length;
const sums = () => world.rows<{ holder: number; kind: number; count: bigint }>('ledger_sum');

/** Two months later, and so many minutes. */
function later(days: number, minutes: number): void {
  world.sleep(days);
  anna.client.connect();
  anna = world.enter(anna.client, anna.characterId);
  world.pass(minutes * MINUTE_TICKS + 20);
}

test('keeps each line for sixty days, and then what they come to', () => {
  world.grant(anna, itemIdOf('apple'), 3);
  const before = lines();
  later(60, 1);
  expect(lines()).toBe(before);
  expect(sums()).toEqual([]);
  later(1, 1);
  expect(lines()).toBe(0);
  const apples = sums().filter(({ kind }) => kind === itemIdOf('apple'));
  // What one has more, the world has less.
  expect(apples.reduce((sum, { count }) => sum + count, 0n)).toBe(0n);
  expect(apples.find(({ holder }) => holder !== 0)?.count).toBe(3n);
  expectLedgerToAgree(world);
});

test('takes its time over a heap of them, and adds to the sums that are there', () => {
  for (let turn = 0; turn < 450; turn++) world.grant(anna, COINS, 1);
  later(61, 1);
  expect(lines()).toBeGreaterThan(0);
  expectLedgerToAgree(world);
  world.pass(MINUTE_TICKS);
  expect(lines()).toBe(0);
  world.grant(anna, COINS, 5);
  expectLedgerToAgree(world);
  later(61, 1);
  expect(sums().filter(({ kind, holder }) => kind === COINS && holder !== 0)).toHaveLength(1);
  expectLedgerToAgree(world);
});

test('keeps no sum of what nobody has any more', () => {
  anna.client.call('dropItem', { slot: 0, count: 1 });
  anna.client.call('leaveWorld', {});
  world.pass(4000);
  anna = world.enter(anna.client, anna.characterId);
  later(61, 1);
  expect(sums().some(({ holder }) => holder === GROUND)).toBe(false);
  expectLedgerToAgree(world);
});
