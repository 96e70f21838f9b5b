import { describe, expect, it } from 'vitest';
import type { GroundItem } from './ground-item.ts';
import { pileAt } from './pile-at.ts';

const pile = (id: number, x: number, extra: Partial<GroundItem> = {}): GroundItem => ({
  id,
  x,
  y: 1_000,
  kind: 1,
  count: 1,
  owner: 0,
  ownedUntil: 0,
  ...extra,
});
const everywhere = { hasPoint: () => true };
const around = (...piles: GroundItem[]) => ({
  self: 7,
  tick: 100,
  groundItems: new Map(piles.map((one) => [one.id, one])),
});
const meant = (x: number, y: number, of: ReturnType<typeof around>, reach = everywhere) =>
  pileAt(of, reach, { x, y })?.id;

describe('what a point on the ground means', () => {
  // The first of all lies eleven pixels to the right of its place and five below, and seven high is its middle.
  const [x, y] = [1_000 + 11 * 16, 1_000 + 5 * 16 - 7 * 16];

  it('is the thing that is drawn there, beside its place', () => {
    expect(meant(x, y, around(pile(0, 1_000)))).toBe(0);
    expect(meant(x + 150, y - 60, around(pile(0, 1_000)))).toBe(0);
    expect(meant(x + 250, y, around(pile(0, 1_000)))).toBeUndefined();
  });

  it('is the nearest of two', () => {
    const two = around(pile(0, 1_000), pile(377, 1_150));
    expect(meant(x - 40, y, two)).toBe(0);
    expect(meant(x + 150, y, two)).toBe(377);
  });

  it('is nothing that is out of reach, or kept for somebody else', () => {
    expect(meant(x, y, around(pile(0, 1_000)), { hasPoint: () => false })).toBeUndefined();
    expect(meant(x, y, around(pile(0, 1_000, { owner: 8, ownedUntil: 200 })))).toBeUndefined();
    expect(meant(x, y, around(pile(0, 1_000, { owner: 7, ownedUntil: 200 })))).toBe(0);
  });
});
