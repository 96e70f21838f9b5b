import { expect, test } from 'vitest';
import { PixelCanvas, type Pixels, readPng, writePng } from './pixel-canvas.ts';

const filled = (width: number, height: number, color: readonly number[]): Pixels => ({
  width,
  height,
  data: Uint8Array.from({ length: width * height * 4 }, (_, index) => color[index % 4] ?? 0),
});
const at = ({ data, width }: Pixels, x: number, y: number) => [
  ...data.subarray((y * width + x) * 4, (y * width + x) * 4 + 3),
];
const whole = { x: 0, y: 0, w: 1, h: 1 };

test('a stamp lies where it was put, enlarged by whole pixels, and nowhere else', () => {
  const canvas = new PixelCanvas(filled(4, 4, [0, 0, 0, 255]));
  canvas.stamp(filled(1, 1, [200, 100, 50, 255]), { area: whole, left: 1, top: 1, zoom: 2 });
  expect([at(canvas, 1, 1), at(canvas, 2, 2)]).toEqual([
    [200, 100, 50],
    [200, 100, 50],
  ]);
  expect([at(canvas, 0, 1), at(canvas, 3, 3)]).toEqual([
    [0, 0, 0],
    [0, 0, 0],
  ]);
});

test('what shines through shows what lies below, and ink replaces colours', () => {
  const canvas = new PixelCanvas(filled(2, 1, [100, 100, 100, 255]));
  canvas.stamp(filled(1, 1, [200, 0, 0, 128]), { area: whole, left: 0, top: 0, zoom: 1 });
  canvas.stamp(filled(1, 1, [9, 9, 9, 255]), { area: whole, left: 1, top: 0, zoom: 1, ink: [1, 2, 3] });
  expect(at(canvas, 0, 0)).toEqual([150, 50, 50]);
  expect(at(canvas, 1, 0)).toEqual([1, 2, 3]);
});

test('what falls outside is cut off', () => {
  const canvas = new PixelCanvas(filled(2, 2, [0, 0, 0, 255]));
  canvas.stamp(filled(1, 1, [255, 255, 255, 255]), { area: whole, left: -1, top: -1, zoom: 2 });
  expect(at(canvas, 0, 0)).toEqual([255, 255, 255]);
  expect(at(canvas, 1, 1)).toEqual([0, 0, 0]);
});

test('a picture survives being written and read', () => {
  const picture = readPng(writePng(new PixelCanvas(filled(3, 2, [10, 20, 30, 255])).enlarged(2)));
  expect([picture.width, picture.height, at(picture, 5, 3)]).toEqual([6, 4, [10, 20, 30]]);
});
