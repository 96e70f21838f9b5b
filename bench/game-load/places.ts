// Where the crowd is. Most players of a young world are new: the greater half is out where the first creatures are, the rest
// in the village, some on their way to the woods and a few at the far inns.
import { haunts, regions, worldMap } from '@hollowmere/world/map';
import { fitsAt, tileCentre } from '@hollowmere/world/movement';
import type { Rolls } from '@hollowmere/world/rolls';

export interface Spot {
  /** In units. */
  readonly x: number;
  readonly y: number;
}

/** Somebody's part of the world: they stay about it. */
export interface Home extends Spot {
  /** How far they stray, in tiles. */
  readonly within: number;
}

interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Over the land, or all on the market square. */
export type CrowdKind = 'spread' | 'square';

/** Shares of a hundred. */
const SPREAD: readonly { readonly share: number; readonly within: number; readonly areas: readonly Area[] }[] = [
  { share: 12, within: 8, areas: [region('Market Square')] },
  {
    share: 18,
    within: 12,
    areas: ['Millbridge', 'The Green', 'Fishers’ Jetty', 'South Gate', 'Hollowmere'].map(region),
  },
  {
    share: 50,
    within: 10,
    areas: ['barley', 'oats', 'south-barley', 'east-meadow', 'southfields', 'river-meadow'].map(haunt),
  },
  { share: 14, within: 10, areas: ['west-meadow', 'northwood', 'wood-edge', 'high-road-east'].map(haunt) },
  { share: 6, within: 8, areas: ['The Hermitage', 'Wanderers’ Camp', 'Reedbridge'].map(region) },
];

const STRAY_IN_SQUARE = 5;

export function homeIn(crowd: CrowdKind, rolls: Rolls): Home {
  if (crowd === 'square') return { ...freeSpotIn(region('Market Square'), rolls), within: STRAY_IN_SQUARE };
  let roll = rolls.below(100);
  const part = SPREAD.find(({ share }) => {
    roll -= share;
    return roll < 0;
  });
  const area = part?.areas[rolls.below(part.areas.length)];
  if (part === undefined || area === undefined) throw new Error('the shares of the crowd do not make a hundred');
  return { ...freeSpotIn(area, rolls), within: part.within };
}

function freeSpotIn({ x, y, width, height }: Area, rolls: Rolls): Spot {
  const solid = worldMap.solidGiven(() => false);
  for (let tries = 0; tries < 1000; tries++) {
    const spot = { x: tileCentre(x + rolls.below(width)), y: tileCentre(y + rolls.below(height)) };
    if (fitsAt(spot.x, spot.y, solid)) return spot;
  }
  throw new Error(`there is no free ground at ${x}, ${y}`);
}

function region(name: string): Area {
  const found = regions.find((each) => each.name === name);
  if (found === undefined) throw new Error(`there is no region ${name}`);
  return found;
}

function haunt(key: string): Area {
  const area = haunts.find((each) => each.key === key)?.area;
  if (area === undefined) throw new Error(`there is no haunt ${key}`);
  if (area.shape === 'rect') return area;
  return { x: area.x - area.radius, y: area.y - area.radius, width: 2 * area.radius, height: 2 * area.radius };
}
