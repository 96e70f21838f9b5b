// The trees: oak, birch, pine, willow, apple, a dead one, and the great oak on the green. All in 3 or 4 variants.
import { hash } from '@hollowmere/world/map';
import { OUTLINE, type RampName, shadeOf, tone } from '../palette.ts';
import { Picture } from '../pixels/picture.ts';
import type { Frame } from '../sheet/frame.ts';
import { growBough } from './boughs.ts';
import { type Clump, leafOutline, paintCrown, paintTrunk } from './foliage.ts';

export function treeFrames(): Frame[] {
  return [
    ...variants('oak', 4, oak),
    ...variants('birch', 3, birch),
    ...variants('pine', 3, (variant) => conifer(variant, 'pine')),
    ...variants('willow', 2, willow),
    ...variants('apple-tree', 2, appleTree),
    ...variants('dead-tree', 2, deadTree),
    ...variants('great-oak', 1, greatOak),
    ...variants('bush', 3, bush),
    ...variants('thorn-pine', 3, (variant) => conifer(variant + 3, 'thorn')),
  ];
}

function variants(kind: string, count: number, paint: (variant: number) => Picture): Frame[] {
  return Array.from({ length: count }, (_, variant) => {
    const picture = paint(variant);
    return { name: `object/${kind}/${variant}`, picture, anchorX: picture.width / 2, anchorY: picture.height - 2 };
  });
}

const jitter = (seed: number, amount: number) => (hash(seed, seed * 3 + 1, 77) - 0.5) * 2 * amount;

function leafy(trunk: Picture, crown: Picture, leaves: RampName): Picture {
  return trunk.outlined(OUTLINE).draw(crown.outlined(leafOutline(leaves)));
}

function oak(variant: number): Picture {
  const [width, height] = [44, 54];
  const s = variant * 100 + 11;
  const leaves: RampName = variant === 3 ? 'autumn' : 'oak';
  const trunk = new Picture(width, height);
  paintTrunk(trunk, 'bark', { x: 22, top: 34, bottom: 51, width: 7, seed: s });
  const clumps: Clump[] = [
    [22 + jitter(s + 1, 3), 12, 9.5],
    [13 + jitter(s + 2, 2), 16, 8.5],
    [31 + jitter(s + 3, 2), 17, 8.5],
    [9, 25 + jitter(s + 4, 2), 7.5],
    [35, 26 + jitter(s + 5, 2), 7.5],
    [22, 23 + jitter(s + 6, 2), 10],
    [14 + jitter(s + 7, 2), 32, 7.5],
    [30 + jitter(s + 8, 2), 32, 7.5],
    [22 + jitter(s + 9, 3), 34, 7],
  ];
  return leafy(trunk, paintCrown({ width, height, clumps, leaves, seed: s }), leaves);
}

function greatOak(): Picture {
  const [width, height] = [92, 96];
  const trunk = new Picture(width, height);
  paintTrunk(trunk, 'bark', { x: 46, top: 56, bottom: 93, width: 17, seed: 5 });
  const clumps: Clump[] = [
    [46, 16, 14],
    [30, 20, 13],
    [62, 20, 13],
    [18, 32, 12],
    [75, 33, 12],
    [46, 32, 15],
    [12, 46, 10],
    [80, 47, 10],
    [30, 44, 13],
    [63, 44, 13],
    [20, 58, 10],
    [72, 58, 10],
    [46, 52, 13],
    [35, 62, 9],
    [58, 62, 9],
  ];
  return leafy(trunk, paintCrown({ width, height, clumps, leaves: 'oak', seed: 900 }), 'oak');
}

function birch(variant: number): Picture {
  const [width, height] = [32, 54];
  const s = variant * 100 + 23;
  const trunk = new Picture(width, height);
  paintTrunk(trunk, 'linen', { x: 16, top: 26, bottom: 51, width: 4.4, seed: s });
  trunk.fill((x, y, before) => (before !== 0 && hash(x >> 1, y, s) > 0.8 ? tone('stone', 0) : undefined));
  const clumps: Clump[] = [
    [16 + jitter(s + 1, 2), 9, 7],
    [10 + jitter(s + 2, 1.5), 16, 6.5],
    [22 + jitter(s + 3, 1.5), 17, 6.5],
    [16, 21 + jitter(s + 4, 2), 8],
    [9, 27 + jitter(s + 5, 2), 5.5],
    [23, 28 + jitter(s + 6, 2), 5.5],
    [16 + jitter(s + 7, 2), 31, 6.5],
  ];
  return leafy(trunk, paintCrown({ width, height, clumps, leaves: 'birch', seed: s }), 'birch');
}

/** Tiers of branches, each a ragged skirt that is dark beneath. */
function conifer(variant: number, leaves: RampName): Picture {
  const [width, height] = [34, 60];
  const s = variant * 100 + 37;
  const trunk = new Picture(width, height);
  paintTrunk(trunk, 'bark', { x: 17, top: 46, bottom: 57, width: 5, seed: s });
  const crown = new Picture(width, height);
  const tiers = [
    { top: 29, bottom: 50, half: 14.5 },
    { top: 18, bottom: 38, half: 12 },
    { top: 9, bottom: 27, half: 9 },
    { top: 1, bottom: 16, half: 6 },
  ];
  for (const [index, tier] of tiers.entries())
    paintTier(crown, tier, 17 + jitter(s + index, 0.8), s + index * 7, leaves);
  return leafy(trunk, crown, leaves);
}

