// Every colour of the game: forty base colours and the ramps mixed from them. Painters name colours; nobody else writes
// a hex value or mixes at will.
import { beasts } from './palette/beasts.ts';
import { type Color, fromHex, mix } from './palette/color.ts';
import { grounds } from './palette/grounds.ts';
import { houses } from './palette/houses.ts';
import { leaves } from './palette/leaves.ts';
import { people } from './palette/people.ts';
import { plain } from './palette/plain.ts';

export { type Color, channels, mix, pixel, toHex } from './palette/color.ts';

/** All ramps, each from dark to light. */
export const ramps = { ...plain, ...leaves, ...grounds, ...houses, ...people, ...beasts } satisfies Record<
  string,
  Color[]
>;

export type RampName = keyof typeof ramps;

/** One step of a ramp, counted from the darkest. */
export function tone(name: RampName, step: number): Color {
  const color = ramps[name][step];
  if (color === undefined) throw new RangeError(`ramp ${name} has no step ${step}`);
  return color;
}

/** The nearest step of a ramp to a lightness in [0, 1]. */
export function shadeOf(name: RampName, lightness: number): Color {
  const steps = ramps[name];
  const step = Math.min(steps.length - 1, Math.max(0, Math.floor(lightness * steps.length)));
  return tone(name, step);
}

/** Outline of things and people. */
export const OUTLINE = tone('ink', 0);

/** The line inside a figure: its darkest tone, half way to ink. */
export const seam = (name: RampName): Color => mix(OUTLINE, tone(name, 0), 0.4);

/** A warm cheek on any skin. */
export const blush = (skin: RampName): Color => mix(tone(skin, 2), tone('red', 2), 0.3);

/** Any colour lying in shadow: darker and bluer. */
export const shaded = (color: Color): Color => mix(color, SHADOW, 0.36);

const SHADOW = fromHex('#171a3d');
