// The houses of the village, each with its plan and what makes it the inn, the smithy, somebody's cottage.
import { OUTLINE, tone } from '../palette.ts';
import { awning, chimney, fixture, ivy, lantern } from './fittings.ts';
import { build, finish } from './house.ts';
import { flowerBox } from './openings.ts';
import type { Site } from './site.ts';
import { beam } from './walls.ts';

/** Two storeys under red tiles, a timbered wing, a sign with a golden tankard. */
export function inn(): Site {
  const built = build({
    name: 'inn',
    tiles: 7,
    wall: 'timbered',
    walls: 44,
    rise: 38,
    base: 21,
    panels: 7,
    roof: 'tile',
    seed: 11,
    headroom: 22,
    wings: [{ x: 4, width: 40, walls: 46, rise: 21, wall: 'timbered', depth: 22, panels: 3 }],
    doors: [{ x: 64, y: 0, style: { width: 15, height: 20 } }],
    windows: [
      { x: 9, y: 4, style: { width: 13, height: 12 } },
      { x: 27, y: 4, style: { width: 13, height: 12 } },
      { x: 18, y: 28, style: { width: 12, height: 12, flowers: true } },
      { x: 20, y: 48, style: { width: 8, height: 7 } },
      { x: 52, y: 27, style: { shutters: 'mossgreen' } },
      { x: 72, y: 27, style: { shutters: 'mossgreen' } },
      { x: 92, y: 27, style: { shutters: 'mossgreen' } },
      { x: 82, y: 4, style: { width: 20, height: 12 } },
    ],
  });
  const { site, left, ground, ridge } = built;
  chimney(site, left + 88, ridge - 12, 26, 10);
  lantern(site, left + 75, ground - 19);
  hangingSign(site, left + 45, ground - 24, 'tankard');
  ivy(site, left + 96, ground - 44, 18, 44, 71);
  return finish(site);
}

/** Dressed stone under slates, tall arched windows, a belfry on the ridge, the town's arms over the door. */
export function hall(): Site {
  const built = build({
    name: 'hall',
    tiles: 7,
    wall: 'stone',
    walls: 34,
    rise: 40,
    roof: 'slate',
    seed: 23,
    hip: 8,
    headroom: 36,
    wings: [{ x: 36, width: 40, walls: 36, rise: 24, wall: 'stone', depth: 24 }],
    doors: [{ x: 56, y: 0, style: { width: 17, height: 23, wood: 'madder' } }],
    windows: [
      { x: 6, y: 8, style: { width: 9, height: 18, arched: true } },
      { x: 22, y: 8, style: { width: 9, height: 18, arched: true } },
      { x: 82, y: 8, style: { width: 9, height: 18, arched: true } },
      { x: 98, y: 8, style: { width: 9, height: 18, arched: true } },
    ],
  });
  const { site, left, ground, ridge } = built;
  belfry(site, left + 56, ridge);
  fixture(site, 'arms', left + 50, ground - 48, ARMS, armsSlots);
  lantern(site, left + 44, ground - 22);
  lantern(site, left + 66, ground - 22);
  pennant(site, left + 39, ground - 31);
  pennant(site, left + 69, ground - 31);
  return finish(site);
}

/** Stone and a great chimney; the left half stands open round the forge. */
export function smithy(): Site {
  const built = build({
    name: 'smithy',
    tiles: 6,
    wall: 'stone',
    walls: 27,
    rise: 32,
    roof: 'slate',
    seed: 37,
    headroom: 22,
    doors: [{ x: 80, y: 0 }],
    windows: [{ x: 57, y: 7 }],
  });
  const { site, left, ground, ridge } = built;
  forge(site, left + 4, ground, 44);
  chimney(site, left + 12, ridge - 12, 34, 14);
  hangingSign(site, left + 68, ground - 22, 'anvil');
  return finish(site);
}

