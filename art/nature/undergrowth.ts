// Tall grass, ferns and mushrooms, drawn by hand.
import { tone } from '../palette.ts';
import type { Slots } from '../pixels/grid.ts';
import type { Frame } from '../sheet/frame.ts';
import { still, swaying } from './sway.ts';

export function undergrowthFrames(): Frame[] {
  return [
    ...tallGrass.flatMap((drawings, variant) => swaying(`object/tall-grass/${variant}`, drawings, grassSlots)),
    ...ferns.map((drawing, variant) => still(`object/fern/${variant}`, drawing, fernSlots)),
    ...mushrooms.map((drawing, variant) => still(`object/mushroom/${variant}`, drawing, mushroomSlots)),
  ];
}

const grassSlots: Slots = {
  a: tone('lawn', 0),
  b: tone('lawn', 1),
  c: tone('lawn', 4),
  d: tone('lawn', 5),
  e: tone('lawn', 6),
};

const tallGrass = [
  [
    `
    .e.....e....
    .d..e..d..e.
    .dc.d.dc..d.
    .cd.dcd.cdc.
    .bcdcbcdcdb.
    ..bcbbbcbb..
    ...abaaba...`,
    `
    ..e.....e...
    ..d..e.d..e.
    .dc.d..dc.d.
    .cd.dcd.cdc.
    .bcdcbcdcdb.
    ..bcbbbcbb..
    ...abaaba...`,
  ],
  [
    `
    ....e...
    .e..d.e.
    .d.dc.d.
    .cdcdcd.
    .bcbcbc.
    ..baab..`,
    `
    .....e..
    ..e.d..e
    .d.dc.d.
    .cdcdcd.
    .bcbcbc.
    ..baab..`,
  ],
  [
    `
    ..e....e..e...
    e.d..e.d..d.e.
    d.dc.d.dc.d.d.
    cdcd.dcd.cdcd.
    bcdcdcbcdcdcb.
    .bcbcbbcbcbb..
    ..abaabaaba...`,
    `
    ...e....e..e..
    .e.d..e.d.d..e
    d.dc.d.dc.d.d.
    cdcd.dcd.cdcd.
    bcdcdcbcdcdcb.
    .bcbcbbcbcbb..
    ..abaabaaba...`,
  ],
];

const fernSlots: Slots = {
  a: tone('oak', 0),
  b: tone('oak', 1),
  c: tone('oak', 2),
  d: tone('oak', 3),
  e: tone('oak', 4),
};

const ferns = [
  `
  ...e..d..e...
  .d.de.d.ed.d.
  e.dcd.d.dcd.e
  .dd.cdcdc.dd.
  d.cdcdcdcdc.d
  .cc.bcbcb.cc.
  b..cbabab..b.
  ....aaaa.....`,
  `
  ..d....e...
  d.cd.ed..d.
  .dcd.dc.dd.
  d.ccdcdcc.d
  .cb.bcb.bc.
  ..cbaabb...
  ....aa.....`,
];

const mushroomSlots: Slots = {
  o: tone('ink', 0),
  R: tone('red', 2),
  r: tone('red', 1),
  q: tone('red', 0),
  W: tone('cream', 0),
  w: tone('linen', 0),
  B: tone('thatch', 3),
  b: tone('thatch', 2),
};

const mushrooms = [
  `
  ..oooo.....
  .oRRWRo....
  oRWRRRro...
  oRRRWrqooo.
  .oooooooBBo
  ..oWwooBBbo
  ..oWwo.oWo.
  ...oo..oo..`,
  `
  ....oooo.
  ...oBBBbo
  .oooBBBbo
  oBBoooooo
  oBBboWwo.
  oooooWwo.
  .oWoooo..
  ..o......`,
];
