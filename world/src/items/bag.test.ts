import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Bag, countOf, emptyBag, exchange, moveBetween, moveWithin, put, roomFor, sorted, take } from './bag.ts';
import { itemIdOf, itemKind } from './item-kinds.ts';
import { COINS } from './stack.ts';

const bread = itemIdOf('bread');
const sword = itemIdOf('iron-sword');
const ore = itemIdOf('iron-ore');
const kinds = [bread, sword, ore, itemIdOf('rat-tail')];

const bagOf = (...stacks: ([number, number] | null)[]): Bag =>
  stacks.map((stack) => stack && { kind: stack[0], count: stack[1] });

const anyStack = fc
  .constantFrom(...kinds)
  .chain((kind) => fc.record({ kind: fc.constant(kind), count: fc.integer({ min: 1, max: itemKind(kind)!.stack }) }));
const anyBag = fc.array(fc.option(anyStack), { minLength: 1, maxLength: 8 });
/** Slots and counts that make sense and some that do not; `all` is the whole of what lies there. */
const anySlot = fc.integer({ min: -1, max: 9 });
const anyCount = fc.oneof(
  fc.constant('all' as const),
  fc.integer({ min: -1, max: 60 }),
  fc.constantFrom(0.5, Number.NaN),
);

type Act =
  | { act: 'move'; bag: 0 | 1; slot: number; toBag: 0 | 1; toSlot: number; count: number | 'all' }
  | { act: 'sort'; bag: 0 | 1 };

const whichBag = fc.constantFrom<0 | 1>(0, 1);
const anyAct: fc.Arbitrary<Act> = fc.oneof(
  fc.record({
    act: fc.constant('move' as const),
    bag: whichBag,
    slot: anySlot,
    toBag: whichBag,
    toSlot: anySlot,
    count: anyCount,
  }),
  fc.record({ act: fc.constant('sort' as const), bag: whichBag }),
);

function done(bags: readonly [Bag, Bag], act: Act): readonly [Bag, Bag] {
  const changed = [...bags] as [Bag, Bag];
  const countFor = (act: Extract<Act, { act: 'move' }>) =>
    act.count === 'all' ? (bags[act.bag][act.slot]?.count ?? 1) : act.count;
  if (act.act === 'sort') {
    changed[act.bag] = sorted(bags[act.bag]);
  } else if (act.bag === act.toBag) {
    const moved = moveWithin(bags[act.bag], act.slot, act.toSlot, countFor(act));
    if (moved.ok) changed[act.bag] = moved.bag;
  } else {
    const moved = moveBetween(bags[act.bag], act.slot, bags[act.toBag], act.toSlot, countFor(act));
    if (moved.ok) [changed[act.bag], changed[act.toBag]] = [moved.from, moved.to];
  }
  return changed;
}

function expectSound(bag: Bag): void {
  for (const stack of bag) {
    if (!stack) continue;
    expect(Number.isInteger(stack.count) && stack.count >= 1).toBe(true);
    expect(stack.count).toBeLessThanOrEqual(itemKind(stack.kind)!.stack);
  }
}

describe('any sequence of moving, splitting, merging, swapping and sorting in two bags', () => {
  test('keeps the total of each kind, the number of slots and the size of stacks', () => {
    fc.assert(
      fc.property(anyBag, anyBag, fc.array(anyAct, { maxLength: 40 }), (first, second, acts) => {
        let bags: readonly [Bag, Bag] = [first, second];
        for (const act of acts) {
          bags = done(bags, act);
          expect(bags.map(({ length }) => length)).toEqual([first.length, second.length]);
          bags.forEach(expectSound);
          for (const kind of kinds) {
            expect(countOf(bags[0], kind) + countOf(bags[1], kind)).toBe(countOf(first, kind) + countOf(second, kind));
          }
        }
      }),
    );
  });
});

