// Rocks, boulders, logs and stumps.
import { noise } from '@hollowmere/world/map';
import { bayer } from '../ground/dither.ts';
import { OUTLINE, type RampName, shadeOf, tone } from '../palette.ts';
import { colored, grid } from '../pixels/grid.ts';
import { Picture } from '../pixels/picture.ts';
import type { Frame } from '../sheet/frame.ts';

export function stoneFrames(): Frame[] {
  const rocks = [0, 1, 2].map((variant) => standing(`object/rock/${variant}`, rock(variant)));
  const boulders = [0].map((variant) => standing(`object/boulder/${variant}`, boulder(variant)));
  const logs = [standing('object/log/0', colored(grid('log', log), woodSlots))];
  const stumps = [stump, mossyStump].map((drawing, variant) =>
    standing(`object/stump/${variant}`, colored(grid(`stump ${variant}`, drawing), woodSlots)),
  );
  return [...rocks, ...boulders, ...logs, ...stumps];
}

const standing = (name: string, picture: Picture): Frame => ({
  name,
  picture,
  anchorX: Math.floor(picture.width / 2),
  anchorY: picture.height - 1,
});

/** A lump of stone: planes rather than a ball, so light falls off in steps along edges. */
type Lump = readonly [x: number, y: number, radiusX: number, radiusY: number];

function stone(width: number, height: number, lumps: readonly Lump[], ramp: RampName, seed: number): Picture {
  const picture = new Picture(width, height);
  for (const [cx, cy, rx, ry] of lumps) {
    picture.fill((x, y) => {
      const dx = (x + 0.5 - cx) / rx;
      const dy = (y + 0.5 - cy) / ry;
      const fray = (noise(x / 3, y / 3, seed) - 0.5) * 0.3;
      if (dx * dx + dy * dy > 1 + fray) return undefined;
      const plane = Math.abs(dx + dy * 0.4) > 0.45 ? Math.sign(dx + dy * 0.4) : 0;
      const light =
        0.54 - plane * 0.2 - dy * 0.42 + (noise(x / 2.4, y / 2, seed + 1) - 0.5) * 0.22 + (bayer(x, y) - 0.5) * 0.06;
      if (dy < -0.35 && noise(x / 3, y / 2, seed + 2) > 0.66) return shadeOf('moss', Math.min(0.99, light));
      return shadeOf(ramp, Math.min(0.99, Math.max(0, light)));
    });
  }
  return picture.outlined(OUTLINE);
}

const ROCKS: readonly (readonly Lump[])[] = [
  [
    [8, 7, 6, 5],
    [13, 9, 4, 3.4],
  ],
  [[9, 7, 6.5, 5]],
  [
    [5, 9, 3.6, 3.2],
    [11, 7, 5.4, 4.8],
  ],
];
const rock = (variant: number) => stone(18, 14, ROCKS[variant] ?? [], 'rock', 311 + variant * 20);
const boulder = (variant: number) =>
  stone(
    38,
    30,
    [
      [22, 13, 13, 11],
      [11, 18, 9, 9],
      [28, 20, 8, 8],
    ],
    'rock',
    371 + variant,
  );

const woodSlots = {
  o: OUTLINE,
  a: tone('bark', 0),
  b: tone('bark', 1),
  c: tone('bark', 2),
  d: tone('bark', 3),
  e: tone('bark', 4),
  W: tone('wood', 4),
  w: tone('wood', 3),
  V: tone('wood', 2),
  M: tone('moss', 1),
  m: tone('moss', 0),
};

const log = `
..........................o.
...ooooooooooooMMooooooooobo
.ooeeeedeeeeeMMMMeeddeeoobbo
oWWoddddeddddMMmddddddddcobo
oWVWocddddcdddmmdddcddddcco.
oVWVocccdccccccmcccccdcccco.
oWVWobccccccbccccccbccccbco.
oWWWobbbcbbbbbbbcbbbbbbbbbo.
.oWoabbabbbbabbbbbbabbbabo..
..oooooooooooooooooooooooo..`;

const stump = `
....ooooo.....
..ooWWWWWoo...
.oWWVVVVWWWo..
.oWVWWWVVWWo..
.oWVVVWWVWWo..
.oeWWVVVWWco..
.odeewwwwcco..
.odddeeccbbo..
.oddcdcbcbao..
oodccdbcbbaoo.
odcboobcoobbao
.ooo..oo..ooo.`;

const mossyStump = `
....ooooo.....
..ooWWWWMoo...
.oWWVVVVMMMo..
.oWVWWWVVMMo..
.oMVVVWWVWMo..
.oMMWVVVWWco..
.oMdeewwwcco..
.omMdeeccbbo..
.odmcdcbcbao..
oodccdbcbbaoo.
odcboobcoobbao
.ooo..oo..ooo.`;
