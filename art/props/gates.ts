// Gates that open: door/<kind>/<shut|open>, the arch over the village gate, and the rails of bridges.
import { OUTLINE, tone } from '../palette.ts';
import { Picture } from '../pixels/picture.ts';
import type { Frame } from '../sheet/frame.ts';
import { standing } from './slots.ts';

export function gateFrames(): Frame[] {
  return [
    ...states('village-gate-left', villageLeaf),
    ...states('village-gate-right', (isOpen) => villageLeaf(isOpen).flipped()),
    ...states('garden-gate', gardenLeaf),
    ...states('portcullis', portcullis),
    { name: 'object/gate-arch/0', picture: arch(), anchorX: 32, anchorY: 53 },
    ...[0, 1, 2, 3, 4, 5].map((variant) => ({ ...standing(`object/rail/${variant}`, rail(variant)), anchorY: 15 })),
  ];
}

const states = (kind: string, paint: (isOpen: boolean) => Picture): Frame[] => [
  standing(`door/${kind}/shut`, paint(false)),
  standing(`door/${kind}/open`, paint(true)),
];

/** A tall leaf of oak with iron bands, hinged on the left; open, one looks along its edge. */
function villageLeaf(isOpen: boolean): Picture {
  const picture = new Picture(18, 34);
  const width = isOpen ? 5 : 16;
  for (let x = 0; x < width; x++) {
    const rise = isOpen ? 0 : Math.round((1 - Math.sqrt(Math.max(0, 1 - ((16 - x) / 17) ** 2))) * 5);
    for (let y = 4 + rise; y < 32; y++) {
      const board = isOpen ? (x < 2 ? 3 : 1) : x % 4 === 3 ? 0 : x % 4 === 0 ? 3 : 2;
      picture.set(1 + x, y, tone('timber', board));
    }
  }
  for (const y of [10, 25]) picture.rect(1, y, width, 2, tone('steel', 0)).rect(1, y, width, 1, tone('steel', 1));
  if (!isOpen) picture.rect(13, 18, 2, 3, tone('gold', 1));
  return picture.outlined(OUTLINE);
}

/** A low wicket of pales. */
function gardenLeaf(isOpen: boolean): Picture {
  const picture = new Picture(18, 20);
  if (isOpen) {
    picture
      .rect(2, 3, 3, 15, tone('timber', 3))
      .rect(4, 3, 1, 15, tone('timber', 1))
      .rect(5, 5, 2, 9, tone('timber', 1));
    return picture.outlined(OUTLINE);
  }
  for (const x of [1, 4, 7, 10, 13, 15])
    picture.rect(x, 3 + Math.round(Math.abs(x - 8) / 4), 2, 15, tone('timber', x % 2 === 0 ? 3 : 4));
  for (const y of [7, 13]) picture.rect(1, y, 16, 1, tone('timber', 4)).rect(1, y + 1, 16, 1, tone('timber', 1));
  picture.rect(13, 10, 1, 1, tone('gold', 2));
  return picture.outlined(OUTLINE);
}

/** An iron grate between stone jambs; open, only its points hang below the lintel. */
function portcullis(isOpen: boolean): Picture {
  const picture = new Picture(20, 34);
  const points = isOpen ? 11 : 32;
  for (const x of [4, 8, 12, 15]) {
    picture.rect(x, 6, 2, points - 6, tone('steel', 1)).rect(x, 6, 1, points - 6, tone('steel', 2));
    picture.set(x, points, tone('steel', 1));
  }
  for (let y = 9; y < points - 2; y += 6)
    picture.rect(3, y, 14, 2, tone('steel', 0)).rect(3, y, 14, 1, tone('steel', 1));
  for (const x of [1, 16]) {
    picture
      .rect(x, 4, 3, 29, tone('masonry', 3))
      .rect(x, 4, 1, 29, tone('masonry', 5))
      .rect(x + 2, 4, 1, 29, tone('masonry', 1));
    for (let y = 9; y < 32; y += 6) picture.rect(x, y, 3, 1, tone('masonry', 1));
  }
  picture
    .rect(0, 1, 20, 5, tone('masonry', 3))
    .rect(0, 1, 20, 1, tone('masonry', 5))
    .rect(0, 5, 20, 1, tone('masonry', 1));
  return picture.outlined(OUTLINE);
}