describe('putting in and taking out', () => {
  test('what fits goes in whole, what does not leaves the bag as it was', () => {
    fc.assert(
      fc.property(anyBag, fc.constantFrom(...kinds), fc.integer({ min: 1, max: 300 }), (bag, kind, count) => {
        const room = roomFor(bag, kind);
        const filled = put(bag, kind, count);
        expect(filled.ok).toBe(count <= room);
        if (!filled.ok) return;
        expectSound(filled.bag);
        expect(countOf(filled.bag, kind)).toBe(countOf(bag, kind) + count);
        expect(roomFor(filled.bag, kind)).toBe(room - count);
        const emptied = take(filled.bag, kind, count);
        expect(emptied.ok && countOf(emptied.bag, kind)).toBe(countOf(bag, kind));
      }),
    );
  });

  test('an exchange happens whole or not at all, and may use the room that it makes', () => {
    const full = bagOf([ore, 3]);
    expect(exchange(full, [{ kind: ore, count: 3 }], [{ kind: sword, count: 1 }])).toEqual({
      ok: true,
      bag: bagOf([sword, 1]),
    });
    expect(exchange(full, [{ kind: ore, count: 2 }], [{ kind: sword, count: 1 }])).toMatchObject({ code: 'bag_full' });
    expect(exchange(full, [{ kind: ore, count: 4 }], [])).toMatchObject({ code: 'missing_ingredients' });
  });

  test('an exchange takes and gives to the piece, or changes nothing', () => {
    const some = fc.array(fc.record({ kind: fc.constantFrom(...kinds), count: fc.integer({ min: 1, max: 30 }) }), {
      maxLength: 3,
    });
    const sumOf = (stacks: readonly { kind: number; count: number }[], kind: number) =>
      stacks.reduce((sum, stack) => sum + (stack.kind === kind ? stack.count : 0), 0);
    fc.assert(
      fc.property(anyBag, some, some, (bag, taken, given) => {
        const before = [...bag];
        const changed = exchange(bag, taken, given);
        expect(bag).toEqual(before);
        if (!changed.ok) return;
        expectSound(changed.bag);
        for (const kind of kinds) {
          expect(countOf(changed.bag, kind)).toBe(countOf(bag, kind) - sumOf(taken, kind) + sumOf(given, kind));
        }
      }),
    );
  });

  test('an exchange may ask for the same kind twice, and counts it twice', () => {
    const twice = [
      { kind: ore, count: 2 },
      { kind: ore, count: 2 },
    ];
    expect(exchange(bagOf([ore, 3]), twice, []).ok).toBe(false);
    expect(exchange(bagOf([ore, 4]), twice, []).ok).toBe(true);
  });

  test('coins, unknown kinds and numbers that are none are refused', () => {
    const bag = emptyBag(2);
    expect(put(bag, COINS, 5)).toMatchObject({ code: 'no_such_item' });
    expect(put(bag, 65_000, 1)).toMatchObject({ code: 'no_such_item' });
    for (const count of [0, -1, 1.5, Number.NaN]) expect(put(bag, bread, count)).toMatchObject({ code: 'bad_count' });
  });
});

describe('a move', () => {
  test('onto an empty slot splits', () => {
    expect(moveWithin(bagOf([bread, 5], null), 0, 1, 2)).toEqual({ ok: true, bag: bagOf([bread, 3], [bread, 2]) });
  });

  test('of a whole stack leaves its slot empty', () => {
    expect(moveWithin(bagOf([bread, 5], null), 0, 1, 5)).toEqual({ ok: true, bag: bagOf(null, [bread, 5]) });
  });

  test('onto the same kind merges as far as it fits', () => {
    const size = itemKind(bread)!.stack;
    expect(moveWithin(bagOf([bread, 5], [bread, size - 2]), 0, 1, 5)).toEqual({
      ok: true,
      bag: bagOf([bread, 3], [bread, size]),
    });
    expect(moveWithin(bagOf([bread, 5], [bread, size]), 0, 1, 5)).toMatchObject({ code: 'bag_full' });
  });

  test('onto another kind swaps whole stacks and refuses parts', () => {
    const bag = bagOf([bread, 5], [sword, 1]);
    expect(moveWithin(bag, 0, 1, 5)).toEqual({ ok: true, bag: bagOf([sword, 1], [bread, 5]) });
    expect(moveWithin(bag, 0, 1, 4)).toMatchObject({ code: 'bag_full' });
  });

  test('onto its own slot changes nothing', () => {
    const bag = bagOf([bread, 5]);
    expect(moveWithin(bag, 0, 0, 5)).toEqual({ ok: true, bag });
  });

  test('of nothing, of more than there is or beyond the bag is refused', () => {
    const bag = bagOf([bread, 5], null);
    expect(moveWithin(bag, 1, 0, 1)).toMatchObject({ code: 'no_such_item' });
    expect(moveWithin(bag, 0, 1, 6)).toMatchObject({ code: 'bad_count' });
    expect(moveWithin(bag, 0, 2, 1)).toMatchObject({ code: 'wrong_slot' });
  });
});

test('sorting brings the same things into the same order, whatever lay where', () => {
  fc.assert(
    fc.property(anyBag, (bag) => {
      const once = sorted(bag);
      expect(sorted(once)).toEqual(once);
      expect(sorted(bag.toReversed())).toEqual(once);
    }),
  );
});
