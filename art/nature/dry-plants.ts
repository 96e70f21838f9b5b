// What the downs have left: dry grass and thistles, drawn by hand.
import { tone } from '../palette.ts';
import type { Slots } from '../pixels/grid.ts';
import type { Frame } from '../sheet/frame.ts';
import { still, swaying } from './sway.ts';

export function dryPlantFrames(): Frame[] {
  return [
    ...grasses.flatMap((drawings, variant) => swaying(`object/dry-grass/${variant}`, drawings, slots)),
    ...thistles.map((drawing, variant) => still(`object/thistle/${variant}`, drawing, slots)),
  ];
}

const slots: Slots = {
  a: tone('wither', 0),
  b: tone('wither', 1),
  c: tone('wither', 3),
  d: tone('wither', 5),
  e: tone('wither', 6),
  g: tone('mossroof', 1),
  G: tone('mossroof', 3),
  v: tone('plum', 0),
  V: tone('plum', 1),
  W: tone('plum', 2),
};

const grasses = [
  [
    `
    .e....e....
    ..d.e.d..e.
    .ed.d.dc.d.
    ..dcdcdcd..
    .bcdcbcdcb.
    ..bcbabcb..
    ...abaab...`,
    `
    ..e....e...
    ..d..ed..e.
    .ed.d.dc.d.
    ..dcdcdcd..
    .bcdcbcdcb.
    ..bcbabcb..
    ...abaab...`,
  ],
  [
    `
    e..e..e
    .d.d.d.
    .dcdcd.
    .bcbcb.
    ..aba..`,
    `
    .e..e.e
    .d.d.d.
    .dcdcd.
    .bcbcb.
    ..aba..`,
  ],
  [
    `
    .e...e..e....
    e.d.d...d.e.e
    .dd.dc.d.d.d.
    .cdcdcdcdcdc.
    bcbdcbcdcbcb.
    .abcbabcbab..
    ..a.abab.a...`,
    `
    ..e...e..e...
    .ed..d..d.ee.
    .dd.dc.d.d.d.
    .cdcdcdcdcdc.
    bcbdcbcdcbcb.
    .abcbabcbab..
    ..a.abab.a...`,
  ],
];

const thistles = [
  `
  ..VWV....
  .vVVVv.W.
  ..gGg.vVv
  G..G..gG.
  .GgG..G..
  ..GG.GG.G
  G.gGGg.G.
  .GgGGgG..
  ..gggg...`,
  `
  ...W...
  ..VVV..
  .vgGgv.
  G..G..G
  .GgGgG.
  ..gGg..
  .GgGgG.
  ..ggg..`,
];
