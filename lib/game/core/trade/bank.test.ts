import { BANK_SLOTS, COIN_SLOT, COINS, itemIdOf, itemKind } from '@hollowmere/world/items';
import { describe, expect, test } from 'vitest';
import { bankOf, isBankable, slotFor } from './bank.ts';

const bread = itemIdOf('bread');

describe('the bank', () => {
  test('keeps things by slot and coins apart', () => {
    const bank = bankOf([
      { slot: 2, kind: bread, count: 3 },
      { slot: COIN_SLOT, kind: COINS, count: 40 },
      { slot: BANK_SLOTS + 5, kind: bread, count: 1 },
    ]);
    expect(bank.coins).toBe(40);
    expect(bank.slots.filter((stack) => stack !== null)).toEqual([{ kind: bread, count: 3 }]);
    expect(bank.slots).toHaveLength(BANK_SLOTS);
  });

  test('puts a stack onto its like, else where nothing lies', () => {
    const most = itemKind(bread)!.stack;
    expect(slotFor([null, { kind: bread, count: 1 }], bread)).toBe(1);
    expect(slotFor([{ kind: bread, count: most }, null], bread)).toBe(1);
    expect(slotFor([{ kind: bread, count: most }], bread)).toBeUndefined();
  });

  test('does not keep what only a quest has a use for', () => {
    expect(isBankable(bread)).toBe(true);
    expect(isBankable(itemIdOf('rat-tail'))).toBe(itemKind(itemIdOf('rat-tail'))!.category !== 'quest');
  });
});
