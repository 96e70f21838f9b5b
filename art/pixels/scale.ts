// Larger and smaller pictures: whole-number enlargement keeps pixels square, shrinking takes the mean.
import { channels, pixel } from '../palette.ts';
import { Picture } from './picture.ts';

export function enlarged(picture: Picture, factor: number): Picture {
  const large = new Picture(picture.width * factor, picture.height * factor);
  for (let y = 0; y < large.height; y++) {
    const row = Math.floor(y / factor) * picture.width;
    for (let x = 0; x < large.width; x++)
      large.pixels[y * large.width + x] = picture.pixels[row + Math.floor(x / factor)] ?? 0;
  }
  return large;
}

/** Every pixel of the result is the mean of a square of `factor` pixels a side. */
export function reduced(picture: Picture, factor: number): Picture {
  return new Picture(Math.floor(picture.width / factor), Math.floor(picture.height / factor)).fill((x, y) => {
    const sum = [0, 0, 0, 0];
    for (let dy = 0; dy < factor; dy++)
      for (let dx = 0; dx < factor; dx++)
        for (const [i, value] of channels(picture.get(x * factor + dx, y * factor + dy)).entries())
          sum[i] = (sum[i] ?? 0) + value;
    const [red, green, blue, alpha] = sum.map((value) => Math.round(value / (factor * factor)));
    return pixel(red ?? 0, green ?? 0, blue ?? 0, alpha ?? 0);
  });
}
