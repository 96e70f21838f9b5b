// Brushes for effects: light that fades, rings, rays; all in steps of a ramp, so that glow stays pixel art.
import { type Color, channels, pixel, type RampName, ramps, tone } from '../palette.ts';
import { Picture } from '../pixels/picture.ts';
import type { Frame } from '../sheet/frame.ts';

export const faint = (color: Color, alpha: number): Color => {
  const [red, green, blue] = channels(color);
  return pixel(red, green, blue, alpha);
};

export const centred = (name: string, picture: Picture): Frame => ({
  name,
  picture,
  anchorX: picture.width / 2,
  anchorY: picture.height / 2,
});

/** Standing on the ground: its foot is the middle of its lower edge. */
export const grounded = (name: string, picture: Picture): Frame => ({
  name,
  picture,
  anchorX: picture.width / 2,
  anchorY: picture.height,
});

export const series = (
  name: string,
  count: number,
  paint: (index: number) => Picture,
  place: (name: string, picture: Picture) => Frame = centred,
): Frame[] => Array.from({ length: count }, (_, i) => place(`${name}/${i}`, paint(i)));

/** A ramp’s colour by heat, 0 to 1. */
export function heat(ramp: RampName, share: number): Color {
  const last = ramps[ramp].length - 1;
  return tone(ramp, Math.max(0, Math.min(last, Math.round(share * last))));
}

/** Paints by place relative to the middle, in pixels. */
export const radial = (
  size: number,
  paint: (x: number, y: number, distance: number, angle: number) => Color,
): Picture =>
  new Picture(size, size).fill((px, py) => {
    const [x, y] = [px + 0.5 - size / 2, py + 0.5 - size / 2];
    return paint(x, y, Math.hypot(x, y), Math.atan2(y, x));
  });
