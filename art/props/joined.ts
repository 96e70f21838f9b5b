// Fences, hedges, walls and palisades: one picture for every way a piece can join its neighbours (N=1, E=2, S=4, W=8), each in
// three makes, so that a long run does not repeat. Variant = make * 16 + mask.
import { hash, noise } from '@hollowmere/world/map';
import { bayer } from '../ground/dither.ts';
import { leafOutline } from '../nature/foliage.ts';
import { type Color, OUTLINE, shadeOf, tone } from '../palette.ts';
import { Picture } from '../pixels/picture.ts';
import type { Frame } from '../sheet/frame.ts';

const MAKES = 3;
const WIDTH = 16;
const HEIGHT = 40;
const [NORTH, EAST, SOUTH, WEST] = [1, 2, 4, 8];

type Paint = (mask: number, make: number) => Picture;

export function joinedFrames(): Frame[] {
  return [
    ...makes('fence', fence),
    ...makes('hedge', hedge),
    ...makes('wall', wall),
    ...makes('ruined-wall', ruin),
    ...makes('palisade', palisade),
  ];
}

/** The foot of a joining piece lies two pixels above the lower edge of its tile, as the map says. */
const makes = (kind: string, paint: Paint): Frame[] =>
  Array.from({ length: 16 * MAKES }, (_, variant) => ({
    name: `object/${kind}/${variant}`,
    picture: paint(variant % 16, Math.floor(variant / 16)),
    anchorX: WIDTH / 2,
    anchorY: HEIGHT - 3,
  }));

function fence(mask: number, make: number): Picture {
  const picture = new Picture(WIDTH, HEIGHT);
  const foot = HEIGHT - 3;
  if (mask & NORTH) strip(picture, 7, foot - 26, 2, 20);
  for (const height of [11, 6]) {
    const sag = Math.round(hash(make, height, 5));
    if (mask & WEST) rail(picture, 0, foot - height + sag, 8);
    if (mask & EAST) rail(picture, 8, foot - height + sag, 8);
  }
  const tall = 13 + Math.round(hash(make, mask, 6) * 2);
  for (let y = foot - tall; y < foot; y++)
    for (let x = 6; x < 10; x++) picture.set(x, y, tone('timber', y < foot - tall + 2 ? 4 : x < 7 ? 3 : x < 9 ? 2 : 1));
  return picture.outlined(OUTLINE);
}

function rail(picture: Picture, x: number, y: number, width: number): void {
  picture
    .rect(x, y, width, 1, tone('timber', 4))
    .rect(x, y + 1, width, 1, tone('timber', 3))
    .rect(x, y + 2, width, 1, tone('timber', 1));
}

function strip(picture: Picture, x: number, y: number, width: number, height: number): void {
  picture.rect(x, y, width, height, tone('timber', 3)).rect(x + width - 1, y, 1, height, tone('timber', 1));
}

/** How a solid band is built: its upper side as deep as the tile, its face as high as it stands. */
interface Band {
  readonly half: number;
  readonly face: number;
  readonly top: (x: number, y: number) => Color;
  readonly front: (x: number, y: number, down: number) => Color;
  /** How much lower the band is at a column: broken walls. */
  readonly dip?: (x: number) => number;
  readonly line: Color | ((x: number, y: number) => Color);
}

function band(mask: number, { half, face, top, front, dip = () => 0, line }: Band): Picture {
  // Drawn a little longer than it is: where it runs on, its outline must not close.
  const picture = new Picture(WIDTH, HEIGHT + RUN_ON);
  const foot = HEIGHT - 2;
  const depth = half * 2 - 2;
  for (let x = 0; x < WIDTH; x++) {
    const isArm = x >= 8 - half && x < 8 + half;
    const reaches = isArm || (x < 8 ? (mask & WEST) !== 0 : (mask & EAST) !== 0);
    const runsNorth = isArm && (mask & NORTH) !== 0;
    const runsSouth = isArm && (mask & SOUTH) !== 0;
    if (!reaches && !runsNorth && !runsSouth) continue;
    const low = dip(x);
    const lower = runsSouth ? picture.height : foot - face + low;
    const upper = runsNorth ? foot - face - 16 - RUN_ON : foot - face - depth + low;
    for (let y = upper; y < lower; y++) if (reaches || runsNorth) picture.set(x, y, top(x, y));
    if (!runsSouth) for (let y = lower; y < foot; y++) picture.set(x, y, front(x, y, y - lower));
  }
  const outlined = picture.outlined(line);
  const cut = mask & NORTH ? foot - face - 16 : 0;
  return new Picture(WIDTH, HEIGHT).fill((x, y) => (y < cut ? 0 : outlined.get(x, y)));
}

/** Pixels a band is drawn beyond its end before it is cut. */
const RUN_ON = 3;

const clamp = (light: number) => Math.min(0.99, Math.max(0, light));

