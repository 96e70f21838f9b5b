// Every colour of the game: forty base colours in hue-shifted ramps (shadows lean to blue and violet, lights to
// yellow), and the ramps mixed from them. Painters name colours; nobody else writes a hex value or mixes at will.

/** One colour as the pixel it becomes: 0xAABBGGRR, the byte order of RGBA in memory. Zero is transparent. */
export type Color = number;

export const fromHex = (hex: string): Color => {
  const channel = (at: number) => Number.parseInt(hex.slice(at, at + 2), 16);
  return pixel(channel(1), channel(3), channel(5), 255);
};

export const pixel = (red: number, green: number, blue: number, alpha: number): Color =>
  ((alpha << 24) | (blue << 16) | (green << 8) | red) >>> 0;

export const channels = (color: Color) =>
  [color & 255, (color >>> 8) & 255, (color >>> 16) & 255, color >>> 24] as const;

export const toHex = (color: Color): string =>
  `#${channels(color)
    .slice(0, 3)
    .map((value) => value.toString(16).padStart(2, '0'))
    .join('')}`;

/** The colour `share` of the way from `a` to `b`. */
export function mix(a: Color, b: Color, share: number): Color {
  const [ar, ag, ab, aa] = channels(a);
  const [br, bg, bb, ba] = channels(b);
  const blend = (p: number, q: number) => Math.round(p + (q - p) * share);
  return pixel(blend(ar, br), blend(ag, bg), blend(ab, bb), blend(aa, ba));
}

const base = {
  ink: ['#17131f', '#2b2438'],
  grass: ['#1f403b', '#2d6140', '#4b8844', '#7bae4b', '#b9d262'],
  earth: ['#46302f', '#6c4a3b', '#936b4c', '#bb9162', '#dfbc86'],
  water: ['#1e3862', '#2a5c8a', '#3c8ab2', '#6bbfce', '#c9f0e8'],
  wood: ['#38232c', '#5e3a34', '#8a5a3c'],
  stone: ['#43435a', '#6a6c80', '#9a9ea8', '#d0d3cd'],
  skin: ['#8a4b42', '#c8835f', '#f0bd8e'],
  red: ['#6a2140', '#a9344a', '#dc5c50'],
  blue: ['#2b2e63', '#4054a6', '#6690dc'],
  gold: ['#88531f', '#d49a3e', '#f8da74'],
  violet: ['#4b2b68', '#7c49a3', '#b67fd4'],
  cream: ['#f7f0dc'],
} as const;

type BaseName = keyof typeof base;
type Step = readonly [BaseName, number];

const at = ([name, index]: Step): Color => {
  const hex = base[name][index];
  if (hex === undefined) throw new RangeError(`the palette has no ${name} ${index}`);
  return fromHex(hex);
};

/** A named mix of two base colours. */
const between = (a: Step, b: Step, share: number): Color => mix(at(a), at(b), share);
const ramp = (name: BaseName): Color[] => base[name].map(fromHex);

