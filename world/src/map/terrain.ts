// What the ground can be, and what that means for feet and ears. Colours belong to art/.

/** Ground types. Their order is the order of their codes in the map's grid: append only. */
export const terrains = [
  'grass',
  'meadow',
  'forest floor',
  'path',
  'cobble',
  'flagstone',
  'sand',
  'farmland',
  'bridge',
  'water',
] as const;

export type Terrain = (typeof terrains)[number];

/** Water is the only ground nobody walks on; bridges and jetties lie over it. */
export const isWalkable = (terrain: Terrain): boolean => terrain !== 'water';

/** Ground laid by people: nothing grows on it. */
export const isPaved = (terrain: Terrain): boolean =>
  terrain === 'path' || terrain === 'cobble' || terrain === 'flagstone' || terrain === 'bridge';

/** How many 256ths of their speed feet lose on it: crops hold back, sand gives way. */
export function dragOf(terrain: Terrain): number {
  if (terrain === 'farmland') return 64;
  return terrain === 'sand' ? 32 : 0;
}

export type Footing = 'grass' | 'stone' | 'wood' | 'earth';

/** What a footstep sounds like. */
export function footingOf(terrain: Terrain): Footing {
  if (terrain === 'cobble' || terrain === 'flagstone') return 'stone';
  if (terrain === 'bridge') return 'wood';
  if (terrain === 'path' || terrain === 'sand' || terrain === 'farmland') return 'earth';
  return 'grass';
}
