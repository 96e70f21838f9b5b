// The books and the shelves: what the ledger says everybody has, and what is there.
import { expect } from 'vitest';
import { GROUND, WORLD } from '../src/items/holders.ts';
import type { TestWorld } from './test-world.ts';

interface Held {
  readonly kind: number;
  readonly count: number;
}

/** Sums by holder and kind. */
class Sums {
  readonly #sums = new Map<string, number>();

  add(holder: number, { kind, count }: Held, sign: 1 | -1 = 1): void {
    if (holder === WORLD) return;
    const key = `${holder}: ${kind}`;
    const sum = (this.#sums.get(key) ?? 0) + sign * count;
    if (sum === 0) this.#sums.delete(key);
    else this.#sums.set(key, sum);
  }

  get entries(): Record<string, number> {
    return Object.fromEntries([...this.#sums].sort(([a], [b]) => (a < b ? -1 : 1)));
  }
}

/** Every holder has what the ledger says it got, less what it gave. */
export function expectLedgerToAgree(world: TestWorld): void {
  const [books, shelves] = [new Sums(), new Sums()];
  for (const line of world.db.rows('ledger') as unknown as (Held & { source: number; target: number })[]) {
    expect(line.count).toBeGreaterThan(0);
    books.add(line.target, line);
    books.add(line.source, line, -1);
  }
  for (const { holder, kind, count } of world.rows<{ holder: number; kind: number; count: bigint }>('ledger_sum')) {
    expect(count).not.toBe(0n);
    books.add(holder, { kind, count: Number(count) });
  }
  for (const item of world.db.rows('item') as unknown as (Held & { containerId: number })[]) {
    expect(item.count).toBeGreaterThan(0);
    shelves.add(item.containerId, item);
  }
  for (const pile of world.db.rows('ground_item') as unknown as Held[]) {
    expect(pile.count).toBeGreaterThan(0);
    shelves.add(GROUND, pile);
  }
  expect(shelves.entries).toEqual(books.entries);
}