/** All ramps, each from dark to light. */
export const ramps = {
  ink: ramp('ink'),
  grass: ramp('grass'),
  earth: ramp('earth'),
  water: ramp('water'),
  stone: ramp('stone'),
  red: ramp('red'),
  blue: ramp('blue'),
  gold: ramp('gold'),
  violet: ramp('violet'),
  cream: ramp('cream'),
  wood: [at(['wood', 0]), at(['wood', 1]), at(['wood', 2]), between(['wood', 2], ['earth', 3], 0.5), at(['earth', 3])],

  // Leaves
  oak: [
    between(['grass', 0], ['ink', 1], 0.25),
    between(['grass', 0], ['grass', 1], 0.6),
    between(['grass', 1], ['grass', 2], 0.55),
    between(['grass', 2], ['grass', 3], 0.5),
    between(['grass', 3], ['gold', 2], 0.2),
    between(['grass', 4], ['gold', 2], 0.25),
  ],
  pine: [
    between(['grass', 0], ['water', 0], 0.45),
    between(['grass', 0], ['water', 1], 0.3),
    between(['grass', 1], ['water', 1], 0.25),
    between(['grass', 2], ['water', 2], 0.3),
    between(['grass', 3], ['water', 3], 0.3),
  ],
  birch: [
    between(['grass', 1], ['earth', 1], 0.3),
    between(['grass', 2], ['gold', 0], 0.15),
    between(['grass', 3], ['gold', 1], 0.2),
    between(['grass', 4], ['gold', 2], 0.15),
    between(['grass', 4], ['gold', 2], 0.6),
  ],
  willow: [
    between(['grass', 0], ['grass', 1], 0.7),
    between(['grass', 1], ['grass', 2], 0.6),
    between(['grass', 2], ['grass', 3], 0.6),
    between(['grass', 3], ['gold', 2], 0.15),
    between(['grass', 4], ['gold', 2], 0.15),
  ],
  autumn: [
    between(['red', 0], ['earth', 0], 0.4),
    between(['red', 1], ['gold', 0], 0.4),
    between(['red', 2], ['gold', 1], 0.45),
    between(['gold', 1], ['gold', 2], 0.25),
    between(['gold', 2], ['cream', 0], 0.2),
  ],
  moss: [
    between(['grass', 1], ['earth', 1], 0.4),
    between(['grass', 2], ['earth', 2], 0.35),
    between(['grass', 3], ['earth', 3], 0.3),
  ],

  bark: [
    between(['wood', 0], ['ink', 1], 0.4),
    at(['wood', 0]),
    between(['wood', 0], ['wood', 1], 0.7),
    between(['wood', 1], ['wood', 2], 0.45),
    between(['wood', 2], ['earth', 2], 0.35),
  ],

  rock: [
    between(['stone', 0], ['ink', 1], 0.35),
    at(['stone', 0]),
    between(['stone', 0], ['stone', 1], 0.75),
    between(['stone', 1], ['stone', 2], 0.6),
    between(['stone', 2], ['earth', 4], 0.25),
    between(['stone', 3], ['cream', 0], 0.2),
  ],

  // Grounds: seven steps each, step three is the plain ground
  lawn: [
    between(['grass', 0], ['grass', 1], 0.7),
    between(['grass', 1], ['grass', 2], 0.35),
    between(['grass', 1], ['grass', 2], 0.75),
    between(['grass', 2], ['grass', 3], 0.15),
    between(['grass', 2], ['grass', 3], 0.45),
    between(['grass', 2], ['grass', 3], 0.85),
    between(['grass', 3], ['grass', 4], 0.5),
  ],
  hay: [
    between(['grass', 1], ['earth', 1], 0.2),
    between(['grass', 2], ['earth', 1], 0.25),
    between(['grass', 2], ['gold', 1], 0.12),
    between(['grass', 3], ['gold', 0], 0.2),
    between(['grass', 3], ['gold', 1], 0.22),
    between(['grass', 3], ['gold', 2], 0.3),
    between(['grass', 4], ['gold', 2], 0.35),
  ],
  duff: [
    between(['grass', 0], ['ink', 1], 0.45),
    between(['grass', 0], ['earth', 0], 0.3),
    between(['grass', 1], ['earth', 0], 0.55),
    between(['grass', 1], ['earth', 0], 0.35),
    between(['grass', 1], ['earth', 1], 0.3),
    between(['grass', 2], ['earth', 1], 0.35),
    between(['grass', 2], ['earth', 2], 0.25),
  ],
  dirt: [
    between(['earth', 0], ['earth', 1], 0.3),
    between(['earth', 1], ['earth', 2], 0.2),
    between(['earth', 1], ['earth', 2], 0.65),
    between(['earth', 2], ['earth', 3], 0.3),
    between(['earth', 2], ['earth', 3], 0.65),
    between(['earth', 3], ['earth', 4], 0.1),
    between(['earth', 3], ['earth', 4], 0.55),
  ],
  sand: [
    between(['earth', 2], ['earth', 3], 0.5),
    at(['earth', 3]),
    between(['earth', 3], ['earth', 4], 0.55),
    at(['earth', 4]),
    between(['earth', 4], ['cream', 0], 0.22),
    between(['earth', 4], ['cream', 0], 0.42),
    between(['earth', 4], ['cream', 0], 0.7),
  ],
  soil: [
    between(['wood', 0], ['earth', 0], 0.4),
    between(['earth', 0], ['earth', 1], 0.1),
    between(['earth', 0], ['earth', 1], 0.5),
    between(['earth', 0], ['earth', 1], 0.85),
    between(['earth', 1], ['earth', 2], 0.25),
    between(['earth', 1], ['earth', 2], 0.6),
    at(['earth', 2]),
  ],
  cobble: [
    between(['stone', 0], ['earth', 0], 0.55),
    between(['stone', 0], ['earth', 1], 0.4),
    between(['stone', 1], ['earth', 2], 0.35),
    between(['stone', 1], ['earth', 3], 0.42),
    between(['stone', 2], ['earth', 3], 0.35),
    between(['stone', 2], ['earth', 4], 0.5),
    between(['stone', 3], ['earth', 4], 0.4),
  ],
  flag: [
    between(['stone', 0], ['grass', 0], 0.3),
    between(['stone', 1], ['grass', 1], 0.3),
    between(['stone', 1], ['stone', 2], 0.35),
    between(['stone', 2], ['earth', 3], 0.12),
    between(['stone', 2], ['stone', 3], 0.3),
    between(['stone', 2], ['stone', 3], 0.65),
    between(['stone', 3], ['cream', 0], 0.3),
  ],
  lake: [
    between(['water', 0], ['water', 1], 0.5),
    between(['water', 0], ['water', 1], 0.85),
    between(['water', 1], ['water', 2], 0.22),
    between(['water', 1], ['water', 2], 0.6),
    between(['water', 2], ['water', 3], 0.15),
    between(['water', 2], ['water', 3], 0.6),
    between(['water', 3], ['water', 4], 0.35),
    at(['water', 4]),
  ],
  plank: [
    between(['wood', 0], ['ink', 0], 0.4),
    at(['wood', 0]),
    between(['wood', 1], ['earth', 1], 0.4),
    between(['wood', 2], ['earth', 2], 0.35),
    between(['wood', 2], ['earth', 2], 0.8),
    between(['earth', 2], ['earth', 3], 0.55),
    at(['earth', 3]),
  ],

  // Walls and roofs
  plaster: [
    between(['earth', 2], ['stone', 1], 0.4),
    between(['earth', 3], ['stone', 2], 0.35),
    between(['earth', 4], ['cream', 0], 0.35),
    between(['earth', 4], ['cream', 0], 0.75),
  ],
  masonry: [
    between(['stone', 0], ['earth', 0], 0.5),
    between(['stone', 0], ['earth', 1], 0.35),
    between(['stone', 1], ['earth', 2], 0.3),
    between(['stone', 1], ['earth', 3], 0.48),
    between(['stone', 2], ['earth', 4], 0.4),
    between(['stone', 3], ['earth', 4], 0.45),
  ],
  timber: [
    between(['wood', 0], ['ink', 0], 0.45),
    between(['wood', 0], ['wood', 1], 0.25),
    between(['wood', 0], ['wood', 1], 0.8),
    between(['wood', 1], ['wood', 2], 0.55),
    between(['wood', 2], ['earth', 2], 0.5),
  ],
  barnred: [
    between(['red', 0], ['ink', 1], 0.5),
    between(['red', 0], ['wood', 1], 0.4),
    between(['red', 1], ['wood', 1], 0.4),
    between(['red', 1], ['earth', 2], 0.35),
    between(['red', 2], ['earth', 3], 0.3),
  ],
  driftwood: [
    between(['stone', 0], ['wood', 0], 0.5),
    between(['stone', 0], ['water', 0], 0.3),
    between(['stone', 1], ['water', 1], 0.3),
    between(['stone', 2], ['water', 2], 0.25),
    between(['stone', 3], ['water', 3], 0.15),
  ],
  mossroof: [
    between(['grass', 0], ['ink', 1], 0.35),
    between(['grass', 0], ['earth', 1], 0.35),
    between(['grass', 1], ['earth', 2], 0.4),
    between(['grass', 2], ['earth', 2], 0.4),
    between(['grass', 3], ['earth', 3], 0.4),
  ],
  glass: [
    between(['water', 0], ['ink', 1], 0.45),
    between(['water', 0], ['stone', 0], 0.3),
    between(['water', 1], ['stone', 1], 0.3),
    between(['water', 3], ['stone', 3], 0.35),
  ],
  lamplight: [
    between(['gold', 1], ['red', 2], 0.4),
    between(['gold', 1], ['gold', 2], 0.35),
    between(['gold', 2], ['cream', 0], 0.25),
    between(['gold', 2], ['cream', 0], 0.75),
  ],
  tile: [
    between(['red', 0], ['ink', 1], 0.35),
    between(['red', 0], ['earth', 1], 0.35),
    between(['red', 1], ['earth', 1], 0.35),
    between(['red', 2], ['earth', 2], 0.4),
    between(['red', 2], ['earth', 3], 0.5),
  ],
  thatch: [
    between(['earth', 0], ['gold', 0], 0.35),
    between(['earth', 1], ['gold', 0], 0.5),
    between(['earth', 2], ['gold', 1], 0.45),
    between(['earth', 3], ['gold', 1], 0.5),
    between(['earth', 4], ['gold', 2], 0.45),
  ],
  slate: [
    between(['stone', 0], ['blue', 0], 0.45),
    between(['stone', 0], ['blue', 1], 0.3),
    between(['stone', 1], ['blue', 1], 0.3),
    between(['stone', 2], ['blue', 2], 0.35),
    between(['stone', 3], ['blue', 2], 0.35),
  ],
  steel: [
    at(['stone', 0]),
    between(['stone', 1], ['blue', 2], 0.25),
    between(['stone', 2], ['blue', 2], 0.15),
    between(['stone', 3], ['cream', 0], 0.6),
  ],
  linen: [between(['earth', 3], ['stone', 1], 0.5), between(['earth', 4], ['stone', 3], 0.55), at(['cream', 0])],
  leather: [at(['wood', 0]), between(['wood', 1], ['earth', 1], 0.5), between(['wood', 2], ['earth', 2], 0.5)],

  // People
  porcelain: [
    between(['skin', 1], ['red', 2], 0.15),
    between(['skin', 2], ['skin', 1], 0.45),
    between(['skin', 2], ['cream', 0], 0.5),
  ],
  fair: [between(['skin', 0], ['skin', 1], 0.5), at(['skin', 1]), at(['skin', 2])],
  olive: [
    between(['skin', 0], ['earth', 1], 0.3),
    between(['skin', 1], ['earth', 2], 0.5),
    between(['skin', 2], ['earth', 3], 0.55),
  ],
  tawny: [
    between(['skin', 0], ['wood', 0], 0.35),
    between(['skin', 0], ['earth', 1], 0.2),
    between(['skin', 1], ['earth', 2], 0.35),
  ],
  umber: [
    between(['wood', 0], ['skin', 0], 0.15),
    between(['wood', 1], ['skin', 0], 0.3),
    between(['skin', 0], ['earth', 2], 0.35),
  ],
  ebony: [
    between(['wood', 0], ['ink', 0], 0.4),
    between(['wood', 0], ['wood', 1], 0.35),
    between(['wood', 1], ['skin', 0], 0.35),
  ],
  raven: [at(['ink', 1]), between(['ink', 1], ['stone', 0], 0.6), between(['stone', 0], ['blue', 1], 0.45)],
  walnut: [at(['wood', 0]), at(['wood', 1]), at(['wood', 2])],
  chestnut: [
    between(['wood', 1], ['red', 0], 0.35),
    between(['wood', 2], ['red', 1], 0.25),
    between(['earth', 3], ['red', 2], 0.35),
  ],
  copper: [
    between(['red', 1], ['gold', 0], 0.5),
    between(['red', 2], ['gold', 1], 0.5),
    between(['gold', 1], ['gold', 2], 0.4),
  ],
  straw: [
    between(['gold', 0], ['gold', 1], 0.35),
    between(['gold', 1], ['gold', 2], 0.4),
    between(['gold', 2], ['cream', 0], 0.35),
  ],
  silver: [at(['stone', 1]), between(['stone', 2], ['stone', 3], 0.5), between(['stone', 3], ['cream', 0], 0.6)],
  mere: [between(['water', 0], ['ink', 1], 0.2), at(['water', 1]), at(['water', 3])],
  heather: [
    between(['violet', 0], ['red', 0], 0.3),
    between(['violet', 1], ['red', 2], 0.4),
    between(['violet', 2], ['skin', 2], 0.45),
  ],
  madder: ramp('red'),
  woad: ramp('blue'),
  mossgreen: [at(['grass', 0]), between(['grass', 1], ['grass', 2], 0.4), between(['grass', 2], ['grass', 3], 0.6)],
  plum: ramp('violet'),
  saffron: [between(['gold', 0], ['earth', 1], 0.25), at(['gold', 1]), at(['gold', 2])],
  teal: [
    between(['water', 0], ['grass', 0], 0.5),
    between(['water', 1], ['grass', 2], 0.45),
    between(['water', 3], ['grass', 3], 0.4),
  ],
  russet: [at(['earth', 0]), at(['earth', 1]), at(['earth', 3])],
  dusk: [at(['ink', 1]), at(['stone', 0]), between(['stone', 1], ['blue', 2], 0.3)],
} satisfies Record<string, Color[]>;

export type RampName = keyof typeof ramps;

/** One step of a ramp, counted from the darkest. */
export function tone(name: RampName, step: number): Color {
  const color = ramps[name][step];
  if (color === undefined) throw new RangeError(`ramp ${name} has no step ${step}`);
  return color;
}

/** The nearest step of a ramp to a lightness in [0, 1]. */
export function shadeOf(name: RampName, lightness: number): Color {
  const steps = ramps[name];
  const step = Math.min(steps.length - 1, Math.max(0, Math.floor(lightness * steps.length)));
  return tone(name, step);
}

/** Outline of things and people. */
export const OUTLINE = tone('ink', 0);

/** The line inside a figure: its darkest tone, half way to ink. */
export const seam = (name: RampName): Color => mix(OUTLINE, tone(name, 0), 0.4);

/** A warm cheek on any skin. */
export const blush = (skin: RampName): Color => mix(tone(skin, 2), tone('red', 2), 0.3);

/** Any colour lying in shadow: darker and bluer. */
export const shaded = (color: Color): Color => mix(color, SHADOW, 0.36);

const SHADOW = fromHex('#171a3d');
