// The fountain on the square: a stone basin, a bowl on a pillar, water that falls and runs in rings. Four drawings.
import { hash } from '@hollowmere/world/map';
import { OUTLINE, shadeOf, tone } from '../palette.ts';
import { Picture } from '../pixels/picture.ts';
import type { Frame } from '../sheet/frame.ts';

const FRAMES = 4;
const [WIDTH, HEIGHT] = [52, 50];
const MIDDLE = WIDTH / 2;
const BASIN_Y = 34;

export function fountainFrames(): Frame[] {
  return Array.from({ length: FRAMES }, (_, i) => ({
    name: `object/fountain/0/${i}`,
    picture: fountain(i),
    anchorX: MIDDLE,
    anchorY: HEIGHT - 1,
  }));
}

function fountain(frame: number): Picture {
  const picture = new Picture(WIDTH, HEIGHT);
  basin(picture, frame);
  column(picture);
  falling(picture, frame);
  return picture.outlined(OUTLINE);
}

const inEllipse = (x: number, y: number, cy: number, rx: number, ry: number) =>
  ((x + 0.5 - MIDDLE) / rx) ** 2 + ((y + 0.5 - cy) / ry) ** 2;

function basin(picture: Picture, frame: number): void {
  picture.fill((x, y) => {
    const across = (x + 0.5 - MIDDLE) / 25;
    const rim = inEllipse(x, y, BASIN_Y, 25, 12);
    const inner = inEllipse(x, y, BASIN_Y + 0.5, 21, 9);
    if (inner <= 1) return pool(x, y, inner, frame);
    if (rim <= 1)
      return shadeOf('masonry', Math.min(0.99, 0.86 - across * 0.12 - Number((x + (y >> 2)) % 9 === 0) * 0.3));
    const side = inEllipse(x, y - 6, BASIN_Y, 25, 12);
    if (side > 1 || y < BASIN_Y) return undefined;
    const course = Math.floor((y - BASIN_Y) / 5);
    const isJoint = (y - BASIN_Y) % 5 === 4 || (x + course * 4) % 8 === 0;
    return shadeOf(
      'masonry',
      isJoint ? 0.2 : Math.max(0.05, 0.55 - across * 0.25 + (hash(x >> 3, course, 3) - 0.5) * 0.15),
    );
  });
}

function pool(x: number, y: number, inner: number, frame: number) {
  if (inner > 0.84 && y < BASIN_Y) return tone('lake', 1);
  const ring = (Math.sqrt(inner) * 9 - frame * 0.75) % 3;
  const glint = hash(x >> 1, y + frame * 5, 9) > 0.93;
  return tone('lake', glint ? 7 : ring < 0.7 && ring > 0 ? 5 : inner < 0.3 ? 4 : 3);
}

function column(picture: Picture): void {
  for (let y = 12; y < BASIN_Y + 3; y++) {
    const half = y < 18 ? 9 - Math.abs(y - 14) * 1.2 : y < 20 ? 4 : 3 + Math.max(0, y - BASIN_Y + 2);
    for (let x = Math.round(MIDDLE - half); x < MIDDLE + half; x++) {
      const across = (x + 0.5 - MIDDLE) / half;
      picture.set(x, y, shadeOf('masonry', Math.min(0.99, 0.78 - across * 0.4)));
    }
  }
  picture.rect(MIDDLE - 9, 12, 18, 2, tone('masonry', 5)).rect(MIDDLE - 7, 12, 14, 1, tone('lake', 5));
  picture.rect(MIDDLE - 1, 6, 3, 6, tone('masonry', 4)).rect(MIDDLE - 1, 5, 2, 1, tone('masonry', 5));
}

/** Water rises in the middle and falls over the bowl in four threads. */
function falling(picture: Picture, frame: number): void {
  for (let y = 2; y < 6; y++) picture.set(MIDDLE + (y % 2), y + (frame % 2) - 1, tone('lake', y < 4 ? 7 : 6));
  picture.set(MIDDLE - 2, 4 + (frame % 3), tone('lake', 6)).set(MIDDLE + 3, 4 + ((frame + 1) % 3), tone('lake', 6));
  for (const [x, length] of [
    [-9, 17],
    [-5, 22],
    [4, 22],
    [8, 17],
  ] as const)
    for (let y = 0; y < length; y++) {
      const beat = (y + frame * 2) % 5;
      picture.set(MIDDLE + x, 14 + y, tone('lake', beat < 2 ? 7 : beat < 4 ? 6 : 5));
      if (beat < 2) picture.set(MIDDLE + x + 1, 14 + y, tone('lake', 5));
    }
  for (const [x, y] of [
    [-9, 31],
    [-5, 36],
    [4, 36],
    [8, 31],
  ] as const)
    picture.rect(MIDDLE + x - 1 - (frame % 2), y, 4, 1, tone('lake', 7));
}
