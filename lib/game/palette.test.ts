// Colours as people see them who lack a kind of cone, after Machado, Oliveira and Fernandes (2009), and how far apart they are
// in CIELAB: what has to be told apart stays apart in the palette that is made for them.
import { describe, expect, test } from 'vitest';
import { PALETTES, type Palette, propertiesOf, tintOf } from './palette.ts';

type Triple = readonly [number, number, number];

/** Rows of matrices for linear light, where the cone is lacking altogether. */
const SIGHTS = {
  full: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  'without red': [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  'without green': [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  'without blue': [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
} as const satisfies Record<string, readonly Triple[]>;

const linear = (share: number) => (share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4);

function seen(color: string, sight: keyof typeof SIGHTS): Triple {
  const [r, g, b] = tintOf(color).map(linear) as unknown as Triple;
  const channel = ([x, y, z]: Triple) => Math.min(1, Math.max(0, x * r + y * g + z * b));
  const [red, green, blue] = SIGHTS[sight];
  return [channel(red), channel(green), channel(blue)];
}

function lab([r, g, b]: Triple): Triple {
  const f = (t: number) => (t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16 / 116);
  const x = f((0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.9505);
  const y = f(0.2126 * r + 0.7152 * g + 0.0722 * b);
  const z = f((0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.089);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

function distance(one: string, other: string, sight: keyof typeof SIGHTS): number {
  const [a, b] = [lab(seen(one, sight)), lab(seen(other, sight))];
  return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}

const luminance = (color: string) => {
  const [r, g, b] = seen(color, 'full');
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};
const contrast = (light: string, dark: string) => (luminance(light) + 0.05) / (luminance(dark) + 0.05);

const OPPOSITES = [
  ['danger', 'aid'],
  ['danger', 'townsfolk'],
  ['suffered', 'healed'],
  ['suffered', 'healing'],
  ['harmful', 'helpful'],
  ['deadly', 'easy'],
  ['hard', 'easy'],
  ['deadly', 'fair'],
  ['foeHealth', 'friendHealth'],
  ['foeHealth', 'mana'],
  ['health', 'mana'],
  ['health', 'stamina'],
  ['uncommon', 'rare'],
  ['uncommon', 'epic'],
  ['uncommon', 'legendary'],
  ['rare', 'epic'],
  ['rare', 'legendary'],
  ['epic', 'legendary'],
] as const satisfies readonly (readonly (keyof Palette)[])[];

/** Where two patches side by side are plainly two colours; the least that one can tell is about 2. */
const PLAINLY = 25;

describe.each([
  ['usual', 'full'],
  ['red-green', 'without red'],
  ['red-green', 'without green'],
  ['blue-yellow', 'without blue'],
] as const)('the palette %s, seen %s', (name, sight) => {
  const palette = PALETTES[name];
  test.each(OPPOSITES)('tells %s from %s', (one, other) => {
    expect(distance(palette[one], palette[other], sight)).toBeGreaterThan(PLAINLY);
  });
});

/** What names, numbers and words have behind them: their own outline, or the darkest ground of a card. */
const OUTLINE = '#110e17';
const BAR_GROUND = '#2a2030';
const BARS: readonly (keyof Palette)[] = [
  'health',
  'foeHealth',
  'friendHealth',
  'mana',
  'stamina',
  'experience',
  'cast',
];

describe.each(Object.entries(PALETTES))('the palette %s', (_, palette) => {
  test('can be read, and its bars seen', () => {
    for (const [name, color] of Object.entries(palette) as [keyof Palette, string][]) {
      if (BARS.includes(name)) expect(contrast(color, BAR_GROUND), name).toBeGreaterThanOrEqual(3);
      else expect(contrast(color, OUTLINE), name).toBeGreaterThanOrEqual(4.5);
    }
  });

  test('is whole colours, as styles and as tints', () => {
    for (const [property, color] of propertiesOf(palette)) {
      expect(property).toMatch(/^--hud(-[a-z]+)+$/);
      expect(color).toMatch(/^#[0-9a-f]{6}$/);
    }
    expect(tintOf('#ff8000')).toEqual([1, 128 / 255, 0]);
  });
});
