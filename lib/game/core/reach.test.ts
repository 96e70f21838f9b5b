import type { Door } from '@hollowmere/world/map';
import { describe, expect, it } from 'vitest';
import { Reach, type ReachMap, wingsOf } from './reach.ts';

const gate = (id: number, tileX: number, name = 'South Gate'): Door => ({
  id,
  tileX,
  tileY: 10,
  kind: 'village-gate-left',
  name,
  movedBy: 'hand',
});
const doors = [gate(1, 10), gate(2, 11), gate(3, 12, 'Garden gate')];
const at = (tileX: number, tileY: number) => ({ x: tileX * 256 + 128, y: tileY * 256 + 128 });
const field: ReachMap = { solidGiven: () => () => false, terrainAt: () => 'grass' };
const wings = (open: ReadonlySet<number>) =>
  wingsOf(gate(1, 10), doors, open, new Reach(at(10, 11), open, { map: field }));

describe('reach', () => {
  it('ends at a wall, and goes through a door that is open', () => {
    const walled: ReachMap = {
      solidGiven: (isOpen) => (tileX, tileY) => tileX === 11 && !(tileY === 11 && isOpen(1)),
      terrainAt: () => 'grass',
    };
    const has = (open: ReadonlySet<number>) => {
      const reach = new Reach(at(10, 11), open, { map: walled, reach: 600 });
      return [reach.hasPoint(at(12, 11)), reach.hasTile({ tileX: 12, tileY: 11 })];
    };
    expect(has(new Set())).toEqual([false, false]);
    expect(has(new Set([1]))).toEqual([true, true]);
  });

  it('moves both wings of a gate at once', () => {
    expect(wings(new Set()).map(({ id }) => id)).toEqual([1, 2]);
  });

  it('leaves a wing alone that stands differently', () => {
    expect(wings(new Set([2])).map(({ id }) => id)).toEqual([1]);
  });
});
