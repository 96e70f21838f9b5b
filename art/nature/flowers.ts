// Flowers of five colours in three habits, and what grows in kitchen gardens; drawn by hand.
import { type Color, tone } from '../palette.ts';
import type { Slots } from '../pixels/grid.ts';
import type { Frame } from '../sheet/frame.ts';
import { still, swaying } from './sway.ts';

export function flowerFrames(): Frame[] {
  const beds = flowerColors.flatMap(([petal, light, heart], variant) => {
    const slots = { ...green, P: petal, L: light, H: heart };
    return swaying(`object/flower/${variant}`, flowers[variant % flowers.length] ?? [], slots);
  });
  return [...beds, still('object/cabbage/0', cabbage, green), still('object/pumpkin/0', pumpkin, pumpkinSlots)];
}

const green: Slots = {
  a: tone('grass', 0),
  b: tone('grass', 1),
  c: tone('grass', 2),
  d: tone('grass', 3),
  e: tone('grass', 4),
};

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

const cabbage = `
...dddd...
.ddceecdd.
dcedeedecd
dcdeccedcd
bdcedeecdb
.bdccccdb.
.abbddbba.
...aaaa...`;

const pumpkinSlots: Slots = { ...green, P: tone('autumn', 1), Q: tone('autumn', 2), R: tone('autumn', 3) };

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
