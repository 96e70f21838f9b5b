import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { recipes } from '../crafting/index.ts';
import { equipmentSlots, itemIdOf, itemKind, itemKinds } from '../items/index.ts';
import { askedFor, paidFor } from './prices.ts';
import type { Ware } from './shop.ts';
import { shopOf, shops } from './shops.ts';
import { type StockLine, soldFrom, stockAt } from './stock.ts';

/** The least any shop asks for one, the most any pays; nothing where nobody does. */
const cheapest = (item: number): number =>
  Math.min(...shops.map((shop) => askedFor(shop, item) ?? Number.POSITIVE_INFINITY));
const dearest = (item: number): number => Math.max(0, ...shops.map((shop) => paidFor(shop, item) ?? 0));

describe('the shops', () => {
  test('have a keeper each', () => {
    expect(new Set(shops.map(({ keeper }) => keeper)).size).toBe(shops.length);
    for (const shop of shops) expect(shopOf(shop.keeper)).toBe(shop);
    expect(shopOf(1)).toBeUndefined();
  });

  test('sell things that exist and may be traded, each once', () => {
    for (const { name, wares } of shops) {
      expect(new Set(wares.map(({ item }) => item)).size, name).toBe(wares.length);
      for (const { item, stock, restockTicks } of wares) {
        expect(itemKind(item)?.price ?? 0, name).toBeGreaterThan(0);
        expect(stock >= 1 && restockTicks >= 1).toBe(true);
      }
    }
  });

  test('nowhere sell for less than is paid anywhere', () => {
    for (const { id, key } of itemKinds) expect(cheapest(id), key).toBeGreaterThan(dearest(id));
  });

  test('never let anybody craft a profit out of what is bought', () => {
    const costs = new Map(itemKinds.map(({ id }) => [id, cheapest(id)]));
    // A recipe may use what another makes: costs settle after as many rounds as there are recipes.
    for (const _ of recipes) {
      for (const { ingredients, result } of recipes) {
        const whole = ingredients.reduce((sum, { kind, count }) => sum + costs.get(kind)! * count, 0);
        costs.set(result.kind, Math.min(costs.get(result.kind)!, whole / result.count));
      }
    }
    for (const { id, key } of itemKinds) expect(costs.get(id), key).toBeGreaterThan(dearest(id));
  });

  test('buy everything that has a price, somewhere, and nothing of a quest', () => {
    for (const { id, key, category } of itemKinds) {
      if (category !== 'coin') expect(dearest(id) > 0, key).toBe(category !== 'quest');
    }
  });

  test('never trade in coins', () => {
    for (const shop of shops) expect([askedFor(shop, 1), paidFor(shop, 1)]).toEqual([undefined, undefined]);
  });

  test('ask and pay in whole coins, one at least, and know nothing of unknown kinds', () => {
    for (const shop of shops) {
      for (const { id } of itemKinds) {
        for (const price of [askedFor(shop, id), paidFor(shop, id)]) {
          if (price !== undefined) expect(Number.isInteger(price) && price >= 1).toBe(true);
        }
      }
      expect(askedFor(shop, 65_000)).toBeUndefined();
      expect(paidFor(shop, 65_000)).toBeUndefined();
    }
  });

  test('of the village have something for every slot', () => {
    const sold = new Set(shops.slice(0, 5).flatMap(({ wares }) => wares.map(({ item }) => itemKind(item)!.slot)));
    for (const slot of equipmentSlots) expect(sold.has(slot), slot).toBe(true);
  });
});

describe('stock', () => {
  const ware: Ware = { item: itemIdOf('bread'), stock: 5, restockTicks: 100 };

  test('comes back one by one, up to what the shop has', () => {
    const line: StockLine = { left: 2, since: 1000 };
    expect([1000, 1099, 1100, 1299, 1300, 9999].map((tick) => stockAt(ware, line, tick))).toEqual([2, 2, 3, 4, 5, 5]);
  });

  test('is not there twice, nor in halves', () => {
    const line: StockLine = { left: 2, since: 1000 };
    for (const count of [0, -1, 3, 0.5, Number.NaN]) expect(soldFrom(ware, line, count, 1000)).toBeUndefined();
    expect(soldFrom(ware, line, 2, 1000)).toEqual({ left: 0, since: 1000 });
  });

  test('over any run of buying never gives more than it had and got', () => {
    const buys = fc.array(fc.record({ wait: fc.nat({ max: 350 }), count: fc.integer({ min: 1, max: 5 }) }));
    fc.assert(
      fc.property(buys, (acts) => {
        let line: StockLine = { left: ware.stock, since: 0 };
        let [tick, sold] = [0, 0];
        for (const { wait, count } of acts) {
          tick += wait;
          const after = soldFrom(ware, line, count, tick);
          if (!after) continue;
          sold += count;
          line = after;
          expect(stockAt(ware, line, tick)).toBeGreaterThanOrEqual(0);
          expect(sold).toBeLessThanOrEqual(ware.stock + Math.floor(tick / ware.restockTicks));
        }
      }),
    );
  });
});
