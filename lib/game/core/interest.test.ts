import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { InterestSet } from './interest.ts';

const TILE = 256;
const CHUNK = 16 * TILE;
const make = () => new InterestSet(8, 8);
const applyAll = (set: InterestSet, chunks: readonly number[]) =>
  chunks.flatMap((chunk) => [...set.applied(chunk).unsubscribe]);

describe('InterestSet', () => {
  it('asks for the nine chunks around a figure', () => {
    expect(make().moveTo(2.5 * CHUNK, 3.5 * CHUNK).subscribe).toEqual([513, 514, 515, 769, 770, 771, 1025, 1026, 1027]);
  });

  it('asks for four in a corner of the world', () => {
    expect(make().moveTo(10, 10).subscribe).toEqual([0, 1, 256, 257]);
  });

  it('is complete when every chunk has been applied', () => {
    const set = make();
    const { subscribe } = set.moveTo(10, 10);
    applyAll(set, subscribe.slice(1));
    expect(set.isComplete).toBe(false);
    expect(set.progress).toBe(0.75);
    applyAll(set, subscribe.slice(0, 1));
    expect(set.isComplete).toBe(true);
  });

  it('stays where it is within two tiles past the border', () => {
    const set = make();
    applyAll(set, set.moveTo(2.5 * CHUNK, 2.5 * CHUNK).subscribe);
    expect(set.moveTo(3 * CHUNK + 2 * TILE - 1, 2.5 * CHUNK)).toEqual({ subscribe: [], unsubscribe: [] });
    expect(set.moveTo(3 * CHUNK + 2 * TILE, 2.5 * CHUNK).subscribe).toEqual([260, 516, 772]);
  });

  it('lets the old go only when all of the new is here', () => {
    const set = make();
    applyAll(set, set.moveTo(2.5 * CHUNK, 2.5 * CHUNK).subscribe);
    const step = set.moveTo(3.5 * CHUNK, 2.5 * CHUNK);
    expect(step.unsubscribe).toEqual([]);
    expect(set.applied(260).unsubscribe).toEqual([]);
    expect(set.applied(516).unsubscribe).toEqual([]);
    expect(set.applied(772).unsubscribe).toEqual([257, 513, 769]);
  });

  it('turning back at once asks for nothing twice', () => {
    const set = make();
    applyAll(set, set.moveTo(2.5 * CHUNK, 2.5 * CHUNK).subscribe);
    set.moveTo(3.5 * CHUNK, 2.5 * CHUNK);
    expect(set.moveTo(2.5 * CHUNK, 2.5 * CHUNK).subscribe).toEqual([]);
    expect(set.applied(260).unsubscribe).toEqual([260]);
  });

  it('a teleport asks for a whole new neighbourhood and then drops the old one', () => {
    const set = make();
    const old = set.moveTo(10, 10).subscribe;
    applyAll(set, old);
    const step = set.moveTo(6.5 * CHUNK, 6.5 * CHUNK);
    expect(step.subscribe).toHaveLength(9);
    expect(applyAll(set, step.subscribe)).toEqual([...old]);
  });

  it('asks for everything again over a new connection', () => {
    const set = make();
    applyAll(set, set.moveTo(10, 10).subscribe);
    set.reset();
    expect(set.isComplete).toBe(false);
    expect(set.moveTo(10, 10).subscribe).toHaveLength(4);
  });

  it('always holds the own chunk and its neighbours, and never more than two neighbourhoods', () => {
    const tiles = fc.integer({ min: 0, max: 127 });
    fc.assert(
      fc.property(fc.array(fc.tuple(tiles, tiles, fc.boolean()), { maxLength: 60 }), (walk) => {
        const set = make();
        const held = new Set<number>();
        for (const [x, y, arrives] of walk) {
          const change = set.moveTo(x * TILE, y * TILE);
          for (const chunk of change.subscribe) {
            expect(held.has(chunk)).toBe(false);
            held.add(chunk);
          }
          for (const chunk of change.unsubscribe) held.delete(chunk);
          if (arrives)
            for (const chunk of [...held]) for (const old of set.applied(chunk).unsubscribe) held.delete(old);
          expect(held.has(Math.floor(y / 16) * 256 + Math.floor(x / 16))).toBe(true);
          if (arrives) expect(held.size).toBeLessThanOrEqual(9);
        }
      }),
    );
  });
});
