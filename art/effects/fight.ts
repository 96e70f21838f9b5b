// What fights look like: the arc of a blade, what flies, where it strikes, and what lies on somebody.
import { hash } from '@hollowmere/world/map';
import { type Color, OUTLINE, type RampName, tone } from '../palette.ts';
import { Picture } from '../pixels/picture.ts';
import type { Frame } from '../sheet/frame.ts';
import { centred, faint, grounded, heat, radial, series } from './paint.ts';

/** The ramp of each kind of harm. */
const HARM = {
  physical: 'silver',
  fire: 'ember',
  frost: 'ghost',
  nature: 'toad',
  holy: 'lamplight',
  shadow: 'plum',
} as const satisfies Record<string, RampName>;

const TURN = Math.PI * 2;

export function fightFrames(): Frame[] {
  return [
    ...series('effect/slash', 4, (index) => slash(index, 0)),
    ...series('effect/slash-down', 4, (index) => slash(index, TURN / 4)),
    ...series('effect/slash-up', 4, (index) => slash(index, -TURN / 4)),
    ...arrows(),
    ...Object.entries(HARM).flatMap(([harm, ramp]) => [
      ...series(`effect/bolt-${harm}`, 3, (index) => bolt(ramp, index)),
      ...series(`effect/impact-${harm}`, 4, (index) => impact(ramp, index)),
    ]),
    ...series('effect/heal', 5, heal, grounded),
    ...series('effect/level-up', 6, levelUp, grounded),
    ...series('effect/burn', 4, burn, grounded),
    ...series('effect/bubbles', 4, bubbles, grounded),
    ...series('effect/stars', 4, stars),
    ...series('effect/ward', 4, ward),
    ...series('effect/frozen', 2, frozen, grounded),
    ...series('effect/roots', 2, roots, grounded),
  ];
}

/** A crescent that opens, is brightest in the middle of the blow, and thins out. */
function slash(index: number, facing: number): Picture {
  const [from, to] = (
    [
      [-0.34, -0.1],
      [-0.34, 0.16],
      [-0.2, 0.34],
      [0.06, 0.34],
    ] as const
  )[index] ?? [-0.3, 0.3];
  return radial(36, (_x, _y, distance, angle) => {
    const turned = Math.atan2(Math.sin(angle - facing), Math.cos(angle - facing)) / TURN;
    if (turned < from || turned > to) return 0;
    const along = (turned - from) / (to - from);
    const width =
      4.6 *
      Math.sin(Math.min(1, along * 1.1) * Math.PI * 0.5 + 0.2) *
      (index === 3 ? 0.5 : 1) *
      (index === 0 ? 0.7 : 1);
    const inward = 16 - distance;
    if (inward < 0 || inward > width) return 0;
    if (inward < width * 0.35) return tone('cream', 0);
    return inward < width * 0.7 ? tone('silver', 2) : faint(tone('silver', 1), 150);
  });
}

/** Arrows in the eight directions of movement, 1 north and then clockwise. */
const arrows = (): Frame[] =>
  Array.from({ length: 8 }, (_, index) => {
    const angle = (index / 8) * TURN - TURN / 4;
    const [dx, dy] = [Math.cos(angle), Math.sin(angle)];
    const picture = new Picture(24, 24);
    const put = (along: number, aside: number, color: Color) =>
      picture.set(Math.round(11.5 + dx * along - dy * aside), Math.round(11.5 + dy * along + dx * aside), color);
    for (let along = -7; along <= 4; along++) put(along, 0, tone('wood', 3));
    for (const aside of [-1, 1]) {
      for (const along of [-8, -7, -6]) put(along, aside, tone('linen', 2));
      for (const along of [3.4, 4.4]) put(along, aside, tone('steel', 2));
    }
    for (const along of [5, 6, 7]) put(along, 0, tone('steel', 3));
    return centred(`effect/arrow-${index + 1}`, picture.outlined(OUTLINE));
  });

const bolt = (ramp: RampName, index: number): Picture =>
  radial(14, (x, y, distance, angle) => {
    const flicker = Math.sin(angle * 3 + index * 2.1) * 0.7;
    const core = 2.4 + flicker * 0.3;
    if (distance < core) return tone('cream', 0);
    if (distance < core + 1.3) return heat(ramp, 0.95);
    if (distance < 4.6 + flicker) return heat(ramp, 0.6);
    return distance < 6 + flicker && hash(Math.floor(x), Math.floor(y), index) > 0.55 ? faint(heat(ramp, 0.5), 150) : 0;
  });

/** A flash, then sparks that fly apart. */
const impact = (ramp: RampName, index: number): Picture =>
  radial(28, (_x, _y, distance, angle) => {
    const rays = 7;
    const near = Math.abs((((angle / TURN) * rays + index * 0.12 + rays) % 1) - 0.5) * 2;
    const reach = [5, 9, 12, 13][index] ?? 12;
    const start = [0, 1.5, 6, 10][index] ?? 0;
    const width = (1 - distance / (reach + 1)) * (index < 2 ? 0.95 : 0.6);
    const isRay = distance > start && distance < reach && 1 - near < width * 0.75;
    if (index < 2 && distance < 3.4 - index) return tone('cream', 0);
    if (!isRay) return 0;
    if (distance < reach * 0.5 && index < 3) return tone('cream', 0);
    return distance < reach * 0.8 ? heat(ramp, 0.9) : heat(ramp, 0.55);
  });