/** Warm plaster, deep thatch, bread behind a striped awning. */
export function bakery(): Site {
  const built = build({
    name: 'bakery',
    tiles: 5,
    wall: 'timbered',
    walls: 28,
    rise: 34,
    panels: 5,
    roof: 'thatch',
    seed: 41,
    hip: 5,
    headroom: 18,
    doors: [{ x: 15, y: 0 }],
    windows: [{ x: 33, y: 6, style: { width: 38, height: 14 } }],
  });
  const { site, left, ground, ridge } = built;
  loaves(site, left + 35, ground - 13);
  awning(site, left + 28, ground - 26, 48, 9, 'madder');
  chimney(site, left + 60, ridge - 9, 22, 9);
  hangingSign(site, left + 23, ground - 22, 'pretzel');
  return finish(site);
}

/** Four cottages, so that no two neighbours live alike. */
export function cottage(variant: number): Site {
  const built = build(cottagePlans[variant % cottagePlans.length] ?? thatched);
  const { site, left, ground, ridge } = built;
  if (variant === 0) chimney(site, left + 46, ridge - 8, 20, 8);
  if (variant === 1) chimney(site, left + 48, ridge - 10, 24, 8);
  if (variant === 2) {
    chimney(site, left + 6, ridge - 8, 22, 8);
    ivy(site, left - 4, ground - 40, 22, 40, 91);
  }
  if (variant === 3) {
    chimney(site, left + 8, ridge - 8, 20, 8);
    lantern(site, left + 23, ground - 18);
  }
  return finish(site);
}

const thatched = {
  name: 'cottage 0',
  tiles: 4,
  wall: 'timbered',
  walls: 26,
  rise: 32,
  panels: 4,
  roof: 'thatch',
  hip: 6,
  seed: 51,
  doors: [{ x: 32, y: 0 }],
  windows: [
    { x: 8, y: 7, style: { flowers: true } },
    { x: 46, y: 7, style: { flowers: true } },
  ],
} as const;

const cottagePlans = [
  thatched,
  {
    name: 'cottage 1',
    tiles: 4,
    wall: 'timbered',
    walls: 27,
    rise: 30,
    base: 9,
    panels: 4,
    roof: 'tile',
    seed: 61,
    headroom: 16,
    wings: [{ x: 2, width: 30, walls: 28, rise: 17, wall: 'timbered', depth: 16, panels: 2 }],
    doors: [{ x: 45, y: 0 }],
    windows: [
      { x: 11, y: 11, style: { width: 12, flowers: true } },
      { x: 13, y: 29, style: { width: 8, height: 7 } },
    ],
  },
  {
    name: 'cottage 2',
    tiles: 4,
    wall: 'stone',
    walls: 26,
    rise: 30,
    roof: 'mossroof',
    hip: 3,
    seed: 73,
    doors: [{ x: 42, y: 0, style: { wood: 'teal' } }],
    windows: [
      { x: 14, y: 8, style: { shutters: 'teal' } },
      { x: 52, y: 10, style: { width: 8, height: 8 } },
    ],
  },
  {
    name: 'cottage 3',
    tiles: 4,
    wall: 'plaster',
    walls: 26,
    rise: 32,
    roof: 'slate',
    seed: 83,
    wings: [{ x: 32, width: 30, walls: 27, rise: 18, wall: 'timbered', depth: 18, panels: 2 }],
    doors: [{ x: 16, y: 0, style: { wood: 'woad' } }],
    windows: [{ x: 42, y: 7, style: { shutters: 'woad', flowers: true } }],
  },
] as const;

export function farmhouse(): Site {
  const { site, left, ground, ridge } = build({
    name: 'farmhouse',
    tiles: 6,
    wall: 'timbered',
    walls: 27,
    rise: 36,
    panels: 6,
    roof: 'thatch',
    hip: 7,
    seed: 97,
    doors: [{ x: 40, y: 0 }],
    windows: [
      { x: 8, y: 8, style: { shutters: 'madder' } },
      { x: 54, y: 8, style: { shutters: 'madder' } },
      { x: 76, y: 8, style: { shutters: 'madder' } },
    ],
  });
  chimney(site, left + 74, ridge - 8, 22, 9);
  flowerBox(site, left + 53, ground - 10, 12);
  return finish(site);
}

