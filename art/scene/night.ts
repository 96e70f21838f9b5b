// Night as the shader of the game makes it: everything sinks into blue but where a lamp reaches; panes and flames
// keep their own light.
import type { Light } from '@hollowmere/world/map';
import type { Area } from '../ground/canvas.ts';
import { bayer } from '../ground/dither.ts';
import { type Color, channels, pixel } from '../palette.ts';
import { Picture } from '../pixels/picture.ts';

const UNITS_PER_PIXEL = 16;
/** The light of an hour: how dark it gets (0 to 1), and the colour everything sinks into. */
export interface Hour {
  readonly darkness: number;
  readonly tint: readonly [red: number, green: number, blue: number];
}

export const hours = {
  night: { darkness: 0.72, tint: [16, 20, 58] },
  dusk: { darkness: 0.5, tint: [52, 28, 78] },
} as const satisfies Record<string, Hour>;

const WARMTH = [255, 176, 84] as const;

export function nightfall(picture: Picture, glow: Picture, lights: readonly Light[], area: Area, hour: Hour): Picture {
  const near = lights.map(({ x, y, radius }) => ({
    x: x / UNITS_PER_PIXEL - area.left,
    y: y / UNITS_PER_PIXEL - area.top,
    radius: radius / UNITS_PER_PIXEL,
  }));
  const reaching = near.filter(
    ({ x, y, radius }) => x > -radius && y > -radius && x < area.width + radius && y < area.height + radius,
  );
  return new Picture(picture.width, picture.height).fill((x, y) => {
    const shining = glow.get(x, y);
    return shining !== 0 ? shining : darkened(picture.get(x, y), lightAt(reaching, x, y), hour);
  });
}

/** Sum of the lights at a place, in a few steps with dithered borders so that no rings show. */
function lightAt(lights: readonly { x: number; y: number; radius: number }[], x: number, y: number): number {
  let sum = 0;
  for (const light of lights) {
    const distance = Math.hypot(x - light.x, (y - light.y) * 1.15) / light.radius;
    if (distance < 1) sum += (1 - distance) ** 2 * (1 + 2 * distance);
  }
  const level = Math.min(1, sum) * 10 + bayer(x, y) - 0.5;
  return Math.min(1, Math.max(0, Math.round(level) / 10));
}

function darkened(color: Color, light: number, { darkness, tint }: Hour): Color {
  const dark = darkness * (1 - light);
  const warm = light * 0.16;
  const [red, green, blue] = channels(color);
  const blend = (value: number, night: number, warmth: number) => {
    const sunk = value * (1 - dark) + night * dark;
    return Math.min(255, Math.round(sunk * (1 - warm) + sunk * (warmth / 200) * warm));
  };
  return pixel(blend(red, tint[0], WARMTH[0]), blend(green, tint[1], WARMTH[1]), blend(blue, tint[2], WARMTH[2]), 255);
}
