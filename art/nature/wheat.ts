// Standing corn: every stalk has its own height and lean, so that a field closes without repeating itself.
import { hash } from '@hollowmere/world/map';
import { shadeOf, tone } from '../palette.ts';
import { Picture } from '../pixels/picture.ts';
import type { Frame } from '../sheet/frame.ts';

const VARIANTS = 3;
/** Two tiles wide; as high as the rows behind need to be covered. */
const WIDTH = 32;
const HEIGHT = 25;
const ROWS = 4;
const ROW_DEPTH = 4;

export function wheatFrames(): Frame[] {
  return Array.from({ length: VARIANTS * 2 }, (_, i) => {
    const [variant, beat] = [i >> 1, i & 1];
    return { name: `object/wheat/${variant}/${beat}`, picture: wheat(variant, beat), anchorX: 8, anchorY: HEIGHT - 2 };
  });
}

function wheat(variant: number, beat: number): Picture {
  const picture = new Picture(WIDTH, HEIGHT);
  for (let row = 0; row < ROWS; row++)
    for (let x = 0; x < WIDTH; x += 2)
      drawStalk(picture, x + (row & 1), HEIGHT - (ROWS - 1 - row) * ROW_DEPTH, row, variant, beat);
  return picture;
}

function drawStalk(picture: Picture, x: number, foot: number, row: number, variant: number, beat: number): void {
  const own = hash(x, row, 810 + variant);
  const height = 9 + Math.floor(own * 4);
  const gust = beat === 1 && hash(x >> 3, row, 820 + variant) > 0.35 ? 1 : 0;
  for (let up = 0; up < height; up++) {
    const lean = up > height - 4 ? gust : 0;
    const isEar = up >= height - 4;
    const light = isEar ? 0.55 + (own - 0.5) * 0.5 + (up === height - 1 ? 0.25 : 0) : 0.08 + (up / height) * 0.5;
    const color =
      !isEar && hash(x, up >> 1, 830 + row) > 0.72 ? tone('hay', 2) : shadeOf('thatch', Math.min(0.99, light));
    picture.set(x + lean, foot - 1 - up, color);
    if (isEar && up < height - 1)
      picture.set(x + 1 + lean, foot - 1 - up, shadeOf('thatch', Math.max(0.1, light - 0.28)));
  }
}
