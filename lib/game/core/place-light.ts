// The hour as it is felt at a place: under the earth, in the haze of the fen, through the weather. Apart from the hours
// themselves, because the front page draws those without knowing the map.
import { type Region, worldMap } from '@hollowmere/world/map';
import { type Daylight, daylightAt } from './daylight.ts';

/** Under the earth there is one hour only, and lamps always burn. */
const DEEP: Daylight = { dark: 0.74, tint: [0.04, 0.04, 0.115], lamps: 1 };
/** Tiles from the border of such a place to where it is wholly so. */
const BLEND = 9;

type IsSuch = (region: Region) => boolean;

const isCave: IsSuch = ({ theme }) => theme === 'cave';
const isFen: IsSuch = ({ theme }) => theme === 'marsh';

/** What hangs over a place by day, and how much of the air is mist whatever the weather. */
const AIRS: readonly { readonly isSuch: IsSuch; readonly veil: Daylight; readonly mist: number }[] = [
  // Haze over the fen, in which lanterns glimmer even at noon.
  { isSuch: isFen, veil: { dark: 0.17, tint: [0.5, 0.6, 0.5], lamps: 0.3 }, mist: 0.34 },
  // The gloom of old trees.
  {
    isSuch: ({ music }) => music === 'thornwood' || music === 'antlered-king',
    veil: { dark: 0.2, tint: [0.06, 0.17, 0.16], lamps: 0.4 },
    mist: 0.1,
  },
  // A pale sun over the graves.
  { isSuch: ({ theme }) => theme === 'ruins', veil: { dark: 0.13, tint: [0.42, 0.46, 0.6], lamps: 0.15 }, mist: 0.12 },
];

/** The hour as it is felt at a place, in tiles: caves are always dark, and haze lies on the fen. */
export function lightAt(timeOfDay: number, tileX: number, tileY: number): Daylight {
  const sky = daylightAt(timeOfDay);
  const aired = AIRS.reduce(
    (light, { isSuch, veil }) => under(light, veil, shareOf(isSuch, tileX, tileY) * (1 - sky.dark)),
    sky,
  );
  return blend(aired, DEEP, shareOf(isCave, tileX, tileY));
}

/** How much mist lies at a place whatever the weather, 0 to 1. */
export const mistAt = (tileX: number, tileY: number): number =>
  Math.max(...AIRS.map(({ isSuch, mist }) => mist * shareOf(isSuch, tileX, tileY)));

/** How much of the sky is seen from a place: none of it under the earth. */
export const opennessAt = (tileX: number, tileY: number): number => 1 - shareOf(isCave, tileX, tileY);

/** How much of such land there is at a point: 1 well inside it, falling to 0 at its border. The world's edge is none. */
function shareOf(isSuch: IsSuch, tileX: number, tileY: number): number {
  let most = 0;
  for (const region of worldMap.regions) {
    if (!isSuch(region)) continue;
    const { x, y, width, height } = region;
    const east = x + width >= worldMap.width ? BLEND : x + width - tileX;
    const south = y + height >= worldMap.height ? BLEND : y + height - tileY;
    const west = x <= 0 ? BLEND : tileX - x;
    const north = y <= 0 ? BLEND : tileY - y;
    most = Math.max(most, Math.min(west, north, east, south) / BLEND);
  }
  return Math.min(1, most);
}

function blend(from: Daylight, to: Daylight, share: number): Daylight {
  if (share <= 0) return from;
  if (share >= 1) return to;
  const mix = (a: number, b: number) => a + (b - a) * share;
  const tint = [mix(from.tint[0], to.tint[0]), mix(from.tint[1], to.tint[1]), mix(from.tint[2], to.tint[2])] as const;
  return { dark: mix(from.dark, to.dark), tint, lamps: mix(from.lamps, to.lamps) };
}

/** How much of the dark is left where no light stands out from it: one still sees where one is going. */
const EVEN = 0.8;

/** The hour where dark lies evenly over everything, for pictures without lights. */
export const evenLight = (light: Daylight): Daylight => ({ ...light, dark: light.dark * EVEN });

/** An hour seen through weather. */
export const throughVeil = (sky: Daylight, veil: Daylight): Daylight => under(sky, veil, 1);

/** A veil before the sky: both dim, each with its own colour. */
function under(sky: Daylight, veil: Daylight, share: number): Daylight {
  const thick = veil.dark * share;
  if (thick <= 0) return sky;
  const dark = 1 - (1 - sky.dark) * (1 - thick);
  const mix = (a: number, b: number) => (a * sky.dark * (1 - thick) + b * thick) / dark;
  const tint = [
    mix(sky.tint[0], veil.tint[0]),
    mix(sky.tint[1], veil.tint[1]),
    mix(sky.tint[2], veil.tint[2]),
  ] as const;
  return { dark, tint, lamps: Math.max(sky.lamps, veil.lamps * share) };
}
