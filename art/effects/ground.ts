// What lies on the ground after a fight, and marks on it: coins and footprints, the light of what is rare, and the signs over
// those who have a quest.
import { hash } from '@hollowmere/world/map';
import { hudShapes } from '../icons/hud.ts';
import { of, painted, rod, type Shape, together } from '../icons/shapes.ts';
import { pixel, tone } from '../palette.ts';
import { Picture } from '../pixels/picture.ts';
import type { Frame } from '../sheet/frame.ts';
import { centred, faint, grounded, series } from './paint.ts';

export const groundEffectFrames = (): Frame[] => [
  ...[1, 5, 11].map((count, index) => grounded(`effect/coins-${index}`, painted(coins(count), 16))),
  ...[false, true].map((isLeft) => centred(`effect/footprint-${isLeft ? 'left' : 'right'}`, footprint(isLeft))),
  centred('effect/rare-ring', rareRing()),
  grounded('effect/rare-light', rareLight()),
  ...['quest-open', 'quest-later', 'quest-done', 'quest-under-way'].flatMap((sign) =>
    series(`effect/${sign}`, 2, (index) => floating(sign, index), grounded),
  ),
];

const WHITE = pixel(255, 255, 255, 255);

const coins = (count: number): Shape[] =>
  Array.from({ length: count }, (_, i) => {
    const row = i < 5 ? 0 : i < 9 ? 1 : 2;
    const [x, y] = [3.4 + ((i * 2.3 + row) % 9.4), 13 - row * 2.4 - (hash(i, 2, 4) > 0.5 ? 1 : 0)];
    return together(
      rod(of('gold', 0.05 + hash(i, 1, 9) * 0.15), [count === 1 ? 8 : x, y], [count === 1 ? 8.6 : x + 0.6, y], 1.8),
    );
  });

const footprint = (isLeft: boolean): Picture =>
  new Picture(4, 4).fill((x, y) => {
    const inner = isLeft ? x - 1 : x;
    return inner >= 0 && inner < 3 && y < 3 && !(y === 0 && inner === 2) ? faint(tone('ink', 1), y === 2 ? 40 : 78) : 0;
  });

/** White, to take the colour of how rare a thing is: a pool of light round it. */
function rareRing(): Picture {
  const picture = new Picture(22, 11);
  return picture.fill((px, py) => {
    const distance = Math.hypot((px + 0.5 - 11) / 11, (py + 0.5 - 5.5) / 5.5);
    if (distance > 1) return 0;
    return faint(WHITE, distance > 0.78 ? 215 : distance > 0.6 ? 70 : 110);
  });
}

/** And a shaft that stands over it, in steps: fainter to its edges and upwards. */
function rareLight(): Picture {
  const picture = new Picture(12, 34);
  return picture.fill((px, py) => {
    const across = 1 - Math.abs(px + 0.5 - 6) / 6;
    const up = (py + 1) / 34;
    return faint(WHITE, Math.round(Math.min(1, across * 1.5) * up ** 0.8 * 5) * 38);
  });
}

const floating = (sign: string, index: number): Picture =>
  new Picture(16, 18).draw(painted(hudShapes[sign] ?? [], 16), 0, index === 0 ? 1 : 0);
