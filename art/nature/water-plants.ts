// Reeds and water lilies, drawn by hand.
import { tone } from '../palette.ts';
import type { Slots } from '../pixels/grid.ts';
import type { Frame } from '../sheet/frame.ts';
import { still, swaying } from './sway.ts';

export function waterPlantFrames(): Frame[] {
  return [
    ...reeds.flatMap((drawings, variant) => swaying(`object/reeds/${variant}`, drawings, reedSlots)),
    ...lilies.map((drawing, variant) => still(`object/lily-pad/${variant}`, drawing, lilySlots)),
  ];
}

const reedSlots: Slots = {
  a: tone('pine', 0),
  b: tone('grass', 1),
  c: tone('grass', 2),
  d: tone('grass', 3),
  e: tone('birch', 3),
  K: tone('wood', 1),
  k: tone('wood', 0),
  L: tone('wood', 3),
};

const reeds = [
  [
    `
    ....L.......
    .e..K....e..
    .d..K..L.d..
    .d..k..K.d..
    .dc.d..K.dc.
    ..d.d.ek.cd.
    .ecddc.d.c..
    .d.cdc.dcc.e
    .dc.cdcd.c.d
    ..d.cdcdcdcd
    .bcdbcbcbcdb
    ..bcbabbabb.
    ...aa.aa.a..`,
    `
    .....L......
    ..e..K....e.
    ..d..K..L.d.
    .d...k..K.d.
    .dc.d...K.dc
    ..d.d.e.k.cd
    .ecddc.d.c..
    .d.cdc.dcc.e
    .dc.cdcd.c.d
    ..d.cdcdcdcd
    .bcdbcbcbcdb
    ..bcbabbabb.
    ...aa.aa.a..`,
  ],
  [
    `
    ..e....e...
    ..d.e..d...
    e.d.d..dc.e
    d.dcd.e.d.d
    dc.cdcd.dcd
    .d.cdcd.cd.
    .cdbcbcdcdb
    ..bcbabcbb.
    ...aa.aa...`,
    `
    ...e....e..
    ..d..e.d...
    .ed.d..dc.e
    d.dcd.e.d.d
    dc.cdcd.dcd
    .d.cdcd.cd.
    .cdbcbcdcdb
    ..bcbabcbb.
    ...aa.aa...`,
  ],
  [
    `
    ......L...
    ..L...K...
    ..K.e.K.e.
    e.K.d.k.d.
    d.k.dcd.d.
    dcd.dcdcd.
    .cdcbcdbd.
    .bcbabcbb.
    ..aa.aa...`,
    `
    .......L..
    ...L...K..
    ...K.e.K.e
    .e.K.dk.d.
    d.k.dcd.d.
    dcd.dcdcd.
    .cdcbcdbd.
    .bcbabcbb.
    ..aa.aa...`,
  ],
];

const lilySlots: Slots = {
  a: tone('pine', 0),
  b: tone('grass', 1),
  c: tone('grass', 2),
  d: tone('grass', 3),
  W: tone('cream', 0),
  P: tone('violet', 2),
  Y: tone('gold', 2),
  s: tone('lake', 0),
};

const lilies = [
  `
  ...cccc...
  .ccddcccc.
  cdddc.cccc
  cddccc.ccb
  .cccccccb.
  ..bbbbbb..
  ...ssss...`,
  `
  ..ccc....
  .cddcc.cc
  cddc.cccb
  .cccccbb.
  ..bbbb...
  ..sss....`,
  `
  ......W...
  ...WPWPW..
  .ccPWYWPcc
  cddcWPWccc
  cddcccccbb
  .cccccbbb.
  ..bbbbb...
  ...sss....`,
];
