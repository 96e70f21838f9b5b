// The houses of Eelhouse: planks grey with rain, roofs of reed, and four legs in the water.
import { OUTLINE, tone } from '../palette.ts';
import { chimney, lantern } from './fittings.ts';
import { build, finish } from './house.ts';
import type { Site } from './site.ts';

export function stiltHouse(variant: number): Site {
  const plan = plans[variant % plans.length] ?? plans[0];
  const built = build(plan);
  const { site, left, right, ground, ridge } = built;
  if (variant !== 1) chimney(site, left + (variant === 0 ? 44 : 8), ridge - 8, 20, 8);
  lantern(site, left + (variant === 1 ? 40 : 20), ground - 20);
  stilts(site, left, right, ground);
  return finish(site);
}

/** The floor's edge, and dark between the piles below it. */
function stilts(site: Site, left: number, right: number, ground: number): void {
  site.rect(left - 2, ground - 7, right - left + 4, 2, tone('driftwood', 3));
  site.rect(left - 2, ground - 5, right - left + 4, 1, tone('driftwood', 1));
  site.rect(left, ground - 4, right - left, 4, tone('mire', 0));
  for (let x = left + 1; x < right - 4; x += 14) {
    site.rect(x, ground - 4, 4, 4, tone('driftwood', 2));
    site.rect(x, ground - 4, 1, 4, tone('driftwood', 3));
    site.rect(x + 3, ground - 4, 1, 4, OUTLINE);
  }
}

const plans = [
  {
    name: 'stilt-house 0',
    tiles: 4,
    wall: 'driftwood',
    walls: 28,
    rise: 28,
    roof: 'thatch',
    hip: 8,
    seed: 811,
    doors: [{ x: 32, y: 6 }],
    windows: [
      { x: 46, y: 13 },
      { x: 8, y: 13 },
    ],
  },
  {
    name: 'stilt-house 1',
    tiles: 4,
    wall: 'driftwood',
    walls: 27,
    rise: 30,
    roof: 'mossroof',
    seed: 821,
    doors: [{ x: 20, y: 6 }],
    windows: [{ x: 44, y: 12 }],
  },
  {
    name: 'stilt-house 2',
    tiles: 4,
    wall: 'planks',
    walls: 30,
    rise: 26,
    roof: 'thatch',
    hip: 4,
    seed: 831,
    doors: [{ x: 40, y: 6 }],
    windows: [{ x: 14, y: 14 }],
  },
] as const;
