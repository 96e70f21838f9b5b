// What can stand in the world: how many tiles it blocks, where it may stand, what light it gives.
// How it looks is art's business: the atlas has a frame for every kind and variant.
import { TILE_UNITS } from '../movement/units.ts';

/** Where an object may stand: tests hold the map to it. */
type Stand = 'land' | 'water' | 'anywhere';

/** The colour of a light: of fires and lamps, of molten rock, of what grows in the dark, of what lures. */
export const hues = ['flame', 'lava', 'growth', 'wisp'] as const;
export type Hue = (typeof hues)[number];

export interface Kind {
  /** Tiles blocked: width and height of the footprint; absent when one walks through or over it. */
  readonly blocks?: readonly [width: number, height: number];
  readonly stands: Stand;
  /** Light at night: radius and height above the foot, in units (256 a tile). */
  readonly light?: { readonly radius: number; readonly height: number; readonly hue: Hue };
  /** Joins with its like (and with gates) to the four sides: its variant is the mask N=1, E=2, S=4, W=8. */
  readonly joins?: true;
}

const solid = (width: number, height: number, more: Partial<Kind> = {}): Kind => ({
  blocks: [width, height],
  stands: 'land',
  ...more,
});
const loose = (stands: Stand = 'land'): Kind => ({ stands });
const joined: Kind = { blocks: [1, 1], stands: 'land', joins: true };
const glow = (tiles: number, height: number, hue: Hue = 'flame') => ({
  light: { radius: tiles * TILE_UNITS, height: height * TILE_UNITS, hue },
});

export const kinds = {
  // Buildings
  inn: solid(7, 4, glow(4, 1)),
  hall: solid(7, 4, glow(3.5, 1)),
  chapel: solid(5, 5, glow(3, 1)),
  smithy: solid(6, 3, glow(4.5, 0.5)),
  bakery: solid(5, 3, glow(3, 1)),
  cottage: solid(4, 3, glow(2.5, 1)),
  farmhouse: solid(6, 3, glow(3, 1)),
  barn: solid(6, 4),
  watermill: solid(5, 4, glow(2.5, 1)),
  windmill: solid(3, 3, glow(2, 1)),
  'mill-sails': loose(),
  'mill-wheel': loose('anywhere'),
  'fisher-hut': solid(4, 3, glow(2.5, 1)),
  hut: solid(3, 3, glow(2.5, 1)),
  // Square and street
  fountain: solid(3, 2),
  well: solid(2, 1),
  stall: solid(3, 1),
  cart: solid(2, 1),
  barrel: solid(1, 1),
  crate: solid(1, 1),
  sack: solid(1, 1),
  bench: solid(2, 1),
  noticeboard: solid(2, 1),
  banner: solid(1, 1),
  sign: solid(1, 1),
  lamp: solid(1, 1, glow(4.5, 1.5)),
  anvil: solid(1, 1),
  statue: solid(1, 1),
  planter: solid(1, 1),
  // Field and garden
  hay: solid(1, 1),
  scarecrow: solid(1, 1),
  woodpile: solid(2, 1),
  beehive: solid(1, 1),
  laundry: solid(3, 1),
  trough: solid(2, 1),
  wheat: loose(),
  cabbage: loose(),
  pumpkin: loose(),
  fence: joined,
  hedge: joined,
  wall: joined,
  'gate-arch': { stands: 'land', ...glow(4, 1.5) },
  rail: loose('anywhere'),
  // Wood and wild
  oak: solid(1, 1),
  birch: solid(1, 1),
  pine: solid(1, 1),
  willow: solid(1, 1),
  'apple-tree': solid(1, 1),
  'dead-tree': solid(1, 1),
  'great-oak': solid(2, 1),
  bush: solid(1, 1),
  rock: solid(1, 1),
  boulder: solid(2, 1),
  log: solid(2, 1),
  stump: solid(1, 1),
  fern: loose(),
  mushroom: loose(),
  flower: loose(),
  'tall-grass': loose(),
  // Old stones
  gravestone: solid(1, 1),
  'standing-stone': solid(1, 1),
  pillar: solid(1, 1),
  'ruined-wall': joined,
  tent: solid(3, 2),
  campfire: solid(1, 1, glow(4, 0.5)),
  palisade: joined,
  kiln: solid(3, 2, glow(2.5, 0.4)),
  'antler-totem': solid(1, 1),
  web: loose(),
  'watch-tower': solid(3, 2, glow(6, 3)),
  barrow: solid(5, 3),
  'broken-column': solid(1, 1),
  'fallen-column': solid(3, 1),
  sarcophagus: solid(2, 1),
  throne: solid(3, 2),
  brazier: solid(1, 1, glow(4.5, 1)),
  cairn: solid(1, 1),
  'bone-heap': solid(2, 1),
  // Thornwood
  'thorn-tree': solid(1, 1),
  'thorn-pine': solid(1, 1),
  bramble: solid(1, 1),
  // Fen
  'stilt-house': { blocks: [4, 3], stands: 'water', ...glow(2.5, 1) },
  'fen-lantern': { blocks: [1, 1], stands: 'anywhere', ...glow(4, 1.4) },
  'bog-tree': solid(1, 1),
  cattail: loose('anywhere'),
  sedge: loose(),
  wisp: { stands: 'anywhere', ...glow(2.4, 0.9, 'wisp') },
  // Downs
  'dry-grass': loose(),
  thistle: loose(),
  bones: loose(),
  // Under the earth
  stalagmite: solid(1, 1),
  crystal: solid(1, 1, glow(3.3, 0.7, 'wisp')),
  glowcap: solid(1, 1, glow(3, 0.9, 'growth')),
  'small-glowcap': loose(),
  pebbles: loose(),
  'ember-vent': { stands: 'land', ...glow(2, 0.2, 'lava') },
  // Water's edge
  reeds: loose('anywhere'),
  'lily-pad': loose('water'),
  boat: loose('water'),
  'drying-rack': solid(2, 1),
  post: loose('anywhere'),
  duck: loose('water'),
  chicken: loose(),
} satisfies Record<string, Kind>;

export type ObjectKind = keyof typeof kinds;

/** The facts of a kind, widened from the table's literal types. */
export const kindOf = (name: ObjectKind): Kind => kinds[name];