/** Silvered boards, a mossy roof, a net to dry and a float by the door. */
export function fisherHut(): Site {
  const { site, left, ground, ridge } = build({
    name: 'fisher hut',
    tiles: 4,
    wall: 'driftwood',
    walls: 25,
    rise: 28,
    roof: 'mossroof',
    seed: 103,
    doors: [{ x: 20, y: 0, style: { arched: false } }],
    windows: [{ x: 40, y: 8, style: { width: 12 } }],
  });
  chimney(site, left + 48, ridge - 6, 18, 7);
  fixture(site, 'float', left + 30, ground - 17, FLOAT, { o: OUTLINE, W: tone('cream', 0), R: tone('red', 2) });
  return finish(site);
}

/** A woodcutter's cabin of logs. */
export function hut(): Site {
  const { site, left, ridge } = build({
    name: 'hut',
    tiles: 3,
    wall: 'logs',
    walls: 25,
    rise: 26,
    roof: 'mossroof',
    seed: 113,
    doors: [{ x: 16, y: 0, style: { arched: false } }],
    windows: [{ x: 30, y: 8 }],
  });
  chimney(site, left + 34, ridge - 6, 18, 8);
  return finish(site);
}

/** Stone below, timber above; the wheel turns beside it as an object of its own. */
export function watermill(): Site {
  const { site, left, ground, ridge } = build({
    name: 'watermill',
    tiles: 5,
    wall: 'timbered',
    walls: 42,
    rise: 34,
    base: 22,
    panels: 5,
    roof: 'driftwood',
    seed: 127,
    headroom: 18,
    wings: [{ x: 22, width: 36, walls: 44, rise: 19, wall: 'planks', depth: 20 }],
    doors: [{ x: 16, y: 0 }],
    windows: [
      { x: 6, y: 27 },
      { x: 62, y: 27 },
      { x: 34, y: 5, style: { width: 12, height: 12 } },
    ],
  });
  hayLoft(site, left + 33, ground - 42);
  chimney(site, left + 64, ridge - 8, 20, 8);
  return finish(site);
}

function hayLoft(site: Site, x: number, y: number): void {
  site.rect(x, y, 14, 14, tone('timber', 0));
  site.rect(x + 2, y + 2, 10, 12, tone('timber', 1));
  site.rect(x + 6, y - 8, 2, 4, tone('timber', 3));
  site.rect(x + 3, y + 9, 8, 5, tone('linen', 1));
  site.rect(x + 3, y + 9, 8, 1, tone('linen', 2));
}

const SIGNS = {
  tankard: { board: 'GG.W|GGGG|GG.G|GGG.', color: 'gold' },
  anvil: { board: 'SSSS|.SS.|.SS.|SSSS', color: 'stone' },
  pretzel: { board: '.GG.|G..G|GGGG|.GG.', color: 'gold' },
} as const;

/** A board on an iron bracket, with the sign of the trade. */
function hangingSign(site: Site, x: number, y: number, trade: keyof typeof SIGNS): void {
  site.rect(x, y, 11, 1, tone('stone', 0));
  site.rect(x + 2, y + 1, 1, 2, tone('stone', 0));
  site.rect(x + 8, y + 1, 1, 2, tone('stone', 0));
  site.rect(x, y + 3, 11, 9, OUTLINE);
  site.rect(x + 1, y + 4, 9, 7, tone('timber', 3));
  site.rect(x + 1, y + 4, 9, 1, tone('timber', 4));
  for (const [row, letters] of SIGNS[trade].board.split('|').entries())
    for (let column = 0; column < letters.length; column++) {
      const letter = letters[column];
      if (letter !== '.')
        site.rect(
          x + 4 + column - 1,
          y + 6 + row - 1,
          1,
          1,
          tone(letter === 'S' ? 'stone' : letter === 'W' ? 'cream' : 'gold', letter === 'W' ? 0 : 2),
        );
    }
}