/** Two stout posts and a beam with a carved board, four tiles wide; walkers pass below. */
function arch(): Picture {
  const picture = new Picture(64, 56);
  for (const x of [8, 47]) {
    picture
      .rect(x, 14, 9, 39, tone('timber', 2))
      .rect(x, 14, 2, 39, tone('timber', 4))
      .rect(x + 7, 14, 2, 39, tone('timber', 1));
    picture
      .rect(x - 2, 48, 13, 5, tone('masonry', 3))
      .rect(x - 2, 48, 13, 1, tone('masonry', 5))
      .rect(x - 2, 52, 13, 1, tone('masonry', 1));
    picture
      .rect(x + 2, 26, 5, 7, tone('gold', 2))
      .rect(x + 2, 26, 5, 1, tone('steel', 0))
      .rect(x + 2, 32, 5, 1, tone('steel', 0));
  }
  picture
    .rect(3, 12, 58, 6, tone('timber', 2))
    .rect(3, 12, 58, 2, tone('timber', 4))
    .rect(3, 17, 58, 1, tone('timber', 0));
  for (let x = 4; x < 60; x++) {
    const peak = Math.round(4 + Math.abs(x - 32) * 0.24);
    for (let y = peak; y < 12; y++)
      picture.set(x, y, tone('tile', y === peak ? 4 : (x + y) % 5 === 0 ? 1 : y > 9 ? 2 : 3));
  }
  picture
    .rect(8, 12, 49, 11, tone('timber', 0))
    .rect(9, 13, 47, 9, tone('timber', 3))
    .rect(9, 13, 47, 1, tone('timber', 4))
    .rect(9, 21, 47, 1, tone('timber', 1));
  for (const [y, row] of NAME.entries())
    for (const [x, ink] of [...row].entries()) if (ink === '#') picture.set(11 + x, 15 + y, tone('gold', 2));
  return picture.outlined(OUTLINE);
}

/** "HOLLOWMERE", as small as letters can be. */
const NAME = [
  '#.#.###.#...#...###.#...#.#...#.###.##..###',
  '#.#.#.#.#...#...#.#.#...#.##.##.#...#.#.#..',
  '###.#.#.#...#...#.#.#.#.#.#.#.#.##..##..##.',
  '#.#.#.#.#...#...#.#.#.#.#.#...#.#...#.#.#..',
  '#.#.###.###.###.###..#.#..#...#.###.#.#.###',
] as const;

/** One tile of a bridge's railing: its left end, middle or right end, on the northern (0 to 2) or southern side. */
function rail(variant: number): Picture {
  const part = variant % 3;
  const top = variant < 3 ? 4 : 5;
  const picture = new Picture(18, 18);
  picture
    .rect(1, top, 16, 1, tone('timber', 4))
    .rect(1, top + 1, 16, 1, tone('timber', 3))
    .rect(1, top + 2, 16, 1, tone('timber', 1));
  picture.rect(1, top + 6, 16, 1, tone('timber', 3)).rect(1, top + 7, 16, 1, tone('timber', 1));
  const posts = part === 0 ? [1, 9] : part === 2 ? [6, 14] : [7];
  for (const x of posts)
    picture
      .rect(x, top - 2, 3, 14, tone('timber', 3))
      .rect(x + 2, top - 2, 1, 14, tone('timber', 1))
      .rect(x, top - 2, 3, 1, tone('timber', 4));
  return picture.outlined(OUTLINE);
}
