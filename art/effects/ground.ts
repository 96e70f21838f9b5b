// What lies on the ground after a fight, and marks on it: coins, a bag, footprints, rings and the edge of a danger.
import { hash } from '@hollowmere/world/map';
import { hudShapes } from '../icons/hud.ts';
import { of, orb, painted, rod, type Shape, together } from '../icons/shapes.ts';
import { tone } from '../palette.ts';
import { Picture } from '../pixels/picture.ts';
import type { Frame } from '../sheet/frame.ts';
import { centred, faint, grounded, series } from './paint.ts';

export const groundEffectFrames = (): Frame[] => [
  grounded('effect/loot-bag', painted(sack, 16)),
  ...[1, 5, 11].map((count, index) => grounded(`effect/coins-${index}`, painted(coins(count), 16))),
  ...[false, true].map((isLeft) => centred(`effect/footprint-${isLeft ? 'left' : 'right'}`, footprint(isLeft))),
  ...series('effect/chosen', 4, chosen),
  ...series('effect/danger', 2, danger),
  ...['quest-open', 'quest-later', 'quest-done', 'quest-under-way'].flatMap((sign) =>
    series(`effect/${sign}`, 2, (index) => floating(sign, index), grounded),
  ),
];

const sack: readonly Shape[] = [
  together(
    rod(of('leather', 0.12), [8, 9.4], [8, 10.6], 4.8, 4.6),
    rod(of('leather', 0.12), [6.6, 3.6], [9.4, 3.6], 1.8),
  ),
  rod(of('russet', 0.1), [5.8, 5.6], [10.2, 5.6], 0.8),
  orb(of('gold', 0.1), 12.2, 13, 1.9),
];

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

/** A ring of four arcs that turns round whoever is meant. */
const chosen = (index: number): Picture =>
  new Picture(28, 16).fill((px, py) => {
    const [x, y] = [(px + 0.5 - 14) / 13, (py + 0.5 - 8) / 7];
    const distance = Math.hypot(x, y);
    const turn = (((Math.atan2(y, x) / (Math.PI * 2)) * 4 + index / 4 + 4) % 1) as number;
    if (distance > 1 || distance < 0.84 || turn > 0.68) return 0;
    return distance > 0.93 ? tone('red', 1) : tone('red', 2);
  });

/** A tile of danger: a bright rim, stripes within. */
const danger = (index: number): Picture =>
  new Picture(16, 16).fill((x, y) => {
    const isStripe = (x + y + index * 2) % 6 < 2;
    return isStripe ? faint(tone('red', 2), 150) : faint(tone('red', 1), 70);
  });

const floating = (sign: string, index: number): Picture =>
  new Picture(16, 18).draw(painted(hudShapes[sign] ?? [], 16), 0, index === 0 ? 1 : 0);
