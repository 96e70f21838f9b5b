import { PNG } from 'pngjs';
import { expect, test } from 'vitest';
import { Picture } from './picture.ts';
import { encodePng } from './png.ts';

const read = (file: Buffer) => {
  const { width, height, data } = PNG.sync.read(file);
  return { width, height, pixels: [...new Uint32Array(data.buffer, data.byteOffset, width * height)] };
};

test('a picture of few colours survives as an indexed file, transparency and all', () => {
  const picture = new Picture(5, 3).fill((x, y) => (x === y ? 0 : x > 2 ? 0x80302010 : 0xff000000 + x * 60 + y));
  expect(read(encodePng(picture))).toEqual({ width: 5, height: 3, pixels: [...picture.pixels] });
});

test('a picture of many colours survives as RGBA', () => {
  const picture = new Picture(20, 20).fill((x, y) => (0xff000000 + x * 4000 + y * 90000) >>> 0);
  expect(read(encodePng(picture))).toEqual({ width: 20, height: 20, pixels: [...picture.pixels] });
});

test('the same pixels make the same bytes', () => {
  const paint = () => encodePng(new Picture(9, 9).fill((x, y) => 0xff000000 + x * y));
  expect(paint().equals(paint())).toBe(true);
});
