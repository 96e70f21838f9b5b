import { creatureIds } from '@hollowmere/world/creature-ids';
import { BAG_SLOTS, emptyBag, itemIdOf } from '@hollowmere/world/items';
import { askedFor, shopOf } from '@hollowmere/world/shops';
import { describe, expect, test } from 'vitest';
import { salesFor, unwantedIn, waresFor } from './counter.ts';

const shop = shopOf(creatureIds['baker-posy'])!;
const [ware] = shop.wares;
const price = askedFor(shop, ware!.item)!;
const empty = emptyBag(BAG_SLOTS);
const offerFor = (coins: number, bag = empty, lines = new Map()) => waresFor(shop, lines, 1_000, { bag, coins })[0]!;

describe('what a shop has', () => {
  test('is bought as far as stock, coins and room go', () => {
    expect(offerFor(price * 2).most).toBe(2);
    expect(offerFor(1_000_000).most).toBe(ware!.stock);
    expect(offerFor(price * 2).hindrance).toBeUndefined();
  });

  test('says what is missing where not even one can be had', () => {
    expect(offerFor(price - 1).hindrance).toBe('1 coin short');
    expect(offerFor(0).most).toBe(0);
    const full = empty.map(() => ({ kind: itemIdOf('rat-tail'), count: 1 }));
    expect(offerFor(1_000, full).hindrance).toBe('No room in your bag');
    const sold = new Map([[ware!.item, { left: 0, since: 1_000 }]]);
    expect(offerFor(1_000, empty, sold).hindrance).toBe('Sold out for now');
  });

  test('comes back as time goes by', () => {
    const lines = new Map([[ware!.item, { left: 0, since: 1_000 }]]);
    const later = waresFor(shop, lines, 1_000 + ware!.restockTicks, { bag: empty, coins: 1_000 });
    expect(later[0]?.left).toBe(1);
  });
});

describe('what a shop buys', () => {
  const smith = shopOf(creatureIds['smith-torvald'])!;
  test('is of its trade, and says how much it would pay', () => {
    const bag = empty
      .with(3, { kind: itemIdOf('iron-ore'), count: 4 })
      .with(5, { kind: itemIdOf('sealed-letter'), count: 1 });
    const sales = salesFor(smith, bag);
    expect(sales.map(({ slot, count }) => [slot, count])).toEqual([[3, 4]]);
    expect(sales[0]!.price).toBeGreaterThan(0);
    expect(unwantedIn(smith, bag)).toBe(1);
  });
});
