// The forty base colours, in ramps from dark to light: shadows lean to blue and violet, lights to yellow. Every other
// colour of the game is a named mix of two of them.
import { type Color, fromHex, mix } from './color.ts';

const base = {
  ink: ['#17131f', '#2b2438'],
  grass: ['#1f403b', '#2d6140', '#4b8844', '#7bae4b', '#b9d262'],
  earth: ['#46302f', '#6c4a3b', '#936b4c', '#bb9162', '#dfbc86'],
  water: ['#1e3862', '#2a5c8a', '#3c8ab2', '#6bbfce', '#c9f0e8'],
  wood: ['#38232c', '#5e3a34', '#8a5a3c'],
  stone: ['#43435a', '#6a6c80', '#9a9ea8', '#d0d3cd'],
  skin: ['#8a4b42', '#c8835f', '#f0bd8e'],
  red: ['#6a2140', '#a9344a', '#dc5c50'],
  blue: ['#2b2e63', '#4054a6', '#6690dc'],
  gold: ['#88531f', '#d49a3e', '#f8da74'],
  violet: ['#4b2b68', '#7c49a3', '#b67fd4'],
  cream: ['#f7f0dc'],
} as const;

type BaseName = keyof typeof base;
type Step = readonly [BaseName, number];

export const at = ([name, index]: Step): Color => {
  const hex = base[name][index];
  if (hex === undefined) throw new RangeError(`the palette has no ${name} ${index}`);
  return fromHex(hex);
};

/** A named mix of two base colours. */
export const between = (a: Step, b: Step, share: number): Color => mix(at(a), at(b), share);
export const ramp = (name: BaseName): Color[] => base[name].map(fromHex);
