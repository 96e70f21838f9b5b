import { TILE_UNITS } from '@hollowmere/world/movement';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { InterestSet } from './interest.ts';

const CHUNK = 16 * TILE_UNITS;
/** Half a picture of 20 by 12 tiles. */
const SIGHT = { across: 10 * TILE_UNITS, down: 6 * TILE_UNITS };
/** From the middle of a chunk such a screen nearly sees the chunks on either side, and not quite those above and below. */
const WIDE = { across: 10 * TILE_UNITS, down: 4 * TILE_UNITS };
const make = () => new InterestSet(8, 8);
const applyAll = (set: InterestSet, chunks: readonly number[]) =>
  chunks.flatMap((chunk) => [...set.applied(chunk).unsubscribe]);

describe('InterestSet', () => {
  it('asks for the chunks that the picture touches or soon will', () => {
    expect(make().moveTo(2.5 * CHUNK, 3.5 * CHUNK, SIGHT).subscribe).toEqual([
      513, 514, 515, 769, 770, 771, 1025, 1026, 1027,
    ]);
    expect(make().moveTo(2.5 * CHUNK, 3.5 * CHUNK, WIDE).subscribe).toEqual([769, 770, 771]);
  });

  it('looks from the edge of the world as far into it as the picture does that stops there', () => {
    expect(make().moveTo(10, 10, SIGHT).subscribe).toEqual([0, 1]);
    expect(make().moveTo(10, 10, { across: 13 * TILE_UNITS, down: 7 * TILE_UNITS }).subscribe).toEqual([
      0, 1, 256, 257,
    ]);
  });

  it('asks for more when the window grows, and for less when it shrinks', () => {
    const set = make();
    applyAll(set, set.moveTo(2.5 * CHUNK, 3.5 * CHUNK, WIDE).subscribe);
    const grown = set.moveTo(2.5 * CHUNK, 3.5 * CHUNK, SIGHT).subscribe;
    expect(grown).toEqual([513, 514, 515, 1025, 1026, 1027]);
    applyAll(set, grown);
    expect(set.moveTo(2.5 * CHUNK, 3.5 * CHUNK, { ...WIDE, down: 2 * TILE_UNITS }).unsubscribe).toEqual(grown);
  });

  it('is complete when every chunk has been applied', () => {
    const set = make();
    const { subscribe } = set.moveTo(2.5 * CHUNK, 3.5 * CHUNK, WIDE);
    applyAll(set, subscribe.slice(1));
    expect(set.isComplete).toBe(false);
    expect(set.progress).toBeCloseTo(2 / 3);
    applyAll(set, subscribe.slice(0, 1));
    expect(set.isComplete).toBe(true);
  });

  it('asks three tiles before the picture reaches a chunk, and lets go five tiles after it has left one', () => {
    const set = make();
    const border = 4 * CHUNK;
    applyAll(set, set.moveTo(2.5 * CHUNK, 2.5 * CHUNK, WIDE).subscribe);
    const seen = border - SIGHT.across;
    expect(set.moveTo(seen - 3 * TILE_UNITS - 1, 2.5 * CHUNK, WIDE).subscribe).toEqual([]);
    expect(set.moveTo(seen - 3 * TILE_UNITS, 2.5 * CHUNK, WIDE).subscribe).toEqual([516]);
    applyAll(set, [516]);
    expect(set.moveTo(seen - 5 * TILE_UNITS, 2.5 * CHUNK, WIDE)).toEqual({ subscribe: [], unsubscribe: [] });
    expect(set.moveTo(seen - 5 * TILE_UNITS - 1, 2.5 * CHUNK, WIDE).unsubscribe).toEqual([516]);
  });

  it('lets the old go only when all of the new is here', () => {
    const set = make();
    applyAll(set, set.moveTo(2.5 * CHUNK, 2.5 * CHUNK, SIGHT).subscribe);
    const step = set.moveTo(3.5 * CHUNK, 2.5 * CHUNK, SIGHT);
    expect(step.unsubscribe).toEqual([]);
    expect(set.applied(260).unsubscribe).toEqual([]);
    expect(set.applied(516).unsubscribe).toEqual([]);
    expect(set.applied(772).unsubscribe).toEqual([257, 513, 769]);
  });

  it('turning back at once asks for nothing twice', () => {
    const set = make();
    applyAll(set, set.moveTo(2.5 * CHUNK, 2.5 * CHUNK, SIGHT).subscribe);
    set.moveTo(3.5 * CHUNK, 2.5 * CHUNK, SIGHT);
    expect(set.moveTo(2.5 * CHUNK, 2.5 * CHUNK, SIGHT).subscribe).toEqual([]);
    expect(set.applied(260).unsubscribe).toEqual([260]);
  });

  it('a teleport asks for a whole new neighbourhood and then drops the old one', () => {
    const set = make();
    const old = set.moveTo(10, 10, SIGHT).subscribe;
    applyAll(set, old);
    const step = set.moveTo(6.5 * CHUNK, 6.5 * CHUNK, SIGHT);
    expect(step.subscribe).toHaveLength(9);
    expect(applyAll(set, step.subscribe)).toEqual([...old]);
  });

  it('asks for everything again over a new connection', () => {
    const set = make();
    const { subscribe } = set.moveTo(10, 10, SIGHT);
    applyAll(set, subscribe);
    set.reset();
    expect(set.isComplete).toBe(false);
    expect(set.moveTo(10, 10, SIGHT).subscribe).toEqual(subscribe);
  });

  it('always holds what the picture touches, and little more', () => {
    const tiles = fc.integer({ min: 0, max: 127 });
    fc.assert(
      fc.property(fc.array(fc.tuple(tiles, tiles, fc.boolean()), { maxLength: 60 }), (walk) => {
        const set = make();
        const held = new Set<number>();
        for (const [x, y, arrives] of walk) {
          const change = set.moveTo(x * TILE_UNITS, y * TILE_UNITS, SIGHT);
          for (const chunk of change.subscribe) {
            expect(held.has(chunk)).toBe(false);
            held.add(chunk);
          }
          for (const chunk of change.unsubscribe) held.delete(chunk);
          if (arrives)
            for (const chunk of [...held]) for (const old of set.applied(chunk).unsubscribe) held.delete(old);
          const [left, top] = [Math.max(0, x - 10), Math.max(0, y - 6)];
          for (const column of [left, x, Math.min(127, x + 9)]) {
            for (const row of [top, y, Math.min(127, y + 5)]) {
              expect(held.has(Math.floor(row / 16) * 256 + Math.floor(column / 16))).toBe(true);
            }
          }
          if (arrives) expect(held.size).toBeLessThanOrEqual(9);
        }
      }),
    );
  });
});
