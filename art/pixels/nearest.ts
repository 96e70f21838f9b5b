// Brings a picture with too many shades back to the colours of the game, so that it looks drawn and packs small.
import { type Color, channels, ramps, shaded } from '../palette.ts';
import type { Picture } from './picture.ts';

const colors: readonly Color[] = [...new Set(Object.values(ramps).flatMap((ramp) => [...ramp, ...ramp.map(shaded)]))];

/** Every pixel in the nearest colour of the palette or its shadow. */
export function inPalette(picture: Picture): Picture {
  const known = new Map<Color, Color>();
  return picture.copy().fill((_x, _y, color) => {
    const coarse = (color & 0xf8f8f8f8) >>> 0;
    const near = known.get(coarse) ?? nearest(color);
    known.set(coarse, near);
    return near;
  });
}

function nearest(color: Color): Color {
  const [red, green, blue] = channels(color);
  let [best, least] = [color, Number.POSITIVE_INFINITY];
  for (const candidate of colors) {
    const [r, g, b] = channels(candidate);
    const distance = 3 * (r - red) ** 2 + 5 * (g - green) ** 2 + 2 * (b - blue) ** 2;
    if (distance < least) [best, least] = [candidate, distance];
  }
  return best;
}