/** Crosses of light that rise. */
function heal(index: number): Picture {
  const picture = new Picture(24, 34);
  for (const [x, start, size] of [
    [5, 22, 1],
    [12, 30, 2],
    [18, 24, 1],
    [9, 14, 1],
    [16, 12, 1],
  ] as const) {
    const y = start - index * 4;
    if (y < 3) continue;
    const color = index < 3 ? tone('birch', 4) : faint(tone('birch', 4), 255 - index * 36);
    picture.rect(x - size, y, size * 2 + 1, 1, color).rect(x, y - size, 1, size * 2 + 1, color);
    picture.set(x, y, tone('cream', 0));
  }
  return picture;
}

/** A pillar of gold that opens, with sparks that climb. */
function levelUp(index: number): Picture {
  const width = [4, 10, 16, 18, 14, 8][index] ?? 10;
  return new Picture(32, 64).fill((px, py) => {
    const x = Math.abs(px + 0.5 - 16);
    const height = (64 - py) / 64;
    const spark = hash(px, (py + index * 5) >> 1, 3) > 0.965 && x < 14 && height < 0.95;
    if (spark) return tone('lamplight', 3);
    const ring = Math.abs(Math.hypot(x / 15, (py - 60) / 4) - (0.5 + index * 0.1)) < 0.1;
    if (ring && index < 5) return tone('gold', 2);
    const half = (width / 2) * (1 - height * 0.35);
    if (x > half) return 0;
    const alpha = Math.round((1 - height) * (index > 3 ? 120 : 190));
    return alpha < 16 ? 0 : faint(x < half * 0.4 ? tone('lamplight', 3) : tone('gold', 2), alpha);
  });
}

function burn(index: number): Picture {
  return new Picture(20, 22).fill((px, py) => {
    const height = (22 - py) / 22;
    const [wave, tongue] = [Math.sin(px * 1.1 + index * 1.7), Math.sin(px * 0.55 - index * 1.2)];
    const reach = 0.34 + 0.15 * wave + 0.19 * tongue - Math.abs(px - 9.5) * 0.032;
    if (height > reach) return 0;
    const share = height / Math.max(0.05, reach);
    return share < 0.35 ? tone('lamplight', 2) : share < 0.7 ? tone('ember', 3) : tone('ember', 2);
  });
}

function bubbles(index: number): Picture {
  const picture = new Picture(20, 26);
  for (const [x, phase, radius] of [
    [5, 0, 2],
    [10, 2, 1.4],
    [15, 1, 2],
    [8, 3, 1.2],
  ] as const) {
    const age = (index + phase) % 4;
    const y = 21 - age * 5;
    const size = radius * (age === 3 ? 1.3 : 1);
    picture.fill((px, py, before) => {
      const distance = Math.hypot(px + 0.5 - x, py + 0.5 - y);
      if (distance > size + 0.4) return before;
      if (age === 3 && distance < size - 0.5) return before;
      return distance > size - 0.5 ? tone('toad', 2) : tone('toad', 4);
    });
  }
  return picture;
}

/** Three stars on an ellipse round a head. */
function stars(index: number): Picture {
  const picture = new Picture(24, 12);
  for (let i = 0; i < 3; i++) {
    const angle = ((i + index / 4) / 3) * TURN;
    const [x, y] = [Math.round(12 + Math.cos(angle) * 8), Math.round(6 + Math.sin(angle) * 3)];
    const color = tone('gold', Math.sin(angle) > -0.3 ? 2 : 1);
    picture.rect(x - 1, y, 3, 1, color).rect(x, y - 1, 1, 3, color);
    if (Math.sin(angle) > -0.3) picture.set(x, y, tone('cream', 0));
  }
  return picture.outlined(OUTLINE);
}

/** A shell of light round a body; a gleam runs over it. */
const ward = (index: number): Picture =>
  radial(40, (x, y, distance, angle) => {
    const rim = Math.hypot(x / 14, y / 18);
    if (rim > 1) return 0;
    const gleam = Math.abs(Math.atan2(Math.sin(angle - (index / 4) * TURN), Math.cos(angle - (index / 4) * TURN)));
    if (rim > 0.9) return gleam < 0.5 ? tone('cream', 0) : faint(tone('ghost', 3), 210);
    if (rim > 0.78) return faint(tone('ghost', 3), gleam < 0.7 ? 150 : 80);
    return distance > 3 && (Math.floor(x + 40) + Math.floor(y + 40) + index) % 9 === 0
      ? faint(tone('ghost', 4), 60)
      : 0;
  });

/** Ice about the feet. */
const frozen = (index: number): Picture =>
  new Picture(24, 12)
    .fill((px, py) => {
      const spike = [3, 7, 4, 9, 5, 8, 3, 6][Math.floor(px / 3)] ?? 4;
      const inward = Math.abs((px % 3) - 1);
      const top = 12 - spike + inward * 2;
      if (py < top) return 0;
      if (py === top || inward === 0) return index === 0 ? tone('ghost', 4) : tone('cream', 0);
      return tone('ghost', py > 9 ? 2 : 3);
    })
    .outlined(tone('ghost', 0));

function roots(index: number): Picture {
  const picture = new Picture(24, 14);
  for (const [x, lean, tall] of [
    [4, 1, 8],
    [9, -1, 11],
    [14, 1, 10],
    [19, -1, 8],
  ] as const)
    for (let i = 0; i < tall; i++) {
      const bend = Math.round(Math.sin(i * 0.6 + index * 0.8) * lean * 1.4);
      picture.rect(x + bend, 12 - i, i < 4 ? 2 : 1, 1, tone('bark', i % 3 === 0 ? 4 : 3));
      if (i % 4 === 3) picture.set(x + bend + lean, 12 - i, tone('bone', 3));
    }
  return picture.outlined(OUTLINE);
}
