import { describe, expect, it } from 'vitest';
import { BlockedBodies } from './blocked-bodies.ts';

describe('BlockedBodies', () => {
  it('are those that blocked people have now', () => {
    const bodies = new BlockedBodies();
    const blocks = [
      { username: 'fern', entity: 2 },
      { username: 'away', entity: undefined },
    ];
    expect(bodies.update(blocks)).toEqual(new Set([2]));
    expect(bodies.ownerOf(2)).toBe('fern');
    expect(bodies.ownerOf(3)).toBeUndefined();
  });

  it('stay blocked when their owner has left, or comes back with another', () => {
    const bodies = new BlockedBodies();
    bodies.update([{ username: 'fern', entity: 2 }]);
    expect(bodies.update([{ username: 'fern', entity: undefined }])).toEqual(new Set([2]));
    expect(bodies.update([{ username: 'fern', entity: 9 }])).toEqual(new Set([2, 9]));
    expect(bodies.ownerOf(2)).toBe('fern');
  });

  it('are all heard again once the block is lifted', () => {
    const bodies = new BlockedBodies();
    bodies.update([{ username: 'fern', entity: 2 }]);
    expect(bodies.update([])).toEqual(new Set());
    expect(bodies.update([{ username: 'fern', entity: 9 }])).toEqual(new Set([9]));
  });
});
