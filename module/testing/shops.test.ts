// Trading with townsfolk, the bank, beds and lessons.
import { beforeEach, expect, test } from 'vitest';
import { expectLedgerToAgree } from './ledger.ts';
import { openWorld, type Player, type TestWorld } from './test-world.ts';

let world: TestWorld;
let anna: Player;

beforeEach(async () => {
  world = await openWorld();
  anna = world.player('Anna');
});

const refusal = (name: string, args: Record<string, unknown>) => anna.client.refusalOf(name, args);
const things = () => anna.client.view('my_items');

test('nobody trades who is not there', () => {
  const before = things();
  for (const npc of [0, 4_294_967_295]) {
    expect(refusal('buy', { npc, kind: 650, count: 1 })).toMatch(/^no_such_npc/);
    expect(refusal('sell', { npc, slot: 0, count: 1 })).toMatch(/^no_such_npc/);
    expect(refusal('buyBack', { npc, sale: 1 })).toMatch(/^no_such_npc/);
    expect(refusal('deposit', { npc, count: 1 })).toMatch(/^no_such_npc/);
    expect(refusal('withdraw', { npc, count: 1 })).toMatch(/^no_such_npc/);
  }
  expect(things()).toEqual(before);
  expectLedgerToAgree(world);
});

test('the bank is out of reach where no banker is', () => {
  world.place(anna, { x: 40 * 256, y: 100 * 256 });
  const move = { from: { container: { tag: 'bag' }, slot: 0 }, to: { container: { tag: 'bank' }, slot: 0 }, count: 1 };
  expect(refusal('moveItem', move)).toMatch(/^too_far_away/);
});