function hedge(mask: number, make: number): Picture {
  const leaf = (x: number, y: number, light: number) =>
    shadeOf(
      'oak',
      clamp(light + (noise(x / 2, y / 2, 700 + make * 9 + mask) - 0.5) * 0.42 + (bayer(x, y) - 0.5) * 0.1),
    );
  const piece = band(mask, {
    half: 6,
    face: 9,
    top: (x, y) => leaf(x, y, 0.72),
    front: (x, y, down) => leaf(x, y, 0.5 - down * 0.045),
    dip: (x) => (mask & NORTH ? 0 : Math.round(hash(x, mask, 730 + make))),
    line: leafOutline('oak'),
  });
  if (make > 0)
    for (let i = 0; i < 3; i++) {
      const [x, y] = [
        2 + Math.floor(hash(i, mask, 710 + make) * 12),
        HEIGHT - 20 + Math.floor(hash(i, mask, 720 + make) * 14),
      ];
      if (piece.get(x, y) !== 0) piece.set(x, y, tone(make === 1 ? 'cream' : 'red', make === 1 ? 0 : 2));
    }
  return piece;
}

function wall(mask: number, make: number): Picture {
  return band(mask, {
    half: 5,
    face: 15,
    top: (x, y) => capStone(x, y, mask, make),
    front: (x, y, down) => masonry(x, y, down, make, 0),
    line: OUTLINE,
  });
}

function capStone(x: number, y: number, mask: number, make: number): Color {
  const along = mask & (NORTH | SOUTH) && !(mask & (EAST | WEST)) ? y : x;
  const isJoint = along % 8 === (make * 3) % 8;
  const own = (hash(along >> 3, make, 741) - 0.5) * 0.14;
  return shadeOf('masonry', clamp(isJoint ? 0.36 : 0.88 + own + (bayer(x, y) - 0.5) * 0.06));
}

function masonry(x: number, y: number, down: number, make: number, mossy: number): Color {
  if (down === 0) return tone('masonry', 1);
  const course = Math.floor((down - 1) / 5);
  const within = (down - 1) % 5;
  const along = x + course * 5 + make * 3;
  const isJoint = within === 4 || along % 8 === 0;
  if (noise(x / 4 + make * 5, y / 4, 751) < mossy) return shadeOf('mossroof', clamp(0.75 - within * 0.1));
  if (isJoint) return tone('masonry', 0);
  const own = (hash((along >> 3) % 2, course + make * 7, 753) - 0.5) * 0.24;
  return shadeOf('masonry', clamp(0.6 + own + (within === 0 ? 0.14 : 0) - down * 0.012));
}

function ruin(mask: number, make: number): Picture {
  const open = ((mask & EAST) === 0 ? 1 : 0) + ((mask & WEST) === 0 ? 1 : 0);
  const dip = (x: number) => {
    const steps = Math.floor(noise(Math.floor(x / 4) + make * 9, mask, 761) * 4) * 3;
    const end = open > 0 ? Math.max(0, (mask & EAST) === 0 ? x - 6 : 9 - x) : 0;
    return Math.min(17, steps + end);
  };
  return band(mask, {
    half: 6,
    face: 20,
    dip,
    top: (x, y) => shadeOf('masonry', clamp(0.82 + (hash(x >> 2, y >> 1, 763) - 0.5) * 0.3)),
    front: (x, y, down) => masonry(x, y, down, make, 0.3),
    line: OUTLINE,
  });
}

/** Trunks side by side, each sharpened to a point of its own height. */
function palisade(mask: number, make: number): Picture {
  const picture = new Picture(WIDTH, HEIGHT + RUN_ON);
  const foot = HEIGHT - 3;
  const trunk = (left: number, top: number, bottom: number, seed: number) => {
    const high = top - Math.round(hash(seed, make, 771) * 4);
    for (let y = high; y < bottom; y++)
      for (let x = 0; x < 4; x++) {
        const point = y - high < 3 ? Math.abs(x - 1.5) > y - high + 0.5 : false;
        if (!point)
          picture.set(
            left + x,
            y,
            tone('timber', x === 0 ? 4 : x === 3 ? 1 : hash(left + x, y >> 2, 773 + make) > 0.8 ? 2 : 3),
          );
      }
  };
  if (mask & (NORTH | SOUTH) && !(mask & (EAST | WEST)))
    for (let y = foot - 36; y <= foot - 8; y += 4)
      trunk(6, y - 2, Math.min(y + 16, foot + (mask & SOUTH ? RUN_ON : 0)), y);
  for (let left = 0; left < WIDTH; left += 4) {
    const isArm = left >= 4 && left < 12;
    const reaches = isArm || (left < 8 ? (mask & WEST) !== 0 : (mask & EAST) !== 0);
    if (reaches && (mask & (EAST | WEST) || !(mask & (NORTH | SOUTH)))) trunk(left, foot - 25, foot, left + mask);
  }
  if (mask & (EAST | WEST))
    picture.rect(mask & WEST ? 0 : 6, foot - 10, mask & WEST && mask & EAST ? 16 : 10, 2, tone('timber', 1));
  const outlined = picture.outlined(OUTLINE);
  return new Picture(WIDTH, HEIGHT).fill((x, y) => outlined.get(x, y));
}
