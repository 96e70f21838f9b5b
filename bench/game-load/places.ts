// Where the crowd is. A fifth is in the village and at the inns, a quarter in the first fields, and the rest over all lands, each
// where its level belongs.
import { MAX_LEVEL } from '@hollowmere/world/growth';
import { type Haunt, haunts, regions, worldMap } from '@hollowmere/world/map';
import { fitsAt, TILE_UNITS, tileCentre } from '@hollowmere/world/movement';
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
  readonly level: number;
}

interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Levels. */
const AHEAD = 3;
/** Nobody is sent to where only the last boss lives. */
const BOSS_FROM = 30;

/** Over the land, all on the market square, or so close that one screen shows them. */
export type CrowdKind = 'spread' | 'square' | 'screen';

interface Part {
  /** Of a hundred. */
  readonly share: number;
  readonly within: number;
  readonly places: readonly Place[];
}

interface Place {
  readonly area: Area;
  /** Of those who are about here. */
  readonly level: number;
}

/** Every haunt belongs to one of these lands, by its number. */
const hauntsFrom = (first: number, last: number): readonly Place[] =>
  haunts.filter(({ id, levels }) => id >= first && id <= last && levels[0] < BOSS_FROM).map(placeOf);

const SPREAD: readonly Part[] = [
  { share: 6, within: 8, places: [town('Market Square')] },
  {
    share: 10,
    within: 12,
    places: ['Millbridge', 'The Green', 'Fishers’ Jetty', 'South Gate', 'Hollowmere'].map(town),
  },
  { share: 4, within: 8, places: ['The Hermitage', 'Wanderers’ Camp', 'Reedbridge'].map(town) },
  {
    share: 24,
    within: 10,
    places: ['barley', 'oats', 'south-barley', 'east-meadow', 'southfields', 'river-meadow'].map(haunt),
  },
  {
    share: 14,
    within: 10,
    places: [
      'west-meadow',
      'northwood',
      'wood-edge',
      'high-road-east',
      'abbey-ruin',
      'deep-wood',
      'south-wood',
      'east-wood',
    ].map(haunt),
  },
  { share: 14, within: 10, places: hauntsFrom(20, 28) },
  { share: 12, within: 10, places: hauntsFrom(40, 46) },
  { share: 10, within: 10, places: hauntsFrom(60, 66) },
  { share: 6, within: 8, places: hauntsFrom(80, 87) },
];

const STRAY_IN_SQUARE = 5;
/** Less than what is left of a screen around those who stand closest. */
const STRAY_ON_SCREEN = 1;
const SCREENFUL = { width: 15, height: 9 };

export function homeIn(crowd: CrowdKind, rolls: Rolls): Home {
  if (crowd === 'square') return homeAt(town('Market Square'), STRAY_IN_SQUARE, rolls);
  if (crowd === 'screen') return homeAt({ area: screenful(), level: 1 }, STRAY_ON_SCREEN, rolls);
  let roll = rolls.below(100);
  const part = SPREAD.find(({ share }) => {
    roll -= share;
    return roll < 0;
  });
  const place = part?.places[rolls.below(part.places.length)];
  if (part === undefined || place === undefined) throw new Error('the shares of the crowd do not make a hundred');
  return homeAt(place, part.within, rolls);
}

/** About the middle of the screen. */
function screenful(): Area {
  const { x, y } = middleOfScreen();
  const { width, height } = SCREENFUL;
  const left = Math.floor(x / TILE_UNITS) - (width >> 1);
  return { x: left, y: Math.floor(y / TILE_UNITS) - (height >> 1), ...SCREENFUL };
}

/** From where one sees all who are sent to one screen: the middle of the market square, or the first free ground south of it. */
export function middleOfScreen(): Spot {
  const { x, y, width, height } = town('Market Square').area;
  const solid = worldMap.solidGiven(() => false);
  const middle = tileCentre(x + (width >> 1));
  for (let tileY = y + (height >> 1); tileY < y + height; tileY++) {
    const spot = { x: middle, y: tileCentre(tileY) };
    if (fitsAt(spot.x, spot.y, solid)) return spot;
  }
  throw new Error('there is no free ground in the middle of the market square');
}

const homeAt = ({ area, level }: Place, within: number, rolls: Rolls): Home => ({
  ...freeSpotIn(area, rolls),
  within,
  level,
});

function freeSpotIn({ x, y, width, height }: Area, rolls: Rolls): Spot {
  const solid = worldMap.solidGiven(() => false);
  for (let tries = 0; tries < 1000; tries++) {
    const spot = { x: tileCentre(x + rolls.below(width)), y: tileCentre(y + rolls.below(height)) };
    if (fitsAt(spot.x, spot.y, solid)) return spot;
  }
  throw new Error(`there is no free ground at ${x}, ${y}`);
}

function town(name: string): Place {
  const found = regions.find((each) => each.name === name);
  if (found === undefined) throw new Error(`there is no region ${name}`);
  return { area: found, level: 1 };
}

function haunt(key: string): Place {
  const found = haunts.find((each) => each.key === key);
  if (found === undefined) throw new Error(`there is no haunt ${key}`);
  return placeOf(found);
}

/** Whoever is about somewhere beyond the first fields has grown a little past what lives there. */
function placeOf({ area, levels: [least, most] }: Haunt): Place {
  const level = least === 1 ? 1 : Math.min(MAX_LEVEL, most + AHEAD);
  if (area.shape === 'rect') return { area, level };
  const { x, y, radius } = area;
  return { area: { x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius }, level };
}
