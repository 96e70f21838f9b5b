// What our shaders have in common: chance that is the same at the same place, and an ordered pattern that breaks up what would
// show as rings or bands, in whole pixels.

/** `float chance(vec2)`, 0 to 1 for a whole place. Phones lose the small part of large numbers: places repeat. */
export const CHANCE = `
float chance(vec2 p) {
  return fract(sin(dot(mod(p, 512.0), vec2(12.9898, 78.233))) * 43758.5453);
}`;

/** `float pattern(vec2)`, between 0 and 1: sixteen steps, each once in four by four pixels. */
export const PATTERN = `
float pattern(vec2 p) {
  vec2 a = mod(p, 2.0);
  vec2 b = mod(floor(p / 2.0), 2.0);
  float fine = a.x * 2.0 + a.y * 3.0 - a.x * a.y * 4.0;
  float coarse = b.x * 2.0 + b.y * 3.0 - b.x * b.y * 4.0;
  return (fine * 4.0 + coarse + 0.5) / 16.0;
}`;
