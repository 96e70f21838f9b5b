import { BAG_SLOTS, emptyBag, itemIdOf, type Stack } from '@hollowmere/world/items';
import { describe, expect, it } from 'vitest';
import { quickChoice } from './quick-choice.ts';
import { waitOfKind } from './use-waits.ts';

const [MINOR, HEALING, VIGOUR, BREAD, ORE] = (
  ['minor-health-potion', 'health-potion', 'energy-potion', 'bread', 'iron-ore'] as const
).map(itemIdOf) as [number, number, number, number, number];

function bagOf(...stacks: readonly (Stack | null)[]) {
  return [...stacks, ...emptyBag(BAG_SLOTS - stacks.length)];
}

describe('what a quick key uses up', () => {
  const bag = bagOf(
    { kind: ORE, count: 20 },
    { kind: MINOR, count: 5 },
    { kind: HEALING, count: 2 },
    { kind: MINOR, count: 1 },
    { kind: BREAD, count: 3 },
  );

  it('is the strongest that one is grown enough for, counted over all slots', () => {
    expect(quickChoice('health', bag, 7)).toEqual({ kind: MINOR, slot: 1, count: 6 });
    expect(quickChoice('health', bag, 8)).toEqual({ kind: HEALING, slot: 2, count: 2 });
    expect(quickChoice('food', bag, 1)).toEqual({ kind: BREAD, slot: 4, count: 3 });
  });

  it('is nothing where nothing would help', () => {
    expect(quickChoice('energy', bag, 30)).toBeUndefined();
    expect(quickChoice('energy', bagOf({ kind: VIGOUR, count: 1 }), 30)?.slot).toBe(0);
  });
});

describe('the wait of a thing', () => {
  it('is that of all of its group, as long as such a wait is', () => {
    const waits = new Map([['potion', 1_000]] as const);
    expect(waitOfKind(HEALING, waits)).toEqual({ from: 600, until: 1_000 });
    expect(waitOfKind(VIGOUR, waits)).toEqual(waitOfKind(HEALING, waits));
    expect(waitOfKind(BREAD, waits)).toEqual({ from: 0, until: 0 });
    expect(waitOfKind(ORE, waits)).toEqual({ from: 0, until: 0 });
  });
});
