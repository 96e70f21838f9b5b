// What makes Thornwood: twisted trees that keep a few dark leaves, and brambles as high as a man's belt.
import { hash } from '@hollowmere/world/map';
import { OUTLINE, shadeOf, tone } from '../palette.ts';
import { Picture } from '../pixels/picture.ts';
import type { Frame } from '../sheet/frame.ts';
import { growBough } from './boughs.ts';
import { type Clump, leafOutline, paintCrown, paintTrunk } from './foliage.ts';

export function thornFrames(): Frame[] {
  return [0, 1, 2].flatMap((variant) => [
    framed(`object/thorn-tree/${variant}`, thornTree(variant)),
    framed(`object/bramble/${variant}`, bramble(variant)),
  ]);
}

const framed = (name: string, picture: Picture): Frame => ({
  name,
  picture,
  anchorX: picture.width / 2,
  anchorY: picture.height - 2,
});

/** Bent to one side by a wind that nobody remembers. */
function thornTree(variant: number): Picture {
  const [width, height] = [56, 62];
  const lean = variant === 1 ? -1 : 1;
  const tree = new Picture(width, height);
  paintTrunk(tree, 'bark', { x: 28, top: 40, bottom: 59, width: 7, seed: 601 + variant });
  for (let y = 26; y < 42; y++) {
    const bend = Math.round(((42 - y) ** 1.4 / 9) * lean);
    const half = 3 - Math.floor((42 - y) / 8);
    for (let x = -half; x <= half; x++) tree.set(28 + bend + x, y, tone('bark', x < 0 ? 3 : x === half ? 1 : 2));
  }
  const crook = 28 + Math.round((16 ** 1.4 / 9) * lean);
  const tips = [
    ...growBough(
      tree,
      'bark',
      { x: crook, y: 28, angle: lean > 0 ? 0.7 : 2.4, length: 9, thick: 3 },
      variant,
      5 + variant * 7,
    ),
    ...growBough(
      tree,
      'bark',
      { x: crook, y: 28, angle: lean > 0 ? 2 : 1.1, length: 9, thick: 3 },
      variant,
      6 + variant * 7,
    ),
    ...growBough(
      tree,
      'bark',
      { x: 28, y: 38, angle: lean > 0 ? 2.7 : 0.45, length: 8, thick: 3 },
      variant,
      8 + variant * 7,
    ),
  ];
  const clumps = tips
    .filter((_, index) => hash(index, variant, 607) > 0.62)
    .map(({ x, y }, index): Clump => [x, y - 1, 3 + hash(index, variant, 608) * 2]);
  const crown = paintCrown({
    width,
    height,
    clumps: clumps.sort((a, b) => a[1] - b[1]),
    leaves: 'thorn',
    seed: 611 + variant,
  });
  return tree.outlined(OUTLINE).draw(crown.outlined(leafOutline('thorn')));
}

/** Canes that arch over one another, with leaves, thorns and a few berries. */
function bramble(variant: number): Picture {
  const [width, height] = [28, 22];
  const clumps: Clump[] = [
    [9 + variant, 12, 6],
    [18 - variant, 11, 6.5],
    [14, 15, 7],
  ];
  const bush = paintCrown({ width, height, clumps, leaves: 'thorn', seed: 631 + variant * 9 });
  for (let cane = 0; cane < 5; cane++) {
    const from = 3 + hash(cane, variant, 621) * 8;
    const reach = 13 + hash(cane, variant, 622) * 9;
    const rise = 8 + hash(cane, variant, 623) * 8;
    for (let step = 0; step <= 24; step++) {
      const t = step / 24;
      const [x, y] = [Math.round(from + reach * t), Math.round(19 - 4 * rise * t * (1 - t))];
      bush.set(x, y, tone('bark', t < 0.5 ? 4 : 3));
      if (step % 5 === 2) bush.set(x, y - 1, tone('thorn', 4));
    }
  }
  for (let berry = 0; berry < 6; berry++) {
    const [x, y] = [5 + Math.floor(hash(berry, variant, 625) * 18), 7 + Math.floor(hash(berry, variant, 626) * 10)];
    if (bush.get(x, y) !== 0) bush.set(x, y, tone('violet', 1)).set(x, y - 1, shadeOf('violet', 0.9));
  }
  return bush.outlined(leafOutline('thorn'));
}