function paintTier(
  crown: Picture,
  tier: { top: number; bottom: number; half: number },
  cx: number,
  seed: number,
  leaves: RampName,
): void {
  for (let y = tier.top; y <= tier.bottom + 2; y++)
    for (let x = 0; x < crown.width; x++) {
      const across = (x + 0.5 - cx) / tier.half;
      const tooth = ((x + seed) % 4) - 1.5;
      const hem = tier.bottom - Math.abs(across) * 5 - Math.abs(tooth) * 1.4 + hash(x >> 2, 0, seed) * 2;
      const down = (y - tier.top) / (tier.bottom - tier.top);
      const width = 0.1 + 0.9 * down + (hash(0, y >> 1, seed + 1) - 0.5) * 0.14;
      if (y > hem || Math.abs(across) > width) continue;
      const needles = (hash(x, y >> 1, seed + 2) - 0.5) * 0.22;
      const underside = y > hem - 2.5 ? -0.3 : 0;
      const light = 0.74 - across * 0.36 - down * 0.16 + needles + underside;
      crown.set(x, y, shadeOf(leaves, Math.min(0.99, Math.max(0, light))));
    }
}

/** A dome from which strands of leaves hang down, of different lengths, swept to the sides. */
function willow(variant: number): Picture {
  const [width, height] = [60, 62];
  const s = variant * 100 + 51;
  const trunk = new Picture(width, height);
  paintTrunk(trunk, 'bark', { x: 30, top: 32, bottom: 59, width: 9, seed: s });
  const crown = paintCrown({
    width,
    height,
    clumps: [
      [30, 14, 12],
      [18, 18, 11],
      [42, 18, 11],
      [10, 26, 8],
      [50, 26, 8],
      [30, 24, 13],
    ],
    leaves: 'willow',
    seed: s,
  });
  for (let x = 3; x < width - 3; x++) {
    const across = (x + 0.5 - 30) / 28;
    const from = 22 + across * across * 6;
    const parted = Math.abs(across) < 0.2 ? 12 : 0;
    const to = 42 + (hash(x, 0, s) - 0.5) * 15 + Math.abs(across) * 8 - parted;
    for (let y = Math.round(from); y < to; y++) {
      const end = (y - from) / (to - from);
      const light =
        0.62 - across * 0.25 + (hash(x, y >> 2, s + 1) - 0.5) * 0.3 - end * 0.22 + (hash(x, 0, s + 2) - 0.5) * 0.45;
      crown.set(x, y, shadeOf('willow', Math.min(0.99, Math.max(0, light))));
    }
  }
  return leafy(trunk, crown, 'willow');
}

function appleTree(variant: number): Picture {
  const [width, height] = [34, 40];
  const s = variant * 100 + 67;
  const trunk = new Picture(width, height);
  paintTrunk(trunk, 'bark', { x: 17, top: 25, bottom: 37, width: 5, seed: s });
  const clumps: Clump[] = [
    [17, 9, 7.5],
    [9, 14, 6.5],
    [25, 14, 6.5],
    [17, 17, 9],
    [10, 22, 6],
    [24, 22, 6],
  ];
  const crown = paintCrown({ width, height, clumps, leaves: 'oak', seed: s });
  for (let i = 0; i < 9; i++) {
    const [x, y] = [5 + Math.floor(hash(i, variant, 5) * 24), 7 + Math.floor(hash(i, variant, 6) * 18)];
    if (crown.get(x, y) === 0 || crown.get(x + 1, y + 1) === 0) continue;
    crown
      .set(x, y, tone('red', 2))
      .set(x + 1, y, tone('red', 1))
      .set(x, y + 1, tone('red', 1))
      .set(x + 1, y + 1, tone('red', 0));
  }
  return leafy(trunk, crown, 'oak');
}

function deadTree(variant: number): Picture {
  const [width, height] = [52, 60];
  const tree = new Picture(width, height);
  paintTrunk(tree, 'bark', { x: 26, top: 34, bottom: 57, width: 6, seed: 81 + variant });
  growBough(tree, 'bark', { x: 24, y: 36, angle: 2.1, length: 12, thick: 4 }, variant, 1 + variant * 9);
  growBough(tree, 'bark', { x: 26, y: 36, angle: 1.05, length: 13, thick: 4 }, variant, 2 + variant * 9);
  return tree.outlined(OUTLINE);
}

function bush(variant: number): Picture {
  const [width, height] = [24, 20];
  const s = variant * 100 + 97;
  const clumps: Clump[] = [
    [12 + jitter(s, 1), 7, 6],
    [7, 11, 5.5],
    [17, 11, 5.5],
    [12, 13, 6],
  ];
  const crown = paintCrown({ width, height, clumps, leaves: 'oak', seed: s });
  const berries = variant === 1 ? tone('red', 2) : tone('violet', 2);
  if (variant > 0)
    for (let i = 0; i < 8; i++) {
      const [x, y] = [4 + Math.floor(hash(i, s, 5) * 16), 4 + Math.floor(hash(i, s, 6) * 11)];
      if (crown.get(x, y) !== 0) crown.set(x, y, berries).set(x - 1, y, tone('cream', 0));
    }
  return crown.outlined(leafOutline('oak'));
}
