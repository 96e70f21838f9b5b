import { expect, test } from 'vitest';
import { emblemSvg, icon } from './icons.ts';

test('an icon fills its square, with the emblem in the middle and a safe rim around', () => {
  const picture = icon(192, 0.84);
  expect([picture.width, picture.height]).toEqual([192, 192]);
  expect(picture.pixels.every((pixel) => pixel >>> 24 === 255)).toBe(true);
  expect(new Set(picture.pixels.subarray(0, 192)).size).toBe(1);
});

test('the vector emblem is small and has no more than squares in it', () => {
  const svg = emblemSvg();
  expect(svg.length).toBeLessThan(4000);
  expect(svg).toMatch(/^<svg [^>]+>(<path fill="#[0-9a-f]{6}" d="[Mhvz0-9 -]+"\/>)+<\/svg>\n$/);
});
