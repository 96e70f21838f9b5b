// Things in bags and on bodies, moved by hand; and the ledger, which says the same as the holders.
import { achievementsFor, experienceAt } from '@hollowmere/world/growth';
import {
  COIN_SLOT,
  COINS,
  equipmentSlots,
  itemIdOf,
  itemKinds,
  MOST_COINS,
  STARTING_COINS,
} from '@hollowmere/world/items';
import { beforeEach, expect, test } from 'vitest';
import { expectLedgerToAgree } from './ledger.ts';
import { openWorld, type Player, type TestWorld } from './test-world.ts';

const WEAPON = equipmentSlots.indexOf('weapon');
const bread = itemIdOf('bread');
const potion = itemIdOf('minor-health-potion');

let world: TestWorld;
let anna: Player;

beforeEach(async () => {
  world = await openWorld();
  anna = world.player('Anna');
});

const place = (tag: string, slot: number) => ({ container: { tag }, slot });
const move = (from: ReturnType<typeof place>, to: ReturnType<typeof place>, count: number) =>
  anna.client.refusalOf('moveItem', { from, to, count });
const things = () =>
  anna.client
    .view('my_items')
    .map(({ container, slot, kind, count }) => `${(container as { tag: string }).tag} ${slot}: ${count} of ${kind}`)
    .sort();

const shown = () => world.appearances().find(({ entity }) => entity === anna.entity);

test('a newcomer has something to eat and a few coins, and empty hands', () => {
  expect(things()).toEqual([
    `bag 0: 3 of ${bread}`,
    `bag 1: 2 of ${potion}`,
    `bag ${COIN_SLOT}: ${STARTING_COINS} of ${COINS}`,
  ]);
  expect(shown()).toMatchObject({ weapon: 0 });
  expectLedgerToAgree(world);
});

test('what the owner gives before the first entry comes on top of that', () => {
  const client = world.register('Bobo');
  const characterId = world.createCharacter(client, 'Bobo');
  world.db.owner.call('grantItem', { characterId, kind: itemIdOf('ash-staff'), count: 1 });
  world.db.owner.call('grantExperience', { characterId, amount: 100_000_000 });
  const held = new Map(
    world
      .enter(client, characterId)
      .client.view('my_items')
      .map(({ kind, count }) => [kind, count]),
  );
  expect(held.get(bread)).toBe(3);
  expect(held.get(itemIdOf('ash-staff'))).toBe(1);
  expect(held.get(COINS)).toBeGreaterThanOrEqual(STARTING_COINS);
  expectLedgerToAgree(world);
});

test('what an achievement pays and the purse does not hold lies in the bank', () => {
  const purse = () => anna.client.view('my_items').find(({ kind }) => kind === COINS)?.count;
  world.grant(anna, COINS, MOST_COINS - (purse() as number) - 1);
  world.db.owner.call('grantExperience', { characterId: anna.characterId, amount: 100_000_000 });
  const paid = achievementsFor('level').reduce((sum, { reward }) => sum + reward, 0);
  expect(purse()).toBe(MOST_COINS);
  expect(world.db.rows('item').filter(({ kind }) => kind === COINS)).toMatchObject([{}, { count: paid - 1 }]);
  expectLedgerToAgree(world);
});

test('stacks split, and merge again', () => {
  expect(move(place('bag', 0), place('bag', 5), 2)).toBeNull();
  expect(things()).toEqual(expect.arrayContaining([`bag 0: 1 of ${bread}`, `bag 5: 2 of ${bread}`]));
  expect(move(place('bag', 5), place('bag', 0), 2)).toBeNull();
  expect(things()).toContain(`bag 0: 3 of ${bread}`);
  expectLedgerToAgree(world);
});

test('bread is no weapon', () => {
  const before = things();
  expect(move(place('bag', 0), place('worn', WEAPON), 3)).toMatch(/^wrong_slot/);
  expect(things()).toEqual(before);
});

test('all that clothes a body shows on it, and shows no more when it is taken off', () => {
  world.db.owner.call('grantExperience', { characterId: anna.characterId, amount: experienceAt(6) });
  for (const key of ['wool-cloak', 'linen-cap', 'linen-shirt', 'wool-gloves', 'linen-trousers', 'linen-shoes']) {
    const { slot = 'head' } = itemKinds.find((kind) => kind.key === key)!;
    const worn = equipmentSlots.indexOf(slot);
    world.grant(anna, itemIdOf(key), 1);
    const { slot: bag } = anna.client.view('my_items').find(({ kind }) => kind === itemIdOf(key)) as { slot: number };
    expect(move(place('bag', bag), place('worn', worn), 1)).toBeNull();
    expect(shown()).toMatchObject({ [slot]: itemIdOf(key) });
    expect(move(place('worn', worn), place('bag', bag), 1)).toBeNull();
    expect(shown()).toMatchObject({ [slot]: 0 });
  }
});

test('what is worn stays in the slot it is for: nobody makes room for a second of its kind', () => {
  const staff = itemIdOf('ash-staff');
  world.grant(anna, staff, 2);
  const [first, second] = anna.client.view('my_items').filter(({ kind }) => kind === staff) as { slot: number }[];
  expect(move(place('bag', first!.slot), place('worn', WEAPON), 1)).toBeNull();
  const before = things();
  for (const [slot] of equipmentSlots.entries()) {
    if (slot !== WEAPON) expect(move(place('worn', WEAPON), place('worn', slot), 1)).toMatch(/^wrong_slot/);
  }
  expect(move(place('bag', second!.slot), place('worn', WEAPON), 1)).toMatch(/^bag_full/);
  expect(things()).toEqual(before);
});

test('numbers that nobody has are refused', () => {
  const before = things();
  for (const count of [0, 4, 4_294_967_295]) {
    expect(move(place('bag', 0), place('bag', 5), count)).toMatch(/^bad_count/);
  }
  expect(move(place('bag', 20), place('bag', 5), 1)).toMatch(/^no_such_item/);
  expect(move(place('bag', 0), place('bag', 65_535), 1)).toMatch(/^wrong_slot/);
  expect(move(place('mail', 0), place('bag', 5), 1)).toMatch(/^wrong_slot/);
  expect(things()).toEqual(before);
});

test('a sorted bag has its things from the first slot on', () => {
  move(place('bag', 0), place('bag', 20), 3);
  expect(anna.client.refusalOf('sortBag', {})).toBeNull();
  const slots = anna.client
    .view('my_items')
    .flatMap((row) => ((row.container as { tag: string }).tag === 'bag' ? [row.slot] : []));
  expect(slots.sort()).toEqual([0, 1, COIN_SLOT]);
  expectLedgerToAgree(world);
});
