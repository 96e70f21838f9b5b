// Night as the shader of the game makes it: everything sinks into blue but where a lamp reaches; panes and flames
// keep their own light.
import type { Hue, Light } from '@hollowmere/world/map';
import { UNITS_PER_PIXEL } from '@hollowmere/world/movement';
import type { Area } from '../ground/canvas.ts';
import { bayer } from '../ground/dither.ts';
import { type Color, channels, pixel } from '../palette.ts';
import { Picture } from '../pixels/picture.ts';

/** The light of an hour: how dark it gets (0 to 1), and the colour everything sinks into. */
export interface Hour {
  readonly darkness: number;
  readonly tint: readonly [red: number, green: number, blue: number];
}

export const hours = {
  night: { darkness: 0.72, tint: [16, 20, 58] },
  dusk: { darkness: 0.5, tint: [52, 28, 78] },
  /** Under the earth, whatever the hour. */
  deep: { darkness: 0.74, tint: [10, 10, 30] },
  /** Haze over the fen by day. */
  haze: { darkness: 0.2, tint: [150, 168, 140] },
} as const satisfies Record<string, Hour>;

interface Glow {
  readonly color: readonly [red: number, green: number, blue: number];
  /** How much of its colour falls on what it lights. */
  readonly strength: number;
}

/** What a light does to what it falls on. */
const glows: Readonly<Record<Hue, Glow>> = {
  flame: { color: [255, 176, 84], strength: 0.16 },
  lava: { color: [255, 110, 34], strength: 0.4 },
  growth: { color: [70, 224, 200], strength: 0.3 },
  wisp: { color: [150, 160, 255], strength: 0.3 },
};

export function nightfall(picture: Picture, glow: Picture, lights: readonly Light[], area: Area, hour: Hour): Picture {
  const near = lights.map(({ x, y, radius, hue }) => ({
    hue,
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

interface Lit extends Glow {
  /** 0 to 1. */
  readonly level: number;
}

/** Sum of the lights at a place, in a few steps with dithered borders so that no rings show. */
function lightAt(lights: readonly Light[], x: number, y: number): Lit {
  let [sum, strength] = [0, 0];
  const color: [number, number, number] = [0, 0, 0];
  for (const light of lights) {
    const distance = Math.hypot(x - light.x, (y - light.y) * 1.15) / light.radius;
    if (distance >= 1) continue;
    const share = (1 - distance) ** 2 * (1 + 2 * distance);
    const glow = glows[light.hue];
    sum += share;
    strength += glow.strength * share;
    for (const channel of [0, 1, 2] as const) color[channel] += glow.color[channel] * share;
  }
  const level = Math.min(1, Math.max(0, Math.round(Math.min(1, sum) * 10 + bayer(x, y) - 0.5) / 10));
  if (sum === 0) return { level, color, strength };
  return { level, color: [color[0] / sum, color[1] / sum, color[2] / sum], strength: strength / sum };
}

function darkened(color: Color, { level, color: glow, strength }: Lit, { darkness, tint }: Hour): Color {
  const dark = darkness * (1 - level);
  const warm = level * strength;
  const [red, green, blue] = channels(color);
  const blend = (value: number, night: number, warmth: number) => {
    const sunk = value * (1 - dark) + night * dark;
    return Math.min(255, Math.round(sunk * (1 - warm) + sunk * (warmth / 200) * warm));
  };
  return pixel(blend(red, tint[0], glow[0]), blend(green, tint[1], glow[1]), blend(blue, tint[2], glow[2]), 255);
}
