// Low plants, drawn by hand: flowers, tall grass, ferns, mushrooms, reeds, lilies and crops. What is tall enough to
// catch the wind has a second drawing, bent to the side.
import { type Color, type RampName, tone } from '../palette.ts';
import { colored, grid, type Slots } from '../pixels/grid.ts';
import type { Frame } from '../sheet/frame.ts';
import { wheatFrames } from './wheat.ts';

const green: Slots = {
  a: tone('grass', 0),
  b: tone('grass', 1),
  c: tone('grass', 2),
  d: tone('grass', 3),
  e: tone('grass', 4),
};

export function plantFrames(): Frame[] {
  return [
    ...flowerColors.flatMap(([petal, light, heart], variant) =>
      swaying(`object/flower/${variant}`, flowers[variant % flowers.length] ?? [], {
        ...green,
        P: petal,
        L: light,
        H: heart,
      }),
    ),
    ...tallGrass.flatMap((drawings, variant) => swaying(`object/tall-grass/${variant}`, drawings, grassSlots)),
    ...ferns.map((drawing, variant) => still(`object/fern/${variant}`, drawing, fernSlots)),
    ...mushrooms.map((drawing, variant) => still(`object/mushroom/${variant}`, drawing, mushroomSlots)),
    ...reeds.flatMap((drawings, variant) => swaying(`object/reeds/${variant}`, drawings, reedSlots)),
    ...lilies.map((drawing, variant) => still(`object/lily-pad/${variant}`, drawing, lilySlots)),
    ...wheatFrames(),
    still('object/cabbage/0', cabbage, green),
    still('object/pumpkin/0', pumpkin, { ...green, ...ramp3('autumn', 'PQR') }),
  ];
}

function frame(name: string, drawing: string, slots: Slots): Frame {
  const picture = colored(grid(name, drawing), slots);
  return { name, picture, anchorX: Math.floor(picture.width / 2), anchorY: picture.height - 1 };
}

const still = (name: string, drawing: string, slots: Slots): Frame => frame(name, drawing, slots);

const swaying = (name: string, drawings: readonly string[], slots: Slots): Frame[] =>
  drawings.map((drawing, index) => frame(`${name}/${index}`, drawing, slots));

const ramp3 = (name: RampName, letters: string): Slots =>
  Object.fromEntries([...letters].map((letter, step) => [letter, tone(name, step + 1)]));

/** Petal, its light, heart. In the order of the variants. */
const flowerColors: readonly (readonly [Color, Color, Color])[] = [
  [tone('linen', 1), tone('cream', 0), tone('gold', 1)],
  [tone('red', 1), tone('red', 2), tone('gold', 2)],
  [tone('blue', 1), tone('blue', 2), tone('cream', 0)],
  [tone('gold', 1), tone('gold', 2), tone('earth', 1)],
  [tone('violet', 1), tone('violet', 2), tone('gold', 2)],
];

const flowers = [
  [
    `
    ....L.......
    ...LHP......
    ....P...L...
    ....c..LHP..
    .L..c...P...
    LHP.c.d.c...
    .P.dc.dcc.d.
    .c.dcbdc.dd.
    .cdbccbccdb.
    ..bbabbabb..`,
    `
    .....L......
    ....LHP.....
    .....P...L..
    ....c...LHP.
    ..L.c....P..
    .LHPc.d.c...
    ..Pdc.dcc.d.
    ..cdcbdc.dd.
    .cdbccbccdb.
    ..bbabbabb..`,
  ],
  [
    `
    ..LP....LP..
    .LPPP..LPPP.
    .PHHP..PHHP.
    ..PP.L..PP..
    ...cLPP.c...
    .d.cPHP.c.d.
    .dd.cPc.c.d.
    ..dbcccbcdd.
    ...bbabbabb.`,
    `
    ...LP....LP.
    ..LPPP..LPPP
    ..PHHP..PHHP
    ...PP.L..PP.
    ...c.LPPc...
    .d.c.PHPc.d.
    .dd.ccPcc.d.
    ..dbcccbcdd.
    ...bbabbabb.`,
  ],
  [
    `
    .L...L......
    LPP.LPP..L..
    PLP.PLP.LPP.
    LPP.LPP.PLP.
    PP..PP..LPP.
    .c..c.d.PP..
    .c.dc.d.c.d.
    .dbccbdcc.d.
    .bbabbabbab.`,
    `
    ..L...L.....
    .LPPLPP...L.
    .PLPPLP.LPP.
    LPP.LPP.PLP.
    PP..PP..LPP.
    .c..c.d.PP..
    .c.dc.d.c.d.
    .dbccbdcc.d.
    .bbabbabbab.`,
  ],
];

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

const cabbage = `
...dddd...
.ddceecdd.
dcedeedecd
dcdeccedcd
bdcedeecdb
.bdccccdb.
.abbddbba.
...aaaa...`;

const pumpkin = `
....b......
....bb..c..
..PQQPQQcc.
.QRRQRRQQPc
PQRRQRRQQP.
PQRQQRQQQP.
PQQQQQQQPP.
.PPPQPPPP..
..aaaaaa...`;
