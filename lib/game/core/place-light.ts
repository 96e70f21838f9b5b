// The hour as it is felt at a place: under the earth, in the haze of the fen, through the weather. Apart from the hours
// themselves, because the front page draws those without knowing the map.
import { type Theme, worldMap } from '@hollowmere/world/map';
import { type Daylight, daylightAt } from './daylight.ts';

/** Under the earth there is one hour only, and lamps always burn. */
const DEEP: Daylight = { dark: 0.74, tint: [0.04, 0.04, 0.115], lamps: 1 };
/** What hangs over the fen even at noon; lanterns glimmer in it. */
const HAZE: Daylight = { dark: 0.17, tint: [0.56, 0.64, 0.54], lamps: 0.3 };
/** Tiles from the border of such a place to where it is wholly so. */
const BLEND = 9;

/** The hour as it is felt at a place, in tiles: caves are always dark, and haze lies on the fen. */
export function lightAt(timeOfDay: number, tileX: number, tileY: number): Daylight {
  const sky = daylightAt(timeOfDay);
  const fen = under(sky, HAZE, shareOf('marsh', tileX, tileY) * (1 - sky.dark));
  return blend(fen, DEEP, shareOf('cave', tileX, tileY));
}

/** How much of a theme there is at a point: 1 well inside its land, falling to 0 at its border. The world's edge is none. */
function shareOf(theme: Theme, tileX: number, tileY: number): number {
  let most = 0;
  for (const { theme: own, x, y, width, height } of worldMap.regions) {
    if (own !== theme) continue;
    const east = x + width >= worldMap.width ? BLEND : x + width - tileX;
    const south = y + height >= worldMap.height ? BLEND : y + height - tileY;
    most = Math.max(most, Math.min(tileX - x, tileY - y, east, south) / BLEND);
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
