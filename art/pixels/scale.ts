// Larger and smaller pictures: whole-number enlargement keeps pixels square, shrinking takes the mean.
import { pixel } from '../palette.ts';
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
  const { width, pixels } = picture;
  const area = factor * factor;
  return new Picture(Math.floor(width / factor), Math.floor(picture.height / factor)).fill((x, y) => {
    let [red, green, blue, alpha] = [0, 0, 0, 0];
    for (let dy = 0; dy < factor; dy++) {
      const start = (y * factor + dy) * width + x * factor;
      for (let i = start; i < start + factor; i++) {
        const color = pixels[i] ?? 0;
        red += color & 255;
        green += (color >>> 8) & 255;
        blue += (color >>> 16) & 255;
        alpha += color >>> 24;
      }
    }
    const mean = (sum: number) => Math.round(sum / area);
    return pixel(mean(red), mean(green), mean(blue), mean(alpha));
  });
}
