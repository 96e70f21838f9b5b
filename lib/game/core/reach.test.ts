import type { Door } from '@hollowmere/world/map';
import { describe, expect, it } from 'vitest';
import { wingsOf } from './reach.ts';

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

describe('reach', () => {
  it('moves both wings of a gate at once', () => {
    expect(wingsOf(gate(1, 10), doors, at(10, 11), new Set()).map(({ id }) => id)).toEqual([1, 2]);
  });

  it('leaves a wing alone that stands differently', () => {
    expect(wingsOf(gate(1, 10), doors, at(10, 11), new Set([2])).map(({ id }) => id)).toEqual([1]);
  });
});
