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
  'needles',
  'moss',
  'bog',
  'mire',
  'dead grass',
  'cracked stone',
  'cave floor',
  'ash',
  'lava',
  'rock',
] as const;

export type Terrain = (typeof terrains)[number];

/** Ground nobody walks on. Bridges and jetties lie over water and mire. */
const barred: ReadonlySet<Terrain> = new Set(['water', 'mire', 'lava', 'rock']);

/** What bodies sink in or burn in, as against rock, which stands in their way. */
const liquid: ReadonlySet<Terrain> = new Set(['water', 'mire', 'lava']);

/** Ground laid by people: nothing grows on it. */
const paved: ReadonlySet<Terrain> = new Set(['path', 'cobble', 'flagstone', 'bridge', 'cracked stone']);

export const isWalkable = (terrain: Terrain): boolean => !barred.has(terrain);

export const isLiquid = (terrain: Terrain): boolean => liquid.has(terrain);

export const isPaved = (terrain: Terrain): boolean => paved.has(terrain);

const drags: Partial<Record<Terrain, number>> = { farmland: 64, sand: 32, bog: 80, ash: 24 };

/** How many 256ths of their speed feet lose on it: crops hold back, sand gives way, bog clings. */
export const dragOf = (terrain: Terrain): number => drags[terrain] ?? 0;

export type Footing = 'grass' | 'stone' | 'wood' | 'earth' | 'mud';

const footings: Record<Terrain, Footing> = {
  grass: 'grass',
  meadow: 'grass',
  'forest floor': 'grass',
  path: 'earth',
  cobble: 'stone',
  flagstone: 'stone',
  sand: 'earth',
  farmland: 'earth',
  bridge: 'wood',
  water: 'grass',
  needles: 'grass',
  moss: 'grass',
  bog: 'mud',
  mire: 'mud',
  'dead grass': 'grass',
  'cracked stone': 'stone',
  'cave floor': 'stone',
  ash: 'earth',
  lava: 'earth',
  rock: 'stone',
};

/** What a footstep sounds like. */
export const footingOf = (terrain: Terrain): Footing => footings[terrain];
