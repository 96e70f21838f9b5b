import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { OrderedTree } from './ordered-tree.ts';

const numeric = (a: number, b: number) => a - b;
const everything = (tree: OrderedTree<number>) =>
  tree.range(
    () => false,
    () => false,
  );
const between = (tree: OrderedTree<number>, low: number, high: number) =>
  tree.range(
    (key) => key < low,
    (key) => key > high,
  );

describe('an ordered tree', () => {
  it('agrees with a sorted list after any adds, deletes and ranges', () => {
    const step = fc.record({
      kind: fc.constantFrom('add', 'add', 'delete', 'range'),
      key: fc.nat(400),
      span: fc.nat(90),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 900, size: 'max' }), (steps) => {
        const tree = new OrderedTree(numeric);
        const model = new Set<number>();
        for (const { kind, key, span } of steps) {
          if (kind === 'add') expect(tree.add(key)).toBe(!model.has(key) && Boolean(model.add(key)));
          else if (kind === 'delete') expect(tree.delete(key)).toBe(model.delete(key));
          else expect(between(tree, key, key + span)).toEqual(sorted(model).filter((k) => k >= key && k <= key + span));
          expect(tree.size).toBe(model.size);
        }
        expect(everything(tree)).toEqual(sorted(model));
      }),
      { numRuns: 60 },
    );
  });

  it('holds many keys in any order of arrival, and lets go of all of them in any other', () => {
    const order = shuffled(20_000, 7);
    const tree = new OrderedTree(numeric);
    for (const key of order) tree.add(key);
    expect(between(tree, 9_990, 10_010)).toEqual(Array.from({ length: 21 }, (_, index) => 9_990 + index));
    const leaving = shuffled(20_000, 11);
    for (const [index, key] of leaving.entries()) {
      expect(tree.delete(key)).toBe(true);
      if (index % 2_500 === 0) expect(everything(tree)).toEqual(leaving.slice(index + 1).sort(numeric));
    }
    expect(tree.size).toBe(0);
    expect(everything(tree)).toEqual([]);
  });

  it('is built from sorted keys and goes on from there', () => {
    for (const size of [0, 1, 47, 48, 49, 3_000, 10_000]) {
      const keys = Array.from({ length: size }, (_, index) => index * 2);
      const tree = OrderedTree.fromSorted(keys, numeric);
      expect(everything(tree)).toEqual(keys);
      for (const key of keys) tree.add(key + 1);
      expect(tree.size).toBe(size * 2);
      for (const key of keys) expect(tree.delete(key)).toBe(true);
      expect(everything(tree)).toEqual(keys.map((key) => key + 1));
    }
  });

  it('asks few questions, however many keys there are', () => {
    let questions = 0;
    const tree = OrderedTree.fromSorted(
      Array.from({ length: 100_000 }, (_, index) => index * 2),
      (a, b) => {
        questions++;
        return a - b;
      },
    );
    tree.add(77_777);
    expect(questions).toBeLessThan(40);
  });
});

const sorted = (keys: Iterable<number>) => [...keys].sort(numeric);

function shuffled(count: number, seed: number): number[] {
  let state = seed;
  const random = () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return state / 2 ** 32;
  };
  return Array.from({ length: count }, (_, index) => [random(), index] as const)
    .sort(([a], [b]) => a - b)
    .map(([, index]) => index);
}
