import type { Door } from '@hollowmere/world/map';
import { describe, expect, it } from 'vitest';
import { doorsToUse, doorWithinReach } from './reach.ts';

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
  it('finds the nearest door within reach', () => {
    expect(doorWithinReach(doors, at(11, 11))?.id).toBe(2);
    expect(doorWithinReach(doors, at(10, 13))).toBeUndefined();
  });

  it('moves both wings of a gate at once', () => {
    expect(doorsToUse(doors, at(10, 11), new Set()).map(({ id }) => id)).toEqual([1, 2]);
  });

  it('offers no gate that only a lever moves', () => {
    const portcullis: Door = { ...gate(4, 11), kind: 'portcullis', movedBy: 'lever' };
    expect(doorWithinReach([portcullis], at(11, 11))).toBeUndefined();
  });

  it('leaves a wing alone that stands differently', () => {
    expect(doorsToUse(doors, at(10, 11), new Set([2])).map(({ id }) => id)).toEqual([1]);
  });
});
