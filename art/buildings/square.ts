// The houses round the square, where people meet and trade: inn, hall, smithy, bakery.
import { OUTLINE, tone } from '../palette.ts';
import { awning, chimney, fixture, hangingSign, ivy, lantern } from './fittings.ts';
import { build, finish } from './house.ts';
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