/** The open half of the smithy: posts, a dark room, the hearth with its coals. */
function forge(site: Site, x: number, ground: number, width: number): void {
  const top = ground - 23;
  site.rect(x, top, width, 23, tone('ink', 1));
  site.rect(x, top, width, 3, tone('ink', 0));
  for (let column = 0; column < width; column++)
    for (let row = 16; row < 23; row++)
      if ((column * 3 + row * 7) % 5 !== 0) site.rect(x + column, top + row, 1, 1, tone('soil', row > 19 ? 2 : 1));
  const hearth = x + 6;
  site.rect(hearth, ground - 13, 22, 13, tone('masonry', 2));
  site.rect(hearth, ground - 13, 22, 2, tone('masonry', 4));
  site.rect(hearth + 3, ground - 9, 16, 9, OUTLINE);
  for (let column = 0; column < 14; column++)
    for (let row = 0; row < 6; row++) {
      const heat = 6 - row - Math.abs(column - 7) * 0.5 + ((column * 5 + row * 3) % 4) * 0.7;
      if (heat < 1.5) continue;
      const color = heat > 4.2 ? tone('gold', 2) : heat > 3 ? tone('copper', 1) : tone('red', 2);
      site.shine(
        hearth + 4 + column,
        ground - 1 - (5 - row) + 0,
        color,
        heat > 4 ? tone('lamplight', 3) : tone('lamplight', 0),
      );
    }
  for (const post of [x - 2, x + width - 2]) beam(site, { x: post, y: top, width: 4, height: 23 });
  beam(site, { x: x - 3, y: top - 2, width: width + 6, height: 4 });
  for (const [i, tool] of [30, 34, 38].entries()) site.rect(x + tool, top + 5, 1, 6 + i, tone('stone', 2));
}

function loaves(site: Site, x: number, y: number): void {
  for (let i = 0; i < 5; i++) {
    site.rect(x + i * 7, y, 5, 3, tone('thatch', 3));
    site.rect(x + i * 7 + 1, y, 3, 1, tone('thatch', 4));
    site.rect(x + i * 7, y + 2, 5, 1, tone('thatch', 1));
  }
}

function belfry(site: Site, middle: number, ridge: number): void {
  site.rect(middle - 8, ridge - 12, 16, 14, tone('masonry', 4));
  site.rect(middle + 3, ridge - 12, 5, 14, tone('masonry', 2));
  site.rect(middle - 4, ridge - 10, 8, 10, tone('ink', 1));
  site.rect(middle - 2, ridge - 9, 4, 5, tone('gold', 1));
  site.rect(middle - 3, ridge - 5, 6, 1, tone('gold', 2));
  for (let row = 0; row < 16; row++) {
    const half = 2 + Math.floor(row * 0.55);
    for (let column = -half; column < half; column++)
      site.rect(
        middle + column,
        ridge - 28 + row,
        1,
        1,
        tone('slate', column < -half / 3 ? 3 : column < half / 3 ? 2 : 1),
      );
  }
  site.rect(middle - 10, ridge - 12, 20, 1, tone('slate', 0));
  site.rect(middle - 1, ridge - 33, 2, 5, tone('gold', 1));
  site.rect(middle - 2, ridge - 31, 4, 1, tone('gold', 2));
}

function pennant(site: Site, x: number, y: number): void {
  for (let row = 0; row < 14; row++)
    for (let column = 0; column < 5; column++) {
      const isTail = row > 11 && column === 2;
      if (!isTail) site.rect(x + column, y + row, 1, 1, tone('madder', column === 0 ? 2 : column === 4 ? 0 : 1));
    }
  site.rect(x - 1, y - 1, 7, 1, tone('gold', 1));
  site.rect(x + 2, y + 4, 1, 4, tone('gold', 2));
}

const armsSlots = {
  o: OUTLINE,
  B: tone('woad', 1),
  b: tone('woad', 0),
  W: tone('cream', 0),
  G: tone('gold', 2),
  g: tone('gold', 1),
};
const ARMS = `
ooooooooooooo
oBBBBBBBBBBBo
oBBBBGGGBBBBo
oBBBGGgGGBBBo
oBBBBGGGBBBBo
oBWBBBBBBBWBo
oWBWBWBWBWBWo
oBBBWBBBWBBBo
obWBWBWBWBWbo
.obBWBBBWBbo.
..obbbbbbbo..
...ooooooo...`;

const FLOAT = `
.oooo.
oRWWRo
oWooWo
oWooWo
oRWWRo
.oooo.`;
