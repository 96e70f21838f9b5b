// Where people live and work alone: cottages, the farm, the fisher's and the woodcutter's huts, the watermill.
import { OUTLINE, tone } from '../palette.ts';
import { chimney, fixture, ivy, lantern } from './fittings.ts';
import { build, finish } from './house.ts';
import { flowerBox } from './openings.ts';
import type { Site } from './site.ts';

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

const FLOAT = `
.oooo.
oRWWRo
oWooWo
oWooWo
oRWWRo
.oooo.`;
