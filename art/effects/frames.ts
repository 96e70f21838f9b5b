// Small things that come and go: the shadow below a walker, smoke, glints on water, dust, a falling leaf, a firefly.
import { hash } from '@hollowmere/world/map';
import { tone } from '../palette.ts';
import { Picture } from '../pixels/picture.ts';
import type { Frame } from '../sheet/frame.ts';
import { fightFrames } from './fight.ts';
import { groundEffectFrames } from './ground.ts';
import { centred, faint, series } from './paint.ts';
import { pouchFrame } from './pouch.ts';

export function effectFrames(): Frame[] {
  return [
    centred('effect/shadow', shadow()),
    ...series('effect/smoke', 6, smoke),
    ...series('effect/glint', 4, glint),
    ...series('effect/dust', 4, dust),
    ...series('effect/leaf', 2, leaf),
    ...series('effect/ripple', 4, ripple),
    centred('effect/rain', rain()),
    ...series('effect/splash', 3, splash),
    centred('effect/firefly', firefly()),
    ...series('effect/butterfly', 2, butterfly),
    pouchFrame(),
    centred(
      'effect/pixel',
      new Picture(2, 2).fill(() => tone('cream', 0)),
    ),
    ...fightFrames(),
    ...groundEffectFrames(),
  ];
}

function shadow(): Picture {
  return new Picture(16, 7).fill((x, y) => {
    const distance = ((x + 0.5 - 8) / 7.6) ** 2 + ((y + 0.5 - 3.5) / 3.3) ** 2;
    return distance > 1 ? 0 : faint(tone('ink', 0), distance < 0.62 ? 104 : 64);
  });
}

/** A puff that grows, thins and drifts apart. */
function smoke(index: number): Picture {
  const size = 14;
  const radius = 2.2 + index * 0.75;
  return new Picture(size, size).fill((x, y) => {
    const [dx, dy] = [x + 0.5 - size / 2, y + 0.5 - size / 2];
    const fray = (hash(x, y, index + 40) - 0.5) * (0.6 + index * 0.35);
    const distance = Math.hypot(dx, dy) + fray;
    if (distance > radius) return 0;
    return faint(tone('stone', dx + dy < -radius * 0.3 ? 3 : 2), 168 - index * 24);
  });
}

/** A falling drop, drawn out. */
function rain(): Picture {
  return new Picture(3, 13).fill((x, y) => (x === 2 - Math.floor(y / 5) ? faint(tone('lake', 7), 60 + y * 14) : 0));
}

/** Where a drop ends: two specks that part. */
function splash(index: number): Picture {
  return new Picture(7, 3).fill((x, y) => {
    const isSpeck = Math.abs(x - 3) === index + 1 && y === Math.max(0, 1 - index);
    return isSpeck || (index === 0 && x === 3 && y === 2) ? faint(tone('lake', 6), 190 - index * 50) : 0;
  });
}

/** A short line of light on the water. */
function glint(index: number): Picture {
  const length = [2, 5, 7, 3][index] ?? 3;
  return new Picture(8, 2).fill((x, y) => {
    const start = Math.floor((8 - length) / 2);
    const isLine = y === 0 && x >= start && x < start + length;
    const isTail = y === 1 && x > start + length / 2 && x < start + length - 1;
    return isLine ? tone('lake', index === 2 ? 7 : 6) : isTail ? tone('lake', 5) : 0;
  });
}

function dust(index: number): Picture {
  return new Picture(10, 6).fill((x, y) => {
    const reach = 1.5 + index;
    const distance = Math.hypot((x + 0.5 - 5) / 1.4, y + 0.5 - 4 + index * 0.5);
    return distance < reach && hash(x, y, index) > 0.3 + index * 0.15 ? faint(tone('dirt', 6), 150 - index * 30) : 0;
  });
}

const leaf = (index: number): Picture =>
  new Picture(4, 3).fill((x, y) => {
    const isLeaf = index === 0 ? x + y === 2 || x + y === 3 : y === 1 || (y === 2 && x === 1);
    return isLeaf ? tone('autumn', x < 2 ? 3 : 2) : 0;
  });

/** A widening ring where something touched the water. */
const ripple = (index: number): Picture =>
  new Picture(20, 10).fill((x, y) => {
    const distance = Math.hypot((x + 0.5 - 10) / 2, y + 0.5 - 5);
    const radius = 1.2 + index * 1.05;
    return Math.abs(distance - radius) < 0.42 ? faint(tone('lake', 7), 200 - index * 45) : 0;
  });

/** White, to be tinted: wings open, wings shut. */
const butterfly = (index: number): Picture =>
  new Picture(5, 4).fill((x, y) => {
    if (x === 2 && y > 0) return tone('ink', 1);
    const isWing = index === 0 ? Math.abs(x - 2) + Math.abs(y - 1.5) < 2.8 && y < 4 : Math.abs(x - 2) === 1 && y < 3;
    return isWing ? (y < 2 ? tone('cream', 0) : tone('stone', 3)) : 0;
  });

const firefly = (): Picture =>
  new Picture(5, 5).fill((x, y) => {
    const distance = Math.hypot(x - 2, y - 2);
    return distance < 0.5
      ? tone('lamplight', 3)
      : distance < 1.2
        ? faint(tone('gold', 2), 190)
        : distance < 2.3
          ? faint(tone('gold', 2), 70)
          : 0;
  });
