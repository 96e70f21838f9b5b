// What grows on the fen: trees that drowned standing and are hung with moss, cattails, sedge.
import { hash } from '@hollowmere/world/map';
import { OUTLINE, tone } from '../palette.ts';
import type { Slots } from '../pixels/grid.ts';
import { Picture } from '../pixels/picture.ts';
import type { Frame } from '../sheet/frame.ts';
import { growBough } from './boughs.ts';
import { paintTrunk } from './foliage.ts';
import { swaying } from './sway.ts';

export function fenPlantFrames(): Frame[] {
  return [
    ...[0, 1, 2].map((variant) => {
      const picture = bogTree(variant);
      return { name: `object/bog-tree/${variant}`, picture, anchorX: picture.width / 2, anchorY: picture.height - 2 };
    }),
    ...cattails.flatMap((drawings, variant) => swaying(`object/cattail/${variant}`, drawings, cattailSlots)),
    ...sedges.flatMap((drawings, variant) => swaying(`object/sedge/${variant}`, drawings, sedgeSlots)),
  ];
}

/** Grey, on roots like stilts; moss hangs in beards from every bough. */
function bogTree(variant: number): Picture {
  const [width, height] = [54, 62];
  const tree = new Picture(width, height);
  paintTrunk(tree, 'ghostbark', { x: 27, top: 32, bottom: 56, width: 6, seed: 641 + variant });
  for (const [side, reach] of [
    [-1, 9],
    [1, 8],
    [-0.45, 8],
    [0.5, 8],
  ] as const)
    for (let step = 0; step < reach; step++) {
      const x = Math.round(27 + side * (2 + step * 0.95));
      const y = Math.round(51 + step * 1.05);
      tree.set(x, y, tone('ghostbark', 3)).set(x + 1, y, tone('ghostbark', 1));
    }
  const tips = [
    ...growBough(
      tree,
      'ghostbark',
      { x: 25, y: 34, angle: 2.3 - variant * 0.12, length: 13, thick: 4 },
      variant,
      3 + variant * 5,
    ),
    ...growBough(
      tree,
      'ghostbark',
      { x: 27, y: 34, angle: 0.85 + variant * 0.16, length: 14, thick: 4 },
      variant,
      4 + variant * 5,
    ),
  ];
  const outlined = tree.outlined(OUTLINE);
  for (const [index, { x, y }] of tips.entries()) {
    if (hash(index, variant, 643) < 0.35) continue;
    const strands = 2 + Math.floor(hash(index, variant, 644) * 3);
    for (let strand = 0; strand < strands; strand++)
      hang(outlined, Math.round(x) - 1 + strand, Math.round(y), index * 5 + strand, variant);
  }
  return outlined;
}

function hang(tree: Picture, x: number, top: number, seed: number, variant: number): void {
  const length = 4 + Math.floor(hash(seed, variant, 645) * 8);
  for (let down = 0; down < length; down++) {
    const step = down > length - 3 ? 2 : down < 2 ? 5 : 4;
    tree.set(x, top + down, tone('fen', hash(seed, down, 646) > 0.6 ? step - 1 : step));
  }
}

const cattailSlots: Slots = {
  a: tone('mire', 1),
  b: tone('fen', 1),
  c: tone('fen', 3),
  d: tone('fen', 5),
  e: tone('fen', 6),
  K: tone('wood', 1),
  k: tone('wood', 0),
  L: tone('wood', 2),
  t: tone('thatch', 3),
};

const cattails = [
  [
    `
    ...t......
    ...L...t..
    .e.K...L.e
    .d.K...K.d
    .d.k...K.d
    .dcd.e.k.c
    ..cd.d.d.c
    .ecdcd.dcd
    .dc.dc.dc.
    ..dcdcbdc.
    .bcbcbcbcb
    ..baababb.
    ...a..aa..`,
    `
    ....t.....
    ....L...t.
    ..e.K...L.
    ..d.K...Ke
    .d.k...K.d
    .dcd.e.k.c
    ..cd.d.d.c
    .ecdcd.dcd
    .dc.dc.dc.
    ..dcdcbdc.
    .bcbcbcbcb
    ..baababb.
    ...a..aa..`,
  ],
  [
    `
    ..t....
    ..L..e.
    e.K..d.
    d.K.ed.
    dck.dc.
    .cd.dc.
    .cdcdcb
    bcbdcb.
    .babab.
    ..a.a..`,
    `
    ...t...
    ...L..e
    .eK..d.
    d.K.ed.
    dck.dc.
    .cd.dc.
    .cdcdcb
    bcbdcb.
    .babab.
    ..a.a..`,
  ],
  [
    `
    .....t....t..
    .t...L....L..
    .L.e.K.e..K.e
    .K.d.K.d..K.d
    .K.d.k.dc.k.d
    .k.cdd.dc.d.c
    .d.cdcddcdd.c
    .dccdcdcdcdcc
    .cdbdcdcbdcb.
    .bcbcbcbcbcb.
    ..babababab..
    ...a.aa.a.a..`,
    `
    ......t....t.
    ..t...L....L.
    ..Le..K.e..Ke
    .K.d.K.d..K.d
    .K.d.k.dc.k.d
    .k.cdd.dc.d.c
    .d.cdcddcdd.c
    .dccdcdcdcdcc
    .cdbdcdcbdcb.
    .bcbcbcbcbcb.
    ..babababab..
    ...a.aa.a.a..`,
  ],
];

const sedgeSlots: Slots = {
  a: tone('fen', 0),
  b: tone('wither', 1),
  c: tone('wither', 3),
  d: tone('wither', 4),
  e: tone('wither', 5),
};

const sedges = [
  [
    `
    e....e...e
    .d..d...d.
    .d.ed.e.d.
    ..dcd.dc..
    .bcdcdcdb.
    ..bcbcbb..
    ...abab...`,
    `
    .e....e...
    .d...d..e.
    .d.e.de.d.
    ..dcd.dc..
    .bcdcdcdb.
    ..bcbcbb..
    ...abab...`,
  ],
  [
    `
    ..e...e.
    e.d..d..
    .d.c.d.e
    .dcdcdcd
    ..cbcbc.
    ..abab..`,
    `
    ...e...e
    .e.d..d.
    .d.c.d.e
    .dcdcdcd
    ..cbcbc.
    ..abab..`,
  ],
  [
    `
    .e..e.....e..
    ..d.d..e.d..e
    e.d.dc.d.d.d.
    .dcdcdcdcdcd.
    ..cdcbcdcbc..
    .bcbcbcbcbb..
    ..abaabaab...`,
    `
    ..e..e.....e.
    ..d..d..ed..e
    .ed.dc.d.d.d.
    .dcdcdcdcdcd.
    ..cdcbcdcbc..
    .bcbcbcbcbb..
    ..abaabaab...`,
  ],
];
