// Stone tubs for the square: one with a clipped tree, one full of flowers.
import { hash } from '@hollowmere/world/map';
import { leafOutline, paintCrown } from '../nature/foliage.ts';
import { OUTLINE, shadeOf, tone } from '../palette.ts';
import { Picture } from '../pixels/picture.ts';
import type { Frame } from '../sheet/frame.ts';
import { standing } from './slots.ts';

const WIDTH = 22;
const HEIGHT = 38;

export const planterFrames = (): Frame[] => [
  standing('object/planter/0', clippedTree()),
  standing('object/planter/1', flowerTub()),
];

function tub(): Picture {
  const picture = new Picture(WIDTH, HEIGHT);
  for (let y = HEIGHT - 12; y < HEIGHT - 1; y++) {
    const inset = y < HEIGHT - 9 ? 3 : 4 + Math.round((y - HEIGHT + 9) * 0.2);
    for (let x = inset; x < WIDTH - inset; x++) {
      const across = (x + 0.5 - WIDTH / 2) / (WIDTH / 2);
      const rim = y < HEIGHT - 9 ? 0.2 : 0;
      picture.set(
        x,
        y,
        y === HEIGHT - 9 ? tone('masonry', 1) : shadeOf('masonry', Math.min(0.99, 0.62 + rim - across * 0.32)),
      );
    }
  }
  return picture.rect(5, HEIGHT - 12, WIDTH - 10, 1, tone('soil', 1)).outlined(OUTLINE);
}

function clippedTree(): Picture {
  const stem = new Picture(WIDTH, HEIGHT);
  stem.rect(10, 18, 2, HEIGHT - 30, tone('bark', 3)).rect(11, 18, 1, HEIGHT - 30, tone('bark', 1));
  const clumps = [
    [11, 7.5, 6],
    [11, 13, 7.5],
  ] as const;
  const crown = paintCrown({ width: WIDTH, height: HEIGHT, clumps, leaves: 'oak', seed: 77 });
  return tub()
    .draw(stem.outlined(OUTLINE))
    .draw(crown.outlined(leafOutline('oak')));
}

const PETALS = [tone('red', 2), tone('gold', 2), tone('cream', 0), tone('violet', 2)];

function flowerTub(): Picture {
  const clumps = [
    [7, 25, 4],
    [15, 25, 4],
    [11, 23, 5],
  ] as const;
  const green = paintCrown({ width: WIDTH, height: HEIGHT, clumps, leaves: 'oak', seed: 91 });
  for (let i = 0; i < 26; i++) {
    const [x, y] = [3 + Math.floor(hash(i, 1, 93) * 16), 18 + Math.floor(hash(i, 2, 93) * 9)];
    if (green.get(x, y) !== 0) green.set(x, y, PETALS[i % PETALS.length] ?? 0);
  }
  return tub().draw(green.outlined(leafOutline('oak')));
}
